/** The sheet "Summary": one row per subscription and licence type, then what the screen shows in all. */
import { licenseTypes, type LicenseType } from '../domain/license.ts';
import type { LevelReport, SubscriptionReport } from '../domain/report.ts';
import { type Column, type CellKind, dateCell, type Row, type Sheet } from './book.ts';
import { columnWidth } from './column-width.ts';
import type { ReportInput } from './report-input.ts';

/** What a row begins with: which level it stands for. */
type Head = readonly [
  level: string,
  subscriptionId: string | null,
  dealId: string | null,
  orderIds: string | null,
];

function headOf({ subscriptionId, subscription }: SubscriptionReport, level: string): Head {
  const orderIds = subscription?.orders.map(({ orderId }) => orderId).join(', ') ?? null;
  return [level, subscriptionId, subscription?.dealId ?? null, orderIds];
}

function rowOf(
  head: Head,
  level: LevelReport,
  type: LicenseType,
  { report, labels, context }: ReportInput,
): Row {
  const figures = level.byType[type];
  // A running day has no course to describe, and without a reading there is nothing to count.
  const hasCourse = !report.period.isPartial && level.days.some(({ byType }) => byType[type].used !== null);
  const ofCourse = <T>(value: T) => (hasCourse ? value : null);
  return [
    ...head,
    labels.licenseTypes[type],
    figures.entitled,
    figures.used,
    figures.overage,
    ofCourse(figures.change),
    ofCourse(figures.peak?.units ?? null),
    dateCell(ofCourse(figures.peak?.day ?? null)),
    ofCourse(figures.average),
    ofCourse(figures.daysOver),
    ofCourse(figures.overageDays),
    report.period.isPartial ? null : level.carriedDays,
    labels.compliance[figures.compliance],
    context.customer.id,
  ];
}

/** All types together exist for the as-of day alone: a peak or an average over types would mean nothing. */
function allTypesRow(head: Head, { report, labels, context }: ReportInput): Row {
  const { entitled, used, overage } = report.total;
  const course = [null, null, null, null, null, null];
  const carriedDays = report.period.isPartial ? null : report.carriedDays;
  return [
    ...head,
    labels.allTypes,
    entitled,
    used,
    overage,
    ...course,
    carriedDays,
    labels.compliance[report.compliance],
    context.customer.id,
  ];
}

function columnsOf({ columns }: ReportInput['labels']): Column[] {
  const kinds: readonly (readonly [header: string, kind: CellKind, width?: number])[] = [
    [columns.level, 'text'],
    [columns.subscriptionId, 'text', 20],
    [columns.dealId, 'text', 20],
    [columns.orderIds, 'text', 30],
    [columns.licenseType, 'text', 24],
    [columns.bought, 'integer'],
    [columns.used, 'integer'],
    [columns.overage, 'integer'],
    [columns.change, 'integer'],
    [columns.peak, 'integer'],
    [columns.peakDay, 'date'],
    [columns.average, 'integer'],
    [columns.daysOver, 'integer'],
    [columns.overageDays, 'integer'],
    [columns.carriedDays, 'integer'],
    [columns.compliance, 'text', 24],
    [columns.customerId, 'text', 30],
  ];
  return kinds.map(([header, kind, width]) => ({ header, kind, width: columnWidth(header, kind, width) }));
}

export function summarySheet(input: ReportInput): Sheet {
  const { report, labels, context } = input;
  // A report of one subscription adds up to that subscription, not to the customer.
  const chosen = context.subscriptionId;
  const totalLevel = chosen === null ? labels.levels.customer : labels.levels.subscriptionTotal;
  const totalHead: Head = [totalLevel, chosen, null, null];
  return {
    name: labels.sheets.summary,
    columns: columnsOf(labels),
    rows: report.subscriptions.flatMap((subscription) =>
      licenseTypes.map((type) =>
        rowOf(headOf(subscription, labels.levels.subscription), subscription, type, input),
      ),
    ),
    totals: [
      ...licenseTypes.map((type) => rowOf(totalHead, report, type, input)),
      allTypesRow(totalHead, input),
    ],
    hasFilter: true,
  };
}
