import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import i18next from 'i18next';
import { languageFor } from '../../../src/i18n/languages.ts';
import { loadWording, type Wording } from '../../../src/i18n/translate.ts';
import type { Isolated, MessageKey } from '../../../src/i18n/messages.ts';

describe('texts', () => {
  let sv: Wording;
  let en: Wording;
  let pseudo: Wording;
  before(async () => {
    [sv, en, pseudo] = (await Promise.all(
      ['sv-SE', 'en-GB', 'en-XA'].map((locale) => loadWording(languageFor(locale))),
    )) as [Wording, Wording, Wording];
  });

  test('are there in each language side by side', () => {
    const texts = [sv, en, pseudo].map(({ t }) => t('compliance.outOfCompliance'));

    assert.deepEqual(texts.slice(0, 2), ['Överanvändning', 'Over use']);
    assert.match(texts[2]!, /^\[Övêr ûšê/);
  });

  test('are filled in', () => {
    const text = sv.t('coverage.today', { reported: '4', expected: '5' });

    assert.equal(text, 'Dagen pågår: 4 av 5 kluster har rapporterat hittills.');
  });

  test('have one form for one and another for more, zero included', () => {
    const texts = [0, 1, 2].map((count) => [
      en.t('dashboard.range', { count, range: 'R' }),
      sv.t('verdict.daysOver', { count, days: count, license: 'L' }),
      /\d+ \S+/.exec(pseudo.t('error.retryIn', { count }))?.[0].replace(/[~\]]+$/, ''),
    ]);

    assert.deepEqual(texts, [
      ['R, 0 days, UTC', 'L: 0 dagar över under perioden.', '0 šêçøñdš'],
      ['R, 1 day, UTC', 'L: 1 dag över under perioden.', '1 šêçøñd'],
      ['R, 2 days, UTC', 'L: 2 dagar över under perioden.', '2 šêçøñdš'],
    ]);
  });

  const hostile = [
    '{{key}}',
    '{{x}}',
    '$t(app.loading)',
    '$t(notice.value, {"key": "x"})',
    '<img src=x onerror=alert(1)>',
    '&amp; & "quotes" \'and\' /',
    '__proto__',
    '$&$1$$',
    'a\u202eb',
  ];
  for (const value of hostile) {
    test(`show a value literally: ${value}`, () => {
      const text = en.t('notice.value', { key: value, value: value as Isolated });

      assert.equal(
        text,
        `The link has an unknown value for ${value}: “${value}”. The default is used instead.`,
      );
    });
  }

  test('that are not there show their key, in no language but the one chosen', () => {
    const text = sv.t('constructor' as MessageKey);

    assert.equal(text, 'constructor');
  });

  test("leave the hub's own i18next alone", () => {
    assert.equal(i18next.isInitialized, undefined);
    assert.equal(i18next.language, undefined);
  });
});

test('a language that cannot be fetched rejects, and may be asked for again', async () => {
  let attempts = 0;
  const language = {
    ...languageFor('sv'),
    load: async () => {
      attempts += 1;
      if (attempts === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return languageFor('sv').load();
    },
  };

  await assert.rejects(loadWording(language), TypeError);
  const { t } = await loadWording(language);

  assert.equal(t('period.today'), 'Idag');
});
