import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { licenseTypes } from '../../domain/license.ts';
import { base, card, skeleton } from '../../ui/styles.ts';
import { dashboardLayout } from './dashboard-layout.ts';

/** What a view's parts look like from afar. */
export type Shape = 'report' | 'cards' | 'table';

const bone = (part: string) => html`<span class="skeleton ${part}"></span>`;
const typeRows = () =>
  licenseTypes.map(() => html`<div class="row">${bone('line')}${bone('bar')}${bone('line')}</div>`);
const total = () => html`<div class="card total">${bone('line')}${bone('number')}</div>`;

const shapes: Readonly<Record<Shape, () => unknown>> = {
  report: () =>
    html`${bone('verdict')}
      <div class="cards">
        ${total()}${total()}
        <div class="card types">${typeRows()}</div>
      </div>`,
  cards: () => html`<div class="card block">${bone('facts')}${typeRows()}${bone('line')}</div>`,
  table: () => html`<div class="card block">${bone('filters')}${licenseTypes.map(() => bone('cells'))}</div>`,
};

/** A view's outline while it loads, in the places its parts will take, so that nothing jumps. */
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
      .block {
        display: grid;
        gap: 1.25rem;
      }
      .facts {
        height: 3.5rem;
      }
      .filters {
        height: 5.5rem;
      }
      .cells {
        height: 2rem;
        margin-block: 0.125rem;
      }
      @container (width < 30rem) {
        .row {
          min-height: 10rem;
        }
        .facts,
        .filters {
          height: 12rem;
        }
        .cells {
          height: 13rem;
        }
      }
    `,
  ];

  /** What is going on, in the user's language; empty until that is known. */
  @property() label = '';
  @property() shape: Shape = 'report';

  override render() {
    return html`<div class="stack" aria-busy="true">
      <p class="visually-hidden" role="status">${this.label}</p>
      ${shapes[this.shape]()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-dashboard-skeleton': DashboardSkeleton;
  }
}
