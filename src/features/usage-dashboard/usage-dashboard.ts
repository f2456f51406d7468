import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { LicenseType } from '../../domain/license.ts';
import { shortagesOf, subscriptionsWithoutData, type UsageReport } from '../../domain/report.ts';
import { firstReadingAt, type Subscription } from '../../domain/subscription.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { isolate, withNames } from '../../ui/isolate.ts';
import { loadElements } from '../../ui/load-elements.ts';
import { PeriodChangeEvent } from '../../ui/period-picker.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { typeRows } from '../../ui/type-rows.ts';
import type { DaysOverEvent } from '../../ui/usage-row.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';
import { OverChangeEvent } from './daily-table.ts';
import { dashboardLayout } from './dashboard-layout.ts';
import { usageCards } from './usage-cards.ts';
import { verdictOf } from './verdict.ts';

/**
 * Usage report of one customer: verdict, the three cards, one row per day; or why there is nothing to show yet.
 * @fires over-change - other days are wanted in the daily table.
 * @fires period-change - another period is wanted, one that has data.
 * @fires view-change - the clusters are wanted that explain a mark.
 * @fires retry - the user asks to look again.
 */
export class UsageDashboard extends LitElement {
  static override styles = [base, card, controls, dashboardLayout];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) report!: UsageReport;
  @property({ attribute: false }) subscriptions: readonly Subscription[] = [];
  @property({ attribute: false }) over: LicenseType | null = null;

  /** Panels of uncommon states, fetched with those: each byte before the first figure counts. */
  readonly #waiting = loadElements(
    this,
    () => this.#isWaiting(),
    async () => ({ 'fxu-waiting-panel': (await import('./waiting-panel.ts')).WaitingPanel }),
    () => this.session,
  );
  readonly #nothing = loadElements(
    this,
    () => this.report.isEmpty && !this.#isWaiting(),
    async () => (await import('../../ui/nothing-panel.ts')).nothingElements,
    () => this.session,
  );
  readonly #stale = loadElements(
    this,
    () => this.report.isStale,
    async () => ({ 'fxu-stale-banner': (await import('./stale-banner.ts')).StaleBanner }),
    () => this.session,
  );

  /** Who came by a link in another view wants to see the days; who opened a saved link has not asked to be moved. */
  override firstUpdated() {
    const { host } = this.getRootNode() as ShadowRoot;
    if (this.over !== null && host.matches(':focus')) this.#onShowFigures();
  }

  override render() {
    return html`<div class="stack">
      ${this.#renderReport()}<fxu-help-section .dataFrom=${this.report.dataFrom}></fxu-help-section>
    </div>`;
  }

  #renderReport() {
    const { t } = this.session;
    if (this.#isWaiting()) {
      return html`${this.#waiting.render(t, {
        complete: () => html`<fxu-waiting-panel .subscriptions=${this.subscriptions}></fxu-waiting-panel>`,
      })}
      ${this.#renderCards()}`;
    }
    if (this.report.isEmpty) {
      return this.#nothing.render(t, {
        complete: () =>
          html`<fxu-nothing-panel
            .firstReadingAt=${firstReadingAt(this.subscriptions)}
            @retry=${this.#onRetry}
            @period-change=${this.#onPeriodChange}
          ></fxu-nothing-panel>`,
      });
    }
    return [
      this.#renderVerdict(),
      this.#renderCoverage(),
      this.#renderCards(),
      this.#renderCharts(),
      this.#renderDays(),
    ];
  }

  #isWaiting() {
    return this.subscriptions.length > 0 && firstReadingAt(this.subscriptions) === null;
  }

  #renderVerdict() {
    return html`<section aria-label=${this.session.t('verdict.label')}>
      ${verdictOf(this.report, this.session).map(
        ({ status, text, over }) =>
          html`<p
            class=${status === 'outOfCompliance' || status === 'withinAllowance' ? 'verdict alert' : 'verdict'}
          >
            <fxu-status-chip
              status=${status}
              label=${this.session.t(`compliance.${status}`)}
            ></fxu-status-chip>
            ${text} ${over === null ? nothing : this.#renderClustersLink(over)}
          </p>`,
      )}
    </section>`;
  }

  #renderClustersLink(type: LicenseType) {
    const { t } = this.session;
    if (!can(this.session, 'clusters.view')) return nothing;
    return html`<button
      class="link"
      aria-label=${t('verdict.seeClustersNamed', { license: t(`license.${type}`) })}
      @click=${() => this.dispatchEvent(new ViewChangeEvent('clusters', { sort: `-${type}` }))}
    >
      ${t('verdict.seeClusters')}
    </button>`;
  }

  #renderCoverage() {
    const { t, format } = this.session;
    const { isStale, oldestReadingAt, period, days } = this.report;
    const { without, all } = subscriptionsWithoutData(this.report, this.subscriptions);
    const asOf = days.at(-1);
    return html`${
      isStale && oldestReadingAt !== null
        ? this.#stale.render(t, {
            complete: () =>
              html`<fxu-stale-banner
                .asOf=${period.to}
                oldestReadingAt=${oldestReadingAt}
                @view-change=${this.#onViewChange}
              ></fxu-stale-banner>`,
          })
        : nothing
    }
    ${
      without.length > 0
        ? html`<fxu-banner>
            <p>
              ${withNames(
                t('coverage.withoutData', {
                  count: without.length,
                  without: format.units(without.length),
                  all: format.units(all),
                  ids: format.list(without.map(isolate)),
                }),
              )}
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
    const { report } = this;
    const { period, isEmpty } = report;
    return html`<div @days-over=${this.#onDaysOver}>
      ${usageCards(
        {
          level: report,
          period,
          rows: typeRows(
            { report, period, shortages: shortagesOf(report), isExplained: isEmpty },
            this.session,
          ),
          onExplain: this.#onExplain,
        },
        this.session,
      )}
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

  #onRetry = () => {
    holdFocus(this);
    this.dispatchEvent(new Event('retry', { bubbles: true }));
  };

  #onPeriodChange = ({ choice }: PeriodChangeEvent) => {
    holdFocus(this);
    this.dispatchEvent(new PeriodChangeEvent(choice));
  };

  #onDaysOver = (event: DaysOverEvent) => {
    this.dispatchEvent(new OverChangeEvent(event.licenseType));
    this.#onShowFigures();
  };

  #onViewChange = ({ view, filters }: ViewChangeEvent) => {
    this.dispatchEvent(new ViewChangeEvent(view, filters));
  };

  #onExplain = () => {
    const help = this.renderRoot.querySelector('fxu-help-section');
    if (help === null) return;
    holdFocus(help);
    help.scrollIntoView({ block: 'start' });
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
