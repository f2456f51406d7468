/** The figures of one level for a period: a subscription, a customer, all customers. */
import { isStale } from './cluster.ts';
import { addDays } from './day.ts';
import { licenseTypes, perType, type PerType, sumKnown } from './license.ts';
import type { Period } from './period.ts';
import { type Figures, figuresOf, hasNoData, isCarried, type UsageDay, type Use } from './series.ts';

export interface Level<OneDay extends UsageDay = UsageDay> {
  /** The period's days, in order; the last is the as-of day. */
  readonly days: readonly OneDay[];
  readonly byType: PerType<Figures>;
  /** All types together, on the as-of day. */
  readonly total: Use;
  /** Days in which an earlier reading stands in for at least one missing one. */
  readonly carriedDays: number;
  readonly oldestReadingAt: string | null;
  readonly isStale: boolean;
  /** No reading on any day of the period. */
  readonly isEmpty: boolean;
}

/** @param rows one per day in order; may begin with the day before the period, which change counts from. */
export function levelOf<OneDay extends UsageDay>(rows: readonly OneDay[], period: Period): Level<OneDay> {
  const days = rows.filter(({ day }) => day >= period.from && day <= period.to);
  const before = rows.find(({ day }) => day === addDays(period.from, -1)) ?? null;
  const byType = perType((type) => figuresOf(type, days, before));
  const oldestReadingAt = days.at(-1)?.oldestReadingAt ?? null;
  return {
    days,
    byType,
    total: {
      entitled: licenseTypes.reduce((sum, type) => sum + byType[type].entitled, 0),
      used: sumKnown(licenseTypes.map((type) => byType[type].used)),
      overage: sumKnown(licenseTypes.map((type) => byType[type].overage)),
    },
    carriedDays: days.filter(isCarried).length,
    oldestReadingAt,
    isStale: isStale(oldestReadingAt, period.to),
    isEmpty: days.every(hasNoData),
  };
}
