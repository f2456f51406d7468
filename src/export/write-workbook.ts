/** Writes a book as an Excel file: the rows go into the sheets of a workbook that exceljs has made without any. */
import type { Book } from './book.ts';
import { Packer } from './packer.ts';
import { rowWriter, type StyleOf } from './row-xml.ts';
import { SheetWriter } from './sheet-writer.ts';
import {
  frameOf,
  listsSheets,
  mostRowsInSheet,
  quoteStyles,
  type SheetFrame,
  sheetPath,
  stylesPath,
} from './skeleton.ts';
import { breathe, inSlices, type WriteOptions } from './slices.ts';
import { makeSkeleton, templates } from './workbook.ts';

type AnySheet = Book['sheets'][number];

/** @param quoted the formats of texts that are marked as such for good. */
function rowStyles(
  { columns }: AnySheet,
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

/**
 * Rejects with the signal's reason once it is aborted.
 * @param mostRows in one sheet: a longer one goes on in others.
 */
export async function writeWorkbook(
  book: Book,
  { onWritten, signal }: WriteOptions = {},
  mostRows = mostRowsInSheet,
): Promise<ArrayBuffer> {
  const parts = await makeSkeleton(book);
  const frames = new Map(
    book.sheets.map((sheet, index) => {
      const path = sheetPath(index);
      const frame = frameOf(parts.get(path), templates.length);
      parts.delete(path);
      return [sheet, { frame, path }] as const;
    }),
  );
  const textStyles = [...frames.values()].flatMap(({ frame }) =>
    frame.templates.flatMap((styles, row) => (templates[row]?.kind === 'text' ? styles : [])),
  );
  const { xml: formats, quoted } = quoteStyles(parts.get(stylesPath), textStyles);
  parts.set(stylesPath, formats);

  const packer = new Packer();
  for (const [path, part] of parts) if (!listsSheets(path)) packer.add(path)(part, true);
  /** A sheet stands in it once for each other that it goes on in. */
  const continued: AnySheet[] = [];

  async function writeSheet(sheet: AnySheet, frame: SheetFrame, path: string): Promise<void> {
    let isBegun = false;
    const begin = () => {
      // In the file, the others come behind all that the book has.
      const part = packer.add(isBegun ? sheetPath(book.sheets.length + continued.length) : path);
      if (isBegun) continued.push(sheet);
      isBegun = true;
      return part;
    };
    const writer = new SheetWriter({ frame, hasFilter: sheet.hasFilter, begin, mostRows });
    const writerOf = (isTotal: boolean) => rowWriter(rowStyles(sheet, frame, quoted, isTotal));
    const plain = writerOf(false);
    for await (const rows of inSlices(sheet)) {
      signal?.throwIfAborted();
      writer.add(rows, plain, false);
      onWritten?.(rows.length);
      await breathe();
    }
    signal?.throwIfAborted();
    writer.add(typeof sheet.totals === 'function' ? sheet.totals() : sheet.totals, writerOf(true), true);
    writer.end();
  }

  for (const sheet of book.writingOrder ?? book.sheets) {
    const found = frames.get(sheet);
    if (found !== undefined) await writeSheet(sheet, found.frame, found.path);
  }
  // How many sheets there are shows only now.
  const listing = continued.length === 0 ? parts : await makeSkeleton(book, continued);
  for (const [path, part] of listing) if (listsSheets(path)) packer.add(path)(part, true);
  return packer.end();
}
