/** What the file of all customers has to sum up, worked out from each customer's own answers, the slow and obvious way. */
import type { UsageReport } from '../../../../src/domain/report.ts';
import type { Subscription } from '../../../../src/domain/subscription.ts';
import { dayIn, type ReadRecord, sumOf, types } from '../../export/support/records.ts';
import { english } from '../../export/support/sample.ts';

type Type = (typeof types)[number];

/** A customer by itself: who it is, its own report, what it has bought, and what clusters are bound to on the last day. */
export interface Alone {
  readonly id: string;
  readonly name: string;
  readonly report: UsageReport;
  readonly subscriptions: readonly Subscription[];
  readonly boundIds: ReadonlySet<string>;
}

const { columns, compliance, levels, licenseTypes } = english;

/** Empty where there is no course to describe. */
const noCourse = { peak: null, peakDay: null, average: null, daysOver: null, overageDays: null };

const joined = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join(', '));

/** In effect on the last day: within its term, or with a cluster bound to it. */
function inEffect({ subscriptions, boundIds, report }: Alone): Subscription[] {
  const { to } = report.period;
  return subscriptions
    .filter(({ subscriptionId, start, end }) => (start <= to && to <= end) || boundIds.has(subscriptionId))
    .sort((a, b) => (a.subscriptionId < b.subscriptionId ? -1 : 1));
}

export function expectedSummary(customer: Alone) {
  const { id, name, report } = customer;
  const bought = inEffect(customer);
  const isRead = report.days.some((day) => types.some((type) => day.byType[type].used !== null));
  return types.map((type) => {
    const { entitled, used, overage, peak, ...figures } = report.byType[type];
    const course = {
      peak: peak?.units ?? null,
      peakDay: peak?.day ?? null,
      average: figures.average,
      daysOver: figures.daysOver,
      overageDays: figures.overageDays,
    };
    return {
      name,
      id,
      subscriptionIds: joined(bought.map(({ subscriptionId }) => subscriptionId)),
      dealIds: joined(bought.map(({ dealId }) => dealId)),
      orderIds: joined(bought.flatMap(({ orders }) => orders.map(({ orderId }) => orderId))),
      type: licenseTypes[type],
      bought: entitled,
      used,
      overage,
      ...(report.period.isPartial || !isRead ? noCourse : course),
      carriedDays: report.period.isPartial ? null : report.carriedDays,
      // A customer that has bought nothing has nothing to be judged.
      compliance: bought.length === 0 ? null : compliance[figures.compliance],
    };
  });
}

/** All customers' days of one type added up. */
function courseOf(type: Type, days: readonly string[], all: readonly UsageReport[]) {
  let peak: { units: number; day: string } | null = null;
  const read: number[] = [];
  const overages: number[] = [];
  for (const day of days) {
    const uses = all.map(({ days: own }) => own.find((each) => each.day === day)?.byType[type]);
    const used = sumOf(uses.map((use) => use?.used ?? null));
    overages.push(sumOf(uses.map((use) => use?.overage ?? null)) ?? 0);
    if (used === null) continue;
    read.push(used);
    if (peak === null || used > peak.units) peak = { units: used, day };
  }
  return {
    peak: peak?.units ?? null,
    peakDay: peak?.day ?? null,
    average: read.length === 0 ? null : Math.round(sumOf(read)! / read.length),
    daysOver: overages.filter((units) => units > 0).length,
    overageDays: sumOf(overages),
  };
}

function carriedDays(days: readonly string[], all: readonly UsageReport[]): number {
  return days.filter((day) => {
    const counts = all.map(({ days: own }) => own.find((each) => each.day === day));
    const [reported, expected] = [
      sumOf(counts.map((each) => each?.clustersReported)),
      sumOf(counts.map((each) => each?.clustersExpected)),
    ];
    return (reported ?? 0) < (expected ?? 0);
  }).length;
}

export function expectedTotals(customers: readonly Alone[], days: readonly string[], isPartial: boolean) {
  const all = customers.map(({ report }) => report);
  const isRead = all.some((report) => !report.isEmpty);
  const head = { name: levels.customers, id: null, subscriptionIds: null, dealIds: null, orderIds: null };
  const tail = { carriedDays: isPartial ? null : carriedDays(days, all), compliance: null };
  const rows = types.map((type) => ({
    ...head,
    type: licenseTypes[type],
    bought: sumOf(all.map(({ byType }) => byType[type].entitled)),
    used: sumOf(all.map(({ byType }) => byType[type].used)),
    overage: sumOf(all.map(({ byType }) => byType[type].overage)),
    ...(isPartial || !isRead ? noCourse : courseOf(type, days, all)),
    ...tail,
  }));
  return [
    ...rows,
    {
      ...head,
      type: english.allTypes,
      bought: sumOf(rows.map(({ bought }) => bought)),
      used: sumOf(rows.map(({ used }) => used)),
      overage: sumOf(rows.map(({ overage }) => overage)),
      ...noCourse,
      ...tail,
    },
  ];
}

export function summaryIn(record: ReadRecord) {
  return {
    name: record[columns.customerName],
    id: record[columns.customerId],
    subscriptionIds: record[columns.subscriptionId],
    dealIds: record[columns.dealId],
    orderIds: record[columns.orderIds],
    type: record[columns.licenseType],
    bought: record[columns.bought],
    used: record[columns.used],
    overage: record[columns.overage],
    peak: record[columns.peak],
    peakDay: dayIn(record[columns.peakDay]),
    average: record[columns.average],
    daysOver: record[columns.daysOver],
    overageDays: record[columns.overageDays],
    carriedDays: record[columns.carriedDays],
    compliance: record[columns.compliance],
  };
}
