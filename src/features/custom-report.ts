import { consume } from '@lit/context';
import { html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Customer } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { reportOf, selectSubscription, type UsageReport } from '../domain/report.ts';
import {
  type CustomersChoice,
  readReportChoice,
  type ReportChoice,
  writeReportChoice,
} from '../domain/report-choice.ts';
import { type FilteredCustomers, idsOf, offeredCustomers, rangeOf } from '../domain/report-scope.ts';
import type { Subscription } from '../domain/subscription.ts';
import { can, type Session, sessionContext } from '../session/session.ts';
import type { ReportRecord } from '../session/view-state.ts';
import { Load } from '../ui/load.ts';
import { ReportChangeEvent } from '../ui/report-change-event.ts';
import type { ChoiceChangeEvent, CustomReportDialog } from './custom-report-dialog/custom-report-dialog.ts';
import type { Preview } from './custom-report-dialog/report-preview.ts';
import { previewOfOne, previewOfSeveral } from './custom-report-preview.ts';
import type { Job } from './download-report/download-report.ts';
import { loadUsage, type UsageArgs, usageArgs } from './load-usage.ts';
import { ReceivedCustomers } from './received-customers.ts';

interface Usage {
  readonly report: UsageReport;
  readonly subscriptions: readonly Subscription[];
}

/**
 * The dialog for a report of one's own, with what it shows beforehand and the file in the end.
 * @fires report-change - other choices, or the dialog was closed.
 */
export class CustomReport extends LitElement {
  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** What is chosen, by the names of links. */
  @property({ attribute: false }) record: ReportRecord = {};
  /** The page's, which one starts from. */
  @property({ attribute: false }) period!: Period;
  /** One customer is shown; else all. */
  @property({ type: Boolean }) isOfOne = false;
  /** The subscription that the page is of alone; null for all. */
  @property({ attribute: false }) subscriptionId: string | null = null;
  @property({ attribute: false }) filtered: FilteredCustomers = null;
  @query('fxu-custom-report-dialog') private dialog!: CustomReportDialog;

