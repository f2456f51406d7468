/** The sheet "Daily usage": one row per day and subscription, whose sums are what the screen's charts show. */
import { licenseTypes } from '../domain/license.ts';
import { hasNoData, isCarried, type UsageDay } from '../domain/series.ts';
import { type CellKind, type Column, dateCell, instantCell, type Row, type Sheet } from './book.ts';
import { columnWidth } from './column-width.ts';
import type { ReportInput } from './report-input.ts';

function readingsOf(day: UsageDay, isPartial: boolean, { readings }: ReportInput['labels']): string {
  if (hasNoData(day)) return readings.none;
  if (isPartial) return readings.partial;
  return isCarried(day) ? readings.carried : readings.complete;
}

function rowOf(day: UsageDay, subscriptionId: string, { report, labels }: ReportInput): Row {
  return [
    dateCell(day.day),
    subscriptionId,
    ...licenseTypes.flatMap((type) => [day.byType[type].used, day.byType[type].entitled]),
    day.clustersReported,
    day.clustersExpected,
    readingsOf(day, report.period.isPartial, labels),
    instantCell(day.oldestReadingAt),
  ];
}

function columnsOf({ columns }: ReportInput['labels']): Column[] {
  const kinds: readonly (readonly [header: string, kind: CellKind, width?: number])[] = [
    [columns.date, 'date'],
    [columns.subscriptionId, 'text', 20],
    ...licenseTypes.flatMap((type) => [
      [columns.usedByType[type], 'integer', 16] as const,
      [columns.boughtByType[type], 'integer', 16] as const,
    ]),
    [columns.clustersReported, 'integer'],
    [columns.clustersExpected, 'integer'],
    [columns.readings, 'text'],
    [columns.oldestReading, 'datetime'],
  ];
  return kinds.map(([header, kind, width]) => ({ header, kind, width: columnWidth(header, kind, width) }));
}

export function dailySheet(input: ReportInput): Sheet {
  const rows = input.report.subscriptions.flatMap(({ subscriptionId, days }) =>
    days.map((day) => ({ day: day.day, row: rowOf(day, subscriptionId, input) })),
  );
  // Sorting is stable: within a day the subscriptions keep their order.
  rows.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return {
    name: input.labels.sheets.dailyUsage,
    columns: columnsOf(input.labels),
    rows: rows.map(({ row }) => row),
    totals: [],
    hasFilter: true,
  };
}
