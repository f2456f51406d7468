/** Which customers are shown, worked out anew only where something has changed. */
import {
  type CustomerFilter,
  type CustomerSort,
  readCustomerSort,
  readCustomerTile,
  type TileCounts,
} from '../../domain/customer-filter.ts';
import type { CustomerList } from '../../domain/customer-list.ts';
import type { PerType } from '../../domain/license.ts';
import type { Use } from '../../domain/series.ts';
import type { TableFilters } from '../../session/view-state.ts';
import type { Column } from '../../ui/table-column.ts';
import { type ColumnsConfig, customerColumns } from './customer-columns.ts';

export interface Rows {
  readonly order: Uint32Array;
  readonly sort: CustomerSort;
  readonly filter: CustomerFilter;
  /** What the rows shown come to together. */
  readonly sums: PerType<Use>;
  readonly counts: TileCounts;
}

/** What of the list there is for this person and period. */
export interface Extent {
  /** Whether the person may see usage: without it there is no status to sort or filter by. */
  readonly hasUsage: boolean;
  /** The running day has no history: no days over. */
  readonly hasHistory: boolean;
}

/** What does not tell of usage is for everyone who sees the list. */
const tilesForAll: readonly string[] = ['endsSoon'];
const columnsForAll: readonly string[] = ['name', 'subscription', 'provisioning'];

/** A link may ask for what is not there: it is as if it had not. */
export function selectCustomers(
  list: CustomerList,
  filters: TableFilters,
  { hasUsage, hasHistory }: Extent,
): Rows {
  const tileAsked = readCustomerTile(filters.tile);
  const tile = tileAsked !== null && (hasUsage || tilesForAll.includes(tileAsked)) ? tileAsked : null;
  const filter = { q: filters.q, tile };
  const sortAsked = readCustomerSort(filters.sort);
  const hasColumn = (key: string) =>
    key === 'daysOver' ? hasUsage && hasHistory : hasUsage || columnsForAll.includes(key);
  const sort =
    sortAsked !== null && hasColumn(sortAsked.key)
      ? sortAsked
      : ({ key: hasUsage ? 'compliance' : 'name', isDescending: false } as const);
  const order = list.select(list.order(sort), filter);
  return { order, sort, filter, sums: list.sums(order), counts: list.tileCounts(filter) };
}

/** The IDs of the customers that the list shows with these filters, in its order. */
export function shownCustomerIds(list: CustomerList, filters: TableFilters, extent: Extent): string[] {
  return Array.from(
    selectCustomers(list, filters, extent).order,
    (row) => list.customers[row]?.customerId ?? '',
  );
}

interface Memo<Value> {
  readonly of: readonly unknown[];
  readonly value: Value;
}

function keep<Value>(last: Memo<Value> | null, of: readonly unknown[], create: () => Value): Memo<Value> {
  return last?.of.every((part, index) => part === of[index]) === true ? last : { of, value: create() };
}

/** The table takes another order, or other columns, for a change: the same must stay the same. */
export class CustomerSelector {
  #rows: Memo<Rows> | null = null;
  #columns: Memo<readonly Column[]> | null = null;

  rows(list: CustomerList, filters: TableFilters, extent: Extent): Rows {
    const of = [list, list.customers.length, filters, extent.hasUsage, extent.hasHistory];
    this.#rows = keep(this.#rows, of, () => selectCustomers(list, filters, extent));
    return this.#rows.value;
  }

  columns(config: ColumnsConfig): readonly Column[] {
    const { list, session, hasUsage, hasHistory, openId, picked } = config;
    const of = [list, session, hasUsage, hasHistory, openId, picked?.version];
    this.#columns = keep(this.#columns, of, () => customerColumns(config));
    return this.#columns.value;
  }
}
