/** Compares a report's file, as another program reads it, with a report worked out independently. */
import assert from 'node:assert/strict';
import type { LevelReport, UsageReport } from '../../../../src/domain/report.ts';
import {
  dayIn,
  instantIn,
  readingsWord,
  type ReadRecord,
  readRecords,
  sumOf,
  toTheSecond,
  types,
} from './records.ts';
import { readWorkbook } from './read-workbook.ts';
import { english } from './sample.ts';

const { columns } = english;

function figuresIn(record: ReadRecord) {
  return {
    bought: record[columns.bought],
    used: record[columns.used],
    overage: record[columns.overage],
    change: record[columns.change],
    peak: record[columns.peak],
    peakDay: dayIn(record[columns.peakDay]),
    average: record[columns.average],
    daysOver: record[columns.daysOver],
    overageDays: record[columns.overageDays],
    carriedDays: record[columns.carriedDays],
    compliance: record[columns.compliance],
  };
}

function figuresOf(level: LevelReport, type: (typeof types)[number], isPartial: boolean) {
  const figures = level.byType[type];
  const isRead = level.days.some((day) => day.byType[type].used !== null);
  const course = <T>(value: T) => (isPartial || !isRead ? null : value);
  return {
    bought: figures.entitled,
    used: figures.used,
    overage: figures.overage,
    change: course(figures.change),
    peak: course(figures.peak?.units ?? null),
    peakDay: course(figures.peak?.day ?? null),
    average: course(figures.average),
    daysOver: course(figures.daysOver),
    overageDays: course(figures.overageDays),
    carriedDays: isPartial ? null : level.carriedDays,
    compliance: english.compliance[figures.compliance],
  };
}

/** Which level and type a row is of. */
function headIn(record: ReadRecord) {
  return {
    level: record[columns.level],
    subscriptionId: record[columns.subscriptionId],
    dealId: record[columns.dealId],
    orderIds: record[columns.orderIds],
    type: record[columns.licenseType],
    customerId: record[columns.customerId],
  };
}

interface About {
  /** Of one subscription chosen; null of the customer. */
  readonly subscriptionId: string | null;
  readonly customerId: string;
}

function headsOf(oracle: UsageReport, { subscriptionId, customerId }: About) {
  const ofType = english.licenseTypes;
  const total = {
    level: subscriptionId === null ? english.levels.customer : english.levels.subscriptionTotal,
    subscriptionId,
    dealId: null,
    orderIds: null,
    customerId,
  };
  return [
    ...oracle.subscriptions.flatMap((part) =>
      types.map((type) => ({
        level: english.levels.subscription,
        subscriptionId: part.subscriptionId,
        dealId: part.subscription?.dealId ?? null,
        orderIds: part.subscription?.orders.map(({ orderId }) => orderId).join(', ') ?? null,
        type: ofType[type],
        customerId,
      })),
    ),
    ...types.map((type) => ({ ...total, type: ofType[type] })),
    { ...total, type: english.allTypes },
  ];
}

function daysOf({ subscriptions, period }: UsageReport) {
  return subscriptions
    .flatMap(({ subscriptionId, days }) =>
      days.map((day) => ({
        day: day.day,
        subscriptionId,
        counts: types.flatMap((type) => [day.byType[type].used, day.byType[type].entitled]),
        clusters: [day.clustersReported, day.clustersExpected],
        readings: readingsWord(day, period.isPartial),
        oldestReading: toTheSecond(day.oldestReadingAt),
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function dayRowIn(record: ReadRecord) {
  return {
    day: dayIn(record[columns.date]),
    subscriptionId: record[columns.subscriptionId],
    counts: types.flatMap((type) => [record[columns.usedByType[type]], record[columns.boughtByType[type]]]),
    clusters: [record[columns.clustersReported], record[columns.clustersExpected]],
    readings: record[columns.readings],
    oldestReading: instantIn(record[columns.oldestReading]),
  };
}

/** The daily rows add up to the screen's days. */
function assertSameSums(daily: readonly ReadRecord[], oracle: UsageReport): void {
  const byDay = new Map<string | null, ReadRecord[]>();
  for (const record of daily) {
    const day = dayIn(record[columns.date]);
    byDay.set(day, [...(byDay.get(day) ?? []), record]);
  }
  for (const day of oracle.days) {
    const rows = byDay.get(day.day) ?? [];
    const sumIn = (column: string) => sumOf(rows.map((record) => record[column]));
    for (const type of types) {
      assert.equal(sumIn(columns.usedByType[type]), day.byType[type].used);
      assert.equal(sumIn(columns.boughtByType[type]), day.byType[type].entitled);
    }
    assert.equal(sumIn(columns.clustersReported), day.clustersReported);
    assert.equal(sumIn(columns.clustersExpected), day.clustersExpected);
  }
}

/** The figures of "Summary" and "Daily usage" are the report's, all of them and no others. */
export function assertSameFigures(file: ArrayBuffer, oracle: UsageReport, about: About): void {
  const [summary, daily] = readWorkbook(file).sheets.map(readRecords);
  const levels = [...oracle.subscriptions, oracle];
  assert.deepEqual(summary!.map(headIn), headsOf(oracle, about));
  assert.deepEqual(
    summary!.slice(0, -1).map(figuresIn),
    levels.flatMap((level) => types.map((type) => figuresOf(level, type, oracle.period.isPartial))),
  );
  const total = figuresIn(summary!.at(-1)!);
  assert.deepEqual(total, {
    ...Object.fromEntries(Object.keys(total).map((figure) => [figure, null])),
    bought: oracle.total.entitled,
    used: oracle.total.used,
    overage: oracle.total.overage,
    carriedDays: oracle.period.isPartial ? null : oracle.carriedDays,
    compliance: english.compliance[oracle.compliance],
  });
  assert.deepEqual(daily!.map(dayRowIn), daysOf(oracle));
  assertSameSums(daily!, oracle);
}
