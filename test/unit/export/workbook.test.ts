import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Book } from '../../../src/export/book.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { readWorkbook, valuesOf } from './support/read-workbook.ts';
import { bookOf, sampleBook } from './support/sample.ts';
import { findAll, findOne } from './support/xml.ts';

const write = async (book: Book) => readWorkbook(await writeWorkbook(book));

describe('a workbook’s cells', () => {
  test('hold texts, whole numbers, days and instants, each in its format', async () => {
    const { sheets } = await write(
      bookOf(['a', 1234, { day: '2026-10-01' }, { at: '2026-10-01T18:00:00Z' }, null]),
    );
    assert.deepEqual(
      sheets[0]!.rows.slice(1, 5).map(([cell]) => [cell!.value, cell!.format]),
      [
        ['a', '@'],
        [1234, '#,##0'],
        [46296, 'yyyy-mm-dd'],
        [46296.75, 'yyyy-mm-dd hh:mm'],
      ],
    );
  });

  test('are empty where there is nothing, in their column’s format', async () => {
    const { sheets } = await write(bookOf([1, null, 3], 'integer'));
    assert.deepEqual(
      sheets[0]!.rows.map(([cell]) => cell?.value ?? null),
      ['Column', 1, null, 3],
    );
  });

  test('tell zero from nothing', async () => {
    const { sheets } = await write(bookOf([0, null, 1], 'integer'));
    assert.deepEqual(valuesOf(sheets[0]!).slice(1, 3), [[0], [null]]);
  });

  test('hold numbers up to the largest that is exact', async () => {
    const { sheets } = await write(bookOf([Number.MAX_SAFE_INTEGER, -5], 'integer'));
    assert.deepEqual(valuesOf(sheets[0]!).slice(1), [[Number.MAX_SAFE_INTEGER], [-5]]);
  });
});

describe('a workbook’s sheets', () => {
  test('have a bold heading that stays in view, and bold sums below a line', async () => {
    const { sheets, parts } = await write(sampleBook());
    const [summary] = sheets;
    const isBold = summary!.rows.map((row) => row.every((cell) => cell.isBold));
    assert.deepEqual(isBold, [true, false, false, false, true, true, true, true]);
    for (const { xml } of sheets) {
      const { attributes } = findOne(xml, 'pane');
      assert.deepEqual([attributes['state'], attributes['ySplit']], ['frozen', '1']);
    }
    assert.equal(
      findAll(parts.get('xl/styles.xml')!, 'top').some(({ attributes }) => attributes['style'] === 'thin'),
      true,
    );
  });

  test('can be filtered where they are tables, over their rows and not their sums', async () => {
    const { sheets } = await write(sampleBook());
    assert.deepEqual(
      sheets.map(({ xml }) => findAll(xml, 'autoFilter').map(({ attributes }) => attributes['ref'])),
      [['A1:Q4'], ['A1:L4'], ['A1:L2'], []],
    );
  });

  test('give every column its width', async () => {
    const book = sampleBook();
    const { sheets } = await write(book);
    for (const [index, { xml }] of sheets.entries()) {
      const widths = findAll(xml, 'col').flatMap(({ attributes: { min, max, width } }) =>
        Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
      );
      assert.deepEqual(
        widths,
        book.sheets[index]!.columns.map((column) => column.width),
      );
    }
  });

  test('repeat the heading on every printed page, as wide as the page', async () => {
    const { sheets, parts } = await write(sampleBook());
    const names = findAll(parts.get('xl/workbook.xml')!, 'definedName');
    assert.deepEqual(
      names.map(({ attributes, text }) => [attributes['name'], text]),
      ['Summary', 'Daily usage', 'Clusters', 'About'].map((name) => [
        '_xlnm.Print_Titles',
        `'${name}'!$1:$1`,
      ]),
    );
    assert.equal(findOne(sheets[0]!.xml, 'pageSetup').attributes['orientation'], 'landscape');
  });

  test('merge no cells, say nothing by colour, and hold no formulas or links', async () => {
    const { parts, sheets } = await write(sampleBook());
    for (const [path, part] of parts) {
      if (path === 'xl/theme/theme1.xml') continue;
      for (const name of ['mergeCell', 'f', 'hyperlink', 'conditionalFormatting', 'drawing', 'tabColor']) {
        assert.deepEqual(findAll(part, name), [], `${name} in ${path}`);
      }
    }
    const fills = findAll(parts.get('xl/styles.xml')!, 'patternFill').map(
      ({ attributes }) => attributes['patternType'],
    );
    assert.deepEqual(new Set(fills), new Set(['none', 'gray125']));
    assert.deepEqual(
      [...parts.keys()].filter((path) => path.includes('externalLink') || path.includes('sheet1.xml.rels')),
      [],
    );
    console.log(`A9: ${sheets.length} sheets in ${parts.size} parts of a file, no cell merged or filled`);
  });
});

test('a workbook says its title, language, maker and time', async () => {
  const { parts } = await write({ ...sampleBook(), title: `<&"'> \0\uD800 ${'å'.repeat(300)}` });
  const core = parts.get('docProps/core.xml')!;
  const said = (name: string) => findOne(core, name).text;
  assert.equal(said('dc:title'), `<&"'> \uFFFD ${'å'.repeat(246)}`);
  assert.deepEqual(
    ['dc:language', 'dc:creator', 'cp:lastModifiedBy', 'dcterms:created', 'dcterms:modified'].map(said),
    ['en', 'Flex usage', 'Flex usage', '2026-10-04T08:15:00Z', '2026-10-04T08:15:00Z'],
  );
});

test('a workbook begins with a part by which programs know it from any other archive', async () => {
  const { parts } = await write(sampleBook());
  assert.equal([...parts.keys()][0], '_rels/.rels');
});

describe('writing', () => {
  const many = bookOf(
    Array.from({ length: 2_500 }, (_, index) => index),
    'integer',
  );

  test('tells how far it is', async () => {
    const written: number[] = [];
    await writeWorkbook(many, { onWritten: (rows) => written.push(rows) });
    assert.deepEqual(written, [1000, 1000, 500]);
  });

  test('lets others have their turn', async () => {
    let turns = 0;
    const interval = setInterval(() => turns++, 0);
    await writeWorkbook(many, { onWritten: (rows) => rows === 1000 || clearInterval(interval) });
    assert.ok(turns > 0);
  });

  test('ends between slices when it is called off', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const written: number[] = [];
    const work = writeWorkbook(many, {
      signal: abort.signal,
      onWritten: (rows) => {
        written.push(rows);
        abort.abort(reason);
      },
    });
    await assert.rejects(work, reason);
    assert.equal(written.length, 1);
  });
});
