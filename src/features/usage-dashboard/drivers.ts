import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Day } from '../../domain/day.ts';
import { licenseTypes } from '../../domain/license.ts';
import type { Driver } from '../../domain/partner-report.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { OpenCustomerEvent } from '../../ui/open-customer-event.ts';
import { base, card, controls } from '../../ui/styles.ts';

/** More are a list to work with, and there is one. */
const mostShown = 10;

/**
 * The customers that drive the overage, the largest first.
 * @fires open-customer - one customer's own report is wanted.
 * @fires show-all - the list of all customers over is wanted.
 */
export class Drivers extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      .scroll {
        overflow-x: auto;
        margin-top: 0.75rem;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.375rem 0.75rem;
        text-align: right;
        vertical-align: top;
        border-bottom: 1px solid var(--flex-outline);
      }
      th:first-child {
        padding-left: 0;
        text-align: left;
      }
      td:last-child,
      th:last-child {
        padding-right: 0;
      }
      thead th {
        font-size: 0.75rem;
        line-height: 1rem;
        font-weight: 500;
        color: var(--flex-text-muted);
        vertical-align: bottom;
      }
      tbody th {
        min-width: 8rem;
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      tbody tr:hover {
        background: var(--flex-hover);
      }
      .link {
        margin: -0.125rem 0;
        text-align: left;
      }
      .over {
        font-weight: 700;
        color: var(--flex-text-error);
      }
      @container (width < 30rem) {
        .card {
          padding: 1rem;
        }
        th,
        td {
          padding-inline: 0.375rem;
        }
      }
      .more {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        margin-top: 0.75rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The largest overage first. */
  @property({ attribute: false }) drivers: readonly Driver[] = [];
  @property({ attribute: false }) asOf!: Day;
  /** The running day has no history: no days over. */
  @property({ type: Boolean }) hasHistory = false;

  override render() {
    const { t, format } = this.session;
    const day = format.dayInWords(this.asOf);
    return html`<section class="card" aria-labelledby="heading">
      <h3 id="heading">${t('partner.drivers.heading')}</h3>
      ${
        this.drivers.length === 0
          ? html`<p class="muted">${t('partner.drivers.none', { day })}</p>`
          : html`<div class="scroll" role="group" tabindex="0" aria-label=${t('partner.drivers.heading')}>
                ${this.#renderTable(day)}
              </div>
              ${this.#renderMore()}`
      }
    </section>`;
  }

  #renderTable(day: string) {
    const { t, format } = this.session;
    return html`<table>
      <caption class="visually-hidden">
        ${t('partner.drivers.caption', { day })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('customers.customerName')}</th>
          ${licenseTypes.map((type) => html`<th scope="col">${t(`license.${type}`)}</th>`)}
          ${this.hasHistory ? html`<th scope="col">${t('figure.daysOver')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${this.drivers.slice(0, mostShown).map(
          ({ customerId, name, overByType, daysOver }) =>
            html`<tr>
              <th scope="row">
                <button
                  class="link"
                  @click=${() => this.dispatchEvent(new OpenCustomerEvent(customerId, 'here'))}
                >
                  <bdi>${name}</bdi>
                </button>
              </th>
              ${licenseTypes.map(
                (type) =>
                  html`<td class=${overByType[type] > 0 ? 'over' : 'muted'}>
                    ${format.units(overByType[type])}
                  </td>`,
              )}
              ${this.hasHistory ? html`<td>${format.units(daysOver)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderMore() {
    const { t, format } = this.session;
    const { length: count } = this.drivers;
    if (count <= mostShown) return nothing;
    return html`<div class="more">
      <span class="small muted">${t('partner.drivers.more', { units: format.units(mostShown) })}</span>
      <button class="link" @click=${() => this.dispatchEvent(new Event('show-all'))}>
        ${t('partner.drivers.all', { count, units: format.units(count) })}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-drivers': Drivers;
  }
}
