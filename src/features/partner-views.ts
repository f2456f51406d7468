/** The views of all customers together, as data: what each is called, and how it gets what is shown. */
import { html } from 'lit';
import type { PartnerView } from '../domain/capability.ts';
import type { CustomerList } from '../domain/customer-list.ts';
import { perType } from '../domain/license.ts';
import type { CustomerCounts, Driver, PartnerReport } from '../domain/partner-report.ts';
import type { Period } from '../domain/period.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { ViewState } from '../session/view-state.ts';
import type { Progress } from '../ui/streamed-list.ts';
import type { ViewSource } from './view-code.ts';

/** What has come of the customers, and what it comes to. */
export interface ShownCustomers {
  readonly list: CustomerList;
  /** Whether the days of the list, which may be older ones, have a history: the running day has none. */
  readonly hasHistory: boolean;
  readonly counts: CustomerCounts;
  readonly drivers: readonly Driver[];
  readonly withoutClusters: readonly { readonly id: string; readonly name: string }[];
}

export interface ShownPartner {
  readonly period: Period;
  /** Null before the first page. */
  readonly customers: ShownCustomers | null;
  readonly total: number;
  readonly progress: Progress;
  /** The customers are those of the report's period: only then may the report count them. */
  readonly isOfReport: boolean;
  /** Whether the customers come with what they use: else nothing of that is counted. */
  readonly hasUsage: boolean;
  /** Why customers are missing that are to be counted, where some are. */
  readonly missing: 'loading' | 'failed' | null;
  /** Null until it is there, and for those who may not see it. */
  readonly report: PartnerReport | null;
  /** Whether the hub can be asked for a customer's own page. */
  readonly canNavigate: boolean;
  /** What went wrong with the customers, for a view that says it itself; nothing where all is well. */
  readonly trouble: unknown;
}

interface ViewOfPartner extends ViewSource {
  readonly heading: MessageKey;
  /** The hub's own page is called so, and its heading stands above: a second one would say the same again. */
  readonly isNamedByPage?: true;
  /** Null until what it cannot do without has come. */
  readonly render: (shown: ShownPartner, state: ViewState) => unknown;
}

export const partnerViews: Readonly<Record<PartnerView, ViewOfPartner>> = {
  customers: {
    heading: 'views.customers',
    isNamedByPage: true,
    load: async () => (await import('./customer-list/elements.ts')).customerListElements,
    render: ({ customers, total, progress, canNavigate }, { filters, customer }) =>
      customers === null
        ? null
        : html`<fxu-customer-list
            .list=${customers.list}
            .total=${total}
            .revision=${customers.list.customers.length}
            .progress=${progress}
            ?hasHistory=${customers.hasHistory}
            .filters=${filters}
            .customerId=${customer}
            .canNavigate=${canNavigate}
          ></fxu-customer-list>`,
  },
  dashboard: {
    heading: 'views.dashboard',
    load: async () => (await import('./usage-dashboard/all-elements.ts')).allDashboardElements,
    render: ({ report, customers, total, progress, isOfReport, hasUsage, missing }, { over }) =>
      report === null
        ? null
        : html`<fxu-all-dashboard
            .report=${report}
            .facts=${
              customers === null || !isOfReport || !hasUsage
                ? null
                : {
                    counts: customers.counts,
                    drivers: customers.drivers,
                    loaded: customers.list.customers.length,
                    progress,
                  }
            }
            .total=${customers === null || !isOfReport ? null : total}
            .missing=${missing}
            .over=${over}
          ></fxu-all-dashboard>`,
  },
  clusters: {
    heading: 'views.clusters',
    load: async () => (await import('./cluster-table/elements.ts')).clusterElements,
    render: ({ report, period, customers, trouble }, { filters, managed }) =>
      html`<fxu-cluster-table
        hasCustomers
        .asOf=${period.to}
        .withoutClusters=${customers?.withoutClusters ?? []}
        .filters=${filters}
        .managed=${managed}
        .total=${report?.period.to !== period.to ? null : perType((type) => report.byType[type].used)}
        >${trouble}</fxu-cluster-table
      >`,
  },
};
