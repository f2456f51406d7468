/** What a page shows of its possible views and periods, and how what the user does below changes that. */
import { html, type LitElement, nothing, type ReactiveController } from 'lit';
import { type View, viewsFor } from '../domain/capability.ts';
import { defaultPeriod, type Period, type PeriodNotice, resolvePeriod } from '../domain/period.ts';
import type { FilteredCustomers } from '../domain/report-scope.ts';
import { can, hubDefaults, type Session } from '../session/session.ts';
import { noFilters, type StateProblem, type ViewState } from '../session/view-state.ts';
import type { FiltersChangeEvent } from '../ui/filters-change-event.ts';
import { holdFocus } from '../ui/hold-focus.ts';
import { loadElements } from '../ui/load-elements.ts';
import type { PeriodChangeEvent } from '../ui/period-picker.ts';
import { type ViewChangeEvent, ViewTabs } from '../ui/view-tabs.ts';
import type { ManageChangeEvent } from './cluster-table/events.ts';
import type { ReportChangeEvent } from '../ui/report-change-event.ts';
import type { SubscriptionChangeEvent } from './report-header.ts';
import type { OverChangeEvent } from './usage-dashboard/daily-table.ts';

/** What is shown has changed by the user's hand. */
export class ViewStateEvent extends Event {
  readonly state: ViewState;
  /** Not a step to go back to: a letter of a word being typed. */
  readonly replace: boolean;
  constructor(state: ViewState, replace = false) {
    super('view-state', { bubbles: true });
    this.state = state;
    this.replace = replace;
  }
}

interface Page extends LitElement {
  readonly session: Session;
  readonly view: ViewState;
}

/** What a page shows, which a report of one's own starts from. */
interface ReportSource {
  readonly period: Period;
  /** One customer; else all. */
  readonly isOfOne: boolean;
  readonly subscriptionId?: string | null;
  readonly filtered?: FilteredCustomers;
}

interface ChangeEvents {
  'period-change': PeriodChangeEvent;
  'subscription-change': SubscriptionChangeEvent;
  'view-change': ViewChangeEvent;
  'over-change': OverChangeEvent;
  'filters-change': FiltersChangeEvent;
  'manage-change': ManageChangeEvent;
  'report-change': ReportChangeEvent;
}

/**
 * Listens to the elements of a page and turns what they tell into the page's next state, which its `view-state` events carry.
 * A refused view or a default period is worked out here alone.
 */
export class PageState<Shown extends View> implements ReactiveController {
  /** The period that the user asked for, and in which session: said once it is there, in no other language. */
  #asked: readonly unknown[] = [];
  readonly #page: Page;
  readonly #reportCode: ReturnType<typeof loadElements>;
  readonly #granted: () => readonly Shown[];
  readonly #fallback: Shown;
  #hadReport = false;

