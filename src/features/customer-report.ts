import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../api/errors.ts';
import { viewsFor } from '../domain/capability.ts';
import { dayBefore, defaultPeriod, type Period, type PeriodNotice, resolvePeriod } from '../domain/period.ts';
import { type CustomerUsage, reportOf, selectSubscription, type UsageReport } from '../domain/report.ts';
import { hubDefaults, type Session, sessionContext } from '../session/session.ts';
import { emptyState, noFilters, type StateProblem, type ViewState } from '../session/view-state.ts';
import { defineElements } from '../ui/define.ts';
import { Load } from '../ui/load.ts';
import type { PeriodChangeEvent } from '../ui/period-picker.ts';
import { base } from '../ui/styles.ts';
import type { ViewChangeEvent } from '../ui/view-tabs.ts';
import type { FiltersChangeEvent, ManageChangeEvent } from './cluster-table/events.ts';
import { type CustomerView, customerViews, type Shown } from './customer-views.ts';
import { noticeWords } from './notice-words.ts';
import type { SubscriptionChangeEvent } from './report-header.ts';
import type { OverChangeEvent } from './usage-dashboard/daily-table.ts';

/** What is shown has changed by the user's hand. */
export class ViewStateEvent extends Event {
  readonly state: ViewState;
  /** Not a step to go back to: a letter of a word being typed. */
  readonly replace: boolean;
  constructor(state: ViewState, replace = false) {
    super('view-state');
    this.state = state;
    this.replace = replace;
  }
}

type LoadedUsage = CustomerUsage & { readonly period: Period };

/**
 * One customer for one period: the header, whose choices rule everything below it, and the views.
 * The usage is fetched here, once, so that cards, charts, tables and file show the same numbers.
 * @fires view-state - the user chose something that belongs in a link.
 */
export class CustomerReport extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .notices {
        display: grid;
        gap: 0.5rem;
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
  /** The user asked for what is shown: say so once it is there. */
  @state() private isAsked = false;

