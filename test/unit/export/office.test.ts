/** Another program's opinion: what LibreOffice sees in the files. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { convertWorkbooks, skipWithoutOffice } from '../../support/libreoffice.ts';
import { formulas, strangeTexts } from './support/hostile.ts';
import { member, writeCustomers } from './support/customers-file.ts';
import { activeIn, kindsIn, shownIn } from './support/office-tables.ts';
import { bookOf, labelsIn, sampleBook } from './support/sample.ts';
import { findAll, parseXml } from './support/xml.ts';

const texts = [...formulas, ...strangeTexts];

describe('LibreOffice', { skip: skipWithoutOffice }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'flex-usage-export-'));
  const tablesOf = (name: string) =>
    findAll(parseXml(readFileSync(join(folder, `${name}.fods`))), 'table:table');
  after(() => rmSync(folder, { recursive: true, force: true }));

  before(async () => {
    const labels = await labelsIn('sv');
    const members = [member('Åby', [90, 110, 120]), member('=1+1', [40, null, 30])];
    const books = {
      report: await writeWorkbook(sampleBook({ labels })),
      texts: await writeWorkbook(bookOf(texts)),
      customers: await writeCustomers({ members, labels }),
    };
    const files: string[] = [];
    for (const [name, book] of Object.entries(books)) {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, new Uint8Array(book));
      files.push(path);
    }
    await convertWorkbooks(files, 'fods', folder);
  });

  test('opens the report with its sheets, figures and days', () => {
    const tables = tablesOf('report');
    assert.deepEqual(
      tables.map(({ attributes }) => attributes['table:name']),
      ['Sammanfattning', 'Daglig användning', 'Kluster', 'Om rapporten'],
    );
    const [summary, daily, clusters, about] = tables.map(shownIn);
    assert.deepEqual(summary![1]!.slice(4), [
      ...['Kunskapsarbetare', '100', '120', '20', '', '120', '2026-10-03', '107', '2', '30', '0'],
      ...['Överanvändning', 'org-1'],
    ]);
    assert.deepEqual(daily![1]!.slice(0, 4), ['2026-10-01', 'A', '90', '100']);
    assert.deepEqual(clusters![1]!.slice(2), [
      ...['cucm.A', 'Verifierat', '15.0.1', '2026-10-04 04:00', '2026-10-03 04:00', 'Aktuella data'],
      ...['A', '120', '0', '0'],
    ]);
    assert.ok(about!.some(([field, value]) => field === 'Skapad (UTC)' && value === '2026-10-04 08:15'));
  });

  test('opens a file of several customers with its sheets, figures and days', () => {
    const tables = tablesOf('customers');
    assert.deepEqual(
      tables.map(({ attributes }) => attributes['table:name']),
      ['Sammanfattning', 'Daglig användning', 'Kluster', 'Om rapporten'],
    );
    const [summary, daily, clusters, about] = tables.map(shownIn);
    assert.deepEqual(summary![1], [
      ...['Åby', 'org-Åby', 'Sub-Åby', 'Deal1', 'Order1', 'Kunskapsarbetare', '100', '120', '20'],
      ...['120', '2026-10-03', '107', '2', '30', '0', 'Överanvändning'],
    ]);
    assert.deepEqual(
      daily!.slice(4, 7).map((row) => row.slice(0, 5)),
      [
        ['2026-10-01', '=1+1', 'org-=1+1', '40', '100'],
        ['2026-10-02', '=1+1', 'org-=1+1', '', '100'],
        ['2026-10-03', '=1+1', 'org-=1+1', '30', '100'],
      ],
    );
    assert.deepEqual(clusters![2]!.slice(0, 3), ['Örebro', '=1+1', 'cucm.=1+1']);
    assert.ok(about!.some(([field, value]) => field === 'Skapad (UTC)' && value === '2026-10-04 08:15'));
    assert.deepEqual(tables.flatMap(activeIn), []);
    assert.deepEqual([...kindsIn(tables[1]!)].sort(), ['date', 'float', 'string']);
  });

  test('finds no formula and no link in texts that look like one', () => {
    const [table] = tablesOf('texts');
    const cells = findAll(table!, 'table:table-row')
      .slice(1, 1 + texts.length)
      .map((row) => findAll(row, 'table:table-cell')[0]!);
    assert.deepEqual(
      new Set(cells.map(({ attributes }) => attributes['office:value-type'])),
      new Set(['string']),
    );
    assert.ok(cells.every(({ attributes }) => attributes['table:formula'] === undefined));
    assert.deepEqual(findAll(table!, 'text:a'), []);
  });

  test('shows the texts as they were typed', () => {
    const shown = shownIn(tablesOf('texts')[0]!).slice(1);
    // OpenDocument writes blanks in a row, tabs and line breaks as elements, and leaves out control characters.
    const isPlain = (text: string) => !/\p{Cc}|\s\s|^\s|\s$|[\uFEFF\uFFFE\uFFFF\u2028\u2029]/u.test(text);
    const compared = texts.flatMap((text, index) => (isPlain(text) ? [[text, shown[index]![0]]] : []));
    assert.ok(compared.length > 150);
    for (const [text, found] of compared) assert.equal(found, text);
  });
});
