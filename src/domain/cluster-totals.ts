/** What the shown clusters add up to, and why that may differ from the report. */
import type { ClusterFilter } from './cluster-filter.ts';
import type { ClusterList } from './cluster-list.ts';
import { licenseTypes, type LicenseType, type PerType } from './license.ts';

/** How many rows each quick choice would show; the state chosen now plays no part. */
export function countStates(
  list: ClusterList,
  filter: ClusterFilter,
): { readonly all: number; readonly stale: number; readonly noData: number } {
  const isCounted = list.matcher({ ...filter, state: null });
  const counts = { all: 0, stale: 0, noData: 0 };
  list.clusters.forEach(({ readingAt }, row) => {
    if (!isCounted(row) || list.states[row] === 'noCluster') return;
    counts.all += 1;
    if (readingAt === null) counts.noData += 1;
    else if (list.isStale[row] === true) counts.stale += 1;
  });
  return counts;
}

/** What rows count for together; null for a type that none of them has a reading of. A cluster bound to no subscription counts nowhere. */
export function sumRows(list: ClusterList, rows: Iterable<number>): PerType<number | null> {
  // One pass without anything made on the way: it is done for all rows each time that more arrive.
  const sums: Record<LicenseType, number | null> = {
    knowledgeWorker: null,
    commonArea: null,
    telePresence: null,
  };
  for (const row of rows) {
    const cluster = list.clusters[row];
    if (cluster === undefined || cluster.subscriptionId === null) continue;
    for (const type of licenseTypes) {
      const used = cluster.usedByType[type];
      if (used !== null) sums[type] = (sums[type] ?? 0) + used;
    }
  }
  return sums;
}

/** Why the total of the shown rows may differ from the report's; `equal` when it does not. */
export type TotalNote = 'equal' | 'filtered' | 'loading' | 'brokenOff' | 'different' | 'unknown';

export interface Totals {
  /** Of the rows shown. */
  readonly rows: PerType<number | null>;
  /** Of the report; null while that is not known. */
  readonly report: PerType<number | null> | null;
}

/** @param progress how far the list has come: an unfinished one is the first explanation, a filter the second. */
export function explainTotal(
  { rows, report }: Totals,
  progress: 'loading' | 'brokenOff' | 'complete',
  isFiltered: boolean,
): TotalNote {
  if (report === null) return 'unknown';
  if (licenseTypes.every((type) => rows[type] === report[type])) return 'equal';
  if (progress !== 'complete') return progress;
  return isFiltered ? 'filtered' : 'different';
}
