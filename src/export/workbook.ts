/**
 * A workbook without its rows: exceljs makes all of it that is not a row.
 * By itself it would need a cell object for each cell, hundreds of megabytes for a long report.
 * The only file that imports exceljs, which is large: load it on demand.
 * The build without polyfills is used, since the other one patches built-ins of the page it is loaded into.
 */
import type * as ExcelTypes from 'exceljs';
// @ts-expect-error -- the package describes its main file alone; this build has the same exports
import exceljs from 'exceljs/dist/exceljs.bare.min.js';
import type { Book, CellKind, Column } from './book.ts';
import { escapeCell, sheetName, stripUnsafe } from './excel-text.ts';
import { columnName } from './row-xml.ts';
import { cellKinds, mostRowsInSheet, openSkeleton } from './skeleton.ts';

const { Workbook } = exceljs as typeof ExcelTypes;

type AnySheet = Book['sheets'][number];

/** Excel shows these by its user's own settings: the thousands separator is theirs, not the file's. */
const numberFormats: Readonly<Record<CellKind, string>> = {
  // As text, `=1+1` stays what it is even after someone has edited the cell.
  text: '@',
  integer: '#,##0',
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
};

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
export const templates = [false, true].flatMap((isTotal) => cellKinds.map((kind) => ({ kind, isTotal })));

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

/** @param part from 2 on for one that an earlier one goes on in. */
function addSheet(book: ExcelTypes.Workbook, sheet: AnySheet, part: number): ExcelTypes.Worksheet {
  const { columns } = sheet;
  const target = book.addWorksheet(sheetName(sheet.name, part), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  target.columns = columns.map((column) => ({ width: column.width, style: styleOf(column) }));
  addHeader(target, columns);
  addTemplates(target, columns);
  target.pageSetup.printTitlesRow = '1:1';
  if (sheet.hasFilter) target.autoFilter = `A1:${columnName(columns.length - 1)}${mostRowsInSheet}`;
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

/**
 * @param continued sheets that go on in another, once for each: that one stands behind it, and has the next path.
 * @returns the file's parts by their paths. Each sheet has a row per template below its headings.
 */
export async function makeSkeleton(
  book: Book,
  continued: readonly AnySheet[] = [],
): Promise<Map<string, Uint8Array>> {
  const workbook = new Workbook();
  describe(workbook, book);
  const targets = new Map<AnySheet, ExcelTypes.Worksheet[]>(book.sheets.map((sheet) => [sheet, []]));
  for (const sheet of [...book.sheets, ...continued]) {
    const sameSheet = targets.get(sheet);
    sameSheet?.push(addSheet(workbook, sheet, sameSheet.length + 1));
  }
  [...targets.values()].flat().forEach((target, place) => Object.assign(target, { orderNo: place }));
  return openSkeleton(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
