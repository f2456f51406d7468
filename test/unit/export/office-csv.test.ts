/** Another program's opinion: what LibreOffice sees in CSV, told to evaluate whatever looks like a formula. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Book, Sheet } from '../../../src/export/book.ts';
import { writeCsv } from '../../../src/export/csv.ts';
import { convertWorkbooks, csvReadBy, skipWithoutOffice } from '../../support/libreoffice.ts';
import { collectCustomers } from './support/collect-customers.ts';
import { member } from './support/customers-file.ts';
import { hostileMembers, hostileReport } from './support/office-samples.ts';
import { activeIn, csvDifferencesOf, shownIn } from './support/office-tables.ts';
import { readOffice } from './support/read-office.ts';
import { labelsIn, sampleBook } from './support/sample.ts';
import { readZip } from './support/zip.ts';

describe('LibreOffice', { skip: skipWithoutOffice }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'flex-usage-csv-'));
  const books = new Map<string, Book<Sheet>>();
  const pathOf = (name: string, sheet: number, ending: string) =>
    join(folder, `${name.replaceAll(' ', '-')}-${sheet}.${ending}`);
  const read = async (name: string, sheet: number) => {
    const [table] = await readOffice(pathOf(name, sheet, 'fods'));
    return table!;
  };
  after(() => rmSync(folder, { recursive: true, force: true }));

  before(async () => {
    const labels = await labelsIn('sv');
    const members = [member('Åby', [90, 110, 120]), member('=1+1', [40, null, 30])];
    books.set('one customer', sampleBook({ labels }));
    books.set('several customers', await collectCustomers({ members, labels }));
    books.set('hostile texts of one customer', sampleBook(hostileReport));
    books.set('hostile texts of several', await collectCustomers({ members: hostileMembers }));
    const files: string[] = [];
    for (const [name, book] of books) {
      const sheets = [...readZip(new Uint8Array(await writeCsv(book, ';'))).values()];
      for (const [sheet, csv] of sheets.entries()) {
        const path = pathOf(name, sheet, 'csv');
        writeFileSync(path, csv);
        files.push(path);
      }
    }
    await convertWorkbooks(files, 'fods', folder, csvReadBy(';'));
  });

  for (const name of [
    'one customer',
    'several customers',
    'hostile texts of one customer',
    'hostile texts of several',
  ]) {
    test(`reads every cell of CSV as it was written, a text with its apostrophe: ${name}`, async () => {
      for (const [index, sheet] of books.get(name)!.sheets.entries()) {
        const table = await read(name, index);
        assert.deepEqual(csvDifferencesOf(table, sheet), [], sheet.name);
        assert.deepEqual(activeIn(table), []);
      }
    });
  }

  test('shows CSV’s numbers and days as someone reads them', async () => {
    const shown = shownIn(await read('one customer', 0));
    assert.deepEqual(shown[1]!.slice(4, 11), [
      ...['Kunskapsarbetare', '100', '120', '20', '', '120', '2026-10-03'],
    ]);
  });
});
