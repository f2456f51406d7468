/**
 * Writes a book as an Excel file. The only file that imports exceljs, which is large: load it on demand.
 * The build without polyfills is used, since the other one patches built-ins of the page it is loaded into.
 */
import type * as ExcelTypes from 'exceljs';
// @ts-expect-error -- the package describes its main file alone; this build has the same exports
import exceljs from 'exceljs/dist/exceljs.bare.min.js';
import { startOfDay } from '../domain/day.ts';
import type { Book, Cell, CellKind, Column, Row, Sheet } from './book.ts';
import { escapeCell, sheetName, stripUnsafe } from './excel-text.ts';

const { Workbook } = exceljs as typeof ExcelTypes;

export interface WriteOptions {
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Looked at between slices, for where the work cannot be ended from outside. */
  readonly signal?: AbortSignal | undefined;
}

/** Excel shows these by its user's own settings: the thousands separator is theirs, not the file's. */
const numberFormats: Readonly<Record<CellKind, string>> = {
  // As text, `=1+1` stays what it is even after someone has edited the cell.
  text: '@',
  integer: '#,##0',
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
};

/** Rows written before others get their turn on the thread. */
const sliceLength = 1000;
/** Packing the file takes about as long as filling two fifths of it. */
const shareOfRows = 0.7;
const millisecondsPerDay = 86_400_000;
/** Excel's day number of 1 January 1970. */
const epochSerial = 25_569;
const maxTitleLength = 255;

function kindOf(cell: Exclude<Cell, null>): CellKind {
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return 'integer';
  return 'day' in cell ? 'date' : 'datetime';
}

/** Days since Excel's beginning: a number has no time zone that a reader could shift. */
function valueOf(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return escapeCell(cell);
  const time = 'day' in cell ? startOfDay(cell.day) : Date.parse(cell.at);
  return epochSerial + time / millisecondsPerDay;
}

function styleOf({ kind, isWrapped = false }: Column): Partial<ExcelTypes.Style> {
  return {
    numFmt: numberFormats[kind],
    alignment: {
      vertical: 'top',
      wrapText: isWrapped,
      ...(kind === 'text' ? { horizontal: 'left' as const } : {}),
    },
  };
}

/** A cell takes its column's style; another kind of value, or being part of a sum, is written over it. */
function addRow(
  target: ExcelTypes.Worksheet,
  columns: readonly Column[],
  cells: Row,
  isTotal: boolean,
): void {
  const row = target.addRow(cells.map(valueOf));
  for (const [index, { kind }] of columns.entries()) {
    const value = cells[index] ?? null;
    const cell = row.getCell(index + 1);
    if (value !== null && kindOf(value) !== kind) {
      cell.numFmt = numberFormats[kindOf(value)];
      // Below one another, values of several kinds are easier to read from one edge.
      cell.alignment = { ...cell.alignment, horizontal: 'left' };
    }
    if (isTotal) {
      cell.font = { bold: true };
      cell.border = { top: { style: 'thin' } };
    }
  }
}

function addHeader(target: ExcelTypes.Worksheet, columns: readonly Column[]): void {
  const row = target.addRow(columns.map(({ header }) => escapeCell(header)));
  row.eachCell((cell) => {
    cell.style = {
      numFmt: numberFormats.text,
      font: { bold: true },
      alignment: { vertical: 'top', wrapText: true },
    };
  });
}

function addSheet(book: ExcelTypes.Workbook, sheet: Sheet): ExcelTypes.Worksheet {
  const { columns } = sheet;
  const target = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  target.columns = columns.map((column) => ({ width: column.width, style: styleOf(column) }));
  addHeader(target, columns);
  target.pageSetup.printTitlesRow = '1:1';
  if (sheet.hasFilter) {
    const last = 1 + sheet.rows.length + sheet.totals.length;
    target.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  }
  return target;
}

function describe(workbook: ExcelTypes.Workbook, { title, creator, createdAt, language }: Book): void {
  workbook.title = stripUnsafe(title.slice(0, maxTitleLength));
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = workbook.modified = new Date(createdAt);
  // Written by the library, yet missing from its types.
  Object.assign(workbook, { language });
}

/** Lets pending events through, so that a page that has no worker stays usable. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Rejects with the signal's reason once it is aborted. */
export async function writeWorkbook(
  book: Book,
  { onProgress, signal }: WriteOptions = {},
): Promise<ArrayBuffer> {
  const workbook = new Workbook();
  describe(workbook, book);
  const total = book.sheets.reduce((sum, { rows, totals }) => sum + rows.length + totals.length, 0);
  let written = 0;
  for (const sheet of book.sheets) {
    const target = addSheet(workbook, sheet);
    for (const cells of [...sheet.rows, ...sheet.totals]) {
      addRow(target, sheet.columns, cells, sheet.totals.includes(cells));
      if (++written % sliceLength > 0) continue;
      onProgress?.((written / total) * shareOfRows);
      await breathe();
      signal?.throwIfAborted();
    }
  }
  onProgress?.(shareOfRows);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  signal?.throwIfAborted();
  onProgress?.(1);
  return bytes.buffer;
}
