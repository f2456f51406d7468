/** What a sheet cannot hold goes on in another one: Excel refuses a file with more than 1,048,576 rows in a sheet. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Book, Sheet } from '../../../src/export/book.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { readWorkbook, valuesOf } from './support/read-workbook.ts';
import { bookOf, sampleBook } from './support/sample.ts';
import { findAll, findOne } from './support/xml.ts';

/** Rows in a sheet, the headings' included. */
const most = 4;
const write = async (book: Book) => readWorkbook(await writeWorkbook(book, {}, most));

function numbers(count: number, changes: Partial<Sheet> = {}): Book<Sheet> {
  const book = bookOf(
    Array.from({ length: count }, (_, index) => index + 1),
    'integer',
  );
  const [sheet] = book.sheets;
  return { ...book, sheets: [{ ...sheet!, hasFilter: true, ...changes }] };
}

const filtersOf = ({ sheets }: Awaited<ReturnType<typeof write>>) =>
  sheets.map(({ xml }) => findAll(xml, 'autoFilter').map(({ attributes }) => attributes['ref']));

describe('a sheet with more rows than one can have', () => {
  test('goes on in others of its name, none of its rows left out, each with headings', async () => {
    const { sheets } = await write(numbers(7));
    assert.deepEqual(
      sheets.map((sheet) => [sheet.name, valuesOf(sheet).flat()]),
      [
        ['Sheet', ['Column', 1, 2, 3]],
        ['Sheet (2)', ['Column', 4, 5, 6]],
        ['Sheet (3)', ['Column', 7]],
      ],
    );
  });

  test('is left as it is where all fit', async () => {
    const { sheets } = await write(numbers(3));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Sheet'],
    );
  });

  test('has its sums below its last row, in another sheet where they do not fit', async () => {
    const { sheets } = await write(numbers(3, { totals: [[6]] }));
    assert.deepEqual(
      sheets.map((sheet) => [sheet.name, valuesOf(sheet).flat()]),
      [
        ['Sheet', ['Column', 1, 2, 3]],
        ['Sheet (2)', ['Column', 6]],
      ],
    );
  });

  test('can be filtered in each of its sheets, over the rows there', async () => {
    assert.deepEqual(filtersOf(await write(numbers(7, { totals: [[28]] }))), [
      ['A1:A4'],
      ['A1:A4'],
      ['A1:A2'],
    ]);
  });

  test('keeps formats, frozen headings and what is repeated on paper', async () => {
    const { sheets, parts } = await write(numbers(4));
    assert.deepEqual(
      sheets.map(({ rows, xml }) => [
        rows[0]![0]!.isBold,
        rows[1]![0]!.format,
        findOne(xml, 'pane').attributes['ySplit'],
      ]),
      [
        [true, '#,##0', '1'],
        [true, '#,##0', '1'],
      ],
    );
    assert.deepEqual(
      findAll(parts.get('xl/workbook.xml')!, 'definedName').map(({ text }) => text),
      ["'Sheet'!$1:$1", "'Sheet (2)'!$1:$1"],
    );
  });

  test('has them right behind it, before the sheets that follow', async () => {
    const { sheets } = await write(sampleBook());
    const names = sheets.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('About')),
      ['Summary', 'Summary (2)', 'Summary (3)', 'Daily usage', 'Clusters'],
    );
    assert.equal(names.indexOf('About'), 5);
  });

  test('keeps room for the number in a long name', async () => {
    const { sheets } = await write(numbers(4, { name: 'A name that is as long as it may' }));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['A name that is as long as it ma', 'A name that is as long as i (2)'],
    );
  });

  test('is streamed like any other, slice by slice', async () => {
    const [sheet] = numbers(0).sheets;
    async function* rows() {
      for (const slice of [[1, 2], [3, 4, 5, 6, 7, 8], []])
        yield await Promise.resolve(slice.map((value) => [value]));
    }
    const { sheets } = await write({ ...numbers(0), sheets: [{ ...sheet!, rows, totals: () => [[36]] }] });
    assert.deepEqual(
      sheets.map((each) => valuesOf(each).flat().slice(1)),
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 36],
      ],
    );
  });
});
