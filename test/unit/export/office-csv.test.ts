/** Another program's opinion: what LibreOffice sees in CSV, told to evaluate whatever looks like a formula. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeCsv } from '../../../src/export/csv.ts';
import { convertWorkbooks, csvReadBy, skipWithoutOffice } from '../../support/libreoffice.ts';
import { formulas, strangeTexts } from './support/hostile.ts';
import { activeIn, kindsIn, shownIn } from './support/office-tables.ts';
import { bookOf, labelsIn, sampleBook } from './support/sample.ts';
import { findAll, parseXml } from './support/xml.ts';
import { readZip } from './support/zip.ts';

const texts = [...formulas, ...strangeTexts];

describe('LibreOffice', { skip: skipWithoutOffice }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'flex-usage-csv-'));
  const tableOf = (name: string) =>
    findAll(parseXml(readFileSync(join(folder, `${name}.fods`))), 'table:table')[0]!;
  after(() => rmSync(folder, { recursive: true, force: true }));

  before(async () => {
    const books = { report: sampleBook({ labels: await labelsIn('sv') }), texts: bookOf(texts) };
    const files: string[] = [];
    for (const [name, book] of Object.entries(books)) {
      const [[, csv]] = [...readZip(new Uint8Array(await writeCsv(book, ';')))] as [[string, Buffer]];
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, csv);
      files.push(path);
    }
    await convertWorkbooks(files, 'fods', folder, csvReadBy(';'));
  });

  test('finds no formula and no link in CSV texts that look like one', () => {
    const table = tableOf('texts');
    assert.deepEqual(activeIn(table), []);
    assert.ok(shownIn(table).length > formulas.length);
  });

  test('shows the CSV texts as they are written, an apostrophe before what looks like a formula', () => {
    const shown = shownIn(tableOf('texts')).slice(1);
    // Texts that look like a number or a day are taken for one: CSV has no types.
    const isPlain = (text: string) =>
      !/\p{Cc}|\s\s|^\s|\s$|[\uFEFF\uFFFE\uFFFF\u2028\u2029]/u.test(text) && !/^[\d#]|^TRUE$/.test(text);
    const lines = texts.flatMap((text, index) => (isPlain(text) ? [[text, shown[index]?.[0]]] : []));
    assert.ok(lines.length > 130);
    for (const [text, found] of lines) {
      assert.equal(found, /^[=+\-@＝＋－＠]/.test(text!) ? `'${text}` : text);
    }
  });

  test('reads the report’s numbers and days from CSV as such', () => {
    const table = tableOf('report');
    assert.deepEqual(shownIn(table)[1]!.slice(4, 11), [
      ...['Kunskapsarbetare', '100', '120', '20', '', '120', '2026-10-03'],
    ]);
    assert.deepEqual([...kindsIn(table)].sort(), ['date', 'float', 'string']);
  });
});
