import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { base } from './styles.ts';

export type BannerKind = 'info' | 'warning' | 'error';

const iconOf: Readonly<Record<BannerKind, () => unknown>> = {
  info: icons.infoCircle,
  warning: icons.warning,
  error: icons.error,
};

/** A message in the flow of the page: what is so (default slot) and what can be done (slot `action`). */
export class Banner extends LitElement {
  static override styles = [
    base,
    css`
      .banner {
        display: flex;
        align-items: flex-start;
        gap: 0.5rem 0.75rem;
        padding: 0.75rem;
        border: 1px solid var(--flex-outline-info);
        border-radius: 0.5rem;
        background: var(--flex-alert-info);
      }
      svg {
        margin-top: 0.125rem;
        font-size: 1rem;
        color: var(--flex-outline-info);
      }
      .text {
        flex: 1 1 auto;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .warning {
        border-color: var(--flex-outline-warning);
        background: var(--flex-alert-warning);
      }
      .warning svg {
        color: var(--flex-text-warning);
      }
      .error {
        border-color: var(--flex-outline-error);
        background: var(--flex-alert-error);
      }
      .error svg {
        color: var(--flex-text-error);
      }
      ::slotted([slot='action']) {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property() kind: BannerKind = 'info';

  override render() {
    return html`<div class="banner ${this.kind}">
      ${iconOf[this.kind]()}
      <div class="text"><slot></slot><slot name="action"></slot></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-banner': Banner;
  }
}
