/** The sheet "About": what the file covers, what is missing from it, and how to read it. */
import { silentClusters } from '../domain/cluster.ts';
import { complianceStatuses } from '../domain/compliance.ts';
import { addDays } from '../domain/day.ts';
import { licenseTypes } from '../domain/license.ts';
import { lengthOf } from '../domain/period.ts';
import { hasNoData } from '../domain/series.ts';
import { type Column, dateCell, instantCell, type Row, type Sheet } from './book.ts';
import { clustersIn, noteOnClusters } from './clusters-sheet.ts';
import type { ReportInput, ReportLabels } from './report-input.ts';

/** The day whose values Change is measured from; a running day has no change. */
function changeRows({ report, labels: { about } }: ReportInput): Row[] {
  const { period, byType } = report;
  if (period.isPartial) return [];
  const isKnown = licenseTypes.some((type) => byType[type].change !== null);
  return [[about.changeSince, isKnown ? dateCell(addDays(period.from, -1)) : about.changeUnknown]];
}

/** What the statuses were judged by: one allowance where all subscriptions have the same. */
function limitRows({ report, labels: { about }, context: { underUsePercent } }: ReportInput): Row[] {
  const allowances = report.subscriptions.flatMap(({ subscriptionId, subscription }) =>
    subscription === null ? [] : [[subscriptionId, subscription.growthAllowancePercent] as const],
  );
  const [first] = allowances;
  const isSame = allowances.every(([, percent]) => percent === first?.[1]);
  return [
    ...(isSame ? allowances.slice(0, 1) : allowances).map(([id, percent]) => [
      isSame ? about.allowance : `${about.allowance}: ${id}`,
      percent,
    ]),
    [about.underUseBelow, underUsePercent ?? about.underUseOff],
  ];
}

function coverageRows(input: ReportInput): Row[] {
  const {
    report,
    labels: { about, columns },
    context,
  } = input;
  return [
    [about.hub, context.hub],
    [about.person, context.person],
    [about.customer, context.customer.name],
    [columns.customerId, context.customer.id],
    [about.subscription, context.subscriptionId ?? about.allSubscriptions],
    [about.firstDay, dateCell(report.period.from)],
    [about.lastDay, dateCell(report.period.to)],
    ...changeRows(input),
    [about.timeZone, 'UTC'],
    [about.generatedAt, instantCell(context.generatedAt)],
    [about.dataFrom, instantCell(report.dataFrom) ?? about.noData],
    ...(context.deepLink === null ? [] : [[about.deepLink, context.deepLink]]),
    [about.appVersion, context.appVersion],
    ...(input.clusters === null ? [] : [[about.clustersInFile, clustersIn(input).length]]),
  ];
}

function missingClusterRows(input: ReportInput): Row[] {
  const {
    clusters,
    report,
    labels: { about, sheets },
  } = input;
  if (!input.content.clusters) return [];
  if (clusters === null) return [[sheets.clusters, about.clustersNotGranted]];
  const note = noteOnClusters(input);
  const rows: Row[] = [];
  if (note === 'incomplete') {
    rows.push([sheets.clusters, about.clustersIncomplete], [about.clustersRead, clusters.items.length]);
    if (clusters.total !== null) rows.push([about.clustersInAll, clusters.total]);
  } else if (note === 'different') {
    rows.push([sheets.clusters, about.clustersDiffer]);
  }
  const listed = clustersIn(input);
  const named: readonly (readonly [string, typeof listed])[] = [
    [about.silentClusters, silentClusters(listed, report.period.to)],
    [about.clustersWithoutData, listed.filter(({ readingAt }) => readingAt === null)],
  ];
  for (const [field, found] of named) {
    if (found.length > 0) rows.push([field, found.map(({ name }) => name).join(', ')]);
  }
  return rows;
}

function missingRows(input: ReportInput): Row[] {
  const {
    report,
    labels: { about },
  } = input;
  const { period, subscriptions } = report;
  const rows: Row[] = [];
  if (period.isPartial) rows.push([about.missing, about.partial]);
  const waiting = subscriptions.filter(({ total }) => total.entitled > 0 && total.used === null);
  if (waiting.length > 0) {
    const ids = waiting.map(({ subscriptionId }) => subscriptionId);
    rows.push([about.subscriptionsWithoutData, ids.join(', ')]);
  }
  // A day of which the service sent nothing at all is missing as well.
  const daysWithoutData = lengthOf(period) - report.days.filter((day) => !hasNoData(day)).length;
  if (daysWithoutData > 0) rows.push([about.daysWithoutData, daysWithoutData]);
  for (const { subscriptionId, days } of subscriptions) {
    const count = days.filter(hasNoData).length;
    if (count > 0) rows.push([`${about.daysWithoutData}: ${subscriptionId}`, count]);
  }
  if (report.carriedDays > 0 && !period.isPartial) {
    rows.push([about.daysCarried, report.carriedDays]);
    rows.push([about.oldestReading, instantCell(report.oldestReadingAt)]);
  }
  if (report.isStale) rows.push([about.stale, about.staleMeaning]);
  rows.push(...missingClusterRows(input));
  return rows.length > 0 ? rows : [[about.missing, about.nothingMissing]];
}

/** The sheets that someone left out of a report of their own: not missing, but not there. */
export function notChosenRows({
  content,
  labels: { sheets, about },
}: Pick<ReportInput, 'content' | 'labels'>): Row[] {
  return [
    ...(content.dailyUsage ? [] : [[sheets.dailyUsage, about.notChosen]]),
    ...(content.clusters ? [] : [[sheets.clusters, about.notChosen]]),
  ];
}

/** What each status means. */
export function meaningRows({ columns, compliance, complianceMeanings }: ReportLabels): Row[] {
  return complianceStatuses.map((status) => [
    `${columns.compliance}: ${compliance[status]}`,
    complianceMeanings[status],
  ]);
}

export function aboutColumns({ columns }: ReportLabels): Column[] {
  return [
    { header: columns.field, kind: 'text', width: 44, isWrapped: true },
    { header: columns.value, kind: 'text', width: 90, isWrapped: true },
  ];
}

function readingRows(input: ReportInput): Row[] {
  const { clusters, labels } = input;
  const { about, columns, sheets } = labels;
  return [
    ...meaningRows(labels),
    ...limitRows(input),
    [columns.compliance, about.statusDay],
    [columns.overage, about.neverNetted],
    [columns.overageDays, about.overageDays],
    ...(clusters === null ? [] : [[sheets.clusters, about.clusterDay]]),
    [about.note, about.emptyCells],
  ];
}

/** @param hasCutTexts some text in the file was too long for a cell and was cut. */
export function aboutSheet(input: ReportInput, hasCutTexts: boolean): Sheet {
  const { about, sheets } = input.labels;
  return {
    name: sheets.about,
    columns: aboutColumns(input.labels),
    rows: [
      ...coverageRows(input),
      ...notChosenRows(input),
      ...missingRows(input),
      ...readingRows(input),
      ...(hasCutTexts ? [[about.note, about.cutTexts]] : []),
    ],
    totals: [],
    hasFilter: false,
  };
}
