/** The views of one customer, as data: what each needs, what it is called, and how it gets what is shown. */
import { html, type TemplateResult } from 'lit';
import type { CustomerView } from '../domain/capability.ts';
import { perType } from '../domain/license.ts';
import type { Period } from '../domain/period.ts';
import type { UsageReport } from '../domain/report.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { ViewState } from '../session/view-state.ts';
import type { Shape } from './usage-dashboard/dashboard-skeleton.ts';
import type { ViewSource } from './view-code.ts';

/** What has come of what the choices in the header ask for. */
export interface Selected {
  /** Null until the usage is there; without the subscriptions its statuses are unknown. */
  readonly report: UsageReport | null;
  /** Null until they are there. */
  readonly subscriptions: readonly Subscription[] | null;
  /** The one chosen; null for all. */
  readonly subscriptionId: string | null;
}

interface Shown extends Selected {
  readonly period: Period;
  /** What went wrong with the usage, for a view that says it itself; nothing where all is well. */
  readonly renderTrouble: () => unknown;
}

interface ViewOfCustomer extends ViewSource {
  readonly heading: MessageKey;
  /** Its outline while it loads. */
  readonly shape: Shape;
  /** What it lacks where only a part of the usage could be had. */
  readonly lack: MessageKey;
  /** Null until what it cannot do without has come. */
  readonly render: (shown: Shown, state: ViewState) => TemplateResult | null;
}

export const customerViews: Readonly<Record<CustomerView, ViewOfCustomer>> = {
  dashboard: {
    heading: 'views.dashboard',
    shape: 'report',
    lack: 'dashboard.withoutSubscriptions',
    load: null,
    render: ({ report, subscriptions, subscriptionId }, { over }) =>
      // Why there is nothing is known of the subscriptions alone.
      report === null || (report.isEmpty && subscriptions === null)
        ? null
        : html`<fxu-usage-dashboard
            .report=${report}
            .subscriptions=${subscriptions ?? []}
            .subscriptionId=${subscriptionId}
            .over=${over}
          ></fxu-usage-dashboard>`,
  },
  subscriptions: {
    heading: 'views.subscriptions',
    shape: 'cards',
    lack: 'subscription.withoutFigures',
    load: async () => (await import('./subscription-card/elements.ts')).subscriptionElements,
    render: ({ report, subscriptions }) =>
      subscriptions === null
        ? null
        : html`<fxu-subscription-list
            .report=${report}
            .subscriptions=${subscriptions}
          ></fxu-subscription-list>`,
  },
  clusters: {
    heading: 'views.clusters',
    shape: 'table',
    lack: 'clusters.withoutReport',
    load: async () => (await import('./cluster-table/elements.ts')).clusterElements,
    render: ({ period, report, subscriptionId, renderTrouble }, { filters, managed }) =>
      html`<fxu-cluster-table
        .asOf=${period.to}
        .subscriptionId=${subscriptionId}
        .filters=${filters}
        .managed=${managed}
        .total=${report?.period.to === period.to ? perType((type) => report.byType[type].used) : null}
        >${renderTrouble()}</fxu-cluster-table
      >`,
  },
};
