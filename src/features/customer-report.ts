import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../api/errors.ts';
import { dayBefore, lengthOf, type Period, type PeriodNotice, resolvePeriod } from '../domain/period.ts';
import { type CustomerUsage, reportOf, type UsageReport } from '../domain/report.ts';
import { can, hubDefaults, type Session, sessionContext } from '../session/session.ts';
import { emptyState, type StateProblem, type ViewState } from '../session/view-state.ts';
import { Load } from '../ui/load.ts';
import type { PeriodChangeEvent } from '../ui/period-picker.ts';
import { periodProblemWords } from '../ui/period-words.ts';
import { base } from '../ui/styles.ts';
import { DownloadedEvent, type DownloadFailedEvent } from './download-report/download-report.ts';
import type { OverChangeEvent } from './usage-dashboard/daily-table.ts';

/** What is shown has changed by the user's hand. */
export class ViewStateEvent extends Event {
  readonly state: ViewState;
  constructor(state: ViewState) {
    super('view-state');
    this.state = state;
  }
}

/** A failure was shown. */
export class FailureEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('failure');
    this.error = error;
  }
}

/**
 * One customer for one period: the header, whose choice rules everything below it, and the report.
 * The usage is fetched here, once, so that cards, table and file show the same numbers.
 * @fires view-state - the user chose something that belongs in a link.
 * @fires failure - a failure was shown.
 * @fires downloaded - the report was handed over as a file.
 */
export class CustomerReport extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: 0.5rem 1rem;
        margin-bottom: 1rem;
      }
      .title {
        flex: 1 1 16rem;
      }
      .notices {
        display: grid;
        gap: 0.5rem;
        margin-bottom: 1rem;
      }
      .notices:empty {
        display: none;
      }
      fxu-error-panel {
        margin-bottom: 1rem;
      }
      .updating {
        opacity: 0.5;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) view: ViewState = emptyState;
  /** What in the given link could not be shown. */
  @property({ attribute: false }) problems: readonly StateProblem[] = [];
  @state() private announcement = '';

  #usage = new Load(this, {
    args: () => {
      const { api, me, today } = this.session;
      const { period } = this.#resolve();
      const before = dayBefore(period, today(), me.retentionDays);
      return [api, me.organization.id, before ?? period.from, period.to, period.from, period.preset] as const;
    },
    run: async (
      [api, orgId, first, to, from, preset],
      signal,
    ): Promise<CustomerUsage & { period: Period }> => {
      const [subscriptions, { days, dataFrom }] = await Promise.all([
        api.listSubscriptions({ orgId }, signal),
        api.getUsageTimeseries({ orgId, from: first, to }, signal),
      ]);
      return { subscriptions, days, dataFrom, period: { from, to, preset, isPartial: preset === 'today' } };
    },
    keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
    onError: (error) => this.dispatchEvent(new FailureEvent(error)),
  });
  #report: { readonly usage: CustomerUsage; readonly value: UsageReport } | null = null;

  override render() {
    const { t } = this.session;
    const { error } = this.#usage;
    if (error instanceof ApiError && error.kind === 'forbidden' && this.#usage.value === null) {
      return html`<fxu-no-access-panel .session=${this.session}></fxu-no-access-panel>`;
    }
    const { period, notice } = this.#resolve();
    return html`${this.#renderHeader(period)}
      <div class="notices">${this.#renderNotices(notice)}</div>
      ${this.#usage.render(t, {
        pending: () => html`<fxu-dashboard-skeleton label=${t('app.loading')}></fxu-dashboard-skeleton>`,
        complete: (usage, isCurrent) => this.#renderReport(usage, isCurrent),
      })}
      <p class="visually-hidden" role="status">${this.announcement}</p>`;
  }

  #resolve(): { readonly period: Period; readonly notice: PeriodNotice | null } {
    const { hub, today } = this.session;
    return resolvePeriod(this.view.period ?? hubDefaults[hub], today());
  }

  #renderHeader(period: Period) {
    const { t, format } = this.session;
    const usage = this.#usage.value;
    const isWaiting =
      usage?.subscriptions.every(({ provisioning }) => provisioning.firstReadingAt === null) ?? true;
    return html`<header>
      <div class="title">
        <h2>${t('dashboard.heading')}</h2>
        <p class="small muted">
          ${t('dashboard.range', {
            range: format.range(period.from, period.to),
            count: lengthOf(period),
          })}${usage?.dataFrom ? ` · ${t('dashboard.dataFrom', { at: format.instant(usage.dataFrom) })}` : nothing}
        </p>
      </div>
      <fxu-period-picker
        .session=${this.session}
        .period=${period}
        @period-change=${this.#onPeriodChange}
      ></fxu-period-picker>
      ${
        can(this.session, 'usage.download')
          ? html`<fxu-download-report
              .report=${usage && !isWaiting ? this.#reportFor(usage) : null}
              .obstacle=${usage && isWaiting ? t('download.waiting') : null}
              ?isUpdating=${this.#usage.isPending}
              @downloaded=${this.#onDownloaded}
              @download-failed=${this.#onDownloadFailed}
            ></fxu-download-report>`
          : nothing
      }
    </header>`;
  }

  #renderNotices(notice: PeriodNotice | null) {
    const { t } = this.session;
    const words = this.problems.flatMap((problem) => {
      if (problem.code === 'unknownKey') return [];
      return problem.code === 'period'
        ? [t('notice.period', { reason: periodProblemWords(problem.problem, this.session) })]
        : [t('notice.value', { key: problem.key, value: problem.value })];
    });
    if (notice !== null) words.push(t(`notice.${notice}`));
    return words.map((text) => html`<fxu-banner><p>${text}</p></fxu-banner>`);
  }

  #renderReport(usage: CustomerUsage & { period: Period }, isCurrent: boolean) {
    const isUpdating = !isCurrent && this.#usage.isPending;
    const { t, format } = this.session;
    return html`${
        isCurrent || isUpdating
          ? nothing
          : html`<p class="small muted">
              ${t('dashboard.olderRange', { range: format.range(usage.period.from, usage.period.to) })}
            </p>`
      }
      <fxu-usage-dashboard
        class=${isUpdating ? 'updating' : ''}
        aria-busy=${isUpdating ? 'true' : 'false'}
        .report=${this.#reportFor(usage)}
        .subscriptions=${usage.subscriptions}
        .over=${this.view.over}
        @over-change=${this.#onOverChange}
        @period-change=${this.#onPeriodChange}
        @retry=${this.#onRetry}
      ></fxu-usage-dashboard>`;
  }

  #reportFor(usage: CustomerUsage & { period: Period }): UsageReport {
    if (this.#report?.usage !== usage) {
      this.#report = { usage, value: reportOf(usage, usage.period, this.session.me.underUsePercent) };
    }
    return this.#report.value;
  }

  #onPeriodChange = ({ choice }: PeriodChangeEvent) => {
    const { period } = resolvePeriod(choice, this.session.today());
    const { t, format } = this.session;
    this.announcement = t('dashboard.nowShowing', { range: format.range(period.from, period.to) });
    this.dispatchEvent(new ViewStateEvent({ ...this.view, period: choice }));
  };

  #onOverChange = ({ over }: OverChangeEvent) => {
    this.dispatchEvent(new ViewStateEvent({ ...this.view, over }));
  };

  #onDownloaded = () => {
    this.dispatchEvent(new DownloadedEvent());
  };

  #onDownloadFailed = ({ error }: DownloadFailedEvent) => {
    this.dispatchEvent(new FailureEvent(error));
  };

  #onRetry = () => {
    this.#usage.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-customer-report': CustomerReport;
  }
}
