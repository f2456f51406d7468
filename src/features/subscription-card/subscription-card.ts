import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { dayOf } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import type { LevelReport, Shortage } from '../../domain/report.ts';
import { daysLeft, type ListedSubscription } from '../../domain/subscription-list.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { isolate } from '../../ui/isolate.ts';
import { base, card } from '../../ui/styles.ts';
import { typeRows } from '../../ui/type-rows.ts';
import type { DaysOverEvent } from '../../ui/usage-row.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';
import { helpText, whatCounts } from '../../ui/what-counts.ts';
import { copyable, orderIdsFact, orderTable } from './subscription-orders.ts';
import { subscriptionCardStyles } from './subscription-card-styles.ts';

/**
 * One subscription: its ids, state and term, and the same three rows as the usage report, for it alone.
 * @fires view-change - its days over in one type are wanted, which the usage report lists.
 */
export class SubscriptionCard extends LitElement {
  static override styles = [base, card, helpText, subscriptionCardStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) listed!: ListedSubscription;
  @property({ attribute: false }) shortages: readonly Shortage[] = [];
  /** Null where no figures could be had. */
  @property({ attribute: false }) period: Period | null = null;

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
      ${this.#renderFacts()} ${this.period === null ? nothing : this.#renderFigures(report, this.period)}
      ${orderTable(subscription.orders, this.session)} ${whatCounts(this.session)}
    </section>`;
  }

  #renderFacts() {
    const { t, format, today } = this.session;
    const { subscription } = this.listed;
    const left = daysLeft(subscription, today());
    return html`<dl class="facts">
      <div>
        <dt><abbr title=${t('subscription.dealIdHint')}>${t('subscription.dealId')}</abbr></dt>
        <dd class="id-value">${copyable(subscription.dealId, this.session)}</dd>
      </div>
      ${orderIdsFact(subscription.orders, this.session)}
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

  #renderFigures(report: LevelReport | null, period: Period) {
    if (report === null) return html`<p class="muted">${this.session.t('subscription.noFigures')}</p>`;
    const { shortages } = this;
    return html`${this.#renderStale(report)}
      <div class="types" @days-over=${this.#onDaysOver}>
        ${typeRows({ report, parts: [report], period, shortages }, this.session)}
      </div>`;
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

  #onDaysOver = ({ licenseType }: DaysOverEvent) => {
    const { subscriptionId } = this.listed.subscription;
    const choice = { subscription: subscriptionId, over: licenseType };
    this.dispatchEvent(new ViewChangeEvent('dashboard', {}, choice));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-subscription-card': SubscriptionCard;
  }
}
