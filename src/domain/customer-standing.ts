/** How one customer stands on the as-of day and in the period: what its row, its tiles and its order come from. */
import { isStale } from './cluster.ts';
import { type Compliance, complianceOf, worstOf } from './compliance.ts';
import type { Customer, CustomerSubscription } from './customer.ts';
import type { Day } from './day.ts';
import { licenseTypes, type LicenseType, overageOf, perType, type PerType } from './license.ts';
import type { Shortage } from './report.ts';
import { daysLeft } from './subscription-list.ts';

export interface StandingRules {
  /** The day that statuses are judged on. */
  readonly asOf: Day;
  /** Terms end from this day on. */
  readonly today: Day;
  /** From the service; null when it does not judge under use. */
  readonly underUsePercent: number | null;
}

/** For those who may not see usage, and for a customer without a subscription, there are no statuses. */
export interface Standing {
  /** The worst of the subscriptions, each by its own allowance; null where there is nothing to judge. */
  readonly compliance: Compliance | null;
  readonly complianceByType: PerType<Compliance> | null;
  /** The largest overage of any type, in whole licences, and whose it is; null before the first reading. */
  readonly largestOverage: { readonly units: number; readonly type: LicenseType } | null;
  /** Days over in the period, of the type that had most: the service does not tell which days they were. Null without a reading in the period. */
  readonly daysOver: number | null;
  /** Over the licence limit on the as-of day. */
  readonly isOver: boolean;
  /** Not over on the as-of day, but on an earlier one of the period. */
  readonly wasOver: boolean;
  /** Some type of some subscription is in under use, whatever the others are in. */
  readonly isUnder: boolean;
  readonly isStale: boolean;
  /** Bought, but no subscription has any reading yet. */
  readonly isPending: boolean;
  /** Days until the first active subscription ends, 0 on its last day; null when that is not soon. */
  readonly daysLeft: number | null;
  readonly endsSoon: boolean;
  /** Subscriptions of which no type has been read yet. */
  readonly subscriptionsWithoutData: number;
}

/** Status of one type in one subscription (product rules, "Compliance"). */
export function typeCompliance(
  { byType, growthAllowancePercent }: CustomerSubscription,
  type: LicenseType,
  underUsePercent: number | null,
): Compliance {
  return complianceOf(byType[type].entitled, byType[type].used, { growthAllowancePercent, underUsePercent });
}

/** Status of one subscription: the worst of its types that have data. */
export function subscriptionCompliance(
  subscription: CustomerSubscription,
  underUsePercent: number | null,
): Compliance {
  return worstOf(licenseTypes.map((type) => typeCompliance(subscription, type, underUsePercent)));
}

export function standingOf(customer: Customer, { asOf, today, underUsePercent }: StandingRules): Standing {
  const { usage, endDate } = customer;
  const left =
    endDate === null ? null : daysLeft({ status: customer.subscriptionStatus, end: endDate }, today);
  const term = { daysLeft: left, endsSoon: left !== null };
  if (usage === undefined) {
    return {
      compliance: null,
      complianceByType: null,
      largestOverage: null,
      daysOver: null,
      isOver: false,
      wasOver: false,
      isUnder: false,
      isStale: false,
      isPending: false,
      subscriptionsWithoutData: 0,
      ...term,
    };
  }
  const { subscriptions } = usage;
  const parts = perType((type) => subscriptions.map((part) => typeCompliance(part, type, underUsePercent)));
  const isJudged = subscriptions.length > 0;
  const compliance = isJudged ? worstOf(licenseTypes.flatMap((type) => parts[type])) : null;
  // Without a reading in the whole period there is no peak, and no telling whether it was over.
  const isRead = licenseTypes.some((type) => usage.byType[type].peak !== null);
  const daysOver = isRead ? Math.max(...licenseTypes.map((type) => usage.byType[type].daysOver)) : null;
  const isOver = licenseTypes.some((type) => (usage.byType[type].overage ?? 0) > 0);
  return {
    compliance,
    complianceByType: isJudged ? perType((type) => worstOf(parts[type])) : null,
    largestOverage: largestOverageOf(customer),
    daysOver,
    isOver,
    wasOver: !isOver && (daysOver ?? 0) > 0,
    isUnder: licenseTypes.some((type) => parts[type].includes('underUse')),
    isStale: isStale(usage.oldestReadingAt, asOf),
    isPending: compliance === 'pending',
    subscriptionsWithoutData: subscriptions.filter(({ byType }) =>
      licenseTypes.every((type) => byType[type].used === null),
    ).length,
    ...term,
  };
}

/** Of equal ones the first type's. */
function largestOverageOf({ usage }: Customer): Standing['largestOverage'] {
  return licenseTypes.reduce<Standing['largestOverage']>((largest, type) => {
    const units = usage?.byType[type].overage ?? null;
    return units === null || (largest !== null && largest.units >= units) ? largest : { units, type };
  }, null);
}

/** What is missing of each type on the as-of day, per subscription: nothing covers for another. */
export function customerShortages({ usage }: Customer): Shortage[] {
  return licenseTypes.flatMap((type) =>
    (usage?.subscriptions ?? []).flatMap(({ subscriptionId, dealId, byType }) => {
      const units = overageOf(byType[type].entitled, byType[type].used) ?? 0;
      return units > 0 ? [{ type, subscriptionId, dealId, units }] : [];
    }),
  );
}
