/** Numbers, dates and order in both languages, as Node has them; `test/browser/i18n` holds Chromium to the same. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFormat } from '../../../src/i18n/format.ts';
import { inEnglish, inSwedish, names, written } from '../../support/format-fixture.ts';

const sv = createFormat('sv-SE');
const en = createFormat('en-GB');

console.log(
  `L3, L4: ${written.length} numbers, dates and lists, and ${names.length} names in order, in Node`,
);

describe('how each language writes', () => {
  for (const [what, write, swedish, english] of written) {
    test(what, () => {
      const texts = [write(sv), write(en)];

      assert.deepEqual(texts, [swedish, english]);
    });
  }
});

describe('the order of names', () => {
  test('is the Swedish one in Swedish: å ä ö come last, é with e, ü with y, digits by value', () => {
    const sorted = [...names].sort(sv.compare);

    assert.deepEqual(sorted, inSwedish);
  });

  test('is the English one in English: marks count last, digits by value', () => {
    const sorted = [...names].sort(en.compare);

    assert.deepEqual(sorted, inEnglish);
  });
});
