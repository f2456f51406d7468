/** The list of a partner's customers as it arrives, page by page: its order, its filters and its sums. */
import { complianceStatuses } from './compliance.ts';
import {
  type CustomerFilter,
  type CustomerSort,
  type CustomerSortKey,
  customerTiles,
  isInTile,
  type TileCounts,
} from './customer-filter.ts';
import { type Standing, standingOf, type StandingRules } from './customer-standing.ts';
import type { Customer } from './customer.ts';
import { type Day, startOfDay } from './day.ts';
import { licenseTypes, perType, type PerType } from './license.ts';
import { mergeSorted, orderBy } from './row-order.ts';
import type { Use } from './series.ts';
import type { ProvisioningStatus } from './subscription.ts';
import { type Compare, TextRanks } from './text-ranks.ts';

/** What needs someone to act comes first. */
const urgency: readonly ProvisioningStatus[] = [
  'failed',
  'awaitingDetails',
  'provisioning',
  'notProvisioned',
  'unknown',
  'provisioned',
];

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** What a search looks in. */
function wordsOf({ name, usage }: Customer): string {
  const ids = (usage?.subscriptions ?? []).flatMap(({ subscriptionId, dealId, orderIds }) => [
    subscriptionId,
    dealId,
    ...orderIds,
  ]);
  return fold([name, ...ids].join('\n'));
}

type Sum = { -readonly [Key in keyof Use]: Use[Key] };

/** Rows as they arrive, page by page. A row's number is its place of arrival and never changes. */
export class CustomerList {
  readonly customers: Customer[] = [];
  readonly standings: Standing[] = [];
  readonly asOf: Day;
  readonly today: Day;
  readonly #rules: StandingRules;
  readonly #texts: string[] = [];
  readonly #names: TextRanks;
  readonly #rowOf = new Map<string, number>();
  /** By name. */
  #base: number[] = [];
  #order: { readonly sort: CustomerSort; readonly count: number; readonly rows: Uint32Array } | null = null;

  /** @param options.compare orders names; injected, since their order is a language's. */
  constructor({ compare, ...rules }: StandingRules & { readonly compare: Compare }) {
    this.asOf = rules.asOf;
    this.today = rules.today;
    this.#rules = rules;
    this.#names = new TextRanks(compare);
  }

  /** From the service; null when it does not judge under use. */
  get underUsePercent(): number | null {
    return this.#rules.underUsePercent;
  }

  /** Appends a page. */
  add(customers: readonly Customer[]): void {
    const first = this.customers.length;
    for (const customer of customers) {
      this.#rowOf.set(customer.customerId, this.customers.push(customer) - 1);
      this.standings.push(standingOf(customer, this.#rules));
      this.#texts.push(wordsOf(customer));
      this.#names.add(customer.name);
    }
    const compare = (a: number, b: number) =>
      (this.#names.rankOf(a) ?? 0) - (this.#names.rankOf(b) ?? 0) || a - b;
    const added = customers.map((_, index) => first + index).sort(compare);
    this.#base = mergeSorted(this.#base, added, compare);
  }

  /** The row of a customer; null for one that is not in the list, or not yet. */
  rowOf(customerId: string): number | null {
    return this.#rowOf.get(customerId) ?? null;
  }

  /** All rows in order; equal ones by name. Of one status, those with the largest overage first. */
  order(sort: CustomerSort): Uint32Array {
    const { length: count } = this.customers;
    const last = this.#order;
    if (last?.count === count && last.sort.key === sort.key && last.sort.isDescending === sort.isDescending) {
      return last.rows;
    }
    const base = sort.key === 'compliance' ? orderBy(this.#base, this.#keysOf('overage'), true) : this.#base;
    const rows = orderBy(base, this.#keysOf(sort.key), sort.isDescending);
    this.#order = { sort, count, rows };
    return rows;
  }

  /** The rows of an order that a filter leaves, in that order. */
  select(order: Uint32Array, filter: CustomerFilter): Uint32Array {
    return order.filter(this.#matcher(filter));
  }

  /** How many rows each tile would show within the search; the tile chosen now plays no part. */
  tileCounts(filter: CustomerFilter): TileCounts {
    const isFound = this.#matcher({ ...filter, tile: null });
    const counts = { overLimit: 0, underUse: 0, stale: 0, pending: 0, endsSoon: 0, wasOver: 0 };
    this.standings.forEach((standing, row) => {
      if (!isFound(row)) return;
      for (const tile of customerTiles) if (isInTile(standing, tile)) counts[tile] += 1;
      if (standing.wasOver) counts.wasOver += 1;
    });
    return counts;
  }

  /** Bought, used and over of some rows together, on the as-of day: overage is added, never netted. */
  sums(rows: Iterable<number>): PerType<Use> {
    // One pass without anything made on the way: it is done for all rows each time that more arrive.
    const sums = perType((): Sum => ({ entitled: 0, used: null, overage: null }));
    for (const row of rows) {
      const byType = this.customers[row]?.usage?.byType;
      if (byType === undefined) continue;
      for (const type of licenseTypes) {
        const sum = sums[type];
        const { entitled, used, overage } = byType[type];
        sum.entitled += entitled;
        if (used !== null) sum.used = (sum.used ?? 0) + used;
        if (overage !== null) sum.overage = (sum.overage ?? 0) + overage;
      }
    }
    return sums;
  }

  #matcher({ q, tile }: CustomerFilter): (row: number) => boolean {
    const wanted = fold(q.trim());
    return (row) => {
      const standing = this.standings[row];
      return (
        standing !== undefined &&
        (tile === null || isInTile(standing, tile)) &&
        (wanted === '' || (this.#texts[row] ?? '').includes(wanted))
      );
    };
  }

  #keysOf(key: CustomerSortKey): (row: number) => number | null {
    switch (key) {
      case 'name':
        return (row) => this.#names.rankOf(row);
      case 'compliance':
        return (row) => {
          const compliance = this.standings[row]?.compliance ?? null;
          return compliance === null ? null : complianceStatuses.indexOf(compliance);
        };
      case 'overage':
        return (row) => this.standings[row]?.largestOverage?.units ?? null;
      case 'daysOver':
        return (row) => this.standings[row]?.daysOver ?? null;
      case 'subscription':
        return (row) => {
          const end = this.customers[row]?.endDate ?? null;
          return end === null ? null : startOfDay(end);
        };
      case 'provisioning':
        return (row) => urgency.indexOf(this.customers[row]?.provisioningStatus ?? 'unknown');
      default:
        return (row) => this.customers[row]?.usage?.byType[key].used ?? null;
    }
  }
}
