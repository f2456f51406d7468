/** Reads an Excel file by the standard's words (ECMA-376), independently of the library that wrote it. */
import { type Element, findAll, findOne, parseXml } from './xml.ts';
import { readZip } from './zip.ts';

export interface ReadCell {
  readonly value: string | number | null;
  readonly format: string;
  readonly isBold: boolean;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: Element;
  /** By row and column, as the file numbers them; cells that are not there are empty. */
  readonly rows: readonly (readonly ReadCell[])[];
}

export interface ReadWorkbook {
  /** Every part of the package, parsed. */
  readonly parts: ReadonlyMap<string, Element>;
  readonly sheets: readonly ReadSheet[];
}

const builtInFormats: Readonly<Record<string, string>> = { '0': 'General', '3': '#,##0', '49': '@' };
const emptyCell: ReadCell = { value: null, format: 'General', isBold: false };

function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readStyles(styles: Element): Omit<ReadCell, 'value'>[] {
  const codes = new Map(
    findAll(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]),
  );
  const fonts = findAll(findOne(styles, 'fonts'), 'font');
  return findAll(findOne(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    const font = fonts[Number(attributes['fontId'] ?? 0)];
    return {
      format: codes.get(id) ?? builtInFormats[id] ?? `built in ${id}`,
      isBold: font !== undefined && findAll(font, 'b').length > 0,
    };
  });
}

export function readWorkbook(file: ArrayBuffer): ReadWorkbook {
  const parts = new Map([...readZip(new Uint8Array(file))].map(([path, data]) => [path, parseXml(data)]));
  const part = (path: string) => {
    const found = parts.get(path);
    if (found === undefined) throw new Error(`There is no ${path}.`);
    return found;
  };
  const strings = parts.has('xl/sharedStrings.xml')
    ? findAll(part('xl/sharedStrings.xml'), 'si').map((item) => unescape(findOne(item, 't').text))
    : [];
  const styles = readStyles(part('xl/styles.xml'));
  const readCell = (cell: Element): ReadCell => {
    const style = styles[Number(cell.attributes['s'] ?? 0)] ?? emptyCell;
    if (cell.attributes['t'] === 'inlineStr') return { ...style, value: unescape(findOne(cell, 't').text) };
    const [content] = findAll(cell, 'v');
    if (content === undefined) return { ...style, value: null };
    if (cell.attributes['t'] === 's') return { ...style, value: strings[Number(content.text)]! };
    if (cell.attributes['t'] === undefined) return { ...style, value: Number(content.text) };
    throw new Error(`A cell is of type ${cell.attributes['t']}.`);
  };
  const targets = new Map(
    findAll(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      `xl/${attributes['Target']}`,
    ]),
  );
  const sheets = findAll(part('xl/workbook.xml'), 'sheet').map(({ attributes }): ReadSheet => {
    const xml = part(targets.get(attributes['r:id']) ?? '');
    const rows: ReadCell[][] = [];
    for (const row of findAll(xml, 'row')) {
      const cells: ReadCell[] = (rows[Number(row.attributes['r']) - 1] = []);
      for (const cell of findAll(row, 'c')) cells[columnOf(cell.attributes['r']!)] = readCell(cell);
    }
    return {
      name: attributes['name']!,
      xml,
      // Rows and cells may be left out of the file: these are holes in the arrays, or missing at their ends.
      rows: Array.from(rows, (row?: ReadCell[]) =>
        Array.from({ length: Math.max(row?.length ?? 0, rows[0]?.length ?? 0) }, (_, column) => {
          return row?.[column] ?? emptyCell;
        }),
      ),
    };
  });
  return { parts, sheets };
}

/** The values alone, row by row. */
export function valuesOf({ rows }: ReadSheet): (string | number | null)[][] {
  return rows.map((row) => row.map(({ value }) => value));
}

/** Excel's day number as a day: counted from 1899-12-30, since Excel takes 1900 for a leap year. */
export function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** Excel's day number with a share of a day, as an instant of whole seconds. */
export function instantOfSerial(serial: string | number | null): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.round(Number(serial) * 86_400) * 1000)
    .toISOString()
    .replace('.000', '');
}
