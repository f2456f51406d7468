/** What a table has in LibreOffice, and what it should have. */
import type { Cell, Sheet } from '../../../../src/export/book.ts';
import { columnName } from '../../../../src/export/row-xml.ts';
import { isLikeFormula } from './hostile.ts';
import { emptyCell, type OfficeCell, type OfficeTable } from './read-office.ts';

/** What each row's cells show. */
export function shownIn({ rows }: OfficeTable): string[][] {
  return rows.map((row) => row.map(({ shown }) => shown));
}

/** The kinds of value in the table's cells. */
export function kindsIn({ rows }: OfficeTable): Set<string> {
  return new Set(rows.flatMap((row) => row.flatMap(({ type }) => type ?? [])));
}

/** What would be evaluated or followed: formulas and links. */
export function activeIn({ rows }: OfficeTable): OfficeCell[] {
  return rows.flatMap((row) => row.filter(({ isActive }) => isActive));
}

/**
 * A text after its way through OpenDocument: XML cannot carry some characters, which are left out there, and a text of
 * several lines keeps neither its tabs nor which line ends it had.
 */
function asOpenDocument(text: string): string {
  const carried = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu, '');
  return /[\r\n]/.test(carried) ? carried.replace(/\t/g, '').replace(/[\r\n]+/g, '\n') : carried;
}

function isSame(cell: Cell, { type, value }: OfficeCell): boolean {
  if (cell === null) return type === null;
  if (typeof cell === 'number') return type === 'float' && value === cell;
  if (typeof cell === 'string') {
    const text = asOpenDocument(cell);
    return type === 'string' ? asOpenDocument(String(value)) === text : type === null && text === '';
  }
  const at = 'day' in cell ? cell.day : new Date(cell.at).toISOString().replace('.000Z', '');
  return type === 'date' && value === at;
}

function compare(
  { rows: found }: OfficeTable,
  { columns, rows, totals }: Sheet,
  accepts: (cell: Cell, read: OfficeCell) => boolean,
): string[] {
  const written = [columns.map(({ header }) => header), ...rows, ...totals];
  const differences: string[] = [];
  for (let row = 0; row < Math.max(written.length, found.length); row++) {
    const [cells = [], read = []] = [written[row], found[row]];
    for (let column = 0; column < Math.max(cells.length, read.length); column++) {
      const cell = cells[column] ?? null;
      const { [column]: inOffice = emptyCell } = read;
      if (accepts(cell, inOffice)) continue;
      const [was, is] = [JSON.stringify(cell), JSON.stringify(inOffice.value)];
      differences.push(`${columnName(column)}${row + 1}: ${was} is read as ${inOffice.type} ${is}`);
    }
  }
  return differences;
}

/** Every cell whose value or type is another than it was written with; also those that nobody wrote. */
export function differencesOf(table: OfficeTable, sheet: Sheet): string[] {
  return compare(table, sheet, isSame);
}

/** CSV has no types: a text that looks like a number or a day is taken for one. */
const looksTyped = /^[\d.,:$/+Ee -]+$/;

/** With an apostrophe where it begins like a formula; an instant is a text, to the minute. */
function asCsv(cell: Cell): Cell {
  if (typeof cell === 'string') return isLikeFormula(cell) ? `'${cell}` : cell;
  const isInstant = typeof cell === 'object' && cell !== null && 'at' in cell;
  return isInstant ? cell.at.slice(0, 16).replace('T', ' ') : cell;
}

/** Every cell whose value or type is another than CSV can tell. */
export function csvDifferencesOf(table: OfficeTable, sheet: Sheet): string[] {
  return compare(table, sheet, (cell, read) => {
    const isTyped = read.type !== 'string' && read.type !== null;
    return isSame(asCsv(cell), read) || (typeof cell === 'string' && isTyped && looksTyped.test(cell));
  });
}
