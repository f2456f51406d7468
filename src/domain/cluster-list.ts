/** The list of clusters as it arrives, page by page: its order and its filters. */
import {
  type ClusterFilter,
  type ClusterSort,
  isSilent,
  type ShownState,
  type SortKey,
  type StateFilter,
  stateOf,
} from './cluster-filter.ts';
import type { Cluster } from './cluster.ts';
import type { Day } from './day.ts';
import { perType } from './license.ts';
import { mergeSorted, orderBy } from './row-order.ts';
import { type Compare, TextRanks } from './text-ranks.ts';

/** What needs someone to act comes first. */
const severities: readonly ShownState[] = [
  'unreachable',
  'stale',
  'unsupportedVersion',
  'pendingVerification',
  'noCluster',
  'unknown',
  'verified',
];

/** Stands in the list for a customer that has no cluster: it belongs there, and counts for nothing. */
function placeholderOf(customer: Cluster['customer']): Cluster {
  return {
    id: '',
    name: '',
    region: '',
    customer,
    version: null,
    state: 'unknown',
    readingAt: null,
    lastSyncAt: null,
    subscriptionId: null,
    usedByType: perType(() => null),
  };
}

/** What is not there has no place in an order: it comes last, whichever the direction. */
const rankable = (text: string | null) => (text === '' ? null : text);

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** Rows as they arrive, page by page. A row's number is its place of arrival and never changes. */
export class ClusterList {
  /** By row. That of a customer without clusters, whose state is `noCluster`, has only the customer. */
  readonly clusters: Cluster[] = [];
  readonly states: ShownState[] = [];
  /** By row: whether its last reading counts and is outdated. */
  readonly isStale: boolean[] = [];
  readonly asOf: Day;
  readonly #compare: Compare;
  readonly #texts: string[] = [];
  readonly #regions: TextRanks;
  readonly #customers: TextRanks;
  /** Ranked when first sorted by: names are many. */
  readonly #later = new Map<'name' | 'version', TextRanks>();
  /** IDs of the customers that have a row for want of clusters. */
  readonly #without = new Set<string>();
  /** By customer, then name. */
  #base: number[] = [];
  #order: { readonly sort: ClusterSort; readonly count: number; readonly rows: Uint32Array } | null = null;

  /** @param asOf the day whose readings the rows show; decides what is outdated. */
  constructor(asOf: Day, compare: Compare) {
    this.asOf = asOf;
    this.#compare = compare;
    this.#regions = new TextRanks(compare);
    this.#customers = new TextRanks(compare);
  }

  /** How many rows are clusters. */
  get clusterCount(): number {
    return this.clusters.length - this.#without.size;
  }

  add(clusters: readonly Cluster[]): void {
    this.#append(clusters, (cluster) => stateOf(cluster, this.asOf));
  }

  /** Adds a row for each of these customers that has none yet. */
  addWithoutClusters(customers: readonly Cluster['customer'][]): void {
    const added = customers.filter(({ id }) => this.#without.size < this.#without.add(id).size);
    if (added.length > 0) this.#append(added.map(placeholderOf), () => 'noCluster');
  }

  /** The same rows for another language's order. */
  inOrderOf(compare: Compare): ClusterList {
    const list = new ClusterList(this.asOf, compare);
    const isCluster = (_: Cluster, row: number) => this.states[row] !== 'noCluster';
    list.add(this.clusters.filter(isCluster));
    list.addWithoutClusters(
      this.clusters.filter((_, row) => !isCluster(_, row)).map(({ customer }) => customer),
    );
    return list;
  }

  /** How many of some rows are clusters. */
  countClusters(rows: Uint32Array): number {
    return rows.length - rows.filter((row) => this.states[row] === 'noCluster').length;
  }

  #append(clusters: readonly Cluster[], stateFor: (cluster: Cluster) => ShownState): void {
    const first = this.clusters.length;
    for (const cluster of clusters) {
      this.clusters.push(cluster);
      this.states.push(stateFor(cluster));
      this.isStale.push(isSilent(cluster, this.asOf));
      this.#texts.push(fold(`${cluster.name}\n${cluster.customer.name}\n${cluster.region}`));
      this.#regions.add(rankable(cluster.region));
      this.#customers.add(cluster.customer.name);
      for (const [key, ranks] of this.#later) ranks.add(rankable(cluster[key]));
    }
    const compare = (a: number, b: number) =>
      (this.#customers.rankOf(a) ?? 0) - (this.#customers.rankOf(b) ?? 0) ||
      this.#compare(this.clusters[a]?.name ?? '', this.clusters[b]?.name ?? '') ||
      a - b;
    const added = clusters.map((_, index) => first + index).sort(compare);
    this.#base = mergeSorted(this.#base, added, compare);
  }

  /** The regions there are, in order. */
  regions(): string[] {
    return this.#regions.texts();
  }

  /** All rows in order; equal ones by customer, then name. */
  order(sort: ClusterSort): Uint32Array {
    const { length: count } = this.clusters;
    const last = this.#order;
    if (last?.count === count && last.sort.key === sort.key && last.sort.isDescending === sort.isDescending) {
      return last.rows;
    }
    const rows = orderBy(this.#base, this.#keysOf(sort.key), sort.isDescending);
    this.#order = { sort, count, rows };
    return rows;
  }

  /** The rows of an order that a filter leaves, in that order. */
  select(order: Uint32Array, filter: ClusterFilter): Uint32Array {
    return order.filter(this.matcher(filter));
  }

  /** Whether a filter leaves a row. */
  matcher({ q, region, state, subscriptionId }: ClusterFilter): (row: number) => boolean {
    const wanted = fold(q.trim());
    return (row) => {
      const cluster = this.clusters[row];
      return (
        cluster !== undefined &&
        (wanted === '' || (this.#texts[row] ?? '').includes(wanted)) &&
        (region === null || cluster.region === region) &&
        (subscriptionId === null || cluster.subscriptionId === subscriptionId) &&
        (state === null || this.#isInState(row, cluster, state))
      );
    };
  }

  #isInState(row: number, { readingAt }: Cluster, state: StateFilter): boolean {
    if (state === 'noData') return readingAt === null && this.states[row] !== 'noCluster';
    return state === 'stale' ? this.isStale[row] === true : this.states[row] === state;
  }

  #keysOf(key: SortKey): (row: number) => number | null {
    switch (key) {
      case 'region':
        return (row) => this.#regions.rankOf(row);
      case 'customer':
        return (row) => this.#customers.rankOf(row);
      case 'name':
      case 'version': {
        const ranks = this.#ranksOf(key);
        return (row) => ranks.rankOf(row);
      }
      case 'state':
        return (row) => severities.indexOf(this.states[row] ?? 'unknown');
      case 'lastSync':
        return (row) => {
          const at = this.clusters[row]?.lastSyncAt ?? null;
          return at === null ? null : Date.parse(at);
        };
      default:
        return (row) => this.clusters[row]?.usedByType[key] ?? null;
    }
  }

  #ranksOf(key: 'name' | 'version'): TextRanks {
    const known = this.#later.get(key);
    if (known) return known;
    const ranks = new TextRanks(this.#compare);
    for (const cluster of this.clusters) ranks.add(rankable(cluster[key]));
    this.#later.set(key, ranks);
    return ranks;
  }
}
