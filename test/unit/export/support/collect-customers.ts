/** A file of several customers as plain data: its rows as they come, before any of them is written. */
import { Readable } from 'node:stream';
import type { Book, Row, Sheet } from '../../../../src/export/book.ts';
import { customersBook } from '../../../../src/export/customers-book.ts';
import { CustomersFacts } from '../../../../src/export/customers-facts.ts';
import { type CustomersSample, partsOf } from './customers-file.ts';

const arriving = <Item>(all: readonly Item[]) => Readable.from(all) as AsyncIterable<Item>;

async function collect(slices: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const slice of slices) rows.push(...slice);
  return rows;
}

/** What `writeCustomers` writes of the same sample. */
export async function collectCustomers(sample: CustomersSample): Promise<Book<Sheet>> {
  const { input, items, total, pages, clusters, clustersLack } = partsOf(sample);
  const facts = new CustomersFacts(input);
  facts.addCustomers(items, total);
  facts.clustersLack = clustersLack;
  const { writingOrder, ...book } = customersBook(facts, {
    days: arriving(pages),
    clusters: arriving(clusters === null ? [] : [clusters]),
  });
  const collected = new Map<unknown, Sheet>();
  for (const sheet of writingOrder ?? book.sheets) {
    const rows = await collect(sheet.rows());
    collected.set(sheet, { ...sheet, rows, totals: sheet.totals() });
  }
  return { ...book, sheets: book.sheets.map((sheet) => collected.get(sheet)!) };
}
