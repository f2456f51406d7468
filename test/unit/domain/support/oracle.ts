/**
 * A report worked out a second time, the slow and obvious way: every figure is looked up day by day in the
 * service's rows. It shares nothing with the code under test but the types.
 */
import type { CustomerUsage, LevelReport, UsageReport } from '../../../../src/domain/report.ts';
import type { SubscriptionDay } from '../../../../src/domain/series.ts';
import { dayFromCount } from './civil.ts';

const types = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;
type Type = (typeof types)[number];

const countOf = (day: string) => Math.round(Date.parse(day) / 86_400_000);

/** Worst first; the two without data follow. */
const severities = ['outOfCompliance', 'withinAllowance', 'underUse', 'inCompliance', 'pending', 'unknown'];

/** What the report has of one level, with days that are plain text. */
export type Expected = Record<keyof LevelReport, unknown>;

function levelOf(
  { subscriptions }: CustomerUsage,
  rows: readonly SubscriptionDay[],
  { from, to }: { from: string; to: string },
  underUsePercent: number | null,
): Expected {
  const days: string[] = [];
  for (let count = countOf(from); count <= countOf(to); count += 1) days.push(dayFromCount(count));
  const byDay = new Map<string, SubscriptionDay[]>();
  for (const row of rows) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  const on = (day: string) => byDay.get(day) ?? [];

  const usedOn = (type: Type, day: string) => {
    const readings = on(day).filter((row) => row.byType[type].used !== null);
    let used = 0;
    for (const reading of readings) used += reading.byType[type].used!;
    return readings.length === 0 ? null : used;
  };
  const overageOn = (type: Type, day: string) => {
    let over = 0;
    for (const { byType } of on(day)) {
      const excess = (byType[type].used ?? 0) - byType[type].entitled;
      if (excess > 0) over += excess;
    }
    return usedOn(type, day) === null ? null : over;
  };
  const entitledOn = (type: Type, day: string) => {
    let entitled = 0;
    for (const row of on(day)) entitled += row.byType[type].entitled;
    return entitled;
  };
  const useOn = (type: Type, day: string) => ({
    entitled: entitledOn(type, day),
    used: usedOn(type, day),
    overage: overageOn(type, day),
  });
  const statusOf = (row: SubscriptionDay, type: Type) => {
    const bought = subscriptions.find(({ subscriptionId }) => subscriptionId === row.subscriptionId);
    if (!bought) return 'unknown';
    const { entitled, used } = row.byType[type];
    if (used === null) return 'pending';
    if (used > entitled) {
      // The allowance in hundredths, so that nothing is rounded before it is compared.
      const beyond = (used - entitled) * 100 > entitled * bought.growthAllowancePercent;
      return beyond ? 'outOfCompliance' : 'withinAllowance';
    }
    const isUnder = underUsePercent !== null && used / entitled < underUsePercent / 100;
    return isUnder ? 'underUse' : 'inCompliance';
  };
  const worst = (statuses: readonly string[]) =>
    severities.find((status) => statuses.includes(status)) ?? 'pending';

  const typeReport = (type: Type) => {
    const readDays = days.filter((day) => usedOn(type, day) !== null);
    const overDays = days.filter((day) => (overageOn(type, day) ?? 0) > 0);
    const peakUnits = Math.max(...readDays.map((day) => usedOn(type, day)!));
    const [last, previous] = [usedOn(type, to), usedOn(type, dayFromCount(countOf(from) - 1))];
    let since: string | null = null;
    for (const day of [...days].reverse()) {
      if (!overDays.includes(day)) break;
      since = day;
    }
    let sum = 0;
    for (const day of readDays) sum += usedOn(type, day)!;
    let overageDays = 0;
    for (const day of overDays) overageDays += overageOn(type, day)!;
    return {
      ...useOn(type, to),
      change: last !== null && previous !== null ? last - previous : null,
      peak:
        readDays.length === 0
          ? null
          : { units: peakUnits, day: readDays.find((day) => usedOn(type, day) === peakUnits) },
      average: readDays.length === 0 ? null : Math.round(sum / readDays.length),
      daysOver: overDays.length,
      overageDays,
      overSince: since,
      compliance: worst(on(to).map((row) => statusOf(row, type))),
    };
  };

  const oldestOn = (day: string) => {
    const instants = on(day).flatMap(({ oldestReadingAt }) => oldestReadingAt ?? []);
    return instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
  };
  const coverageOn = (day: string) => ({
    clustersReported: on(day).reduce((sum, row) => sum + row.clustersReported, 0),
    clustersExpected: on(day).reduce((sum, row) => sum + row.clustersExpected, 0),
  });
  const known = days.filter((day) => on(day).length > 0);
  const oldest = oldestOn(to);
  const totals = types.map((type) => useOn(type, to));
  const addUp = (field: 'used' | 'overage') => {
    const values = totals.flatMap((use) => use[field] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  };
  return {
    days: known.map((day) => ({
      day,
      ...coverageOn(day),
      oldestReadingAt: oldestOn(day),
      byType: Object.fromEntries(types.map((type) => [type, useOn(type, day)])),
    })),
    byType: Object.fromEntries(types.map((type) => [type, typeReport(type)])),
    total: {
      entitled: totals.reduce((sum, { entitled }) => sum + entitled, 0),
      used: addUp('used'),
      overage: addUp('overage'),
    },
    compliance: worst(types.flatMap((type) => on(to).map((row) => statusOf(row, type)))),
    carriedDays: known.filter((day) => coverageOn(day).clustersReported < coverageOn(day).clustersExpected)
      .length,
    oldestReadingAt: oldest,
    isStale: oldest !== null && countOf(to) - Math.floor(Date.parse(oldest) / 86_400_000) >= 2,
    isEmpty: days.every((day) => types.every((type) => usedOn(type, day) === null)),
  };
}

export function expectedReport(
  usage: CustomerUsage,
  period: UsageReport['period'],
  underUsePercent: number | null,
): Record<string, unknown> {
  const ids = usage.days.map(({ subscriptionId }) => subscriptionId).sort();
  return {
    ...levelOf(usage, usage.days, period, underUsePercent),
    period,
    dataFrom: usage.dataFrom,
    subscriptions: ids
      .filter((id, index) => ids.indexOf(id) === index)
      .map((id) => ({
        subscriptionId: id,
        subscription: usage.subscriptions.find(({ subscriptionId }) => subscriptionId === id) ?? null,
        ...levelOf(
          usage,
          usage.days.filter(({ subscriptionId }) => subscriptionId === id),
          period,
          underUsePercent,
        ),
      })),
  };
}
