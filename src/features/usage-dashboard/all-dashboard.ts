import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CustomerTile } from '../../domain/customer-filter.ts';
import { dayOf } from '../../domain/day.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import type { CustomerCounts, Driver, PartnerReport } from '../../domain/partner-report.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { OpenCustomerEvent } from '../../ui/open-customer-event.ts';
import { PeriodChangeEvent } from '../../ui/period-picker.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { sinceOf } from '../../ui/type-rows.ts';
import type { DaysOverEvent, Mark } from '../../ui/usage-row.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';
import { allVerdict } from './all-verdict.ts';
import { OverChangeEvent } from './daily-table.ts';
import { dashboardLayout } from './dashboard-layout.ts';
import { usageCards } from './usage-cards.ts';

/** What the list of customers tells beside the service's sums. */
export interface CustomersFacts {
  readonly counts: CustomerCounts;
  /** The largest overage first. */
  readonly drivers: readonly Driver[];
  readonly loaded: number;
  readonly progress: 'complete' | 'loading' | 'brokenOff';
}

/** What the numbers lack, in words, and what leads to those that it concerns. */
interface Lack {
  readonly text: string;
  readonly link: { readonly label: string; readonly show: () => void } | null;
  readonly isBad: boolean;
}

/**
 * Usage report of all customers: how many are over, the three cards, the charts, who drives it, one row per day.
 * @fires over-change - other days are wanted in the daily table.
 * @fires view-change - the customers or clusters are wanted that explain a number.
 * @fires period-change - another period is wanted, where this one has no data.
 * @fires open-customer - one customer's own report is wanted.
 */
export class AllDashboard extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    dashboardLayout,
    css`
      fxu-banner p + p {
        margin-top: 0.25rem;
      }
      fxu-banner .link {
        min-height: 0;
        padding: 0;
      }
      .verdict {
        flex-wrap: nowrap;
        align-items: flex-start;
      }
      .verdict .link {
        min-height: 0;
        padding: 0;
      }
      .mark {
        display: inline-flex;
        font-size: 1.25rem;
      }
      .bad {
        color: var(--flex-text-error);
      }
      .warning {
        color: var(--flex-text-warning);
      }
      .good {
        color: var(--flex-text-success);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) report!: PartnerReport;
  /** Null until, or where, the list of customers has not come. */
  @property({ attribute: false }) facts: CustomersFacts | null = null;
  /** How many customers there are; null until that is known. */
  @property({ attribute: false }) total: number | null = null;
  /** Why customers are missing, where some are. */
  @property({ attribute: false }) missing: 'loading' | 'failed' | null = null;
  @property({ attribute: false }) over: LicenseType | null = null;

  override render() {
    const { t } = this.session;
    const { report } = this;
    if (report.isEmpty) {
      return html`<fxu-empty-panel
        heading=${t('partner.noData.heading')}
        cause=${t('partner.noData.cause')}
        next=${t('partner.noData.next')}
      >
        <button class="button" @click=${this.#onLastQuarter}>${t('partner.noData.action')}</button>
      </fxu-empty-panel>`;
    }
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
      ${this.#renderCoverage()}${this.#renderCards()}
      ${
        report.period.isPartial
          ? nothing
          : html`<fxu-usage-charts .report=${report} @show-figures=${this.#onShowFigures}></fxu-usage-charts>`
      }
      ${this.#renderDrivers()}${this.#renderDays()}
      <fxu-help-section .dataFrom=${report.dataFrom}></fxu-help-section>
    </div>`;
  }

  /** What the numbers lack, and of whom: never silently. */
  #renderCoverage() {
    const { t, format } = this.session;
    const { period, days } = this.report;
    const asOf = days.at(-1);
    const lacks = this.#lacks();
    return html`${
      lacks.length === 0
        ? nothing
        : html`<fxu-banner kind=${lacks.some(({ isBad }) => isBad) ? 'warning' : 'info'}>
            ${lacks.map(
              ({ text, link }) =>
                html`<p>
                  ${text}
                  ${
                    link === null
                      ? nothing
                      : html`<button class="link" @click=${link.show}>${link.label}</button>`
                  }
                </p>`,
            )}
          </fxu-banner>`
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

  #lacks(): readonly Lack[] {
    return [...this.#staleData(), ...this.#missingCustomers()];
  }

  /** The service tells it of all customers, whatever has come of their list. */
  #staleData(): readonly Lack[] {
    const { t, format } = this.session;
    const { isStale, oldestReadingAt, days } = this.report;
    const asOf = days.at(-1);
    if (!isStale || oldestReadingAt === null || asOf === undefined) return [];
    return [
      {
        text: t('partner.coverage.staleClusters', {
          reported: format.units(asOf.clustersReported),
          expected: format.units(asOf.clustersExpected),
          day: format.dayInWords(dayOf(oldestReadingAt)),
        }),
        link: can(this.session, 'clusters.view')
          ? { label: t('partner.coverage.showClusters'), show: this.#onShowStaleClusters }
          : null,
        isBad: true,
      },
    ];
  }

  #missingCustomers(): readonly Lack[] {
    const { t, format } = this.session;
    if (this.facts === null) {
      return this.missing === 'failed'
        ? [{ text: t('partner.coverage.uncounted'), link: null, isBad: true }]
        : [];
    }
    const { counts, progress, loaded } = this.facts;
    const brokenOff: Lack = {
      text: t('partner.coverage.brokenOff', { loaded: format.units(loaded), all: format.units(this.total) }),
      link: null,
      isBad: true,
    };
    const lackOf = (lack: 'stale' | 'pending' | 'parts', count: number, tile: CustomerTile | null): Lack[] =>
      count === 0
        ? []
        : [
            {
              text: t(`partner.coverage.${lack}`, { count, units: format.units(count) }),
              link:
                tile === null ? null : { label: t('partner.coverage.show'), show: () => this.#onShow(tile) },
              isBad: lack === 'stale',
            },
          ];
    return [
      ...(progress === 'brokenOff' ? [brokenOff] : []),
      ...lackOf('stale', counts.stale, 'stale'),
      ...lackOf('pending', counts.pending, 'pending'),
      ...lackOf('parts', counts.incomplete, null),
    ];
  }

  #renderCards() {
    const { report } = this;
    const { period } = report;
    return html`<div @days-over=${this.#onDaysOver}>
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
          onExplain: this.#onExplain,
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

  #renderDays() {
    return html`<section class="card" aria-labelledby="days">
      <h3 id="days" tabindex="-1">${this.session.t('daily.heading')}</h3>
      <fxu-daily-table
        .period=${this.report.period}
        .days=${this.report.days}
        .over=${this.over}
        @over-change=${this.#onOverChange}
      ></fxu-daily-table>
    </section>`;
  }

  #onShow = (tile: CustomerTile) => {
    this.dispatchEvent(new ViewChangeEvent('customers', { tile }));
  };

  #onShowStaleClusters = () => {
    this.dispatchEvent(new ViewChangeEvent('clusters', { clusterState: 'stale' }));
  };

  #onLastQuarter = () => {
    holdFocus(this);
    this.dispatchEvent(new PeriodChangeEvent({ preset: 'last-quarter' }));
  };

  #onExplain = () => {
    const help = this.renderRoot.querySelector('fxu-help-section');
    if (help === null) return;
    holdFocus(help);
    help.scrollIntoView({ block: 'start' });
  };

  #onOpenCustomer = ({ customerId, where }: OpenCustomerEvent) => {
    this.dispatchEvent(new OpenCustomerEvent(customerId, where));
  };

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
    'fxu-all-dashboard': AllDashboard;
  }
}
