import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CustomerTile } from '../../domain/customer-filter.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import type { PartnerReport } from '../../domain/partner-report.ts';
import { type Preset, presetObstacle, resolvePeriod } from '../../domain/period.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { noCustomersPanel } from '../../ui/no-customers-panel.ts';
import { OpenCustomerEvent } from '../../ui/open-customer-event.ts';
import { PeriodChangeEvent } from '../../ui/period-picker.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { sinceOf } from '../../ui/type-rows.ts';
import type { Mark } from '../../ui/usage-row.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';
import { allCoverage, type CustomersFacts } from './all-coverage.ts';
import { allDashboardStyles } from './all-dashboard-styles.ts';
import { allVerdict } from './all-verdict.ts';
import { dashboardLayout } from './dashboard-layout.ts';
import { ReportSections } from './report-sections.ts';
import { countSilent } from './silent-count.ts';
import { usageCards } from './usage-cards.ts';

/**
 * Usage report of all customers: how many are over, the three cards, the charts, who drives it, one row per day.
 * @fires over-change - other days are wanted in the daily table.
 * @fires view-change - the customers or clusters are wanted that explain a number.
 * @fires period-change - another period is wanted, where this one has no data.
 * @fires open-customer - one customer's own report is wanted.
 * @fires reload-customers - the user asks whether there are any by now.
 */
export class AllDashboard extends LitElement {
  static override styles = [base, card, controls, dashboardLayout, allDashboardStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) report!: PartnerReport;
  /** Null until, or where, the list of customers has not come, or not with what they use. */
  @property({ attribute: false }) facts: CustomersFacts | null = null;
  /** How many customers there are; null until that is known. */
  @property({ attribute: false }) total: number | null = null;
  /** Why customers are missing, where some are. */
  @property({ attribute: false }) missing: 'loading' | 'failed' | null = null;
  @property({ attribute: false }) over: LicenseType | null = null;

  readonly #sections: ReportSections = new ReportSections(this);
  readonly #silent = countSilent(this);

  override render() {
    const { t } = this.session;
    const { report } = this;
    if (report.isEmpty) return this.#renderNothing();
    return html`<div class="stack">
      ${allVerdict(
        {
          report,
          // Of customers that are still missing nothing is known: a part of them is no verdict.
          counts: this.facts?.progress === 'complete' ? this.facts.counts : null,
          total: this.total,
          onShow: this.#onShow,
        },
        this.session,
      )}
      ${allCoverage(
        {
          report,
          facts: this.facts,
          total: this.total,
          silent: this.#silent.value,
          missing: this.missing,
          onShow: this.#onShow,
          onShowStaleClusters: this.#onShowStaleClusters,
        },
        this.session,
      )}
      ${this.#silent.renderTrouble(t)}${this.#sections.renderToday()}${this.#renderCards()}${this.#sections.renderCharts()}
      ${this.#renderDrivers()}${this.#sections.renderDays()}
      <fxu-help-section .dataFrom=${report.dataFrom}></fxu-help-section>
    </div>`;
  }

  /** Why there are no figures, and the button to another period, which may have some. */
  #renderNothing() {
    const { t, today, me } = this.session;
    if (this.total === 0) return noCustomersPanel(t, this);
    if (this.total === null && this.missing === 'loading') {
      return html`<fxu-dashboard-skeleton label=${t('app.loading')}></fxu-dashboard-skeleton>`;
    }
    const { from, to } = resolvePeriod({ preset: 'last-quarter' }, today()).period;
    const { period } = this.report;
    const isShown = period.from === from && period.to === to;
    const isOffered = presetObstacle('last-quarter', today(), me.retentionDays) === null;
    const preset = isOffered && !isShown ? 'last-quarter' : '30d';
    return html`<fxu-empty-panel
      heading=${t('partner.noData.heading')}
      cause=${t('partner.noData.cause')}
      next=${t('partner.noData.next')}
    >
      <button class="button" @click=${() => this.#onPeriod(preset)}>
        ${t(`partner.noData.action.${preset}`)}
      </button>
    </fxu-empty-panel>`;
  }

  #renderCards() {
    const { report } = this;
    const { period } = report;
    return html`<div @days-over=${this.#sections.onDaysOver}>
      ${usageCards(
        {
          level: report,
          period,
          rows: licenseTypes.map(
            (type) =>
              html`<fxu-usage-row
                .type=${type}
                .figures=${report.byType[type]}
                .mark=${this.#markOf(type)}
                .since=${sinceOf(period, report)}
              ></fxu-usage-row>`,
          ),
          onExplain: this.#sections.onExplain,
        },
        this.session,
      )}
    </div>`;
  }

  /** A number of customers, in the colour of the worst of them. */
  #markOf(type: LicenseType): Mark {
    const { t, format } = this.session;
    const unknown: Mark = {
      status: 'unknown',
      label: t(this.missing === 'loading' ? 'partner.mark.unknown' : 'compliance.unknown'),
    };
    if (this.facts === null) return unknown;
    const isComplete = this.facts.progress === 'complete';
    const { customers: count, isWithinAllowance } = this.facts.counts.overByType[type];
    if (count > 0) {
      return {
        status: isWithinAllowance ? 'withinAllowance' : 'outOfCompliance',
        label: t(isComplete ? 'partner.mark.over' : 'partner.mark.atLeast', {
          count,
          units: format.units(count),
        }),
      };
    }
    return isComplete ? { status: 'inCompliance', label: t('partner.mark.none') } : unknown;
  }

  #renderDrivers() {
    if (this.facts === null) return nothing;
    // That there is none can be said only of all of them.
    if (this.facts.drivers.length === 0 && this.facts.progress !== 'complete') return nothing;
    return html`<fxu-drivers
      .drivers=${this.facts.drivers}
      .asOf=${this.report.period.to}
      ?hasHistory=${!this.report.period.isPartial}
      @open-customer=${this.#onOpenCustomer}
      @show-all=${() => this.#onShow('overLimit')}
    ></fxu-drivers>`;
  }

  #onShow = (tile: CustomerTile) => {
    this.dispatchEvent(new ViewChangeEvent('customers', { tile }));
  };

  #onShowStaleClusters = () => {
    this.dispatchEvent(new ViewChangeEvent('clusters', { clusterState: 'stale' }));
  };

  #onPeriod(preset: Preset) {
    holdFocus(this);
    this.dispatchEvent(new PeriodChangeEvent({ preset }));
  }

  #onOpenCustomer = ({ customerId, where }: OpenCustomerEvent) => {
    this.dispatchEvent(new OpenCustomerEvent(customerId, where));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-all-dashboard': AllDashboard;
  }
}
