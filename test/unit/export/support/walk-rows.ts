/** A sheet's rows one after the other, for files too large to be had as a tree. */
import { SaxesParser } from 'saxes';

/** A text or a number of each cell that has one, by the letters of its column. */
export type WalkedRow = Readonly<Record<string, string | number>>;

/** @param sheet as the file has it: rows in order, texts in their cells. */
export function walkRows(sheet: Buffer, onRow: (row: WalkedRow) => void): void {
  let row: Record<string, string | number> = {};
  let column = '';
  let text: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') row = {};
    else if (name === 'c') column = (attributes['r'] ?? '').replace(/\d+$/, '');
    else if (name === 'v' || name === 't') text = '';
  });
  parser.on('text', (more) => {
    if (text !== null) text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'row') onRow(row);
    if (text === null) return;
    if (name === 'v') row[column] = Number(text);
    else if (name === 't') row[column] = text;
    text = null;
  });
  const part = 1 << 20;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < sheet.length; start += part) {
    parser.write(decoder.decode(sheet.subarray(start, start + part), { stream: true }));
  }
  parser.close();
}
