/** What the usage report of one customer and that of all have in common: the charts, the row per day, and the ways there. */
import { html, type LitElement, nothing } from 'lit';
import type { LicenseType } from '../../domain/license.ts';
import type { PartnerReport } from '../../domain/partner-report.ts';
import type { UsageReport } from '../../domain/report.ts';
import type { Session } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import type { DaysOverEvent } from '../../ui/usage-row.ts';
import { OverChangeEvent } from './daily-table.ts';

interface Host extends LitElement {
  readonly session: Session;
  readonly report: UsageReport | PartnerReport;
  /** The type whose days over are shown alone; null for all days. */
  readonly over: LicenseType | null;
}

export class ReportSections {
  readonly #host: Host;

  /** @param host where the sections are rendered, and who tells that other days are wanted. */
  constructor(host: Host) {
    this.#host = host;
  }

  /** The running day is no whole one: how much of it is there. */
  renderToday() {
    const { session, report } = this.#host;
    const { t, format } = session;
    const asOf = report.days.at(-1);
    if (!report.period.isPartial || asOf === undefined) return nothing;
    return html`<fxu-banner>
      <p>
        ${t('coverage.today', {
          reported: format.units(asOf.clustersReported),
          expected: format.units(asOf.clustersExpected),
        })}
      </p>
    </fxu-banner>`;
  }

  /** One day is no line. */
  renderCharts() {
    const { report } = this.#host;
    return report.period.isPartial
      ? nothing
      : html`<fxu-usage-charts .report=${report} @show-figures=${this.showFigures}></fxu-usage-charts>`;
  }

  renderDays() {
    const { session, report, over } = this.#host;
    return html`<section class="card" aria-labelledby="days">
      <h3 id="days" tabindex="-1">${session.t('daily.heading')}</h3>
      <fxu-daily-table
        .period=${report.period}
        .days=${report.days}
        .over=${over}
        @over-change=${this.#onOverChange}
      ></fxu-daily-table>
    </section>`;
  }

  readonly showFigures = (): void => {
    const heading = this.#heading;
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
  };

  readonly onDaysOver = ({ licenseType }: DaysOverEvent): void => {
    this.#host.dispatchEvent(new OverChangeEvent(licenseType));
    this.showFigures();
  };

  /** Leads to what types and statuses mean. */
  readonly onExplain = (): void => {
    const help = this.#host.renderRoot.querySelector('fxu-help-section');
    if (help === null) return;
    holdFocus(help);
    help.scrollIntoView({ block: 'start' });
  };

  get #heading(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('#days');
  }

  /** An event is spent once it was dispatched; the page above gets one of its own. */
  readonly #onOverChange = ({ over }: OverChangeEvent) => {
    this.#host.dispatchEvent(new OverChangeEvent(over));
    this.#heading?.focus();
  };
}