  /**
   * @param granted the views this person may see, in order; the first stands in for one refused.
   * @param fallback shown where none is granted.
   */
  constructor(page: Page, granted: () => readonly Shown[], fallback: Shown) {
    this.#page = page;
    this.#granted = granted;
    this.#fallback = fallback;
    this.#reportCode = loadElements(
      page,
      () => this.#hasReport,
      async () => (await import('./custom-report-elements.ts')).customReportElements,
      () => page.session,
    );
    page.addController(this);
  }

  hostConnected(): void {
    const listen = <Name extends keyof ChangeEvents>(name: Name, on: (event: ChangeEvents[Name]) => void) => {
      // The same function each time: adding it again changes nothing.
      this.#page.renderRoot.addEventListener(name, on as EventListener);
    };
    listen('period-change', this.#onPeriodChange);
    listen('subscription-change', this.#onSubscriptionChange);
    listen('view-change', this.#onViewChange);
    listen('over-change', this.#onOverChange);
    listen('filters-change', this.#onFiltersChange);
    listen('manage-change', this.#onManageChange);
    listen('report-change', this.#onReportChange);
  }

  hostUpdated(): void {
    const hasReport = this.#hasReport;
    // What the dialog was opened with may be gone, or there was no such thing: then nothing has the focus now.
    if (this.#hadReport && !hasReport && document.activeElement === document.body) holdFocus(this.#page);
    this.#hadReport = hasReport;
  }

  get views(): readonly Shown[] {
    return this.#granted();
  }

  get view(): Shown {
    return this.views.find((view) => view === this.#page.view.view) ?? this.views[0] ?? this.#fallback;
  }

  /** The period chosen, or the hub's default, as days. */
  resolvePeriod(): { readonly period: Period; readonly notice: PeriodNotice | null } {
    const { hub, today, me } = this.#page.session;
    const choice =
      this.#page.view.period ?? defaultPeriod(hubDefaults[hub].preset, today(), me.retentionDays);
    return resolvePeriod(choice, today());
  }

  /** A report of one's own is being put together, by who may have one. */
  get #hasReport(): boolean {
    const { view, session } = this.#page;
    return view.report !== null && can(session, 'customReport.create');
  }

  /** The dialog for it; nothing while none is wanted. */
  renderReport(of: ReportSource): unknown {
    const { view, session } = this.#page;
    if (!this.#hasReport) return nothing;
    return this.#reportCode.render(session.t, {
      complete: () =>
        html`<fxu-custom-report
          .record=${view.report}
          .period=${of.period}
          ?isOfOne=${of.isOfOne}
          .subscriptionId=${of.subscriptionId ?? null}
          .filtered=${of.filtered ?? null}
        ></fxu-custom-report>`,
    });
  }

  /** What is wrong with the given state and only shows once rights are known. */
  get problems(): readonly StateProblem[] {
    const { view } = this.#page.view;
    return view === null || view === this.view ? [] : [{ code: 'notGranted', key: 'view', value: view }];
  }

  /** One of several customers is shown as a whole. */
  showCustomer(customer: string): void {
    this.change({
      view: 'dashboard',
      customer,
      subscription: null,
      over: null,
      filters: noFilters,
      managed: null,
      report: null,
    });
  }

  /** What to say once what was asked for is there; empty as long as nothing was, or when the hub has something else shown. */
  settledWords(isSettled: boolean): string {
    const { session, view } = this.#page;
    if (!isSettled || this.#asked[0] !== view.period || this.#asked[1] !== session) return '';
    const { from, to } = this.resolvePeriod().period;
    return session.t('dashboard.nowShowing', { range: session.format.range(from, to) });
  }

  /** A link names what differs from where one lands, and never a view that was refused. */
  change(part: Partial<ViewState>, replace = false): void {
    const { view: current, session } = this.#page;
    const { view = this.view } = part;
    const isLanding = view === viewsFor(session.me.grants)[0];
    const next = { ...current, ...part, view: isLanding ? null : view };
    this.#page.dispatchEvent(new ViewStateEvent(next, replace));
  }

  readonly #onPeriodChange = ({ choice }: PeriodChangeEvent) => {
    this.#asked = [choice, this.#page.session];
    this.change({ period: choice });
  };

  readonly #onSubscriptionChange = ({ subscriptionId }: SubscriptionChangeEvent) => {
    this.change({ subscription: subscriptionId });
  };

  readonly #onViewChange = ({ target, view, filters, choice }: ViewChangeEvent) => {
    // A link in the view goes with the view; the tabs stay.
    if (!(target instanceof ViewTabs)) holdFocus(this.#page);
    this.change({
      view,
      // Of several customers, a panel belongs to their list; the one shown stays the one shown.
      ...(this.view === 'customers' && { customer: null }),
      over: null,
      ...choice,
      filters: { ...noFilters, ...filters },
      managed: null,
      report: null,
    });
  };

  readonly #onOverChange = ({ over }: OverChangeEvent) => {
    this.change({ over });
  };

  readonly #onFiltersChange = ({ filters, isTyping }: FiltersChangeEvent) => {
    this.change({ filters: { ...noFilters, ...filters } }, isTyping);
  };

  readonly #onReportChange = ({ report }: ReportChangeEvent) => {
    // A step to go back to is the opening alone.
    this.change({ report }, report !== null && this.#page.view.report !== null);
  };

  readonly #onManageChange = ({ clusterId }: ManageChangeEvent) => {
    this.change({ managed: clusterId });
  };
}
