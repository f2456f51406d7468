import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { LicenseType } from '../../domain/license.ts';
import { shortagesOf, subscriptionsWithoutData, type UsageReport } from '../../domain/report.ts';
import { firstReadingAt, type Subscription } from '../../domain/subscription.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { isolate, withNames } from '../../ui/isolate.ts';
import { loadElements } from '../../ui/load-elements.ts';
import type { LookAgain } from '../../ui/look-again.ts';
import { PeriodChangeEvent } from '../../ui/period-picker.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { typeRows } from '../../ui/type-rows.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';
import { customerVerdict } from './customer-verdict.ts';
import { dashboardLayout } from './dashboard-layout.ts';
import { ReportSections } from './report-sections.ts';
import { usageCards } from './usage-cards.ts';

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
  /** The one chosen; null for all. */
  @property({ attribute: false }) subscriptionId: string | null = null;
  @property({ attribute: false }) over: LicenseType | null = null;

  readonly #sections: ReportSections = new ReportSections(this);
  #again: LookAgain | null = null;

  /** Panels of uncommon states, fetched with those: each byte before the first figure counts. */
  readonly #empty = loadElements(
    this,
    () => this.report.isEmpty || this.#isWaiting(),
    async () => {
      const { elements, LookAgain } = (await import('./empty-panels.ts')).emptyPanels;
      this.#again ??= new LookAgain(this);
      return elements;
    },
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
    // What stands above the days is rendered after this: only then are they where they stay.
    if (this.over !== null && host.matches(':focus')) setTimeout(this.#sections.showFigures);
  }

  override render() {
    return html`<div class="stack">
      ${this.#again?.render()}${this.#renderReport()}<fxu-help-section
        .dataFrom=${this.report.dataFrom}
      ></fxu-help-section>
    </div>`;
  }

  #renderReport() {
    const { t } = this.session;
    if (this.#isWaiting()) {
      return html`${this.#empty.render(t, {
        complete: () =>
          html`<fxu-waiting-panel
            .subscriptions=${this.subscriptions}
            @retry=${this.#again?.ask}
          ></fxu-waiting-panel>`,
      })}
      ${this.#renderCards()}`;
    }
    if (this.report.isEmpty) {
      return this.#empty.render(t, {
        complete: () =>
          html`<fxu-nothing-panel
            .firstReadingAt=${firstReadingAt(this.subscriptions)}
            @retry=${this.#again?.ask}
            @period-change=${this.#onPeriodChange}
          ></fxu-nothing-panel>`,
      });
    }
    return [
      customerVerdict(this.report, this.session, this.#onSeeClusters),
      this.#renderCoverage(),
      this.#renderCards(),
      this.#sections.renderCharts(),
      this.#sections.renderDays(),
    ];
  }

  #isWaiting() {
    return this.subscriptions.length > 0 && firstReadingAt(this.subscriptions) === null;
  }

  #renderCoverage() {
    const { t, format } = this.session;
    const { isStale, oldestReadingAt, period } = this.report;
    const { without, all } = subscriptionsWithoutData(this.report, this.subscriptions);
    return html`${
      isStale && oldestReadingAt !== null
        ? this.#stale.render(t, {
            complete: () =>
              html`<fxu-stale-banner
                .asOf=${period.to}
                oldestReadingAt=${oldestReadingAt}
                .subscriptionId=${this.subscriptionId}
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
    ${this.#sections.renderToday()}`;
  }

  #renderCards() {
    const { report } = this;
    const { period, isEmpty } = report;
    return html`<div @days-over=${this.#sections.onDaysOver}>
      ${usageCards(
        {
          level: report,
          period,
          rows: typeRows(
            {
              report,
              parts: report.subscriptions,
              period,
              shortages: shortagesOf(report),
              isExplained: isEmpty,
            },
            this.session,
          ),
          onExplain: this.#sections.onExplain,
        },
        this.session,
      )}
    </div>`;
  }

  #onPeriodChange = ({ choice }: PeriodChangeEvent) => {
    holdFocus(this);
    this.dispatchEvent(new PeriodChangeEvent(choice));
  };

  #onSeeClusters = (type: LicenseType) => {
    this.dispatchEvent(new ViewChangeEvent('clusters', { sort: `-${type}` }));
  };

  #onViewChange = ({ view, filters }: ViewChangeEvent) => {
    this.dispatchEvent(new ViewChangeEvent(view, filters));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-usage-dashboard': UsageDashboard;
  }
}
