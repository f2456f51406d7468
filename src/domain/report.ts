/** A usage report: every figure that the screen and the file show for one customer, one period. */
import { type Compliance, complianceOf, worstOf } from './compliance.ts';
import { type Level, levelOf } from './level.ts';
import { licenseTypes, type LicenseType, perType, type PerType } from './license.ts';
import type { Period } from './period.ts';
import { type Figures, type SubscriptionDay, sumDays } from './series.ts';
import type { Subscription } from './subscription.ts';

/** What the service knows of one customer for a period; `days` may begin with the day before it. */
export interface CustomerUsage {
  readonly subscriptions: readonly Subscription[];
  readonly days: readonly SubscriptionDay[];
  /** When the newest reading counted was taken, ISO-8601 UTC; null when there is none. */
  readonly dataFrom: string | null;
}

/** The figures of one level, and how they are judged. */
export interface LevelReport extends Level {
  readonly byType: PerType<Figures & { readonly compliance: Compliance }>;
  readonly compliance: Compliance;
}

export interface SubscriptionReport extends LevelReport {
  readonly subscriptionId: string;
  /** Null when the service sent usage for a subscription it does not list. */
  readonly subscription: Subscription | null;
}

export interface UsageReport extends LevelReport {
  readonly period: Period;
  readonly dataFrom: string | null;
  /** The same figures split by subscription; those in effect in the period, by Subscription ID. */
  readonly subscriptions: readonly SubscriptionReport[];
}

/** Licences missing in one subscription, the unit in which they are ordered. */
export interface Shortage {
  readonly type: LicenseType;
  /** Null for several subscriptions added up. */
  readonly subscriptionId: string | null;
  /** Null where it is not known. */
  readonly dealId: string | null;
  readonly units: number;
}

function summarize(
  rows: readonly SubscriptionDay[],
  period: Period,
  statusOf: (row: SubscriptionDay, type: LicenseType) => Compliance,
): LevelReport {
  const level = levelOf(sumDays(rows), period);
  const asOfRows = rows.filter(({ day }) => day === period.to);
  const byType = perType((type) => ({
    ...level.byType[type],
    compliance: worstOf(asOfRows.map((row) => statusOf(row, type))),
  }));
  return { ...level, byType, compliance: worstOf(licenseTypes.map((type) => byType[type].compliance)) };
}

/**
 * Works out a customer's report.
 * Status is judged per subscription and type on the as-of day; every higher status is the worst of those.
 * @param underUsePercent from the service, null when it does not judge under use.
 */
export function reportOf(usage: CustomerUsage, period: Period, underUsePercent: number | null): UsageReport {
  const known = new Map(
    usage.subscriptions.map((subscription) => [subscription.subscriptionId, subscription]),
  );
  const statusOf = (row: SubscriptionDay, type: LicenseType): Compliance => {
    const growthAllowancePercent = known.get(row.subscriptionId)?.growthAllowancePercent;
    if (growthAllowancePercent === undefined) return 'unknown';
    const { entitled, used } = row.byType[type];
    return complianceOf(entitled, used, { growthAllowancePercent, underUsePercent });
  };
  const ids = [...new Set(usage.days.map(({ subscriptionId }) => subscriptionId))].sort();
  return {
    ...summarize(usage.days, period, statusOf),
    period,
    dataFrom: usage.dataFrom,
    subscriptions: ids.map((subscriptionId) => ({
      subscriptionId,
      subscription: known.get(subscriptionId) ?? null,
      ...summarize(
        usage.days.filter((row) => row.subscriptionId === subscriptionId),
        period,
        statusOf,
      ),
    })),
  };
}

/** What has to be ordered so that every subscription covers its own use on the as-of day. */
export function shortagesOf(report: UsageReport): Shortage[] {
  return licenseTypes.flatMap((type) =>
    report.subscriptions.flatMap(({ subscriptionId, subscription, byType }) => {
      const units = byType[type].overage ?? 0;
      return units > 0 ? [{ type, subscriptionId, dealId: subscription?.dealId ?? null, units }] : [];
    }),
  );
}

/**
 * The subscriptions in effect on the as-of day that have no data yet, for "1 of 2 subscriptions".
 * One that is active then and of which the service sent nothing at all is without data too.
 */
export function subscriptionsWithoutData(
  report: UsageReport,
  subscriptions: readonly Subscription[],
): { readonly without: readonly string[]; readonly all: number } {
  const asOf = report.period.to;
  const reported = new Set(report.subscriptions.map(({ subscriptionId }) => subscriptionId));
  const silent = subscriptions.filter(
    ({ subscriptionId, status, start, end }) =>
      status === 'active' && start <= asOf && asOf <= end && !reported.has(subscriptionId),
  );
  const inEffect = report.subscriptions.filter(({ total }) => total.entitled > 0 || total.used !== null);
  const withoutData = inEffect.filter(({ total }) => total.used === null);
  return {
    without: [...withoutData, ...silent].map(({ subscriptionId }) => subscriptionId),
    all: inEffect.length + silent.length,
  };
}

/** The usage of one subscription alone, or all of it where none is chosen. */
export function selectSubscription<Usage extends CustomerUsage>(
  usage: Usage,
  subscriptionId: string | null,
): Usage {
  if (subscriptionId === null) return usage;
  const isChosen = (part: { readonly subscriptionId: string }) => part.subscriptionId === subscriptionId;
  return { ...usage, subscriptions: usage.subscriptions.filter(isChosen), days: usage.days.filter(isChosen) };
}
