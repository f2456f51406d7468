/** Which ways of opening a portal the user has read about, for as long as the tab is mounted: it keeps one client for that time. */
import type { FlexApi } from '../../api/flex-api.ts';
import type { Cluster } from '../../domain/cluster.ts';

type Via = NonNullable<Cluster['launch']>['via'];

const ways = new WeakMap<FlexApi, Set<Via>>();

export function acknowledge(api: FlexApi, via: Via): void {
  ways.set(api, (ways.get(api) ?? new Set<Via>()).add(via));
}

export function isAcknowledged(api: FlexApi, via: Via): boolean {
  return ways.get(api)?.has(via) ?? false;
}
