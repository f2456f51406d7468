/** Compares a report's file, as another program reads it, with a report worked out independently. */
import assert from 'node:assert/strict';
import type { LevelReport, UsageReport } from '../../../../src/domain/report.ts';
import { dayOfSerial, readWorkbook, type ReadSheet, valuesOf } from './read-workbook.ts';
import { english } from './sample.ts';

const types = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;
const { columns } = english;

export type Value = string | number | null;

/** A sheet's rows by their column's heading. */
export function readRecords(sheet: ReadSheet): Record<string, Value>[] {
  const [header, ...rows] = valuesOf(sheet);
  return rows.map((row) =>
    Object.fromEntries(header!.map((name, index): [string, Value] => [String(name), row[index] ?? null])),
  );
}

const dayOf = (value: Value | undefined) => (typeof value === 'number' ? dayOfSerial(value) : null);

function figuresIn(record: Record<string, Value>) {
  return {
    bought: record[columns.bought],
    used: record[columns.used],
    overage: record[columns.overage],
    change: record[columns.change],
    peak: record[columns.peak],
    peakDay: dayOf(record[columns.peakDay]),
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

const sum = (values: readonly Value[]) => {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

/** The figures of "Summary" and "Daily usage" are the report's, all of them and no others. */
export function assertSameFigures(file: ArrayBuffer, oracle: UsageReport): void {
  const [summary, daily] = readWorkbook(file).sheets.map(readRecords);
  const levels = [...oracle.subscriptions, oracle];
  assert.deepEqual(
    summary!.slice(0, -1).map(figuresIn),
    levels.flatMap((level) => types.map((type) => figuresOf(level, type, oracle.period.isPartial))),
  );
  const total = figuresIn(summary!.at(-1)!);
  assert.deepEqual(
    [total.bought, total.used, total.overage, total.compliance],
    [oracle.total.entitled, oracle.total.used, oracle.total.overage, english.compliance[oracle.compliance]],
  );
  // The daily rows add up to the screen's days.
  for (const day of oracle.days) {
    const rows = daily!.filter((record) => dayOf(record[columns.date]) === day.day);
    for (const type of types) {
      assert.equal(sum(rows.map((record) => record[columns.usedByType[type]]!)), day.byType[type].used);
      assert.equal(sum(rows.map((record) => record[columns.boughtByType[type]]!)), day.byType[type].entitled);
    }
    assert.equal(sum(rows.map((record) => record[columns.clustersReported]!)), day.clustersReported);
    assert.equal(sum(rows.map((record) => record[columns.clustersExpected]!)), day.clustersExpected);
  }
  assert.equal(
    daily!.length,
    oracle.subscriptions.reduce((rows, { days }) => rows + days.length, 0),
  );
}
