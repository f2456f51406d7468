import type { TableFilters } from '../session/view-state.ts';

/** The user wants to see other rows of the view's table, or the same in another order. */
export class FiltersChangeEvent extends Event {
  /** What is left out is at its default. */
  readonly filters: Partial<TableFilters>;
  /** True while a word is being typed: not each letter is a step to go back to. */
  readonly isTyping: boolean;
  constructor(filters: Partial<TableFilters>, isTyping = false) {
    super('filters-change', { bubbles: true });
    this.filters = filters;
    this.isTyping = isTyping;
  }
}
