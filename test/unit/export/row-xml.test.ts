import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Row } from '../../../src/export/book.ts';
import { columnName, rowWriter, type StyleOf, textXml } from '../../../src/export/row-xml.ts';
import { character } from './support/random-text.ts';
import { findOne, parseXml } from './support/xml.ts';

const noStyle: StyleOf = () => null;
const rowXml = (number: number, cells: Row, styleOf: StyleOf) => rowWriter(styleOf)(number, cells);

describe('a row', () => {
  test('holds each value in its own way, to the last character', () => {
    assert.equal(
      rowXml(7, ['a', 12, { day: '2026-10-01' }, { at: '2026-10-01T18:00:00Z' }, null, -5], (column, kind) =>
        kind === null ? null : column + 1,
      ),
      '<row r="7">' +
        '<c r="A7" s="1" t="inlineStr"><is><t xml:space="preserve">a</t></is></c>' +
        '<c r="B7" s="2"><v>12</v></c>' +
        '<c r="C7" s="3"><v>46296</v></c>' +
        '<c r="D7" s="4"><v>46296.75</v></c>' +
        '<c r="F7" s="6"><v>-5</v></c>' +
        '</row>',
    );
  });

  test('leaves an empty cell out, unless it has a format of its own', () => {
    assert.equal(rowXml(2, [null], noStyle), '<row r="2"></row>');
    assert.equal(
      rowXml(2, [null], () => 9),
      '<row r="2"><c r="A2" s="9"/></row>',
    );
  });

  test('asks for the format by column and kind', () => {
    const asked: [number, string | null][] = [];
    rowXml(1, ['a', 1, { day: '2026-10-01' }, { at: '2026-10-01T18:00:00Z' }, null], (column, kind) => {
      asked.push([column, kind]);
      return null;
    });
    assert.deepEqual(asked, [
      [0, 'text'],
      [1, 'integer'],
      [2, 'date'],
      [3, 'datetime'],
      [4, null],
    ]);
  });
});

test('a column has Excel’s name for it', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName), [
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

describe('a text', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['', ''],
    ['Åre & Mörsil <AB>', 'Åre &amp; Mörsil &lt;AB&gt;'],
    ['"quoted"', '"quoted"'],
    ['=1+1', '=1+1'],
    [' leading and trailing ', ' leading and trailing '],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['carriage\rreturn', 'carriage_x000D_return'],
    ['\0', '_x0000_'],
    ['\uFFFE\uFFFF', '_xFFFE__xFFFF_'],
    ['_x0041_', '_x005F_x0041_'],
    ['\uD800', '\uFFFD'],
    ['\u{1F600}', '\u{1F600}'],
    ['\u0085', '\u0085'],
    ['\u00A0', '\u00A0'],
  ];
  for (const [text, xml] of texts) {
    test(`${JSON.stringify(text)} is written as ${JSON.stringify(xml)}`, () => {
      assert.equal(textXml(text), xml);
    });
  }

  test('is well-formed whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const xml = Buffer.from(rowXml(1, [text], noStyle));
        assert.equal(typeof findOne(parseXml(xml), 't').text, 'string');
      }),
    );
  });
});
