/**
 * Writes a book as CSV, a file for each sheet in one ZIP: UTF-8 with a byte order mark, quoted as RFC 4180 has it.
 * A spreadsheet program reads a text that begins like a formula as one; OWASP ("CSV Injection") has an apostrophe before it.
 */
import type { Book, Cell, Column, Row } from './book.ts';
import { Packer } from './packer.ts';
import { breathe, inSlices, type WriteOptions } from './slices.ts';

/** Between values: a semicolon where a comma is the decimal sign, since programs there expect it. */
export type Separator = ',' | ';';

const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';
/** Full-width forms are taken for the signs they look like by some programs. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const toQuote = /[",;\t\r\n]|^ | $/;
const notInFileNames = /[^\p{Letter}\p{Number}]+/gu;

function textOf(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return toQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Days and instants as in the workbook, to the minute and in UTC; numbers without separators of any language. */
export function csvValue(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textOf(cell);
  if (typeof cell === 'number') return String(cell);
  return 'day' in cell ? cell.day : cell.at.slice(0, 16).replace('T', ' ');
}

function linesOf(rows: readonly Row[], columns: readonly Column[], separator: Separator): string {
  return rows
    .map((row) => columns.map((_, index) => csvValue(row[index] ?? null)).join(separator) + lineEnd)
    .join('');
}

/** Names of sheets are unique among themselves only as a whole: the number keeps them so, and in their order. */
function fileName(name: string, index: number): string {
  return `${index + 1}-${name.toLowerCase().replace(notInFileNames, '-')}.csv`;
}

/** Rejects with the signal's reason once it is aborted. */
export async function writeCsv(
  book: Book,
  separator: Separator,
  { onWritten, signal }: WriteOptions = {},
): Promise<ArrayBuffer> {
  const packer = new Packer();
  for (const sheet of book.writingOrder ?? book.sheets) {
    const { columns, totals } = sheet;
    const write = packer.add(fileName(sheet.name, book.sheets.indexOf(sheet)));
    write(byteOrderMark + linesOf([columns.map(({ header }) => header)], columns, separator), false);
    for await (const rows of inSlices(sheet)) {
      signal?.throwIfAborted();
      write(linesOf(rows, columns, separator), false);
      onWritten?.(rows.length);
      await breathe();
    }
    signal?.throwIfAborted();
    write(linesOf(typeof totals === 'function' ? totals() : totals, columns, separator), true);
  }
  return packer.end();
}
