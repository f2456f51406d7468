/** Writes a book as an Excel file: the rows go into the sheets of a workbook that exceljs has made without any. */
import type { Book, Row } from './book.ts';
import { Packer } from './packer.ts';
import { rowWriter, type StyleOf } from './row-xml.ts';
import { endOf, frameOf, quoteStyles, type SheetFrame, sheetPath, stylesPath } from './skeleton.ts';
import { breathe, inSlices, type WriteOptions } from './slices.ts';
import { Utf8Buffer } from './utf8-buffer.ts';
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

/** Rejects with the signal's reason once it is aborted. */
export async function writeWorkbook(
  book: Book,
  { onWritten, signal }: WriteOptions = {},
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
  const buffer = new Utf8Buffer();
  for (const [path, part] of parts) packer.add(path)(part, true);

  async function writeSheet(sheet: AnySheet, frame: SheetFrame, path: string): Promise<void> {
    const write = packer.add(path);
    let number = 1;
    const writerOf = (isTotal: boolean) => rowWriter(rowStyles(sheet, frame, quoted, isTotal));
    const xmlOf = (rows: readonly Row[], rowXml: ReturnType<typeof rowWriter>): Uint8Array => {
      for (const row of rows) buffer.add(rowXml(++number, row));
      return buffer.take();
    };
    write(frame.before, false);
    const plain = writerOf(false);
    for await (const rows of inSlices(sheet)) {
      signal?.throwIfAborted();
      write(xmlOf(rows, plain), false);
      onWritten?.(rows.length);
      await breathe();
    }
    signal?.throwIfAborted();
    // Sums are no rows to be sorted and filtered with the others.
    const lastRow = number;
    const totals = typeof sheet.totals === 'function' ? sheet.totals() : sheet.totals;
    write(xmlOf(totals, writerOf(true)), false);
    write(endOf(frame, sheet.hasFilter, lastRow), true);
  }

  for (const sheet of book.writingOrder ?? book.sheets) {
    const found = frames.get(sheet);
    if (found !== undefined) await writeSheet(sheet, found.frame, found.path);
  }
  return packer.end();
}
