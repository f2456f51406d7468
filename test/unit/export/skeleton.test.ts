import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOf, frameOf, quoteStyles } from '../../../src/export/skeleton.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (data: Uint8Array) => new TextDecoder().decode(data);

const sheet = bytes(
  '<worksheet><dimension ref="A1:B3"/><sheetData>' +
    '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c></row>' +
    '<row r="2" spans="1:2"><c r="A2" s="2"/><c r="B2" s="3"/></row>' +
    '<row r="3" spans="1:2"><c r="A3" s="4"/><c r="B3" s="5"/></row>' +
    '</sheetData><autoFilter ref="A1:B1048576"/></worksheet>',
);

describe('the frame of a sheet', () => {
  test('has the headings, the formats of its rows by column, and room for the rows', () => {
    assert.deepEqual(frameOf(sheet, 2), {
      before: '<worksheet><sheetData>' + '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c></row>',
      after: '</sheetData><autoFilter ref="A1:B1048576"/></worksheet>',
      templates: [
        [2, 3],
        [4, 5],
      ],
    });
  });

  const others: readonly (readonly [string, Uint8Array | undefined])[] = [
    ['no sheet', undefined],
    ['fewer rows', bytes(textOf(sheet).replace(/<row r="3".*?<\/row>/, ''))],
    ['no rows at all', bytes('<worksheet><dimension ref="A1"/><sheetData/></worksheet>')],
    ['no dimension', bytes(textOf(sheet).replace(/<dimension.*?\/>/, ''))],
    ['an end in another form', bytes(textOf(sheet).replace('</sheetData>', '</x:sheetData>'))],
  ];
  for (const [what, xml] of others) {
    test(`is refused where exceljs gives ${what}`, () => {
      assert.throws(() => frameOf(xml, 2), /frame has no/);
    });
  }
});

describe('the end of a sheet', () => {
  test('has the filter down to the last row', () => {
    assert.equal(endOf(frameOf(sheet, 2), true, 9), '</sheetData><autoFilter ref="A1:B9"/></worksheet>');
  });

  test('is as exceljs gives it where there is no filter', () => {
    const frame = { ...frameOf(sheet, 2), after: '</sheetData></worksheet>' };
    assert.equal(endOf(frame, false, 9), frame.after);
  });

  test('is refused where the filter has another form', () => {
    const frame = { ...frameOf(sheet, 2), after: '</sheetData><autoFilter ref="A1:B7"/></worksheet>' };
    assert.throws(() => endOf(frame, true, 9), /frame has no filter/);
  });
});

describe('formats of texts', () => {
  const styles = bytes(
    '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49"><alignment horizontal="left"/></xf></cellXfs></styleSheet>',
  );

  test('are copied with the mark of a text, each once', () => {
    const { xml, quoted } = quoteStyles(styles, [1, 1]);
    assert.deepEqual([...quoted], [[1, 2]]);
    assert.equal(
      textOf(xml),
      '<styleSheet><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"><alignment horizontal="left"/></xf>' +
        '<xf quotePrefix="1" numFmtId="49"><alignment horizontal="left"/></xf></cellXfs></styleSheet>',
    );
  });

  const others: readonly (readonly [string, Uint8Array | undefined, number])[] = [
    ['no formats', undefined, 0],
    ['no list of them', bytes('<styleSheet/>'), 0],
    ['a list of another length', bytes(textOf(styles).replace('count="2"', 'count="3"')), 0],
    ['none of that number', styles, 7],
  ];
  for (const [what, xml, style] of others) {
    test(`are missed loudly where exceljs gives ${what}`, () => {
      assert.throws(() => quoteStyles(xml, [style]), /frame has no/);
    });
  }
});
