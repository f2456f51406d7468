import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { type Session, sessionContext } from '../../session/session.ts';
import { loadElements } from '../../ui/load-elements.ts';
import { Seen } from '../../ui/seen.ts';
import { base } from '../../ui/styles.ts';

/** The place of the help below the figures. Its code and texts are fetched when it is scrolled to. */
export class HelpSection extends LitElement {
  static override styles = [
    base,
    css`
      @media print {
        :host {
          display: none;
        }
      }
      /* As high as the help folded up: nothing moves when it comes. */
      :host {
        min-height: 10.75rem;
        scroll-margin-top: 1rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** ISO-8601 UTC of the newest reading counted; null where there is none. */
  @property({ attribute: false }) dataFrom: string | null = null;
  readonly #seen = new Seen(this);
  readonly #help = loadElements(
    this,
    () => this.#seen.isSeen,
    async () => ({ 'fxu-license-help': (await import('../../ui/license-help.ts')).LicenseHelp }),
    () => this.session,
  );

  override render() {
    return this.#help.render(this.session.t, {
      complete: () => html`<fxu-license-help .dataFrom=${this.dataFrom}></fxu-license-help>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-help-section': HelpSection;
  }
}
