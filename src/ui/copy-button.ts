import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { base, controls } from './styles.ts';

/** Copies an id for a ticket or an order; absent where the page may not write to the clipboard. */
export class CopyButton extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
      @media print {
        :host {
          display: none;
        }
      }
      button {
        display: inline-grid;
        place-items: center;
        width: 1.5rem;
        height: 1.5rem;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: var(--flex-text-muted);
      }
      button:hover {
        background: var(--flex-hover);
      }
    `,
  ];

  @property() value = '';
  /** What pressing it does, in the user's language. */
  @property() label = '';
  /** What is said when it is done. */
  @property() done = '';
  @state() private isDone = false;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('value')) this.isDone = false;
  }

  override render() {
    // Absent in pages without TLS, whatever the types say.
    if (!('clipboard' in navigator)) return nothing;
    return html`<button aria-label=${this.label} title=${this.label} @click=${this.#onCopy}>
        ${this.isDone ? icons.check() : icons.copy()}
      </button>
      <span class="visually-hidden" role="status">${this.isDone ? this.done : ''}</span>`;
  }

  #onCopy = async () => {
    // Said again when it is done again: to the live region the same words would be no change.
    this.isDone = false;
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(this.value);
      this.isDone = true;
    } catch {
      // Refused by the page's policy: the id can still be selected and copied by hand.
      this.isDone = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-copy-button': CopyButton;
  }
}
