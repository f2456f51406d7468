/** Reads the clusters a file is to hold, page by page; what broke off is kept as far as it came. */
import type { Cluster } from '../domain/cluster.ts';
import type { ReportClusters } from './report-input.ts';

export interface ClusterPages {
  readonly pages: AsyncIterable<{ readonly items: readonly Cluster[]; readonly total: number }>;
  /** Names in the order of the session's language. */
  readonly compare: (a: string, b: string) => number;
  /** @param done clusters read so far, of `total`. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface ClustersRead {
  readonly clusters: ReportClusters;
  /** Why the list broke off; null when it is complete. */
  readonly error: unknown;
}

/** Rejects with the signal's reason alone: any other failure is part of the answer. */
export async function readClusters({
  pages,
  compare,
  onProgress,
  signal,
}: ClusterPages): Promise<ClustersRead> {
  const items: Cluster[] = [];
  let total: number | null = null;
  let error: unknown = null;
  try {
    for await (const page of pages) {
      signal.throwIfAborted();
      items.push(...page.items);
      ({ total } = page);
      onProgress(items.length, Math.max(items.length, total));
    }
  } catch (cause) {
    signal.throwIfAborted();
    error = cause;
  }
  items.sort((a, b) => compare(a.region, b.region) || compare(a.name, b.name));
  return { clusters: { items, total, isComplete: error === null }, error };
}
