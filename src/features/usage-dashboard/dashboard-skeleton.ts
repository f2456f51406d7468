import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { licenseTypes } from '../../domain/license.ts';
import { base, card, skeleton } from '../../ui/styles.ts';
import { dashboardLayout } from './dashboard-layout.ts';

/** The report's outline while it loads, in the places its parts will take, so that nothing jumps. */
export class DashboardSkeleton extends LitElement {
  static override styles = [
    base,
    card,
    skeleton,
    dashboardLayout,
    css`
      .line {
        height: 1rem;
        width: 60%;
      }
      .verdict {
        height: 1.75rem;
        width: 50%;
      }
      .number {
        height: 2rem;
        width: 40%;
        margin: 0.5rem 0;
      }
      .row {
        display: grid;
        gap: 0.75rem;
        min-height: 6.5rem;
        align-content: start;
      }
      .bar {
        height: 0.75rem;
      }
    `,
  ];

  /** What is going on, in the user's language; empty until that is known. */
  @property() label = '';

  override render() {
    return html`<div class="stack" aria-busy="true">
      <p class="visually-hidden" role="status">${this.label}</p>
      <span class="skeleton verdict"></span>
      <div class="cards">
        <div class="card total"><span class="skeleton line"></span><span class="skeleton number"></span></div>
        <div class="card total"><span class="skeleton line"></span><span class="skeleton number"></span></div>
        <div class="card types">
          ${licenseTypes.map(
            () =>
              html`<div class="row">
                <span class="skeleton line"></span><span class="skeleton bar"></span
                ><span class="skeleton line"></span>
              </div>`,
          )}
        </div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-dashboard-skeleton': DashboardSkeleton;
  }
}
