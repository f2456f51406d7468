/**
 * Writes a book as an Excel file: exceljs makes all of it that is not a row, the rows are written into its sheets.
 * By itself it would need a cell object for each cell, hundreds of megabytes for a long report.
 * The only file that imports exceljs, which is large: load it on demand.
 * The build without polyfills is used, since the other one patches built-ins of the page it is loaded into.
 */
import type * as ExcelTypes from 'exceljs';
// @ts-expect-error -- the package describes its main file alone; this build has the same exports
import exceljs from 'exceljs/dist/exceljs.bare.min.js';
import type { Book, CellKind, Column, Sheet } from './book.ts';
import { escapeCell, sheetName, stripUnsafe } from './excel-text.ts';
import { Packer } from './packer.ts';
import { columnName, rowXml, type StyleOf } from './row-xml.ts';
import {
  cellKinds,
  frameOf,
  openSkeleton,
  quoteStyles,
  type SheetFrame,
  sheetPath,
  stylesPath,
} from './skeleton.ts';

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
const maxTitleLength = 255;

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
function cellStyleOf(column: Column, kind: CellKind, isTotal: boolean): Partial<ExcelTypes.Style> {
  const style = styleOf(column);
  return {
    ...style,
    numFmt: numberFormats[kind],
    // Below one another, values of several kinds are easier to read from one edge.
    ...(kind !== column.kind && { alignment: { ...style.alignment, horizontal: 'left' } }),
    ...(isTotal && { font: { bold: true }, border: { top: { style: 'thin' } } }),
  };
}

/** Every format that a row of the sheet may need, in a row for each: exceljs gives them their numbers. */
const templates = [false, true].flatMap((isTotal) => cellKinds.map((kind) => ({ kind, isTotal })));

function addTemplates(target: ExcelTypes.Worksheet, columns: readonly Column[]): void {
  for (const { kind, isTotal } of templates) {
    const row = target.addRow([]);
    columns.forEach((column, index) => {
      row.getCell(index + 1).style = cellStyleOf(column, kind, isTotal);
    });
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

function addSheet(book: ExcelTypes.Workbook, sheet: Sheet): void {
  const { columns } = sheet;
  const target = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  target.columns = columns.map((column) => ({ width: column.width, style: styleOf(column) }));
  addHeader(target, columns);
  addTemplates(target, columns);
  target.pageSetup.printTitlesRow = '1:1';
  if (sheet.hasFilter) target.autoFilter = `A1:${lastCellOf(sheet)}`;
}

function lastCellOf({ columns, rows, totals }: Sheet): string {
  return `${columnName(columns.length - 1)}${1 + rows.length + totals.length}`;
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

async function makeSkeleton(book: Book): Promise<Map<string, Uint8Array>> {
  const workbook = new Workbook();
  describe(workbook, book);
  for (const sheet of book.sheets) addSheet(workbook, sheet);
  return openSkeleton(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** @param quoted the formats of texts that are marked as such for good. */
function rowStyles(
  { columns }: Sheet,
  { templates: rows }: SheetFrame,
  quoted: ReadonlyMap<number, number>,
  isTotal: boolean,
): StyleOf {
  const byKind = new Map(
    templates.flatMap(({ kind, isTotal: isOfTotal }, row) =>
      isOfTotal === isTotal ? [[kind, rows[row] ?? []] as const] : [],
    ),
  );
  return (column, kind) => {
    // An empty cell has its column's format anyway; in a sum it carries the line above.
    if (kind === null && !isTotal) return null;
    const style = byKind.get(kind ?? columns[column]?.kind ?? 'text')?.[column] ?? null;
    return kind === 'text' && style !== null ? (quoted.get(style) ?? style) : style;
  };
}

/** Rejects with the signal's reason once it is aborted. */
export async function writeWorkbook(
  book: Book,
  { onProgress, signal }: WriteOptions = {},
): Promise<ArrayBuffer> {
  const parts = await makeSkeleton(book);
  const sheets = book.sheets.map((sheet, index) => {
    const path = sheetPath(index);
    const frame = frameOf(parts.get(path), templates.length, lastCellOf(sheet));
    parts.delete(path);
    return { sheet, frame, path };
  });
  const textStyles = sheets.flatMap(({ frame }) =>
    frame.templates.flatMap((styles, row) => (templates[row]?.kind === 'text' ? styles : [])),
  );
  const { xml: formats, quoted } = quoteStyles(parts.get(stylesPath), textStyles);
  parts.set(stylesPath, formats);

  const packer = new Packer();
  for (const [path, part] of parts) packer.add(path)(part, true);
  const total = book.sheets.reduce((sum, { rows, totals }) => sum + rows.length + totals.length, 0);
  let written = 0;
  for (const { sheet, frame, path } of sheets) {
    const write = packer.add(path);
    let xml = frame.before;
    let number = 1;
    for (const [rows, isTotal] of [
      [sheet.rows, false],
      [sheet.totals, true],
    ] as const) {
      const styleOfCell = rowStyles(sheet, frame, quoted, isTotal);
      for (const row of rows) {
        xml += rowXml(++number, row, styleOfCell);
        if (++written % sliceLength > 0) continue;
        write(xml, false);
        xml = '';
        onProgress?.(written / total);
        await breathe();
        signal?.throwIfAborted();
      }
    }
    write(xml + frame.after, true);
  }
  signal?.throwIfAborted();
  onProgress?.(1);
  return packer.end();
}
