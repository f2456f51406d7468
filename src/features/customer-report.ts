import { consume } from '@lit/context';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ApiError } from '../api/errors.ts';
import { type CustomerView, customerViewsFor } from '../domain/capability.ts';
import type { Period } from '../domain/period.ts';
import { reportOf, selectSubscription } from '../domain/report.ts';
import { can, type Session, sessionContext } from '../session/session.ts';
import { emptyState, type StateProblem, type ViewState } from '../session/view-state.ts';
import { Load } from '../ui/load.ts';
import { base } from '../ui/styles.ts';
import { customerViews, type Shown } from './customer-views.ts';
import type { Job } from './download-report/download-report.ts';
import { type LoadedUsage, loadUsage, usageArgs } from './load-usage.ts';
import { noticeWords } from './notice-words.ts';
import { pageLayout } from './page-layout.ts';
import { PageState } from './page-state.ts';
import { createRefusal } from './refusal.ts';
import { loadView } from './view-code.ts';

/**
 * One customer for one period: the header, whose choices rule everything below it, and the views.
 * The usage is fetched here, once, so that cards, charts, tables and file show the same numbers.
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
  readonly #usage = new Load(this, {
    args: () =>
      can(this.session, 'usage.view') ? usageArgs(this.session, this.#page.resolvePeriod().period) : null,
    run: loadUsage,
    keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
  });
  readonly #renderRefusal = createRefusal(
    this,
    () => this.#isRefused(),
    () => this.session,
  );
  #shown: { readonly of: readonly unknown[]; readonly value: Shown } | null = null;

  override render() {
    const { t, format } = this.session;
    const { error } = this.#usage;
    const { period, notice } = this.#page.resolvePeriod();
    const skeleton = () =>
      html`<fxu-dashboard-skeleton
        label=${t('app.loading')}
        shape=${customerViews[this.#page.view].shape}
      ></fxu-dashboard-skeleton>`;
    if (this.#isRefused()) return this.#renderRefusal(skeleton);
    return html`${this.#renderTabs()}${this.#renderHeader(period)}
      ${noticeWords(this.#allProblems(), notice, this.session).map(
        (text) => html`<fxu-banner><p>${text}</p></fxu-banner>`,
      )}
      ${
        can(this.session, 'usage.view')
          ? this.#usage.render(t, {
              pending: skeleton,
              kept: (usage) =>
                t('dashboard.olderRange', { range: format.range(usage.period.from, usage.period.to) }),
              complete: (usage) =>
                this.#code.render(t, {
                  pending: skeleton,
                  complete: (view) => this.#renderView(view, usage),
                }),
            })
          : this.#code.render(t, {
              pending: skeleton,
              complete: (view) => customerViews[view].renderAlone?.(period, this.view),
            })
      }
      ${this.#page.renderReport({ period, isOfOne: true, subscriptionId: this.#subscriptionId() })}
      <p class="visually-hidden" role="status">
        ${this.#page.settledWords(!this.#usage.isPending && error === null)}
      </p>`;
  }

  /** The service says no, whatever it granted. */
  #isRefused(): boolean {
    const { error, value } = this.#usage;
    return error instanceof ApiError && error.kind === 'forbidden' && value === null;
  }

  /** Beside what was wrong in the link: what only shows once rights and subscriptions are known. */
  #allProblems(): readonly StateProblem[] {
    const { subscription } = this.view;
    const isRefused = subscription !== null && this.#usage.value !== null && this.#subscriptionId() === null;
    return [
      ...this.problems,
      ...this.#page.problems,
      ...(isRefused
        ? [{ code: 'unknownValue', key: 'subscription', value: subscription } satisfies StateProblem]
        : []),
    ];
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
      .views=${this.#page.views.map((view) => ({ view, label: t(customerViews[view].heading) }))}
      .current=${this.#page.view}
    ></fxu-view-tabs>`;
  }

  #renderHeader(period: Period) {
    const usage = this.#usage.value;
    const obstacle = this.#downloadObstacle();
    return html`<fxu-report-header
      heading=${this.name ?? this.session.t(customerViews[this.#page.view].heading)}
      .period=${period}
      .dataFrom=${usage?.dataFrom ?? null}
      .subscriptionIds=${usage?.subscriptions.map(({ subscriptionId }) => subscriptionId) ?? []}
      .subscriptionId=${this.#subscriptionId()}
      ?hasFile=${can(this.session, 'usage.download')}
      .subject=${obstacle === null && usage ? this.#showing(usage).report : null}
      .job=${this.#download}
      .obstacle=${obstacle}
      ?isUpdating=${this.#usage.isPending}
    ></fxu-report-header>`;
  }

  /** Why there is nothing to download, in words; null where there is, or where the page says why itself. */
  #downloadObstacle(): string | null {
    const { t } = this.session;
    const { value, error } = this.#usage;
    if (value === null) return error === null ? t('download.afterLoading') : null;
    return this.#showing(value).report.isEmpty ? t('download.waiting') : null;
  }

  #renderView(view: CustomerView, usage: LoadedUsage) {
    const isUpdating = this.#usage.isPending;
    return html`<div
      class=${isUpdating ? 'updating' : ''}
      aria-busy=${isUpdating ? 'true' : 'false'}
      @retry=${this.#onRetry}
    >
      ${customerViews[view].render(this.#showing(usage), this.view)}
    </div>`;
  }

  #showing(usage: LoadedUsage): Shown {
    const subscriptionId = this.#subscriptionId();
    const of = [usage, subscriptionId];
    if (!this.#shown || !of.every((part, index) => part === this.#shown?.of[index])) {
      const selected = selectSubscription(usage, subscriptionId);
      const report = reportOf(selected, usage.period, this.session.me.underUsePercent);
      this.#shown = { of, value: { report, subscriptions: selected.subscriptions, subscriptionId } };
    }
    return this.#shown.value;
  }

  readonly #download: Job = (exporter, options) => {
    const usage = this.#usage.value;
    if (usage === null) return Promise.reject(new Error('There is no report to download.'));
    const { report, subscriptionId } = this.#showing(usage);
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
