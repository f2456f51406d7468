/** Reads a workbook that the page has made, by the standard's words: sheets by name, their rows as values. */
import { strFromU8, unzipSync } from 'fflate';

export type Values = readonly (string | null)[];
export type ReadBook = ReadonlyMap<string, readonly Values[]>;

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** @returns as it stands in the file: days and instants as Excel's numbers. */
export async function readBook(file: Blob): Promise<ReadBook> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (path: string) => {
    const found = parts[path];
    if (found === undefined) throw new Error(`There is no ${path}.`);
    return new DOMParser().parseFromString(strFromU8(found), 'text/xml');
  };
  const shared = [...part('xl/sharedStrings.xml').querySelectorAll('si')].map((item) => item.textContent);
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((relation) => [
      relation.getAttribute('Id'),
      `xl/${relation.getAttribute('Target')}`,
    ]),
  );
  const valueOf = (cell: Element): string | null =>
    cell.getAttribute('t') === 's'
      ? (shared[Number(cell.textContent)] ?? null)
      : cell.childElementCount === 0
        ? null
        : cell.textContent;
  const sheets = [...part('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) => {
    const rows = [...part(targets.get(sheet.getAttribute('r:id')) ?? '').querySelectorAll('row')].map(
      (row) => {
        const values: (string | null)[] = [];
        for (const cell of row.children) values[columnOf(cell.getAttribute('r') ?? '')] = valueOf(cell);
        return Array.from(values, (value) => value ?? null);
      },
    );
    return [sheet.getAttribute('name') ?? '', rows] as const;
  });
  return new Map(sheets);
}

/** All that "About" says under a heading. */
export function saidIn(book: ReadBook, field: string): (string | null)[] {
  return (book.get('About') ?? []).flatMap(([found, value = null]) => (found === field ? [value] : []));
}
