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
      }
      p {
        max-width: 44rem;
      }
      h2 {
        font-size: inherit;
        line-height: inherit;
      }
      ::slotted(*) {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property() heading = '';
  /** Of the heading: 2 where no other stands above it but the page's. */
  @property({ type: Number }) level: 2 | 3 = 3;
  @property() cause = '';
  @property() next = '';

  override render() {
    return html`<section class="card">
      ${this.level === 2 ? html`<h2>${this.heading}</h2>` : html`<h3>${this.heading}</h3>`}
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
