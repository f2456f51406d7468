/** Unified CM clusters and how fresh their readings are. */
import { addDays, type Day, dayOf } from './day.ts';
import type { PerType } from './license.ts';

export const clusterStates = [
  'pendingVerification',
  'verified',
  'unreachable',
  'unsupportedVersion',
  'unknown',
] as const;
export type ClusterState = (typeof clusterStates)[number];

export interface Cluster {
  readonly id: string;
  /** FQDN or host name. */
  readonly name: string;
  readonly region: string;
  readonly customer: { readonly id: string; readonly name: string };
  readonly version: string | null;
  readonly state: ClusterState;
  /** When the counted reading was taken, ISO-8601 UTC; null before the first. */
  readonly readingAt: string | null;
  readonly lastSyncAt: string | null;
  readonly subscriptionId: string | null;
  readonly usedByType: PerType<number | null>;
  /** Where its own admin portal opens; absent for those who may not. */
  readonly launch?: { readonly url: string; readonly via: 'direct' | 'partner' };
}

/** Days without a reading after which data counts as outdated. Yesterday's reading may still be on its way. */
const staleAfterDays = 2;

/** True when the oldest reading counted lies two or more UTC days before the as-of day. */
export function isStale(readingAt: string | null, asOf: Day): boolean {
  if (readingAt === null) return false;
  const day = dayOf(readingAt);
  // Of most the day itself was read, and they are many.
  return day < asOf && day <= addDays(asOf, -staleAfterDays);
}

/** The clusters bound to the subscription chosen on the as-of day, or all of them where none is chosen. */
export function boundTo(clusters: readonly Cluster[], subscriptionId: string | null): readonly Cluster[] {
  return subscriptionId === null
    ? clusters
    : clusters.filter((cluster) => cluster.subscriptionId === subscriptionId);
}

/** The clusters that have fallen silent: bound to a subscription, so their last reading counts, but it is outdated. */
export function silentClusters(clusters: readonly Cluster[], asOf: Day): Cluster[] {
  return clusters.filter(
    ({ readingAt, subscriptionId }) => subscriptionId !== null && isStale(readingAt, asOf),
  );
}
