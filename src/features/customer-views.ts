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

/** What the choices in the header come to. */
export interface Shown {
  readonly report: UsageReport;
  readonly subscriptions: readonly Subscription[];
  /** The one chosen; null for all. */
  readonly subscriptionId: string | null;
}

interface ViewOfCustomer extends ViewSource {
  readonly heading: MessageKey;
  /** Its outline while it loads. */
  readonly shape: Shape;
  readonly render: (shown: Shown, state: ViewState) => TemplateResult;
  /** For those who may not see usage; absent where there is nothing without it. */
  readonly renderAlone?: (period: Period, state: ViewState) => TemplateResult;
}

export const customerViews: Readonly<Record<CustomerView, ViewOfCustomer>> = {
  dashboard: {
    heading: 'views.dashboard',
    shape: 'report',
    load: null,
    render: ({ report, subscriptions, subscriptionId }, { over }) =>
      html`<fxu-usage-dashboard
        .report=${report}
        .subscriptions=${subscriptions}
        .subscriptionId=${subscriptionId}
        .over=${over}
      ></fxu-usage-dashboard>`,
  },
  subscriptions: {
    heading: 'views.subscriptions',
    shape: 'cards',
    load: async () => (await import('./subscription-card/elements.ts')).subscriptionElements,
    render: ({ report, subscriptions }) =>
      html`<fxu-subscription-list .report=${report} .subscriptions=${subscriptions}></fxu-subscription-list>`,
  },
  clusters: {
    heading: 'views.clusters',
    shape: 'table',
    load: async () => (await import('./cluster-table/elements.ts')).clusterElements,
    render: ({ report, subscriptionId }, { filters, managed }) =>
      html`<fxu-cluster-table
        .asOf=${report.period.to}
        .subscriptionId=${subscriptionId}
        .filters=${filters}
        .managed=${managed}
        .total=${perType((type) => report.byType[type].used)}
      ></fxu-cluster-table>`,
    renderAlone: ({ to }, { filters, managed }) =>
      html`<fxu-cluster-table .asOf=${to} .filters=${filters} .managed=${managed}></fxu-cluster-table>`,
  },
};
