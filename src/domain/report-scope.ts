/** What a report of one's own may be of, and what a choice comes to: which customers, which days. */
import type { Day } from './day.ts';
import type { Period } from './period.ts';
import { choiceProblem, type CustomersChoice, type ReportChoice } from './report-choice.ts';

/**
 * The customers that a list shows with its filters, by their ids; `loading` and `brokenOff` where the list is not whole,
 * so that others may belong to them; null where it is not filtered.
 */
export type FilteredCustomers = readonly string[] | 'loading' | 'brokenOff' | null;

/** Whose report may be had, the usual first. @param isOfOne one customer is shown; else all. */
export function offeredCustomers(
  isOfOne: boolean,
  mayHaveAll: boolean,
  filtered: FilteredCustomers,
): readonly CustomersChoice[] {
  return [
    ...(isOfOne ? (['this'] as const) : []),
    ...(mayHaveAll && filtered !== null ? (['filtered'] as const) : []),
    ...(mayHaveAll ? (['all'] as const) : []),
  ];
}

/** By their ids; null while it is not known whom a filter shows. Not for the one customer shown. */
export function idsOf(
  customers: CustomersChoice,
  filtered: FilteredCustomers,
): readonly string[] | 'all' | null {
  if (customers !== 'filtered') return typeof customers === 'string' ? 'all' : customers;
  return typeof filtered === 'string' ? null : filtered;
}

/** Null where there can be no report of the days chosen. */
export function rangeOf(choice: ReportChoice, today: Day, retentionDays: number): Period | null {
  const { from, to } = choice;
  const problem = choiceProblem({ ...choice, customers: 'all' }, today, retentionDays);
  return problem !== null || from === null || to === null
    ? null
    : { from, to, preset: null, isPartial: false };
}
