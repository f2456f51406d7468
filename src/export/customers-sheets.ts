/** The sheets "Summary" and "Daily usage" of several customers: a row per customer and licence type, and per customer and day. */
import type { Customer } from '../domain/customer.ts';
import { licenseTypes, type LicenseType, perType, sumKnown } from '../domain/license.ts';
import { type Figures, hasNoData, isCarried, type UsageDay, type Use } from '../domain/series.ts';
import { type CellKind, type Column, dateCell, instantCell, type Row } from './book.ts';
import { columnWidth } from './column-width.ts';
import type { CustomersFacts } from './customers-facts.ts';
import type { ReportLabels } from './report-input.ts';

type ColumnSource = readonly [header: string, kind: CellKind, width?: number];

const toColumns = (sources: readonly ColumnSource[]): Column[] =>
  sources.map(([header, kind, width]) => ({ header, kind, width: columnWidth(header, kind, width) }));

export function summaryColumns({ columns }: ReportLabels): Column[] {
  return toColumns([
    [columns.customerName, 'text', 28],
    [columns.customerId, 'text', 30],
    [columns.subscriptionId, 'text', 24],
    [columns.dealId, 'text', 20],
    [columns.orderIds, 'text', 30],
    [columns.licenseType, 'text', 24],
    [columns.bought, 'integer'],
    [columns.used, 'integer'],
    [columns.overage, 'integer'],
    [columns.peak, 'integer'],
    [columns.peakDay, 'date'],
    [columns.average, 'integer'],
    [columns.daysOver, 'integer'],
    [columns.overageDays, 'integer'],
    [columns.carriedDays, 'integer'],
    [columns.compliance, 'text', 24],
  ]);
}

/** Empty where there is no course to describe: a running day, no reading at all, or days that did not come. */
function courseOf(figures: Figures | null, carriedDays: number | null): Row {
  return [
    figures?.peak?.units ?? null,
    dateCell(figures?.peak?.day ?? null),
    figures?.average ?? null,
    figures?.daysOver ?? null,
    figures?.overageDays ?? null,
    carriedDays,
  ];
}

function customerHead({ name, customerId, usage }: Customer): Row {
  const subscriptions = usage?.subscriptions ?? [];
  return [
    name,
    customerId,
    subscriptions.map(({ subscriptionId }) => subscriptionId).join(', '),
    subscriptions.map(({ dealId }) => dealId).join(', '),
    subscriptions.flatMap(({ orderIds }) => orderIds).join(', '),
  ].map((text) => (text === '' ? null : text));
}

/** The rows of one customer, by its place in the list. */
export function summaryRows(place: number, facts: CustomersFacts): Row[] {
  const { labels, period } = facts.input;
  const customer = facts.customers[place];
  const level = facts.days.levelOf(place);
  if (customer === undefined) return [];
  const head = customerHead(customer);
  return licenseTypes.map((type) => {
    const use = customer.usage?.byType[type];
    const compliance = facts.standings[place]?.complianceByType?.[type];
    const hasCourse = level !== null && !level.isEmpty && !period.isPartial;
    return [
      ...head,
      labels.licenseTypes[type],
      use?.entitled ?? null,
      use?.used ?? null,
      use?.overage ?? null,
      ...courseOf(
        hasCourse ? level.byType[type] : null,
        level === null || period.isPartial ? null : level.carriedDays,
      ),
      compliance === undefined ? null : labels.compliance[compliance],
    ];
  });
}

/** All customers in the file together, on the as-of day. They have no status together. */
function usesInAll({ customers }: CustomersFacts, type: LicenseType): Use {
  const uses = customers.flatMap(({ usage }) => (usage === undefined ? [] : [usage.byType[type]]));
  return {
    entitled: uses.reduce((sum, { entitled }) => sum + entitled, 0),
    used: sumKnown(uses.map(({ used }) => used)),
    overage: sumKnown(uses.map(({ overage }) => overage)),
  };
}

export function summaryTotals(facts: CustomersFacts): Row[] {
  const { labels, period } = facts.input;
  const level = facts.isIncomplete ? null : facts.days.total();
  const hasCourse = level !== null && !level.isEmpty && !period.isPartial;
  const name = facts.isIncomplete ? labels.levels.customersIncomplete : labels.levels.customers;
  const head = [name, null, null, null, null];
  const uses = perType((type) => usesInAll(facts, type));
  return [
    ...licenseTypes.map((type) => {
      const { entitled, used, overage } = uses[type];
      const course = courseOf(
        hasCourse ? level.byType[type] : null,
        level === null || period.isPartial ? null : level.carriedDays,
      );
      return [...head, labels.licenseTypes[type], entitled, used, overage, ...course, null];
    }),
    [
      ...head,
      labels.allTypes,
      licenseTypes.reduce((sum, type) => sum + uses[type].entitled, 0),
      sumKnown(licenseTypes.map((type) => uses[type].used)),
      sumKnown(licenseTypes.map((type) => uses[type].overage)),
      ...courseOf(null, level === null || period.isPartial ? null : level.carriedDays),
      null,
    ],
  ];
}

export function dailyColumns({ columns }: ReportLabels): Column[] {
  return toColumns([
    [columns.date, 'date'],
    [columns.customerName, 'text', 28],
    [columns.customerId, 'text', 30],
    ...licenseTypes.flatMap((type) => [
      [columns.usedByType[type], 'integer', 16] as const,
      [columns.boughtByType[type], 'integer', 16] as const,
      [columns.overageByType[type], 'integer', 16] as const,
    ]),
    [columns.clustersReported, 'integer'],
    [columns.clustersExpected, 'integer'],
    [columns.readings, 'text'],
    [columns.oldestReading, 'datetime'],
  ]);
}

function readingsOf(day: UsageDay, { input: { labels, period } }: CustomersFacts): string {
  if (hasNoData(day)) return labels.readings.none;
  if (period.isPartial) return labels.readings.partial;
  return isCarried(day) ? labels.readings.carried : labels.readings.complete;
}

export function dailyRow(place: number, day: UsageDay, facts: CustomersFacts): Row {
  const customer = facts.customers[place];
  return [
    dateCell(day.day),
    customer?.name ?? null,
    customer?.customerId ?? null,
    ...licenseTypes.flatMap((type) => {
      const { entitled, used, overage } = day.byType[type];
      return [used, entitled, overage];
    }),
    day.clustersReported,
    day.clustersExpected,
    readingsOf(day, facts),
    instantCell(day.oldestReadingAt),
  ];
}
