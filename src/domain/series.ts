/**
 * Daily use: how subscription days add up, and what a period's figures are.
 * The service carries a silent cluster's latest reading; here readings are only added and marked
 * (product rules, "Missing readings"). A null is a gap: it counts in no figure and is never zero.
 */
import type { Day } from './day.ts';
import { type LicenseType, overageOf, perType, type PerType, sumKnown } from './license.ts';

/** How complete a day's sum is. */
export interface Coverage {
  /** Clusters with a reading of that very day. */
  readonly clustersReported: number;
  /** Clusters that count that day. */
  readonly clustersExpected: number;
  /** The oldest reading counted, ISO-8601 UTC; null when nothing is counted. */
  readonly oldestReadingAt: string | null;
}

/** One subscription's use on one UTC day, as the service sends it. */
export interface SubscriptionDay extends Coverage {
  readonly day: Day;
  readonly subscriptionId: string;
  readonly byType: PerType<{ readonly entitled: number; readonly used: number | null }>;
}

/** Bought, used and over on one day at any level; `used` and `overage` are null before the first reading. */
export interface Use {
  readonly entitled: number;
  readonly used: number | null;
  /** Sum of each part's own overage: the parts are never netted against one another. */
  readonly overage: number | null;
}

/** One day at any level above the subscription, or of one subscription alone. */
export interface UsageDay extends Coverage {
  readonly day: Day;
  readonly byType: PerType<Use>;
}

/** Adds parts up to one level: known values are summed, overage part by part. */
export function sumUse(parts: readonly { readonly entitled: number; readonly used: number | null }[]): Use {
  return {
    entitled: parts.reduce((sum, { entitled }) => sum + entitled, 0),
    used: sumKnown(parts.map(({ used }) => used)),
    overage: sumKnown(parts.map(({ entitled, used }) => overageOf(entitled, used))),
  };
}

/** Null when there is none. */
export function earliestOf(instants: readonly (string | null)[]): string | null {
  return instants.reduce((first, at) => {
    if (first === null || at === null) return first ?? at;
    return Date.parse(at) < Date.parse(first) ? at : first;
  }, null);
}

/** Adds subscription days up to one row per day, in the order of the days. */
export function sumDays(rows: readonly SubscriptionDay[]): UsageDay[] {
  const rowsByDay = new Map<Day, SubscriptionDay[]>();
  for (const row of rows) {
    const sameDay = rowsByDay.get(row.day);
    if (sameDay) sameDay.push(row);
    else rowsByDay.set(row.day, [row]);
  }
  return [...rowsByDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, parts]) => ({
      day,
      clustersReported: parts.reduce((sum, part) => sum + part.clustersReported, 0),
      clustersExpected: parts.reduce((sum, part) => sum + part.clustersExpected, 0),
      oldestReadingAt: earliestOf(parts.map((part) => part.oldestReadingAt)),
      byType: perType((type) => sumUse(parts.map((part) => part.byType[type]))),
    }));
}

/** A day on which some cluster's latest earlier reading stands in for a missing one. */
export function isCarried(coverage: Coverage): boolean {
  return coverage.clustersReported < coverage.clustersExpected;
}

/** True when no type has been read on that day. */
export function hasNoData(day: UsageDay): boolean {
  return Object.values(day.byType).every(({ used }) => used === null);
}

/** A period's figures for one licence type, all in whole licences. */
export interface Figures extends Use {
  /** Used on the as-of day minus used on the day before the period; null when either is unknown. */
  readonly change: number | null;
  /** The highest daily sum and the first day that had it. */
  readonly peak: { readonly units: number; readonly day: Day } | null;
  /** Mean of the days with data, half up to a whole licence. */
  readonly average: number | null;
  /** Days with overage. */
  readonly daysOver: number;
  /** Sum of overage over those days: how much, times how long. */
  readonly overageDays: number;
  /** First day of the unbroken run of days over that ends on the as-of day; null when that day is not over. */
  readonly overSince: Day | null;
}

/**
 * Figures of one type over a period's days.
 * @param days the period's days in order; the last is the as-of day.
 * @param before the day before the period; null when it is not known.
 */
export function figuresOf(type: LicenseType, days: readonly UsageDay[], before: UsageDay | null): Figures {
  const asOf: Use = days.at(-1)?.byType[type] ?? { entitled: 0, used: null, overage: null };
  const previous = before?.byType[type].used ?? null;
  const known = days.flatMap(({ day, byType }) => {
    const { used } = byType[type];
    return used === null ? [] : [{ day, units: used }];
  });
  const overages = days.map(({ byType }) => byType[type].overage ?? 0);
  const total = known.reduce((sum, { units }) => sum + units, 0);
  const lastNotOver = overages.lastIndexOf(0);
  return {
    ...asOf,
    change: asOf.used === null || previous === null ? null : asOf.used - previous,
    peak: known.reduce<Figures['peak']>(
      (peak, point) => (peak && peak.units >= point.units ? peak : point),
      null,
    ),
    average: known.length === 0 ? null : Math.floor(total / known.length + 0.5),
    daysOver: overages.filter((overage) => overage > 0).length,
    overageDays: overages.reduce((sum, overage) => sum + overage, 0),
    overSince: days[lastNotOver + 1]?.day ?? null,
  };
}
