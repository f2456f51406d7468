/** Swedish and English say the same things, and the pseudo language says them too. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import pseudo from '../../../src/i18n/pseudo.ts';
import { flatten, placeholdersOf, readTexts, withoutPlural } from './support/texts.ts';

const english = readTexts('en');
console.log(`L1: ${english.size} texts in English, Swedish and the pseudo language`);

const others = [
  ['Swedish', 'sv', readTexts('sv')],
  ['the pseudo language', 'en', new Map(flatten(pseudo))],
] as const;

for (const [name, tag, texts] of others) {
  describe(name, () => {
    test('has the same texts, in the same order', () => {
      assert.deepEqual([...texts.keys()], [...english.keys()]);
    });

    test('has the same placeholders in each', () => {
      const different = [...english].flatMap(([key, text]) => {
        const [expected, found] = [text, texts.get(key) ?? ''].map((each) => placeholdersOf(each).join());
        return expected === found ? [] : `${key}: ${expected} ≠ ${found}`;
      });

      assert.deepEqual(different, []);
    });

    test('has the plural forms its grammar needs, no fewer and no more', () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const counted = [...texts.keys()].filter((key) => withoutPlural(key) !== key).map(withoutPlural);
      const expected = [...new Set(counted)].flatMap((key) => forms.map((form) => `${key}_${form}`));

      assert.deepEqual([...texts.keys()].filter((key) => withoutPlural(key) !== key).sort(), expected.sort());
      assert.ok(expected.length > 0);
    });
  });
}

describe('every text', () => {
  for (const [name, texts] of [
    ['en', english],
    ['sv', readTexts('sv')],
  ] as const) {
    test(`in ${name} says something, without stray spaces or broken placeholders`, () => {
      const broken = [...texts].filter(
        ([, text]) =>
          text.trim() !== text || text === '' || /\s{2}|[{}]/.test(text.replace(/\{\{\w+\}\}/g, 'x')),
      );

      assert.deepEqual(broken, []);
    });
  }

  test('is longer and recognizably not English in the pseudo language', () => {
    const found = new Map(flatten(pseudo));
    const wrong = [...english].filter(([key, text]) => {
      const shown = found.get(key) ?? '';
      return !/^\[.*~+\]$/.test(shown) || shown.length < text.length * 1.4;
    });

    assert.deepEqual(wrong, []);
  });
});
