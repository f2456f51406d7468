/** Tables as LibreOffice writes them into its own flat XML. */
import { type Element, findAll } from './xml.ts';

/** What each row's cells show, as far as they show anything. */
export function shownIn(table: Element): string[][] {
  return findAll(table, 'table:table-row').map((row) =>
    findAll(row, 'table:table-cell').flatMap(({ children, attributes }) => {
      const shown = children.filter(({ name }) => name === 'text:p').map(({ text }) => text);
      const repeated = Number(attributes['table:number-columns-repeated'] ?? 1);
      // The rest of the row, up to the last column there could be, is one repeated empty cell.
      return repeated > 100 ? [] : Array<string>(repeated).fill(shown.join('\n'));
    }),
  );
}

/** The kinds of value in the table's cells. */
export function kindsIn(table: Element): Set<string> {
  return new Set(
    findAll(table, 'table:table-cell').flatMap(({ attributes }) => attributes['office:value-type'] ?? []),
  );
}

/** What a table has that would be evaluated or followed: formulas and links. */
export function activeIn(table: Element): Element[] {
  const formulas = findAll(table, 'table:table-cell').filter(
    ({ attributes }) => attributes['table:formula'] !== undefined,
  );
  return [...formulas, ...findAll(table, 'text:a')];
}