  readonly #usage = new Load<readonly [string | null, number | null, ...UsageArgs], Usage>(this, {
    args: () => {
      const { range, session, subscriptionId } = this;
      if (range === null || this.#choice.customers !== 'this') return null;
      return [subscriptionId, session.me.underUsePercent, ...usageArgs(session, range)] as const;
    },
    run: async ([subscriptionId, underUsePercent, ...args], signal) => {
      const usage = selectSubscription(await loadUsage(args, signal), subscriptionId);
      return {
        report: reportOf(usage, usage.period, underUsePercent),
        subscriptions: usage.subscriptions,
      };
    },
    keeps: ([, , , previousOrg], [, , , nextOrg]) => previousOrg === nextOrg,
  });
  readonly #customers: ReceivedCustomers = new ReceivedCustomers(this, () =>
    this.#choice.customers === 'this' ? null : this.range,
  );

  override willUpdate() {
    this.#customers.follow();
  }

  /** What is chosen, as days; null while it is none. */
  private get range(): Period | null {
    const { today, me } = this.session;
    return rangeOf(this.#choice, today(), me.retentionDays);
  }

  get #choice(): ReportChoice {
    return readReportChoice(this.record, this.#offered, this.period);
  }

  get #offered(): readonly CustomersChoice[] {
    return offeredCustomers(this.isOfOne, can(this.session, 'aggregate.download'), this.filtered);
  }

  override render() {
    const { t } = this.session;
    const choice = this.#choice;
    const isOfOne = choice.customers === 'this';
    const preview = this.#preview(choice.customers);
    const isLoading = this.range !== null && preview === null && this.#isPending;
    return html`<fxu-custom-report-dialog
      .session=${this.session}
      .choice=${choice}
      .offered=${this.#offered}
      .known=${this.#known}
      ?areAllKnown=${this.#customers.progress === 'complete'}
      .filteredCount=${Array.isArray(this.filtered) ? this.filtered.length : null}
      .start=${this.#start}
      ?mayHaveClusters=${can(this.session, 'clusters.view')}
      .preview=${preview}
      ?isLoading=${isLoading}
      @choice-change=${this.#onChoice}
      @close=${this.#onClose}
    >
      <div slot="trouble">
        ${isOfOne ? this.#usage.renderTrouble(t, () => null) : this.#customers.renderTrouble(false)}
      </div>
      <fxu-download-report
        slot="download"
        .subject=${JSON.stringify([choice, this.subscriptionId])}
        .job=${this.#download}
        .isReady=${() => this.dialog.validate()}
        .obstacle=${isLoading ? t('customReport.wait') : this.#obstacle()}
        ?isUpdating=${isLoading}
      ></fxu-download-report>
    </fxu-custom-report-dialog>`;
  }

  /** Why there is nothing to download, where it is not only that it has to be waited for. */
  #obstacle(): string | null {
    const { t } = this.session;
    const { customers } = this.#choice;
    if (customers === 'filtered' && this.filtered === 'brokenOff') return t('customReport.filterBrokenOff');
    if (customers !== 'this') return null;
    if (this.#usage.error !== null) return t('customReport.notLoaded');
    return this.#usage.current?.report.isEmpty ? t('download.waiting') : null;
  }

  get #isPending(): boolean {
    const { customers } = this.#choice;
    if (customers === 'this') return this.#usage.isPending;
    return this.#customers.isPending || (customers === 'filtered' && this.filtered === 'loading');
  }

  /** Those for the days chosen, once all are there. */
  get #complete(): readonly Customer[] | null {
    const { list, progress } = this.#customers;
    const { range } = this;
    return list !== null && progress === 'complete' && range !== null && this.#customers.isOf(range)
      ? list.customers
      : null;
  }

  /** To choose from: whose name it is does not depend on the days. */
  get #known() {
    const { list } = this.#customers;
    if (list === null) return null;
    return Array.from(
      list.order({ key: 'name', isDescending: false }),
      (row) => list.customers[row] as Customer,
    );
  }

  get #start(): Day | null {
    const all = this.#usage.value?.subscriptions ?? [];
    return this.#choice.customers === 'this' && all.length === 1 ? (all[0]?.start ?? null) : null;
  }

  /** Null until what it is of has come, for the days chosen. */
  #preview(chosen: CustomersChoice): Preview | null {
    const { range } = this;
    if (range === null) return null;
    if (chosen === 'this') {
      const usage = this.#usage.current;
      return usage && previewOfOne(usage.report, usage.subscriptions);
    }
    const ids = idsOf(chosen, this.filtered);
    return this.#complete === null || ids === null ? null : previewOfSeveral(this.#known ?? [], ids, range);
  }

  readonly #download: Job = (exporter, options) => {
    const { session, range, subscriptionId } = this;
    const { customers, dailyUsage, clusters, format } = this.#choice;
    const content = { dailyUsage, clusters };
    if (range === null) return Promise.reject(new Error('The days of the report are not valid.'));
    if (customers === 'this') {
      const report = this.#usage.current?.report;
      if (report === undefined) return Promise.reject(new Error('The report has not been loaded.'));
      return exporter.downloadReport({ session, report, subscriptionId, content, format, ...options });
    }
    const customerIds = idsOf(customers, this.filtered);
    if (customerIds === null) return Promise.reject(new Error('The customers filtered are not known.'));
    return exporter.downloadCustomers({
      session,
      period: range,
      customerIds,
      known: this.#complete,
      content,
      format,
      ...options,
    });
  };

  readonly #onChoice = ({ choice }: ChoiceChangeEvent) => {
    this.dispatchEvent(new ReportChangeEvent(writeReportChoice(choice, this.#offered, this.period)));
  };

  readonly #onClose = () => {
    this.dispatchEvent(new ReportChangeEvent(null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-custom-report': CustomReport;
  }
}
