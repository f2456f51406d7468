import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { maxCellLength } from '../../../src/export/excel-text.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { cases } from '../../support/cases.ts';
import { period, series, subscription } from '../domain/support/build.ts';
import {
  formulas,
  hostileTexts,
  isLikeFormula,
  loneSurrogates,
  naughtyTexts,
  strangeTexts,
  veiledFormulas,
} from './support/hostile.ts';
import { character } from './support/random-text.ts';
import { readWorkbook, valuesOf } from './support/read-workbook.ts';
import { allOf, bookOf, cluster, english, sampleBook } from './support/sample.ts';
import { findAll } from './support/xml.ts';

/** What comes back of texts that stand one below another; every part of the file must be well-formed XML. */
async function readBack(texts: readonly string[]) {
  const { sheets, parts } = readWorkbook(await writeWorkbook(bookOf(texts)));
  for (const part of parts.values()) {
    assert.deepEqual([...findAll(part, 'f'), ...findAll(part, 'hyperlink')], []);
  }
  assert.ok(sheets[0]!.rows.every(([cell]) => cell!.format === '@'));
  return valuesOf(sheets[0]!)
    .slice(1)
    .map(([value]) => value);
}

describe('a text typed by another tenant', () => {
  test('stays a text when it begins like a formula, in 200 ways', async () => {
    assert.equal(new Set(formulas.filter(isLikeFormula)).size, 200);
    assert.deepEqual(await readBack(formulas), formulas);
    assert.deepEqual(await readBack(veiledFormulas), veiledFormulas);
  });

  test('stays as it is however strange it looks', async () => {
    assert.deepEqual(await readBack(strangeTexts), strangeTexts);
  });

  test('stays as it is when it is any of the 485 naughty strings', async () => {
    assert.equal(naughtyTexts.length, 485);
    assert.deepEqual(await readBack(naughtyTexts), naughtyTexts);
  });

  test('has its halves of characters replaced', async () => {
    const read = await readBack(loneSurrogates.map(([written]) => written));
    assert.deepEqual(
      read,
      loneSurrogates.map(([, expected]) => expected),
    );
  });

  test('stays as it is for random texts', async () => {
    const count = cases(500, 10_000);
    const texts = fc.sample(fc.string({ unit: character, minLength: 1, maxLength: 60 }), count);
    assert.deepEqual(await readBack(texts), texts);
  });

  test('fits its cell to the last character', async () => {
    const longest = '_x0041_å\0'.repeat(10_000).slice(0, maxCellLength);
    assert.deepEqual(await readBack([longest]), [longest]);
  });

  test('stays as it is in every row of a report, whichever it is', async () => {
    const texts = [...new Set(hostileTexts)].filter((text) => text !== '').sort();
    const book = sampleBook({
      subscriptions: texts.map((text) => subscription(text, { dealId: text })),
      days: texts.flatMap((text) => series(text, '2026-10-01', 100, [90])),
      shown: period('2026-10-01', '2026-10-01'),
      clusters: allOf(
        texts.map((text) => cluster(text, { region: text, version: text, subscriptionId: text })),
      ),
    });
    const { sheets, parts } = readWorkbook(await writeWorkbook(book));
    for (const part of parts.values()) {
      assert.deepEqual([...findAll(part, 'f'), ...findAll(part, 'hyperlink')], []);
    }
    const [summary, daily, clusters] = sheets.map((sheet) => valuesOf(sheet).slice(1));
    const inColumn = (rows: typeof summary, column: number) =>
      rows!.slice(0, texts.length).map((row) => row[column]);
    // A row for each of the three types.
    const subscriptions = summary!.filter((_, row) => row % 3 === 0);
    for (const column of [1, 2]) assert.deepEqual(inColumn(subscriptions, column), texts);
    assert.deepEqual(inColumn(daily, 1), texts);
    for (const column of [0, 2, 4, 8]) assert.deepEqual(inColumn(clusters, column), texts);
  });

  test('reaches every field of the report without becoming more than text', async () => {
    for (const text of ['=HYPERLINK("https://evil.example")', '__proto__', '_x0041_\0<&>']) {
      const order = {
        orderId: text,
        date: '2026-01-01',
        changeByType: { knowledgeWorker: 1, commonArea: 0, telePresence: 0 },
      } as const;
      const book = sampleBook({
        subscriptions: [subscription(text, { dealId: text, orders: [order, order] })],
        days: series(text, '2026-10-01', 100, [90, null, 120]),
        context: {
          hub: text,
          person: text,
          customer: { id: text, name: text },
          subscriptionId: text,
          deepLink: text,
          appVersion: text,
        },
        clusters: allOf([
          cluster(text, {
            region: text,
            customer: { id: text, name: text },
            version: text,
            subscriptionId: text,
            readingAt: null,
          }),
        ]),
      });
      const { sheets, parts } = readWorkbook(await writeWorkbook(book));
      assert.ok(
        [...parts.values()].every(
          (part) => findAll(part, 'f').length + findAll(part, 'hyperlink').length === 0,
        ),
      );
      const [summary, daily, clusters, about] = sheets.map(valuesOf);
      assert.deepEqual(
        [1, 2, 3, 16].map((column) => summary![1]![column]),
        [text, text, `${text}, ${text}`, text],
      );
      assert.ok(daily!.slice(1).every((row) => row[1] === text));
      assert.deepEqual(
        [0, 1, 2, 4, 8].map((column) => clusters![1]![column]),
        Array<string>(5).fill(text),
      );
      const said = new Map(about!.map(([field, value]) => [field, value]));
      for (const field of ['hub', 'person', 'customer', 'subscription', 'deepLink', 'appVersion'] as const) {
        assert.equal(said.get(english.about[field]), text, field);
      }
      assert.equal(said.get(english.about.clustersWithoutData), text);
      assert.equal(said.get(`${english.about.daysWithoutData}: ${text}`), 1);
    }
  });
});
