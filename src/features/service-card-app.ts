import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadProps } from '../hub-props.ts';
import { HostSession, noProps } from './host-session.ts';
import { rootStyles } from './root-styles.ts';
import { reachOf } from './service-card/service-state.ts';

/** The service's card, on a page of the hub's own. Takes no place there before it knows that the person may see it. */
export class ServiceCardApp extends LitElement {
  static override styles = rootStyles;

  /** What the hub passed. Assigned anew on every update. */
  @property({ attribute: false }) hubProps: ReadProps = noProps;
  readonly #host: HostSession = new HostSession(this, 'few');

  override willUpdate() {
    this.#host.follow(this.hubProps);
  }

  override render() {
    return this.#host.render({
      pending: () => nothing,
      complete: (session) =>
        reachOf(session) === null
          ? nothing
          : html`<fxu-service-card
              ?canNavigate=${this.#host.canNavigate}
              @navigate=${this.#host.onNavigate}
              @failure=${this.#host.onFailure}
            ></fxu-service-card>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-service-card-app': ServiceCardApp;
  }
}
