import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../../src/i18n/languages.ts';
import { cases } from '../../support/cases.ts';

describe("the language for a host's locale", () => {
  const table: readonly [locale: string, tag: string][] = [
    ['sv', 'sv'],
    ['sv-SE', 'sv'],
    ['sv-FI', 'sv'],
    ['sv_SE', 'sv'],
    ['sv_SE.UTF-8', 'sv'],
    ['SV-se', 'sv'],
    ['sv-Latn-SE-u-nu-latn', 'sv'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['EN_GB', 'en'],
    ['en-XA', 'en-XA'],
    ['en_xa', 'en-XA'],
    ['en-XA-x-private', 'en'],
    // Not here: English, which everyone in these hubs has.
    ['nb-NO', 'en'],
    ['fi', 'en'],
    ['svx', 'en'],
    ['swedish', 'en'],
    // What links and mistakes bring.
    ['', 'en'],
    [' ', 'en'],
    ['-', 'en'],
    ['_', 'en'],
    ['../../x', 'en'],
    ['../../locales/sv.json', 'en'],
    ['<img>', 'en'],
    ['<img src=x onerror=alert(1)>', 'en'],
    ['__proto__', 'en'],
    ['constructor', 'en'],
    ['toString', 'en'],
    ['hasOwnProperty', 'en'],
    ['null', 'en'],
    ['undefined', 'en'],
    ['javascript:alert(1)', 'en'],
    ['sv\0', 'en'],
    ['ſv', 'en'],
    ['s'.repeat(100_000), 'en'],
  ];
  for (const [locale, tag] of table) {
    test(`${JSON.stringify(locale.slice(0, 40))} is ${tag}`, () => {
      const language = languageFor(locale);

      assert.equal(language.tag, tag);
    });
  }

  test('is one of those there are, whatever the host says, and has a locale that formats', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (locale) => {
        const { tag, formatLocale } = languageFor(locale);

        assert.ok(['en', 'sv', 'en-XA'].includes(tag));
        assert.deepEqual(Intl.getCanonicalLocales(formatLocale), [formatLocale]);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });

  test('numbers and dates are British in English and in the pseudo language', () => {
    const locales = ['sv', 'en', 'en-XA'].map((tag) => languageFor(tag).formatLocale);

    assert.deepEqual(locales, ['sv-SE', 'en-GB', 'en-GB']);
  });
});
