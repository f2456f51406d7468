import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base, card } from './styles.ts';

/** Why there is nothing to show, and what to do next (default slot: the button for it). */
export class EmptyPanel extends LitElement {
  static override styles = [
    base,
    card,
    css`
      .card {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
        max-width: 44rem;
      }
      ::slotted(*) {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property() heading = '';
  @property() cause = '';
  @property() next = '';

  override render() {
    return html`<section class="card">
      <h3>${this.heading}</h3>
      <p>${this.cause}</p>
      <p>${this.next}</p>
      <slot></slot>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-empty-panel': EmptyPanel;
  }
}
