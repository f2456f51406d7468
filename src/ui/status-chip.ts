import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Compliance } from '../domain/compliance.ts';
import { icons } from './icons.ts';
import { base } from './styles.ts';

export const statusIcons: Readonly<Record<Compliance, () => unknown>> = {
  outOfCompliance: icons.error,
  withinAllowance: icons.warning,
  underUse: icons.arrowCircleDown,
  pending: icons.recents,
  inCompliance: icons.checkCircle,
  unknown: icons.helpCircle,
};

/** Of what is marked as a chip, here or where there are too many of them for an element each. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.5rem;
    padding: 0 0.625rem 0 0.5rem;
    border-radius: 0.75rem;
    font-size: 0.75rem;
    line-height: 1rem;
    font-weight: 500;
    background: var(--flex-surface-sunken);
    border: 1px solid var(--flex-outline);
  }
  .chip svg {
    font-size: 0.875rem;
    color: var(--flex-mark-neutral);
  }
  .outOfCompliance {
    background: var(--flex-alert-error);
    border-color: var(--flex-outline-error);
  }
  .outOfCompliance svg,
  .underUse svg {
    color: var(--flex-text-error);
  }
  .withinAllowance {
    background: var(--flex-alert-warning);
    border-color: var(--flex-outline-warning);
  }
  .withinAllowance svg {
    color: var(--flex-text-warning);
  }
  .inCompliance svg {
    color: var(--flex-text-success);
  }
`;

/** A compliance status as word, icon and colour; any one of the three alone would do. */
export class StatusChip extends LitElement {
  static override styles = [
    base,
    chipStyles,
    css`
      :host {
        display: inline-block;
        white-space: nowrap;
      }
    `,
  ];

  @property() status: Compliance = 'unknown';
  /** The status in the user's language. */
  @property() label = '';

  override render() {
    return html`<span class="chip ${this.status}">${statusIcons[this.status]()}${this.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-status-chip': StatusChip;
  }
}
