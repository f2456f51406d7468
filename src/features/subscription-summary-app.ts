import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadProps } from '../hub-props.ts';
import { can } from '../session/session.ts';
import { HostSession, noProps } from './host-session.ts';
import { rootStyles } from './root-styles.ts';

/** The subscriptions in short, on a page of the hub's own. Takes no place there before it knows that the person may see them. */
export class SubscriptionSummaryApp extends LitElement {
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
        can(session, 'usage.view')
          ? html`<fxu-subscription-summary
              ?canNavigate=${this.#host.canNavigate}
              @navigate=${this.#host.onNavigate}
              @failure=${this.#host.onFailure}
            ></fxu-subscription-summary>`
          : nothing,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-subscription-summary-app': SubscriptionSummaryApp;
  }
}
