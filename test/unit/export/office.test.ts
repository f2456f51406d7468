/** Another program's opinion: what LibreOffice sees in the files, cell by cell. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Book, Sheet } from '../../../src/export/book.ts';
import { convertWorkbooks, skipWithoutOffice } from '../../support/libreoffice.ts';
import { activeIn, differencesOf, kindsIn, shownIn } from './support/office-tables.ts';
import { officeSamples } from './support/office-samples.ts';
import { type OfficeTable, readOffice } from './support/read-office.ts';

describe('LibreOffice', { skip: skipWithoutOffice }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'flex-usage-export-'));
  const names = Object.keys(officeSamples);
  const books = new Map<string, Book<Sheet>>();
  const pathOf = (name: string, ending: string) => join(folder, `${names.indexOf(name)}.${ending}`);
  const read = (name: string) => readOffice(pathOf(name, 'fods'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  // All at once: the office takes longer to start than to read a file.
  before(async () => {
    for (const [name, make] of Object.entries(officeSamples)) {
      const { book, file } = await make();
      books.set(name, book);
      writeFileSync(pathOf(name, 'xlsx'), new Uint8Array(file));
    }
    await convertWorkbooks(
      names.map((name) => pathOf(name, 'xlsx')),
      'fods',
      folder,
    );
  });

  for (const name of names) {
    test(`reads every cell as it was written, its value and its type: ${name}`, async () => {
      const tables = await read(name);
      const { sheets } = books.get(name)!;

      assert.deepEqual(
        tables.map((table) => table.name),
        // The pseudo-locale's brackets are not allowed there.
        sheets.map((sheet) => sheet.name.replace(/^\[|\]$/g, '')),
      );
      assert.deepEqual(
        sheets.flatMap((sheet, index) => differencesOf(tables[index]!, sheet)),
        [],
      );
      assert.deepEqual(tables.flatMap(activeIn), []);
    });
  }

  const tableOf = (tables: readonly OfficeTable[], name: string) =>
    shownIn(tables.find((table) => table.name === name)!);

  test('shows a customer’s figures and days as someone reads them', async () => {
    const tables = await read('one customer in Swedish');
    assert.deepEqual(tableOf(tables, 'Sammanfattning')[1]!.slice(4), [
      ...['Kunskapsarbetare', '100', '120', '20', '', '120', '2026-10-03', '107', '2', '30', '0'],
      ...['Överanvändning', 'org-1'],
    ]);
    assert.deepEqual(tableOf(tables, 'Daglig användning')[1]!.slice(0, 4), ['2026-10-01', 'A', '90', '100']);
    assert.deepEqual(tableOf(tables, 'Kluster')[1]!.slice(2), [
      ...['cucm.A', 'Verifierat', '15.0.1', '2026-10-04 04:00', '2026-10-03 04:00', 'Aktuella data'],
      ...['A', '120', '0', '0'],
    ]);
    const about = tableOf(tables, 'Om rapporten');
    assert.ok(about.some(([field, value]) => field === 'Skapad (UTC)' && value === '2026-10-04 08:15'));
  });

  test('shows several customers’ figures and days as someone reads them', async () => {
    const tables = await read('several customers in Swedish');
    assert.deepEqual(tableOf(tables, 'Sammanfattning')[1], [
      ...['Åby', 'org-Åby', 'Sub-Åby', 'Deal1', 'Order1', 'Kunskapsarbetare', '100', '120', '20'],
      ...['120', '2026-10-03', '107', '2', '30', '0', 'Överanvändning'],
    ]);
    assert.deepEqual(
      tableOf(tables, 'Daglig användning')
        .slice(4, 7)
        .map((row) => row.slice(0, 5)),
      [
        ['2026-10-01', '=1+1', 'org-=1+1', '40', '100'],
        ['2026-10-02', '=1+1', 'org-=1+1', '', '100'],
        ['2026-10-03', '=1+1', 'org-=1+1', '30', '100'],
      ],
    );
    assert.deepEqual(tableOf(tables, 'Kluster')[2]!.slice(0, 3), ['Örebro', '=1+1', 'cucm.=1+1']);
    const about = tableOf(tables, 'Om rapporten');
    assert.ok(about.some(([field, value]) => field === 'Skapad (UTC)' && value === '2026-10-04 08:15'));
    assert.deepEqual([...kindsIn(tables[1]!)].sort(), ['date', 'float', 'string']);
  });
});
