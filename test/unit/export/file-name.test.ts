import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reportFileName, slugOf } from '../../../src/export/file-name.ts';
import { cases } from '../../support/cases.ts';
import { character } from './support/random-text.ts';

describe('a customer’s name in the name of a file', () => {
  const table: readonly [name: string, slug: string][] = [
    ['Örebro Kabel AB', 'orebro-kabel-ab'],
    ['Ångström & Søn', 'angstrom-son'],
    ['ÅÄÖ éüñ', 'aao-eun'],
    ['Łódź Þórður Ðað', 'lodz-thordur-dad'],
    ['Straße Ærø Œuvre', 'strasse-aero-oeuvre'],
    ['İstanbul ığdır', 'istanbul-igdir'],
    ['ﬁrma ２００', 'firma-200'],
    ['a -- b__c', 'a-b-c'],
    ['--a--', 'a'],
    ['=cmd|calc', 'cmd-calc'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con', 'con'],
    ['a'.repeat(41), 'a'.repeat(40)],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    ['株式会社', 'customer'],
    ['', 'customer'],
    ['-', 'customer'],
    ['\0\uD800', 'customer'],
  ];
  for (const [name, slug] of table) {
    test(`${JSON.stringify(name)} becomes ${slug}`, () => {
      assert.equal(slugOf(name), slug);
    });
  }

  test('is always made of a–z, digits and single dashes inside, at most 40', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 80 }), (name) => {
        const slug = slugOf(name);
        assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.ok(slug.length <= 40);
      }),
      { numRuns: cases(1_000, 100_000) },
    );
  });
});

test('a file is named after the product, the customer and the period', () => {
  const name = reportFileName('Örebro Kabel AB', { from: '2026-10-01', to: '2026-12-31' });
  assert.equal(name, 'flex-usage_orebro-kabel-ab_2026-10-01_2026-12-31.xlsx');
});
