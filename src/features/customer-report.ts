import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { type CustomerView, customerViewsFor } from '../domain/capability.ts';
import type { Period } from '../domain/period.ts';
import { can, type Session, sessionContext } from '../session/session.ts';
import { emptyState, type StateProblem, type ViewState } from '../session/view-state.ts';
import type { Load } from '../ui/load.ts';
import { base } from '../ui/styles.ts';
import { customerViews, type Selected } from './customer-views.ts';
import type { Job } from './download-report/download-report.ts';
import { noticeWords } from './notice-words.ts';
import { pageLayout } from './page-layout.ts';
import { PageState } from './page-state.ts';
import { type KnownUsage, ReceivedUsage, selectUsage } from './received-usage.ts';
import { loadView } from './view-code.ts';

/**
 * One customer for one period: the header, whose choices rule everything below it, and the views.
 * The usage is fetched here, once, so that cards, charts, tables and file show the same numbers; a view that can do
 * without a part of it does not wait for that.
 * @fires view-state - the user chose something that belongs in a link.
 */
export class CustomerReport extends LitElement {
  static override styles = [base, pageLayout];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) view: ViewState = emptyState;
  /** Of several customers, the one shown: it heads the page. */
  @property() name: string | null = null;
  /** What in the given link could not be shown. */
  @property({ attribute: false }) problems: readonly StateProblem[] = [];

  readonly #page: PageState<CustomerView> = new PageState<CustomerView>(
    this,
    () => customerViewsFor(this.session.me.grants),
    'dashboard',
  );
  readonly #code: Load<readonly [CustomerView, string], CustomerView> = loadView(
    this,
    customerViews,
    () => this.#page.view,
  );
  readonly #usage: ReceivedUsage = new ReceivedUsage(this, () => this.#page.resolvePeriod().period);
  #shown: { readonly of: readonly unknown[]; readonly value: Selected } | null = null;

  override render() {
    const { t } = this.session;
    const { period, notice } = this.#page.resolvePeriod();
    const subscriptionId = this.#subscriptionId();
    return html`${this.#renderTabs()}${this.#renderHeader(period)}
      ${noticeWords(this.#allProblems(), notice, this.session).map(
        (text) => html`<fxu-banner><p>${text}</p></fxu-banner>`,
      )}
      ${this.#code.render(t, { pending: this.#renderSkeleton, complete: this.#renderView })}
      ${this.#page.renderReport({ period, isOfOne: true, subscriptionId })}
      <p class="visually-hidden" role="status">
        ${this.#page.settledWords(!this.#usage.isPending && !this.#usage.hasFailed)}
      </p>`;
  }

  /** Beside what was wrong in the link: what only shows once rights and subscriptions are known. */
  #allProblems(): readonly StateProblem[] {
    const { subscription } = this.view;
    const isRefused = subscription !== null && this.#usage.known?.subscriptions && !this.#subscriptionId();
    return [
      ...this.problems,
      ...this.#page.problems,
      ...(isRefused
        ? [{ code: 'unknownValue', key: 'subscription', value: subscription } satisfies StateProblem]
        : []),
    ];
  }

  /** Of the customer's subscriptions; null while they are not known. */
  #subscriptionIds(): readonly string[] | null {
    const { subscriptions, usage } = this.#usage.known ?? {};
    const known = subscriptions ?? usage?.days;
    return known ? [...new Set(known.map(({ subscriptionId }) => subscriptionId))] : null;
  }

  /** The chosen subscription, where the customer has it, or may yet turn out to have it; null for all. */
  #subscriptionId(): string | null {
    const { subscription } = this.view;
    const isKnown =
      subscription !== null && (this.#subscriptionIds()?.includes(subscription) ?? this.#usage.isPending);
    return isKnown ? subscription : null;
  }

  #renderTabs() {
    const { t } = this.session;
    return html`<fxu-view-tabs
      label=${t('views.label')}
      .views=${this.#page.views.map((view) => ({ view, label: t(customerViews[view].heading) }))}
      .current=${this.#page.view}
    ></fxu-view-tabs>`;
  }

  #renderHeader(period: Period) {
    const { whole, known } = this.#usage;
    const obstacle = this.#downloadObstacle();
    return html`<fxu-report-header
      heading=${this.name ?? this.session.t(customerViews[this.#page.view].heading)}
      .period=${period}
      .dataFrom=${known?.usage?.dataFrom ?? null}
      .subscriptionIds=${this.#subscriptionIds() ?? []}
      .subscriptionId=${this.#subscriptionId()}
      ?hasFile=${can(this.session, 'usage.download')}
      .subject=${obstacle === null && whole ? this.#select(whole).report : null}
      .job=${this.#download}
      .obstacle=${obstacle}
      ?isUpdating=${this.#usage.isPending}
    ></fxu-report-header>`;
  }

  /** Why there is nothing to download, in words; null where there is, or where the page says why itself. */
  #downloadObstacle(): string | null {
    const { t } = this.session;
    const { whole, hasFailed } = this.#usage;
    if (whole === null) return hasFailed ? null : t('download.afterLoading');
    return this.#select(whole).report?.isEmpty ? t('download.waiting') : null;
  }

  /** Without words for the clusters, which say so themselves. */
  readonly #renderSkeleton = () => {
    const { shape } = customerViews[this.#page.view];
    return html`<fxu-dashboard-skeleton
      label=${shape === 'table' ? '' : this.session.t('app.loading')}
      shape=${shape}
    ></fxu-dashboard-skeleton>`;
  };

  readonly #renderView = (view: CustomerView) => {
    const { known, isPending, hasFailed } = this.#usage;
    const { period } = this.#page.resolvePeriod();
    // The clusters come by themselves, and have a place for what went wrong beside them.
    const isAlone = view === 'clusters';
    const renderTrouble = () => this.#renderTrouble(view, isAlone);
    const content = customerViews[view].render({ ...this.#select(known), period, renderTrouble }, this.view);
    const isUpdating = isPending && known !== null && !isAlone;
    return html`${isAlone ? nothing : this.#renderTrouble(view, content !== null && this.#usage.whole === null)}
      <div
        class=${isUpdating ? 'updating' : ''}
        aria-busy=${isUpdating ? 'true' : 'false'}
        @retry=${this.#onRetry}
      >
        ${content ?? (hasFailed ? nothing : this.#renderSkeleton())}
      </div>`;
  };

  /** @param isPart something is shown that is not what is missing. */
  #renderTrouble(view: CustomerView, isPart: boolean) {
    const { t } = this.session;
    if (!isPart) return this.#usage.renderTrouble(null);
    const isOfAll = view === 'clusters' && this.view.subscription !== null && this.#subscriptionId() === null;
    return this.#usage.renderTrouble(
      isOfAll ? t('clusters.ofAllSubscriptions') : t(customerViews[view].lack),
    );
  }

  /** Worked out anew only where something has changed. */
  #select(usage: KnownUsage | null): Selected {
    const subscriptionId = this.#subscriptionId();
    const of = [usage, subscriptionId, this.session.me.underUsePercent] as const;
    if (!this.#shown || !of.every((part, index) => part === this.#shown?.of[index])) {
      this.#shown = { of, value: selectUsage(...of) };
    }
    return this.#shown.value;
  }

  readonly #download: Job = (exporter, options) => {
    const { report, subscriptionId } = this.#select(this.#usage.whole);
    if (report === null) return Promise.reject(new Error('There is no report to download.'));
    return exporter.downloadReport({ session: this.session, report, subscriptionId, ...options });
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
