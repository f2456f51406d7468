import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  escapeCell,
  fitCell,
  maxCellLength,
  sheetName,
  stripUnsafe,
} from '../../../src/export/excel-text.ts';
import { cases } from '../../support/cases.ts';
import { character } from './support/random-text.ts';

describe('a text in a cell', () => {
  const table: readonly [text: string, written: string][] = [
    ['Örebro Kabel AB', 'Örebro Kabel AB'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['\r\n', '_x000D_\n'],
    ['\0', '_x0000_'],
    ['\u007F\u0085\u009F', '\u007F\u0085\u009F'],
    ['\uFFFE', '_xFFFE_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_x0041\u0001', '_x005F_x0041_x0001_'],
    ['_x0041', '_x0041'],
    ['_x00G1_', '_x00G1_'],
    ['cucm_x12_pub', 'cucm_x005F_x12_pub'],
    ['_x1\u0001', '_x005F_x1_x0001_'],
    ['_x12345_', '_x12345_'],
    ['a\uD800b', 'a\uFFFDb'],
    ['😀', '😀'],
  ];
  for (const [text, written] of table) {
    test(`${JSON.stringify(text)} is written ${JSON.stringify(written)}`, () => {
      assert.equal(escapeCell(text), written);
    });
  }

  test('reads back equal, whatever it is', () => {
    const read = (written: string) =>
      written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
        assert.equal(read(escapeCell(text)), text);
      }),
      { numRuns: cases(1_000, 100_000) },
    );
  });
});

describe('a text too long for a cell', () => {
  test('is cut to the longest that fits, and says so at its end', () => {
    const cut = fitCell('a'.repeat(maxCellLength + 1));
    assert.equal(cut, `${'a'.repeat(maxCellLength - 1)}…`);
  });

  test('keeps the last that still fits', () => {
    const text = 'a'.repeat(maxCellLength);
    assert.equal(fitCell(text), text);
  });

  test('loses a character whole that would be cut in two', () => {
    const cut = fitCell(`${'a'.repeat(maxCellLength - 2)}😀b`);
    assert.equal(cut, `${'a'.repeat(maxCellLength - 2)}…`);
  });
});

describe('a name of a sheet', () => {
  const table: readonly [text: string, name: string][] = [
    ['Daglig användning', 'Daglig användning'],
    ['[Šûmmàrý~~~]', 'Šûmmàrý~~~'],
    ["what's/this: a*b?", 'what s this a b'],
    ['a'.repeat(40), 'a'.repeat(31)],
    [`${'a'.repeat(30)} b`, 'a'.repeat(30)],
    ['a\0b', 'ab'],
    ['[]', '-'],
  ];
  for (const [text, name] of table) {
    test(`${JSON.stringify(text)} becomes ${JSON.stringify(name)}`, () => {
      assert.equal(sheetName(text), name);
    });
  }
});

test('a title loses what XML cannot carry and keeps the rest', () => {
  assert.equal(stripUnsafe('a\0b\r\n_x0041_\uD800'), 'ab\n_x0041_\uFFFD');
});
