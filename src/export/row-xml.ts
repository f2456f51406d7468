/** Rows as the XML of a sheet: the one part of the file that is not left to exceljs, which takes a thousand times the memory. */
import { startOfDay } from '../domain/day.ts';
import type { Cell, CellKind, Row } from './book.ts';
import { escapeCell } from './excel-text.ts';

const millisecondsPerDay = 86_400_000;
/** Excel's day number of 1 January 1970. */
const epochSerial = 25_569;
/** Nothing in it has to be written in another way, for XML or for Excel. Nearly all texts are so. */
const plain = /^[ !#-%'-;=?-^`-~\u00A1-\uD7FF]*$/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function kindOf(cell: Exclude<Cell, null>): CellKind {
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return 'integer';
  return 'day' in cell ? 'date' : 'datetime';
}

/** A, B … Z, AA … of a column, counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Text as it stands between tags. Excel's own escapes stand in it for what XML cannot carry. */
export function textXml(text: string): string {
  return plain.test(text) ? text : escapeCell(text).replace(/[&<>]/g, (char) => entities[char] ?? char);
}

/** Days since Excel's beginning: a number has no time zone that a reader could shift. */
function serialOf(cell: Exclude<Cell, string | number | null>): number {
  const time = 'day' in cell ? startOfDay(cell.day) : Date.parse(cell.at);
  return epochSerial + time / millisecondsPerDay;
}

function valueXml(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return `${textXml(cell)}</t></is></c>`;
  return `${typeof cell === 'number' ? cell : serialOf(cell)}</v></c>`;
}

/** @returns index of a cell's format in the file; null where an empty cell needs none. */
export type StyleOf = (column: number, kind: CellKind | null) => number | null;

/** What a cell begins with, up to its row's number and after it: the same in all rows of a sheet. */
interface Opening {
  readonly before: string;
  readonly after: string;
}

const kinds = ['text', 'integer', 'date', 'datetime', null] as const;
const textTail = ' t="inlineStr"><is><t xml:space="preserve">';

/**
 * Writes a sheet's rows. Texts stand in their cells: a table of shared ones would have to be kept until the end.
 * @returns the XML of one row; its number is counted from 1, as in the file.
 */
export function rowWriter(styleOf: StyleOf): (number: number, cells: Row) => string {
  const openings = new Map<CellKind | null, (Opening | null)[]>(kinds.map((kind) => [kind, []]));
  function openingOf(column: number, kind: CellKind | null): Opening | null {
    const known = openings.get(kind) ?? [];
    const found = known[column];
    if (found !== undefined) return found;
    const style = styleOf(column, kind);
    const attribute = style === null ? '' : ` s="${style}"`;
    const tail = kind === null ? '/>' : kind === 'text' ? textTail : '><v>';
    const opening =
      kind === null && style === null
        ? null
        : { before: `<c r="${columnName(column)}`, after: `"${attribute}${tail}` };
    known[column] = opening;
    return opening;
  }
  return (number, cells) => {
    let xml = `<row r="${number}">`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      const opening = openingOf(column, cell === null ? null : kindOf(cell));
      if (opening === null) continue;
      xml += `${opening.before}${number}${opening.after}`;
      if (cell !== null) xml += valueXml(cell);
    }
    return `${xml}</row>`;
  };
}
