/** Tables as LibreOffice writes them into its own flat XML, cell by cell: never as a tree, since files may be large. */
import { createReadStream } from 'node:fs';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface OfficeCell {
  /** LibreOffice's word for it: `string`, `float`, `date`; null in an empty cell. */
  readonly type: string | null;
  /** A text; a number; a day or an instant as ISO 8601 has it. */
  readonly value: string | number | null;
  /** As it is formatted. */
  readonly shown: string;
  /** It would be worked out or followed: a formula, a link. */
  readonly isActive: boolean;
}

export interface OfficeTable {
  readonly name: string;
  /** To the last row that has something, and in each to the last such cell. */
  readonly rows: readonly (readonly OfficeCell[])[];
}

export const emptyCell: OfficeCell = { type: null, value: null, shown: '', isActive: false };

function repeat<T>(item: T, times: number): T[] {
  return Array<T>(times).fill(item);
}

/** A list whose end may be thousands of times nothing: that is kept only once something follows. */
class Sparse<T> {
  readonly items: T[] = [];
  readonly #nothing: T;
  #skipped = 0;

  constructor(nothing: T) {
    this.#nothing = nothing;
  }

  add(item: T, times: number, isNothing: boolean): void {
    if (isNothing) {
      this.#skipped += times;
      return;
    }
    this.items.push(...repeat(this.#nothing, this.#skipped), ...repeat(item, times));
    this.#skipped = 0;
  }
}

type Attributes = SaxesTagPlain['attributes'];

function valueOf(type: string | null, attributes: Attributes, shown: string): OfficeCell['value'] {
  if (type === null) return null;
  if (type === 'string') return shown;
  if (type === 'date') return attributes['office:date-value'] ?? null;
  return Number(attributes['office:value']);
}

const timesIn = (attributes: Attributes, what: 'rows' | 'columns') =>
  Number(attributes[`table:number-${what}-repeated`] ?? 1);

/** What the elements that stand for characters stand for. */
function charactersOf({ name, attributes }: SaxesTagPlain): string {
  if (name === 'text:s') return ' '.repeat(Number(attributes['text:c'] ?? 1));
  if (name === 'text:tab') return '\t';
  return name === 'text:line-break' ? '\n' : '';
}

export async function readOffice(path: string): Promise<OfficeTable[]> {
  const tables: OfficeTable[] = [];
  let rows = new Sparse<readonly OfficeCell[]>([]);
  let cells = new Sparse(emptyCell);
  let row: Attributes = {};
  let cell: Attributes = {};
  let paragraphs: string[] = [];
  let hasLink = false;
  let isInParagraph = false;

  const endCell = () => {
    const type = cell['office:value-type'] ?? null;
    const shown = paragraphs.join('\n');
    const isActive = hasLink || cell['table:formula'] !== undefined;
    const read = { type, value: valueOf(type, cell, shown), shown, isActive };
    cells.add(read, timesIn(cell, 'columns'), type === null && !isActive);
  };

  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const { name, attributes } = tag;
    if (name === 'table:table') {
      rows = new Sparse<readonly OfficeCell[]>([]);
      tables.push({ name: attributes['table:name'] ?? '', rows: rows.items });
    } else if (name === 'table:table-row') [row, cells] = [attributes, new Sparse(emptyCell)];
    else if (name === 'table:table-cell') [cell, paragraphs, hasLink] = [attributes, [], false];
    else if (name === 'text:p') [isInParagraph] = [true, paragraphs.push('')];
    else if (name === 'text:a') hasLink = true;
    else if (isInParagraph) paragraphs.push((paragraphs.pop() ?? '') + charactersOf(tag));
  });
  parser.on('text', (text) => {
    if (isInParagraph) paragraphs.push((paragraphs.pop() ?? '') + text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p') isInParagraph = false;
    else if (name === 'table:table-cell') endCell();
    else if (name === 'table:table-row') {
      rows.add(cells.items, timesIn(row, 'rows'), cells.items.length === 0);
    }
  });
  for await (const chunk of createReadStream(path, 'utf8')) parser.write(String(chunk));
  parser.close();
  return tables;
}
