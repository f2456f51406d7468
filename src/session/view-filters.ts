/**
 * What a view's table can be filtered and sorted by, where that is known: the other filters are free text, or known with
 * the rows alone. Apart from the rest of the state, since few links ask for it.
 */
import type { View } from '../domain/capability.ts';
import { readSort, readStateFilter } from '../domain/cluster-filter.ts';
import { readCustomerSort, readCustomerTile } from '../domain/customer-filter.ts';
import type { StateProblem, TableFilters } from './view-state.ts';

type Reader = (text: string) => unknown;

/** Each gives null for what there is not. A column of one view's table is none of the other's. */
const readers: Readonly<Partial<Record<View, Readonly<Partial<Record<keyof TableFilters, Reader>>>>>> = {
  clusters: { clusterState: readStateFilter, sort: readSort },
  customers: { tile: readCustomerTile, sort: readCustomerSort },
};

/** Leaves out and names what the view's table cannot be filtered or sorted by. */
export function checkFilters(
  view: View,
  filters: TableFilters,
): { readonly filters: TableFilters; readonly problems: readonly StateProblem[] } {
  const problems: StateProblem[] = [];
  const checked: Record<string, string> = { ...filters };
  for (const [key, read] of Object.entries(readers[view] ?? {})) {
    const value = checked[key] ?? '';
    if (value === '' || read(value) !== null) continue;
    problems.push({ code: 'unknownValue', key, value });
    checked[key] = '';
  }
  return { filters: { ...filters, ...checked }, problems };
}
