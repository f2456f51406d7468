import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Book, Cell, Sheet } from '../../../src/export/book.ts';
import { csvValue, type Separator, writeCsv } from '../../../src/export/csv.ts';
import { makeReport } from '../../../src/export/make-report.ts';
import { cases } from '../../support/cases.ts';
import { formulas, hostileTexts, isLikeFormula, loneSurrogates } from './support/hostile.ts';
import { character } from './support/random-text.ts';
import { readCsv } from './support/read-csv.ts';
import { bookOf, labelsIn, sampleInput } from './support/sample.ts';
import { readZip } from './support/zip.ts';

const separators: readonly Separator[] = [',', ';'];

/** A book of one sheet in which all cells stand in one row: every value has a separator beside it. */
function rowOf(cells: readonly Cell[]): Book<Sheet> {
  const book = bookOf([]);
  const [sheet] = book.sheets;
  const columns = cells.map((_, index) => ({ header: `C${index}`, kind: 'text' as const, width: 9 }));
  return { ...book, sheets: [{ ...sheet!, columns, rows: [cells] }] };
}

async function filesOf(book: Book, separator: Separator = ',') {
  return readZip(new Uint8Array(await writeCsv(book, separator)));
}

async function textOf(book: Book, separator: Separator = ',') {
  return (await filesOf(book, separator)).get('1-sheet.csv')!.toString();
}

async function readBack(texts: readonly Cell[], separator: Separator = ',') {
  const [, values] = readCsv((await filesOf(rowOf(texts), separator)).get('1-sheet.csv')!, separator);
  return values!;
}

const guarded = (text: string) => (isLikeFormula(text) ? `'${text}` : text);

describe('a CSV file', () => {
  test('says that it is UTF-8, and ends every line with CR LF', async () => {
    assert.equal(await textOf(bookOf(['å', 'b'])), '\uFEFFColumn\r\nå\r\nb\r\n');
  });

  for (const separator of separators) {
    test(`quotes what has either separator, a quote, a line break, a tab or a blank at an end: ${separator}`, async () => {
      const cells = ['a', 'a,b', 'a;b', 'a"b', 'a\rb', 'a\nb', 'a\tb', ' a', 'a ', 'a b'];
      const written = await textOf(rowOf(cells), separator);
      const expected = ['a', '"a,b"', '"a;b"', '"a""b"', '"a\rb"', '"a\nb"', '"a\tb"', '" a"', '"a "', 'a b'];
      assert.ok(written.endsWith(`\r\n${expected.join(separator)}\r\n`));
      assert.deepEqual(await readBack(cells, separator), cells);
    });
  }

  test('tells zero from nothing', async () => {
    assert.deepEqual(await readBack([0, null, 1]), ['0', '', '1']);
  });

  test('has days and instants as the workbook shows them, and numbers in no language', () => {
    const cells: Cell[] = [
      { day: '2026-10-01' },
      { at: '2026-10-01T18:04:59.999Z' },
      1234567,
      Number.MAX_SAFE_INTEGER,
    ];
    assert.deepEqual(cells.map(csvValue), ['2026-10-01', '2026-10-01 18:04', '1234567', '9007199254740991']);
  });

  test('keeps every row, and the sums below them', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => [index]);
    const [sheet] = bookOf([], 'integer').sheets;
    const files = await filesOf({ ...bookOf([]), sheets: [{ ...sheet!, rows, totals: [['Sum']] }] });
    assert.deepEqual(readCsv(files.get('1-sheet.csv')!, ','), [
      ['Column'],
      ...rows.map(([value]) => [String(value)]),
      ['Sum'],
    ]);
  });

  test('ends between slices when it is called off', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const written: number[] = [];
    const book = bookOf(Array.from({ length: 2_500 }, () => 'a'));
    const onWritten = (rows: number) => {
      written.push(rows);
      abort.abort(reason);
    };
    await assert.rejects(writeCsv(book, ',', { signal: abort.signal, onWritten }), reason);
    assert.deepEqual(written, [1000]);
  });
});

describe('a text in a CSV file', () => {
  test('has an apostrophe before it where it begins like a formula, in 200 ways', async () => {
    const expected = formulas.map((text) => `'${text}`);
    assert.equal(expected.length, 200);
    for (const separator of separators) assert.deepEqual(await readBack(formulas, separator), expected);
  });

  test('needs no apostrophe where it is a number, be it below zero', async () => {
    assert.deepEqual(await readBack([-5, '-5']), ['-5', "'-5"]);
  });

  test('is guarded in a heading and in a sum as well', async () => {
    const [sheet] = bookOf([]).sheets;
    const columns = [{ header: '=1+1', kind: 'text' as const, width: 9 }];
    const book = { ...bookOf([]), sheets: [{ ...sheet!, columns, totals: [['@SUM(A1)']] }] };
    assert.equal(await textOf(book), "\uFEFF'=1+1\r\n'@SUM(A1)\r\n");
  });

  test('reads back equal, however strange it looks', async () => {
    for (const separator of separators) {
      assert.deepEqual(await readBack(hostileTexts, separator), hostileTexts.map(guarded));
    }
    const halves = await readBack(loneSurrogates.map(([written]) => written));
    assert.deepEqual(
      halves,
      loneSurrogates.map(([, read]) => read),
    );
  });

  test('reads back equal for random texts', async () => {
    const count = cases(500, 10_000);
    const texts = fc.sample(fc.string({ unit: character, minLength: 1, maxLength: 60 }), count);
    assert.deepEqual(await readBack(texts, ';'), texts.map(guarded));
  });
});

test('a report as CSV is a file for each sheet, numbered as they are read and named in its language', async () => {
  const input = sampleInput({ labels: await labelsIn('sv') });
  const file = await makeReport({ ...input, format: { kind: 'csv', separator: ';' } });
  const files = readZip(new Uint8Array(file));
  assert.deepEqual(
    [...files.keys()],
    ['1-sammanfattning.csv', '2-daglig-användning.csv', '3-kluster.csv', '4-om-rapporten.csv'],
  );
  const [, first] = readCsv(files.get('2-daglig-användning.csv')!, ';');
  assert.deepEqual(first!.slice(0, 4), ['2026-10-01', 'A', '90', '100']);
});
