/** Small domain values for tests: everything a case does not speak of is unremarkable. */
import { addDays, type Day, daysFrom } from '../../../../src/domain/day.ts';
import { perType, type PerType } from '../../../../src/domain/license.ts';
import type { Period } from '../../../../src/domain/period.ts';
import type { Coverage, SubscriptionDay, UsageDay } from '../../../../src/domain/series.ts';
import type { Provisioning, Subscription } from '../../../../src/domain/subscription.ts';

/** Bought and used of one type. */
export type Count = readonly [entitled: number, used: number | null];

/** Knowledge Worker, Common Area, TelePresence; the types left out are neither bought nor used. */
export type Counts = readonly [(Count | undefined)?, (Count | undefined)?, (Count | undefined)?];

const counted = (
  units: Count | undefined,
  fallback: number | null,
): { entitled: number; used: number | null } =>
  units === undefined ? { entitled: 0, used: fallback } : { entitled: units[0], used: units[1] };

export function byType([knowledgeWorker, commonArea, telePresence]: Counts): PerType<{
  entitled: number;
  used: number | null;
}> {
  // A reading holds all three types or none.
  const fallback = knowledgeWorker?.[1] === null ? null : 0;
  return {
    knowledgeWorker: counted(knowledgeWorker, fallback),
    commonArea: counted(commonArea, fallback),
    telePresence: counted(telePresence, fallback),
  };
}

export function row(
  subscriptionId: string,
  day: Day,
  counts: Counts,
  coverage: Partial<Coverage> = {},
): SubscriptionDay {
  return {
    day,
    subscriptionId,
    clustersReported: 1,
    clustersExpected: 1,
    oldestReadingAt: `${day}T04:00:00Z`,
    ...coverage,
    byType: byType(counts),
  };
}

/** One row a day from `from` on; null is a day without a reading. */
export function series(
  subscriptionId: string,
  from: Day,
  entitled: number,
  used: readonly (number | null)[],
): SubscriptionDay[] {
  return used.map((units, index) =>
    row(
      subscriptionId,
      addDays(from, index),
      [[entitled, units]],
      units === null ? { clustersReported: 0, clustersExpected: 0, oldestReadingAt: null } : {},
    ),
  );
}

/** Days of Knowledge Worker use, with the overage given or worked out from one subscription. */
export function usageDays(
  from: Day,
  entitled: number,
  used: readonly (number | null)[],
  overage = used.map((units) => (units === null ? null : Math.max(0, units - entitled))),
): UsageDay[] {
  return used.map((units, index) => ({
    day: addDays(from, index),
    clustersReported: 1,
    clustersExpected: 1,
    oldestReadingAt: null,
    byType: perType((type) =>
      type === 'knowledgeWorker'
        ? { entitled, used: units, overage: overage[index] ?? null }
        : { entitled: 0, used: null, overage: null },
    ),
  }));
}

export function period(from: Day, to: Day, details: Partial<Period> = {}): Period {
  return { from, to, preset: null, isPartial: false, ...details };
}

export const provisioned: Provisioning = {
  status: 'provisioned',
  orderReceivedAt: '2026-01-02T08:00:00Z',
  clustersTotal: 1,
  clustersVerified: 1,
  provisionedAt: '2026-01-05T08:00:00Z',
  firstReadingAt: '2026-01-06T04:00:00Z',
};

export function subscription(subscriptionId: string, details: Partial<Subscription> = {}): Subscription {
  return {
    subscriptionId,
    dealId: `Deal-${subscriptionId}`,
    status: 'active',
    start: '2026-01-01',
    end: '2028-12-31',
    licenseModel: 'flex3',
    growthAllowancePercent: 0,
    orders: [],
    provisioning: provisioned,
    ...details,
  };
}

/** The same for each of a range's days. */
export function everyDay<T>(from: Day, to: Day, valueOf: (day: Day) => T): T[] {
  return daysFrom(from, to).map(valueOf);
}
