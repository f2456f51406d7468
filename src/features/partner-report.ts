import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { type PartnerView, partnerViewsFor } from '../domain/capability.ts';
import {
  countCustomers,
  driversOf,
  type PartnerReport as Report,
  partnerReportOf,
  withoutClusters,
} from '../domain/partner-report.ts';
import type { Day } from '../domain/day.ts';
import { dayBefore, type Period } from '../domain/period.ts';
import type { FilteredCustomers } from '../domain/report-scope.ts';
import { can, type Session, sessionContext } from '../session/session.ts';
import { emptyState, type StateProblem, type ViewState } from '../session/view-state.ts';
import { Load } from '../ui/load.ts';
import { NavigateEvent } from '../ui/navigate-event.ts';
import type { OpenCustomerEvent } from '../ui/open-customer-event.ts';
import { base } from '../ui/styles.ts';
import { shownCustomerIds } from './customer-list/customer-selection.ts';
import type { CustomerChangeEvent } from './customer-list/events.ts';
import type { Job } from './download-report/download-report.ts';
import { noticeWords } from './notice-words.ts';
import { pageLayout } from './page-layout.ts';
import { PageState } from './page-state.ts';
import { partnerViews, type ShownCustomers } from './partner-views.ts';
import { ReceivedCustomers } from './received-customers.ts';
import { loadView } from './view-code.ts';

/**
 * All of a partner's customers for one period: the header, whose choices rule everything below it, and the views.
 * The customers are fetched here, once, so that every view counts the same ones.
 * @fires view-state - the user chose something that belongs in a link.
 * @fires navigate - a customer's own page of the hub is wanted.
 */
