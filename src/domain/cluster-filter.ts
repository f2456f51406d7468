/** What the list of clusters can be narrowed down to and sorted by, and what a row's state is called. */
import { type Cluster, type ClusterState, isStale } from './cluster.ts';
import { type Day, dayOf } from './day.ts';
import { licenseTypes } from './license.ts';

/**
 * A row's state as shown: `stale` is a verified cluster that has fallen silent, `noCluster` a customer without any.
 */
export type ShownState = ClusterState | 'stale' | 'noCluster';

/** What rows can be filtered by: a shown state, outdated data in whatever state, or no reading yet. */
export const stateFilters = [
  'stale',
  'noData',
  'unreachable',
  'unsupportedVersion',
  'pendingVerification',
  'verified',
  'unknown',
] as const satisfies readonly ('noData' | ShownState)[];
export type StateFilter = (typeof stateFilters)[number];

export const sortKeys = [
  'region',
  'customer',
  'name',
  ...licenseTypes,
  'state',
  'lastSync',
  'version',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ClusterSort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

export interface ClusterFilter {
  /** Part of a name, a customer's name or a region, in large or small letters; empty for all. */
  readonly q: string;
  readonly region: string | null;
  readonly state: StateFilter | null;
  /** Only clusters bound to it on the as-of day; null for all. */
  readonly subscriptionId: string | null;
}

export function readStateFilter(text: string): StateFilter | null {
  return stateFilters.find((state) => state === text) ?? null;
}

/** `name`, or `-name` for descending; null for what is no column. */
export function readSort(text: string): ClusterSort | null {
  const isDescending = text.startsWith('-');
  const key = sortKeys.find((known) => known === (isDescending ? text.slice(1) : text));
  return key === undefined ? null : { key, isDescending };
}

/** True when a cluster's last reading counts and is outdated; one bound to no subscription counts nowhere. */
export function isSilent({ readingAt, subscriptionId }: Cluster, asOf: Day): boolean {
  return subscriptionId !== null && isStale(readingAt, asOf);
}

export function stateOf(cluster: Cluster, asOf: Day): ShownState {
  return cluster.state === 'verified' && isSilent(cluster, asOf) ? 'stale' : cluster.state;
}

/** True when the value counted on the as-of day was read on an earlier one. */
export function isCarriedOver({ readingAt }: Cluster, asOf: Day): boolean {
  return readingAt !== null && dayOf(readingAt) < asOf;
}
