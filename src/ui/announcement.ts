/** What a list says after something was done to it, for a live region of its own. */
import type { Session } from '../session/session.ts';
import type { TableFilters } from '../session/view-state.ts';
import type { Column, TableSort } from './table-column.ts';

/** The name of a column and the way it is sorted, in words. */
export function sortedWords(
  { key, isDescending }: TableSort,
  columns: readonly Column[],
  { t }: Session,
): string {
  const column = columns.find((candidate) => candidate.key === key)?.header ?? '';
  return t(isDescending ? 'table.sortedDescending' : 'table.sortedAscending', { column });
}

/** Hubs hand back the state they are told, as another object. */
export function areSameFilters(one: TableFilters, other: TableFilters): boolean {
  return (Object.keys(one) as (keyof TableFilters)[]).every((key) => one[key] === other[key]);
}

export class Announcement {
  #words = '';
  #language = '';

  /** The same words once more are read out once more: to a live region they would be no change. */
  say(words: string, { language }: Session): void {
    this.#words = words === this.#words ? `${words}\u00A0` : words;
    this.#language = language;
  }

  /** Nothing in another language than it was said in: nobody has done anything since. */
  wordsIn({ language }: Session): string {
    return language === this.#language ? this.#words : '';
  }
}
