/** What of the clusters received is shown, worked out anew only where something has changed. */
import {
  type ClusterFilter,
  type ClusterSort,
  readSort,
  readStateFilter,
} from '../../domain/cluster-filter.ts';
import { countStates, sumRows } from '../../domain/cluster-totals.ts';
import type { PerType } from '../../domain/license.ts';
import type { TableFilters } from '../../session/view-state.ts';
import type { Column } from '../../ui/table-column.ts';
import { clusterColumns, type ColumnsConfig } from './cluster-columns.ts';

export interface Selection {
  readonly columns: readonly Column[];
  readonly order: Uint32Array;
  readonly sort: ClusterSort;
  /** What the rows shown use together. */
  readonly sums: PerType<number | null>;
  readonly counts: ReturnType<typeof countStates>;
  readonly regions: readonly string[];
}

export interface SelectionConfig extends ColumnsConfig {
  readonly filters: TableFilters;
  readonly subscriptionId: string | null;
  /** Changes when cells must be painted again for a reason that is not in the rest. */
  readonly version: number;
}

function filterOf({ filters, subscriptionId }: SelectionConfig): ClusterFilter {
  return {
    q: filters.q,
    region: filters.region === '' ? null : filters.region,
    state: readStateFilter(filters.clusterState),
    subscriptionId,
  };
}

interface Memo<Value> {
  readonly of: readonly unknown[];
  readonly value: Value;
}

function keep<Value>(last: Memo<Value> | null, of: readonly unknown[], create: () => Value): Memo<Value> {
  return last?.of.every((part, index) => part === of[index]) === true ? last : { of, value: create() };
}

/** The table takes another order, or other columns, for a change: the same must stay the same. */
export class ClusterSelector {
  #rows: Memo<Omit<Selection, 'columns'>> | null = null;
  #columns: Memo<readonly Column[]> | null = null;

  select(config: SelectionConfig): Selection {
    const { list, filters, subscriptionId, session, hasCustomers, canLaunch, version } = config;
    this.#rows = keep(this.#rows, [list, list.clusters.length, filters, subscriptionId, hasCustomers], () =>
      selectRows(config),
    );
    this.#columns = keep(this.#columns, [list, session, hasCustomers, canLaunch, version], () =>
      clusterColumns(config),
    );
    return { ...this.#rows.value, columns: this.#columns.value };
  }
}

function selectRows(config: SelectionConfig): Omit<Selection, 'columns'> {
  const { list, filters, hasCustomers } = config;
  const filter = filterOf(config);
  const asked = readSort(filters.sort);
  // Of one customer there is no such column: a link to it is as if it had asked for no order.
  const isAsked = asked !== null && (hasCustomers || asked.key !== 'customer');
  const sort = isAsked ? asked : ({ key: hasCustomers ? 'customer' : 'name', isDescending: false } as const);
  const order = list.select(list.order(sort), filter);
  return {
    order,
    sort,
    sums: sumRows(list, order),
    counts: countStates(list, filter),
    regions: list.regions(),
  };
}
