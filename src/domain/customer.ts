/** A partner's customers, as the service lists them for a period. */
import type { Day } from './day.ts';
import type { PerType } from './license.ts';
import type { Coverage, UsageDay, Use } from './series.ts';
import type { ProvisioningStatus, SubscriptionStatus } from './subscription.ts';

/** Services that have a name and an icon of their own; others keep the service's word. */
export const services = ['ucmCloud', 'calling', 'meetings', 'messaging'] as const;

export interface CustomerSubscription {
  readonly subscriptionId: string;
  readonly dealId: string;
  readonly orderIds: readonly string[];
  readonly status: SubscriptionStatus;
  readonly end: Day;
  readonly growthAllowancePercent: number;
  /** On the as-of day. */
  readonly byType: PerType<{ readonly entitled: number; readonly used: number | null }>;
}

export interface CustomerUse extends Coverage {
  readonly byType: PerType<Use & { readonly peak: number | null; readonly daysOver: number }>;
  readonly subscriptions: readonly CustomerSubscription[];
}

export interface Customer {
  readonly customerId: string;
  readonly name: string;
  readonly services: readonly string[];
  readonly provisioningStatus: ProvisioningStatus;
  /** Active when any subscription is. */
  readonly subscriptionStatus: SubscriptionStatus;
  /** Last day of the active subscription that ends first; null when none is active. */
  readonly endDate: Day | null;
  readonly clusterCount: number;
  /** Absent for those who may not see usage. */
  readonly usage?: CustomerUse;
}

/** One customer's use on one day. */
export interface CustomerDay extends UsageDay {
  readonly customerId: string;
}

/** All customers' use on one day. */
export interface PartnerDay extends UsageDay {
  readonly customersOver: number;
}
