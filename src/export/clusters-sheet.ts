/** The sheet "Clusters": one row per cluster with what it counts for on the report's last day, and what they add up to. */
import { isCarriedOver, stateOf } from '../domain/cluster-filter.ts';
import { boundTo, type Cluster, isStale } from '../domain/cluster.ts';
import type { Day } from '../domain/day.ts';
import { licenseTypes, perType, type PerType, sumKnown } from '../domain/license.ts';
import { type CellKind, type Column, instantCell, type Row, type Sheet } from './book.ts';
import { columnWidth } from './column-width.ts';
import type { ReportInput, ReportLabels } from './report-input.ts';

export type Counted = PerType<number | null>;

/** How the clusters' sums stand to the report's; a list that broke off is not compared. */
export type ClustersNote = 'equal' | 'incomplete' | 'different';

/** The clusters the file lists: the customer's, or those bound to the subscription chosen. */
export function clustersIn({ clusters, context: { subscriptionId } }: ReportInput): readonly Cluster[] {
  return boundTo(clusters?.items ?? [], subscriptionId);
}

function sumOf(clusters: readonly Cluster[]): Counted {
  return perType((type) => sumKnown(clusters.map(({ usedByType }) => usedByType[type])));
}

function reportOf({ report }: ReportInput): Counted {
  return perType((type) => report.byType[type].used);
}

/** Null when there are no clusters to compare, since the person may not see them. */
export function noteOnClusters(input: ReportInput): ClustersNote | null {
  if (input.clusters === null) return null;
  if (!input.clusters.isComplete) return 'incomplete';
  const [sums, report] = [sumOf(clustersIn(input)), reportOf(input)];
  return licenseTypes.every((type) => sums[type] === report[type]) ? 'equal' : 'different';
}

function dataWord(cluster: Cluster, asOf: Day, { readings }: ReportLabels): string {
  if (cluster.readingAt === null) return readings.none;
  if (isStale(cluster.readingAt, asOf)) return readings.stale;
  return isCarriedOver(cluster, asOf) ? readings.carried : readings.current;
}

export function clusterRow(cluster: Cluster, asOf: Day, labels: ReportLabels): Row {
  return [
    cluster.region,
    cluster.customer.name,
    cluster.name,
    labels.clusterStates[stateOf(cluster, asOf)],
    cluster.version,
    instantCell(cluster.lastSyncAt),
    instantCell(cluster.readingAt),
    dataWord(cluster, asOf, labels),
    cluster.subscriptionId,
    ...licenseTypes.map((type) => cluster.usedByType[type]),
  ];
}

export function clusterTotal(head: string, note: string | null, counted: Counted): Row {
  const between = [null, null, null, null, null, null];
  return [head, ...between, note, null, ...licenseTypes.map((type) => counted[type])];
}

function totalsOf(input: ReportInput, note: ClustersNote): Row[] {
  const { total, inReport, [note]: words } = input.labels.clusters;
  const sums = clusterTotal(total, words, sumOf(clustersIn(input)));
  return note === 'equal' ? [sums] : [sums, clusterTotal(inReport, null, reportOf(input))];
}

export function clusterColumns({ columns }: ReportLabels): Column[] {
  const kinds: readonly (readonly [header: string, kind: CellKind, width?: number])[] = [
    [columns.region, 'text'],
    [columns.customerName, 'text', 28],
    [columns.clusterName, 'text', 40],
    [columns.clusterState, 'text', 24],
    [columns.version, 'text'],
    [columns.lastSync, 'datetime'],
    [columns.reading, 'datetime'],
    [columns.data, 'text', 24],
    [columns.subscriptionId, 'text', 20],
    ...licenseTypes.map((type) => [columns.usedByType[type], 'integer', 16] as const),
  ];
  return kinds.map(([header, kind, width]) => ({
    header,
    kind,
    width: columnWidth(header, kind, width),
    // Beside the sums a sentence stands here.
    isWrapped: header === columns.data,
  }));
}

/** No sheet at all where the person may not see clusters; "About" then says so. */
export function clustersSheet(input: ReportInput): readonly Sheet[] {
  const note = noteOnClusters(input);
  if (note === null) return [];
  return [
    {
      name: input.labels.sheets.clusters,
      columns: clusterColumns(input.labels),
      rows: clustersIn(input).map((cluster) => clusterRow(cluster, input.report.period.to, input.labels)),
      totals: totalsOf(input, note),
      hasFilter: true,
    },
  ];
}
