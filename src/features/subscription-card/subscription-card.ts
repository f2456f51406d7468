import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { dayOf } from '../../domain/day.ts';
import { licenseTypes } from '../../domain/license.ts';
import type { Period } from '../../domain/period.ts';
import type { LevelReport, Shortage } from '../../domain/report.ts';
import { daysLeft, type ListedSubscription } from '../../domain/subscription-list.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { isolate } from '../../ui/isolate.ts';
import { base, card } from '../../ui/styles.ts';
import { typeRows } from '../../ui/type-rows.ts';
import type { DaysOverEvent } from '../../ui/usage-row.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';

/**
 * One subscription: its ids, state and term, and the same three rows as the usage report, for it alone.
 * @fires view-change - its days over in one type are wanted, which the usage report lists.
 */
export class SubscriptionCard extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        container-type: inline-size;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
      }
      .id {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        font-size: 1rem;
        line-height: 1.5rem;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        margin: 0.5rem 0 1.25rem;
      }
      .facts div {
        display: flex;
        align-items: center;
        gap: 0.375rem;
      }
      .facts dt {
        color: var(--flex-text-muted);
      }
      .id-value {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
      }
      dd {
        overflow-wrap: anywhere;
      }
      fxu-banner {
        margin-bottom: 1.25rem;
      }
      .types {
        display: grid;
        gap: 1.25rem;
        grid-template-columns: minmax(0, 1fr);
      }
      fxu-usage-row + fxu-usage-row {
        padding-top: 1.25rem;
        border-top: 1px solid var(--flex-outline);
      }
      details {
        margin-top: 1.25rem;
      }
      summary {
        min-height: 1.5rem;
        cursor: pointer;
        font-weight: 500;
      }
      .orders {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        margin-top: 0.5rem;
      }
      th,
      td {
        padding: 0.25rem 1.5rem 0.25rem 0;
        text-align: left;
        font-weight: 400;
        white-space: nowrap;
      }
      thead th {
        color: var(--flex-text-muted);
        font-size: 0.75rem;
        line-height: 1rem;
        font-weight: 500;
      }
      .number {
        text-align: right;
      }
      @container (width < 30rem) {
        .card {
          padding: 1rem;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) listed!: ListedSubscription;
  @property({ attribute: false }) shortages: readonly Shortage[] = [];
  @property({ attribute: false }) period!: Period;

  override render() {
    const { t } = this.session;
    const { subscription, report } = this.listed;
    const { subscriptionId, status } = subscription;
    return html`<section class="card" aria-labelledby="id">
      <div class="line">
        <h3 class="id" id="id">
          <span class="visually-hidden">${t('subscription.subscriptionId')}</span>
          <bdi>${subscriptionId}</bdi>
        </h3>
        <fxu-copy-button
          value=${subscriptionId}
          label=${t('subscription.copy', { id: isolate(subscriptionId) })}
          done=${t('subscription.copied')}
        ></fxu-copy-button>
        <span class="muted">${t(`subscription.status.${status}`)}</span>
        ${
          report === null
            ? nothing
            : html`<fxu-status-chip
                status=${report.compliance}
                label=${t(`compliance.${report.compliance}`)}
              ></fxu-status-chip>`
        }
      </div>
      ${this.#renderFacts()} ${report === null ? nothing : this.#renderStale(report)}
      ${report === null ? html`<p class="muted">${t('subscription.noFigures')}</p>` : this.#renderTypes(report)}
      ${this.#renderOrders()}
    </section>`;
  }

  #renderFacts() {
    const { t, format, today } = this.session;
    const { subscription } = this.listed;
    const left = daysLeft(subscription, today());
    return html`<dl class="facts">
      <div>
        <dt><abbr title=${t('subscription.dealIdHint')}>${t('subscription.dealId')}</abbr></dt>
        <dd class="id-value">
          <bdi>${subscription.dealId}</bdi>
          <fxu-copy-button
            value=${subscription.dealId}
            label=${t('subscription.copy', { id: isolate(subscription.dealId) })}
            done=${t('subscription.copied')}
          ></fxu-copy-button>
        </dd>
      </div>
      <div>
        <dt>${t('subscription.licenseModel')}</dt>
        <dd>${t(`subscription.model.${subscription.licenseModel}`)}</dd>
      </div>
      <div>
        <dt>${t('subscription.allowance')}</dt>
        <dd>${format.percent(subscription.growthAllowancePercent)}</dd>
      </div>
      <div>
        <dt>${t('subscription.term')}</dt>
        <dd>
          ${format.range(subscription.start, subscription.end)}${
            left === null ? nothing : html` · <strong>${t('subscription.endsIn', { count: left })}</strong>`
          }
        </dd>
      </div>
      <div>
        <dt>${t('subscription.provisioning')}</dt>
        <dd>${t(`provisioning.${subscription.provisioning.status}`)}</dd>
      </div>
    </dl>`;
  }

  /** The page says how old its data are; this subscription's may be older. */
  #renderStale({ isStale, oldestReadingAt }: LevelReport) {
    const { t, format } = this.session;
    if (!isStale || oldestReadingAt === null) return nothing;
    return html`<fxu-banner kind="warning">
      <strong>${t('stale.heading')}</strong>
      <p>${t('stale.cause', { day: format.dayInWords(dayOf(oldestReadingAt)) })}</p>
    </fxu-banner>`;
  }

  #renderTypes(report: LevelReport) {
    const { shortages, period } = this;
    return html`<div class="types" @days-over=${this.#onDaysOver}>
      ${typeRows({ report, period, shortages }, this.session)}
    </div>`;
  }

  #onDaysOver = ({ licenseType }: DaysOverEvent) => {
    const { subscriptionId } = this.listed.subscription;
    const choice = { subscription: subscriptionId, over: licenseType };
    this.dispatchEvent(new ViewChangeEvent('dashboard', {}, choice));
  };

  #renderOrders() {
    const { t, format } = this.session;
    const { orders } = this.listed.subscription;
    if (orders.length === 0) return nothing;
    return html`<details>
      <summary>${t('subscription.orders', { count: orders.length })}</summary>
      <div class="orders">
        <table>
          <thead>
            <tr>
              <th scope="col">${t('subscription.orderId')}</th>
              <th scope="col">${t('subscription.orderDate')}</th>
              ${licenseTypes.map((type) => html`<th scope="col" class="number">${t(`license.${type}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${orders.map(
              ({ orderId, date, changeByType }) =>
                html`<tr>
                  <th scope="row"><bdi>${orderId}</bdi></th>
                  <td>${date}</td>
                  ${licenseTypes.map((type) => html`<td class="number">${format.change(changeByType[type])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-subscription-card': SubscriptionCard;
  }
}