export class PartnerReport extends LitElement {
  static override styles = [base, pageLayout];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) view: ViewState = emptyState;
  /** What in the given link could not be shown. */
  @property({ attribute: false }) problems: readonly StateProblem[] = [];
  /** Whether the hub can be asked for a customer's own page. */
  @property({ type: Boolean }) canNavigate = false;

  readonly #page: PageState<PartnerView> = new PageState<PartnerView>(
    this,
    () => partnerViewsFor(this.session.me.grants),
    'customers',
  );
  readonly #code: Load<readonly [PartnerView, string], PartnerView> = loadView(
    this,
    partnerViews,
    () => this.#page.view,
  );
  readonly #customers: ReceivedCustomers = new ReceivedCustomers(this, () => this.#period);
  readonly #usage = new Load<readonly [Session['api'], Day, Day, Day, Period['preset']], Report>(this, {
    args: () => {
      if (!can(this.session, 'aggregate.view')) return null;
      const { api, me, today } = this.session;
      const { from, to, preset } = this.#period;
      return [api, dayBefore(this.#period, today(), me.retentionDays) ?? from, from, to, preset] as const;
    },
    run: async ([api, first, from, to, preset], signal) => {
      const usage = await api.getPartnerUsageTimeseries({ from: first, to }, signal);
      return partnerReportOf(usage, { from, to, preset, isPartial: preset === 'today' });
    },
    keeps: ([previous], [next]) => previous === next,
  });
  #shown: { readonly of: readonly unknown[]; readonly value: ShownCustomers } | null = null;

  override willUpdate() {
    this.#customers.follow();
  }

  override render() {
    const { t } = this.session;
    const notice = this.#hasPeriod ? this.#page.resolvePeriod().notice : null;
    return html`${this.#renderTabs()}${this.#renderHeader()}
      ${noticeWords([...this.problems, ...this.#page.problems], notice, this.session).map(
        (text) => html`<fxu-banner><p>${text}</p></fxu-banner>`,
      )}
      ${this.#code.render(t, { pending: this.#renderSkeleton, complete: this.#renderView })}
      ${this.#page.renderReport({ period: this.#period, isOfOne: false, filtered: this.#filtered })}
      <p class="visually-hidden" role="status">${this.#page.settledWords(this.#isSettled)}</p>`;
  }

  /** Whether anything shown depends on it: without usage, the list of customers does not. */
  get #hasPeriod(): boolean {
    const isReport = this.#page.view !== 'customers' && can(this.session, 'aggregate.view');
    return isReport || can(this.session, 'usage.view');
  }

  get #period(): Period {
    return this.#page.resolvePeriod().period;
  }

  get #filtered(): FilteredCustomers {
    const { filters } = this.view;
    const { list, progress, hasFailed } = this.#customers;
    if (this.#page.view !== 'customers' || (filters.q === '' && filters.tile === '')) return null;
    const isWhole = progress === 'complete' && this.#customers.isOf(this.#period);
    if (list === null || !isWhole) return hasFailed ? 'brokenOff' : 'loading';
    return shownCustomerIds(list, filters, { hasUsage: can(this.session, 'usage.view'), hasHistory: false });
  }

  get #isSettled() {
    return this.#customers.progress === 'complete' && !this.#usage.isPending && this.#usage.error === null;
  }

  #renderTabs() {
    const { t } = this.session;
    return html`<fxu-view-tabs
      label=${t('views.label')}
      .views=${this.#page.views.map((view) => ({ view, label: t(partnerViews[view].heading) }))}
      .current=${this.#page.view}
    ></fxu-view-tabs>`;
  }

  #renderHeader() {
    const { heading, isNamedByPage = false } = partnerViews[this.#page.view];
    const hasPeriod = this.#hasPeriod;
    if (isNamedByPage && !hasPeriod) return nothing;
    return html`<fxu-report-header
      heading=${isNamedByPage ? '' : this.session.t(heading)}
      .period=${hasPeriod ? this.#period : null}
      .dataFrom=${this.#usage.value?.dataFrom ?? null}
      ?hasFile=${can(this.session, 'aggregate.download')}
      .subject=${`${this.#period.from} ${this.#period.to}`}
      .job=${this.#download}
    ></fxu-report-header>`;
  }

  /** All customers, whatever the list is narrowed down to; those on screen where all are there. */
  readonly #download: Job = (exporter, options) => {
    const { list, progress } = this.#customers;
    const period = this.#period;
    const isWhole = progress === 'complete' && this.#customers.isOf(period);
    const known = isWhole && list !== null ? list.customers : null;
    const report = this.#usage.current;
    const dataFrom = report && { at: report.dataFrom };
    return exporter.downloadCustomers({ session: this.session, period, known, dataFrom, ...options });
  };

  readonly #renderSkeleton = () =>
    html`<fxu-dashboard-skeleton label=${this.session.t('app.loading')}></fxu-dashboard-skeleton>`;

  readonly #renderView = (view: PartnerView) => {
    const { t, format } = this.session;
    const { isPending, value: report, error } = this.#usage;
    const { total, progress, hasFailed } = this.#customers;
    const isList = view === 'customers';
    const hasUsage = can(this.session, 'usage.view');
    const trouble = this.#customers.renderTrouble(isList);
    const content = partnerViews[view].render(
      {
        period: this.#period,
        customers: this.#showing(),
        total,
        progress,
        isOfReport: report !== null && this.#customers.isOf(report.period),
        hasUsage,
        missing: !hasUsage ? null : this.#customers.isPending ? 'loading' : hasFailed ? 'failed' : null,
        report,
        canNavigate: this.canNavigate,
        trouble,
      },
      this.view,
    );
    const isReport = view === 'dashboard';
    const isUpdating = (isReport && isPending) || (isList && this.#isListOlder);
    const isWaiting = content === null && !(isReport ? error !== null : hasFailed);
    return html`${
        // Where the figures are missing too, that is the news; the clusters have a place for it.
        (isReport && error !== null) || view === 'clusters' ? nothing : trouble
      }${
        isReport
          ? this.#usage.renderTrouble(t, ({ period }) =>
              t('dashboard.olderRange', { range: format.range(period.from, period.to) }),
            )
          : nothing
      }
      <div
        class=${isUpdating ? 'updating' : ''}
        aria-busy=${isUpdating ? 'true' : 'false'}
        @customer-change=${this.#onCustomerChange}
        @open-customer=${this.#onOpenCustomer}
        @reload-customers=${this.#onReload}
      >
        ${isWaiting ? this.#renderSkeleton() : content}
      </div>`;
  };

  /** Customers of another period, or a whole list that is asked for again, stay on screen until the first new ones are there. */
  get #isListOlder(): boolean {
    const { isPending, list, progress } = this.#customers;
    return isPending && list !== null && (progress === 'complete' || !this.#customers.isOf(this.#period));
  }

  /** What has come of the customers, worked out anew only when more has. */
  #showing(): ShownCustomers | null {
    const { list } = this.#customers;
    if (list === null) return null;
    const { hasHistory } = this.#customers;
    const of = [list, list.customers.length, hasHistory];
    if (!this.#shown || !of.every((part, index) => part === this.#shown?.of[index])) {
      const value = {
        list,
        hasHistory,
        counts: countCustomers(list),
        drivers: driversOf(list),
        withoutClusters: withoutClusters(list),
      };
      this.#shown = { of, value };
    }
    return this.#shown.value;
  }

  readonly #onCustomerChange = ({ customerId }: CustomerChangeEvent) => {
    this.#page.change({ customer: customerId });
  };

  readonly #onOpenCustomer = ({ customerId, where }: OpenCustomerEvent) => {
    if (where === 'hub') this.dispatchEvent(new NavigateEvent({ to: 'customer', customerId }));
    else this.#page.showCustomer(customerId);
  };

  readonly #onReload = () => {
    this.#customers.retry();
    this.#usage.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-partner-report': PartnerReport;
  }
}
