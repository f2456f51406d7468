/**
 * A workbook without its rows, made by exceljs: sheets, formats, widths, filters, metadata. What is read from it here, the
 * places of rows and the numbers of formats, is looked for in the form exceljs gives it, and missed loudly where it is not.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { CellKind } from './book.ts';

export const cellKinds = ['text', 'integer', 'date', 'datetime'] as const satisfies readonly CellKind[];

export const stylesPath = 'xl/styles.xml';

export interface SheetFrame {
  /** What stands in the file before the rows, headings included, and after them. */
  readonly before: string;
  readonly after: string;
  /** Formats of the template rows below the headings, by row and column. */
  readonly templates: readonly (readonly number[])[];
}

function failed(what: string): never {
  throw new Error(`The workbook’s frame has no ${what}.`);
}

/** Unzips what exceljs wrote, without its folders: programs that look at a file's beginning expect a part there. */
export function openSkeleton(file: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/')));
}

export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** Parts that name each sheet. */
export function listsSheets(path: string): boolean {
  return [
    '[Content_Types].xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'docProps/app.xml',
  ].includes(path);
}

/** Excel calls a file with more of them damaged. The last of these stands for the last row until that is known. */
export const mostRowsInSheet = 1_048_576;

/**
 * Takes the template rows out of a sheet, which then has its headings alone, and leaves out how far it reaches:
 * readers do without, and it is not known before the rows.
 */
export function frameOf(xml: Uint8Array | undefined, templateCount: number): SheetFrame {
  const text = xml === undefined ? failed('sheet') : strFromU8(xml);
  const rows = [...text.matchAll(/<row r="(\d+)".*?<\/row>/gs)];
  const [first] = rows;
  const end = text.indexOf('</sheetData>');
  if (first === undefined || rows.length !== 1 + templateCount || end < 0) return failed('rows as expected');
  const dimension = /<dimension ref="A1:[A-Z]+\d+"\/>/;
  if (!dimension.test(text)) return failed('dimension');
  return {
    before: text.slice(0, first.index + first[0].length).replace(dimension, ''),
    after: text.slice(end),
    templates: rows
      .slice(1)
      .map(([row]) => [...row.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style]) => Number(style))),
  };
}

/** What stands after the rows. @param lastRow the last that the filter reaches to. */
export function endOf({ after }: SheetFrame, hasFilter: boolean, lastRow: number): string {
  if (!hasFilter) return after;
  const filter = new RegExp(`(<autoFilter ref="A1:[A-Z]+)${mostRowsInSheet}"/>`);
  if (!filter.test(after)) return failed('filter');
  return after.replace(filter, `$1${lastRow}"/>`);
}

/**
 * Copies formats so that their texts are marked as texts for good: without it Excel would read `=1+1` anew once
 * someone edits the cell. exceljs knows no such mark.
 * @returns the file's formats, and the number of each copy.
 */
export function quoteStyles(
  xml: Uint8Array | undefined,
  styles: Iterable<number>,
): { readonly xml: Uint8Array; readonly quoted: ReadonlyMap<number, number> } {
  const text = xml === undefined ? failed('formats') : strFromU8(xml);
  const list = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(text);
  if (list === null) return failed('list of formats');
  const formats = [...(list[2] ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([format]) => format);
  if (formats.length !== Number(list[1])) return failed('list of formats as long as it says');
  const quoted = new Map<number, number>();
  for (const style of styles) {
    const format = formats[style] ?? failed(`format ${style}`);
    if (!quoted.has(style)) {
      quoted.set(style, formats.push(format.replace('<xf ', '<xf quotePrefix="1" ')) - 1);
    }
  }
  const replaced = `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`;
  return { xml: strToU8(text.replace(list[0], () => replaced)), quoted };
}