  #usage = new Load(this, {
    args: () => {
      const { api, me, today } = this.session;
      const { period } = this.#resolve();
      const before = dayBefore(period, today(), me.retentionDays);
      return [api, me.organization.id, before ?? period.from, period.to, period.from, period.preset] as const;
    },
    run: async ([api, orgId, first, to, from, preset], signal): Promise<LoadedUsage> => {
      const [subscriptions, { days, dataFrom }] = await Promise.all([
        api.listSubscriptions({ orgId }, signal),
        api.getUsageTimeseries({ orgId, from: first, to }, signal),
      ]);
      return { subscriptions, days, dataFrom, period: { from, to, preset, isPartial: preset === 'today' } };
    },
    keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
  });
  /** Code and texts of the view; the landing one has both already. */
  #code = new Load(this, {
    args: () => [this.#currentView(), this.session.language] as const,
    run: async ([view]) => {
      const [definitions] = await Promise.all([
        customerViews[view].load(),
        view === 'dashboard' ? null : this.session.completeTexts(),
      ]);
      defineElements(definitions);
      return view;
    },
  });
  #shown: { readonly of: readonly unknown[]; readonly value: Shown } | null = null;

  override render() {
    const { t, format } = this.session;
    const { error, value } = this.#usage;
    if (error instanceof ApiError && error.kind === 'forbidden' && value === null) {
      return html`<fxu-no-access-panel .session=${this.session}></fxu-no-access-panel>`;
    }
    const { period, notice } = this.#resolve();
    const notices = noticeWords(this.#allProblems(), notice, this.session);
    const skeleton = () => html`<fxu-dashboard-skeleton label=${t('app.loading')}></fxu-dashboard-skeleton>`;
    return html`${this.#renderTabs()}${this.#renderHeader(period)}
      ${
        notices.length === 0
          ? nothing
          : html`<div class="notices">
              ${notices.map((text) => html`<fxu-banner><p>${text}</p></fxu-banner>`)}
            </div>`
      }
      ${this.#usage.render(t, {
        pending: skeleton,
        kept: (usage) =>
          t('dashboard.olderRange', { range: format.range(usage.period.from, usage.period.to) }),
        complete: (usage) =>
          this.#code.render(t, { pending: skeleton, complete: (view) => this.#renderView(view, usage) }),
      })}
      <p class="visually-hidden" role="status">
        ${
          this.isAsked && !this.#usage.isPending && error === null
            ? t('dashboard.nowShowing', { range: format.range(period.from, period.to) })
            : nothing
        }
      </p>`;
  }

  #grantedViews(): CustomerView[] {
    const granted = viewsFor(this.session.me.grants);
    return (Object.keys(customerViews) as CustomerView[]).filter((view) => granted.includes(view));
  }

  #currentView(): CustomerView {
    const granted = this.#grantedViews();
    return granted.find((view) => view === this.view.view) ?? granted[0] ?? 'dashboard';
  }

  /** Beside what was wrong in the link: what only shows once rights and subscriptions are known. */
  #allProblems(): readonly StateProblem[] {
    const { view, subscription } = this.view;
    const refused: StateProblem[] = [];
    if (view !== null && view !== this.#currentView())
      refused.push({ code: 'notGranted', key: 'view', value: view });
    if (subscription !== null && this.#usage.value !== null && this.#subscriptionId() === null) {
      refused.push({ code: 'unknownValue', key: 'subscription', value: subscription });
    }
    return [...this.problems, ...refused];
  }

  #resolve(): { readonly period: Period; readonly notice: PeriodNotice | null } {
    const { hub, today, me } = this.session;
    const choice = this.view.period ?? defaultPeriod(hubDefaults[hub].preset, today(), me.retentionDays);
    return resolvePeriod(choice, today());
  }

  /** The chosen subscription, where the customer has it; null for all. */
  #subscriptionId(): string | null {
    const { subscription } = this.view;
    const known = this.#usage.value?.subscriptions.some(
      ({ subscriptionId }) => subscriptionId === subscription,
    );
    return known ? subscription : null;
  }

  #renderTabs() {
    const { t } = this.session;
    return html`<fxu-view-tabs
      label=${t('views.label')}
      .views=${this.#grantedViews().map((view) => ({ view, label: t(customerViews[view].heading) }))}
      .current=${this.#currentView()}
      @view-change=${this.#onViewChange}
    ></fxu-view-tabs>`;
  }

  #renderHeader(period: Period) {
    const { t } = this.session;
    const usage = this.#usage.value;
    const shown = usage && this.#showing(usage);
    const obstacle =
      shown === null
        ? this.#usage.error === null
          ? null
          : t('download.afterLoading')
        : shown.report.isEmpty
          ? t('download.waiting')
          : null;
    return html`<fxu-report-header
      heading=${t(customerViews[this.#currentView()].heading)}
      .period=${period}
      .dataFrom=${usage?.dataFrom ?? null}
      .subscriptionIds=${usage?.subscriptions.map(({ subscriptionId }) => subscriptionId) ?? []}
      .subscriptionId=${this.#subscriptionId()}
      .report=${obstacle === null ? (shown?.report ?? null) : null}
      .obstacle=${obstacle}
      ?isUpdating=${this.#usage.isPending}
      @period-change=${this.#onPeriodChange}
      @subscription-change=${this.#onSubscriptionChange}
    ></fxu-report-header>`;
  }

  #renderView(view: CustomerView, usage: LoadedUsage) {
    const isUpdating = this.#usage.isPending;
    return html`<div
      class=${isUpdating ? 'updating' : ''}
      aria-busy=${isUpdating ? 'true' : 'false'}
      @over-change=${this.#onOverChange}
      @period-change=${this.#onPeriodChange}
      @view-change=${this.#onViewChange}
      @filters-change=${this.#onFiltersChange}
      @manage-change=${this.#onManageChange}
      @retry=${this.#onRetry}
    >
      ${customerViews[view].render(this.#showing(usage), this.view)}
    </div>`;
  }

  #showing(usage: LoadedUsage): Shown {
    const of = [usage, this.#subscriptionId()];
    if (!this.#shown || !of.every((part, index) => part === this.#shown?.of[index])) {
      const selected = selectSubscription(usage, this.#subscriptionId());
      const report: UsageReport = reportOf(selected, usage.period, this.session.me.underUsePercent);
      this.#shown = {
        of,
        value: { report, subscriptions: selected.subscriptions, subscriptionId: this.#subscriptionId() },
      };
    }
    return this.#shown.value;
  }

  /** A link names what differs from where one lands, and never a view that was refused. */
  #change(part: Partial<ViewState>, replace = false) {
    const { view = this.#currentView() } = part;
    const isLanding = view === this.#grantedViews()[0];
    this.dispatchEvent(new ViewStateEvent({ ...this.view, ...part, view: isLanding ? null : view }, replace));
  }

  #onPeriodChange = ({ choice }: PeriodChangeEvent) => {
    this.isAsked = true;
    this.#change({ period: choice });
  };

  #onSubscriptionChange = ({ subscriptionId }: SubscriptionChangeEvent) => {
    this.#change({ subscription: subscriptionId });
  };

  #onViewChange = ({ view }: ViewChangeEvent) => {
    this.#change({ view, over: null, filters: noFilters, managed: null });
  };

  #onOverChange = ({ over }: OverChangeEvent) => {
    this.#change({ over });
  };

  #onFiltersChange = ({ filters, isTyping }: FiltersChangeEvent) => {
    this.#change({ filters }, isTyping);
  };

  #onManageChange = ({ clusterId }: ManageChangeEvent) => {
    this.#change({ managed: clusterId });
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
