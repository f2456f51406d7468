import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { orderingParty } from '../../domain/capability.ts';
import { addDays, type Day, dayOf } from '../../domain/day.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import { earliestDay } from '../../domain/period.ts';
import { shortagesOf, subscriptionsWithoutData, type UsageReport } from '../../domain/report.ts';
import { firstReadingAt, type Subscription } from '../../domain/subscription.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { PeriodChangeEvent } from '../../ui/period-picker.ts';
import { base, card, controls } from '../../ui/styles.ts';
import type { DaysOverEvent } from '../../ui/usage-row.ts';
import { OverChangeEvent } from './daily-table.ts';
import { dashboardLayout } from './dashboard-layout.ts';
import { verdictOf } from './verdict.ts';

/**
 * Usage report of one customer: verdict, the three cards, one row per day; or why there is nothing to show yet.
 * @fires over-change - other days are wanted in the daily table.
 * @fires period-change - another period is wanted, one that has data.
 * @fires retry - the user asks to look again.
 */
export class UsageDashboard extends LitElement {
  static override styles = [base, card, controls, dashboardLayout];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) report!: UsageReport;
  @property({ attribute: false }) subscriptions: readonly Subscription[] = [];
  @property({ attribute: false }) over: LicenseType | null = null;

  override render() {
    if (this.subscriptions.length === 0) return this.#renderNoOrder();
    const firstReading = firstReadingAt(this.subscriptions);
    if (firstReading === null) {
      return html`<div class="stack">
        <fxu-waiting-panel .subscriptions=${this.subscriptions}></fxu-waiting-panel>
        ${this.#renderCards()}
      </div>`;
    }
    if (this.report.isEmpty) return this.#renderNoData(dayOf(firstReading));
    return html`<div class="stack">
      ${this.#renderVerdict()}${this.#renderCoverage()}${this.#renderCards()}${this.#renderCharts()}${this.#renderDays()}
    </div>`;
  }

  #renderVerdict() {
    return html`<section aria-label=${this.session.t('verdict.label')}>
      ${verdictOf(this.report, this.session).map(
        ({ status, text }) =>
          html`<p
            class=${status === 'outOfCompliance' || status === 'withinAllowance' ? 'verdict alert' : 'verdict'}
          >
            <fxu-status-chip
              status=${status}
              label=${this.session.t(`compliance.${status}`)}
            ></fxu-status-chip>
            ${text}
          </p>`,
      )}
    </section>`;
  }

  #renderCoverage() {
    const { t, format } = this.session;
    const { isStale, oldestReadingAt, period, days } = this.report;
    const { without, all } = subscriptionsWithoutData(this.report, this.subscriptions);
    const asOf = days.at(-1);
    return html`${
      isStale && oldestReadingAt !== null
        ? html`<fxu-stale-banner .asOf=${period.to} oldestReadingAt=${oldestReadingAt}></fxu-stale-banner>`
        : nothing
    }
    ${
      without.length > 0
        ? html`<fxu-banner>
            <p>
              ${t('coverage.withoutData', {
                count: without.length,
                without: format.units(without.length),
                all: format.units(all),
                ids: format.list(without),
              })}
              ${t('nextStep.pending')}
            </p>
          </fxu-banner>`
        : nothing
    }
    ${
      period.isPartial && asOf
        ? html`<fxu-banner>
            <p>
              ${t('coverage.today', {
                reported: format.units(asOf.clustersReported),
                expected: format.units(asOf.clustersExpected),
              })}
            </p>
          </fxu-banner>`
        : nothing
    }`;
  }

  #renderCards() {
    const { t, format } = this.session;
    const { total, period } = this.report;
    const shortages = shortagesOf(this.report);
    const asOf = t('figure.asOf', { day: format.dayInWords(period.to) });
    return html`<div class="cards">
      <section class="card total" aria-labelledby="entitled">
        <h3 id="entitled">${t('card.totalEntitled')}</h3>
        <p class="figure">${format.units(total.entitled)}</p>
        <p class="small muted">${asOf}</p>
      </section>
      <section class="card total" aria-labelledby="used">
        <h3 id="used">${t('card.totalUsage')}</h3>
        <p class="figure">${format.units(total.used)}</p>
        ${
          (total.overage ?? 0) > 0
            ? html`<p>${t('card.withoutLicense', { units: format.units(total.overage) })}</p>`
            : nothing
        }
        <p class="small muted">${asOf}</p>
      </section>
      <section class="card types" aria-labelledby="types">
        <h3 id="types">${t('card.usageByType')}</h3>
        ${licenseTypes.map(
          (type) =>
            html`<fxu-usage-row
              .type=${type}
              .report=${this.report}
              .shortages=${shortages}
              .since=${
                period.isPartial || this.report.isEmpty
                  ? null
                  : { before: addDays(period.from, -1), year: period.to }
              }
              ?isExplained=${this.report.isEmpty}
              @days-over=${this.#onDaysOver}
            ></fxu-usage-row>`,
        )}
      </section>
    </div>`;
  }

  #renderCharts() {
    return this.report.period.isPartial
      ? nothing
      : html`<fxu-usage-charts
          .report=${this.report}
          @show-figures=${this.#onShowFigures}
        ></fxu-usage-charts>`;
  }

  #renderDays() {
    const { t } = this.session;
    return html`<section class="card" aria-labelledby="days">
      <h3 id="days" tabindex="-1">${t('daily.heading')}</h3>
      <fxu-daily-table
        .period=${this.report.period}
        .days=${this.report.days}
        .over=${this.over}
        @over-change=${this.#onOverChange}
      ></fxu-daily-table>
    </section>`;
  }

  #renderNoOrder() {
    const { t } = this.session;
    return html`<fxu-empty-panel
      heading=${t('empty.noOrder.heading')}
      cause=${t('empty.noOrder.cause')}
      next=${t(`empty.noOrder.next.${orderingParty(this.session.me.grants)}`)}
    >
      <button
        class="button"
        @click=${() => {
          holdFocus(this);
          this.dispatchEvent(new Event('retry', { bubbles: true }));
        }}
      >
        ${t('empty.noOrder.action')}
      </button>
    </fxu-empty-panel>`;
  }

  #renderNoData(firstDay: Day) {
    const { t, format, today, me } = this.session;
    const yesterday = addDays(today(), -1);
    const earliest = earliestDay(today(), me.retentionDays);
    const range = { from: firstDay < earliest ? earliest : firstDay, to: yesterday };
    const isFromToday = firstDay > yesterday;
    return html`<fxu-empty-panel
      heading=${t('empty.noData.heading')}
      cause=${t('empty.noData.cause', { day: format.dayInWords(firstDay) })}
      next=${t('empty.noData.next')}
    >
      <button
        class="button"
        @click=${() => {
          holdFocus(this);
          this.dispatchEvent(new PeriodChangeEvent(isFromToday ? { preset: 'today' } : range));
        }}
      >
        ${t('empty.noData.action', { range: isFromToday ? t('period.today') : format.range(range.from, range.to) })}
      </button>
    </fxu-empty-panel>`;
  }

  #onDaysOver = (event: DaysOverEvent) => {
    this.dispatchEvent(new OverChangeEvent(event.licenseType));
    this.#onShowFigures();
  };

  #onShowFigures = () => {
    const heading = this.renderRoot.querySelector<HTMLElement>('#days');
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
  };

  #onOverChange = (event: OverChangeEvent) => {
    this.dispatchEvent(new OverChangeEvent(event.over));
    this.renderRoot.querySelector<HTMLElement>('#days')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-usage-dashboard': UsageDashboard;
  }
}
