/** The Flex service as the rest of the code sees it: one method per operation, answers in domain terms. */
import type { Capability, Grant } from '../domain/capability.ts';
import type { Cluster } from '../domain/cluster.ts';
import type { Customer, CustomerDay, PartnerDay } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { PerType } from '../domain/license.ts';
import type { Coverage, SubscriptionDay } from '../domain/series.ts';
import type { Subscription } from '../domain/subscription.ts';

export interface Organization {
  readonly id: string;
  readonly name: string;
}

export interface Me {
  readonly person: { readonly id: string; readonly displayName: string };
  readonly ownOrganization: Organization;
  /** The organisation shown. */
  readonly organization: Organization;
  readonly grants: readonly Grant[];
  /** Which roles hold a capability in this hub; role ids are the service's own words. */
  readonly grantedBy: ReadonlyMap<Capability, readonly string[]>;
  readonly retentionDays: number;
  /** Null when the service does not judge under use. */
  readonly underUsePercent: number | null;
}

/** One page of a collection; `total` counts the whole of it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface SubscriptionSummary extends Coverage {
  readonly subscriptionId: string;
  readonly growthAllowancePercent: number;
  readonly byType: PerType<{ readonly entitled: number; readonly used: number | null }>;
}

/** Ranges are UTC days with both ends included. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

interface OfOrganization {
  /** Default: the person's own organisation. */
  readonly orgId?: string | undefined;
}

/**
 * Every method may be aborted through its signal and rejects with an `ApiError`, or with the signal's reason.
 * Collections arrive page by page; a page that fails ends its list.
 */
export interface FlexApi {
  getMe(query: OfOrganization, signal: AbortSignal): Promise<Me>;
  listSubscriptions(query: OfOrganization, signal: AbortSignal): Promise<readonly Subscription[]>;
  getUsageTimeseries(
    query: OfOrganization & Range,
    signal: AbortSignal,
  ): Promise<{ readonly dataFrom: string | null; readonly days: readonly SubscriptionDay[] }>;
  getUsageSummary(
    query: OfOrganization & { readonly asOf: Day },
    signal: AbortSignal,
  ): Promise<{ readonly dataFrom: string | null; readonly subscriptions: readonly SubscriptionSummary[] }>;
  listClusters(
    query: { readonly orgIds?: readonly string[] | undefined; readonly asOf: Day },
    signal: AbortSignal,
  ): AsyncIterable<Page<Cluster>>;
  getPartnerUsageTimeseries(
    query: Range,
    signal: AbortSignal,
  ): Promise<{ readonly dataFrom: string | null; readonly days: readonly PartnerDay[] }>;
  listPartnerCustomers(query: Range, signal: AbortSignal): AsyncIterable<Page<Customer>>;
  searchDailyUsage(
    query: Range & { readonly customerIds: readonly string[] | 'all' },
    signal: AbortSignal,
  ): AsyncIterable<Page<CustomerDay>>;
}
