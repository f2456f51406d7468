/** Whatever other tenants have typed, and however long it is. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maxCellLength } from '../../../src/export/excel-text.ts';
import { clustersOf, type CustomersSample, member, readCustomers } from './support/customers-file.ts';
import { hostileTexts } from './support/hostile.ts';
import { cluster, english } from './support/sample.ts';
import { findAll } from './support/xml.ts';

const { about, columns } = english;

/** A file in which the text stands wherever the service or the hub puts one. */
function fileOf(texts: readonly string[]) {
  const members = texts.map((text, index) =>
    member(`${index}`, [null], {
      customer: { name: text, customerId: `${text}${index}` },
      subscription: { subscriptionId: text, dealId: text, orderIds: [text, text] },
    }),
  );
  const clusters = texts.map((text, index) =>
    cluster(text, {
      region: text,
      customer: { id: `${text}${index}`, name: text },
      version: text,
      subscriptionId: text,
      readingAt: null,
    }),
  );
  const [text = ''] = texts;
  const context = { hub: text, person: text, subject: text, deepLink: text, appVersion: text };
  return readCustomers({ members, clusters, days: [], context });
}

describe('a text typed by another tenant', () => {
  const texts = hostileTexts.filter((text) => text !== '');

  test(`stays a text in every column of a file of several customers, in ${texts.length} ways`, async () => {
    const { sheets, parts, summary, clusters } = await fileOf(texts);
    for (const part of parts.values()) {
      assert.deepEqual([...findAll(part, 'f'), ...findAll(part, 'hyperlink')], []);
    }
    const first = summary.filter((_, index) => index % 3 === 0).slice(0, texts.length);
    const inColumn = (rows: typeof summary, column: string) => rows.map((row) => row[column]);
    for (const column of [columns.customerName, columns.subscriptionId, columns.dealId]) {
      assert.deepEqual(inColumn(first, column), texts, column);
    }
    assert.deepEqual(
      inColumn(first, columns.orderIds),
      texts.map((text) => `${text}, ${text}`),
    );
    assert.deepEqual(
      inColumn(first, columns.customerId),
      texts.map((text, index) => `${text}${index}`),
    );
    const { region, customerName, clusterName, version, subscriptionId } = columns;
    for (const column of [region, customerName, clusterName, version, subscriptionId]) {
      assert.deepEqual(inColumn(clusters.slice(0, texts.length), column), texts, column);
    }
    const asText = sheets[0]!.rows.slice(1, 1 + 3 * texts.length);
    assert.ok(asText.every((row) => row.slice(0, 5).every(({ format }) => format === '@')));
  });

  for (const text of ['=HYPERLINK("https://evil.example")', '__proto__', '_x0041_\0<&>']) {
    test(`stays a text wherever About has it: ${JSON.stringify(text)}`, async () => {
      const { said } = await fileOf([text]);
      const fields = [about.hub, about.person, about.customers, about.deepLink, about.appVersion];
      for (const field of [...fields, columns.customerName]) assert.deepEqual(said(field), [text], field);
      for (const field of [
        about.customersWithoutDays,
        about.customersWithoutData,
        about.clustersWithoutData,
      ]) {
        assert.deepEqual(said(field), [text], field);
      }
    });
  }
});

describe('a text too long for a cell', () => {
  const cut = (text: string) => `${text.slice(0, maxCellLength - 1)}…`;
  const name = 'å'.repeat(maxCellLength + 1);
  const members = [member('long', [1], { customer: { name } })];
  const read = (sample: Partial<CustomersSample> = {}) =>
    readCustomers({ members, clusters: clustersOf(members), ...sample });

  test('is cut in every sheet, and About says so', async () => {
    const { summary, daily, clusters, said } = await read();
    for (const rows of [summary, daily, clusters]) assert.equal(rows[0]![columns.customerName], cut(name));
    assert.deepEqual(said(columns.customerName), [cut(name)]);
    assert.ok(said(about.note).includes(about.cutTexts));
  });

  test('is said to be cut where only About has one, a list of names', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => member(`${'n'.repeat(40)}${index}`, [1]));
    const { said } = await readCustomers({ members: many, days: [], clusters: [] });
    const [names] = said(about.customersWithoutDays);
    assert.equal(names, cut(many.map(({ customer }) => customer.name).join(', ')));
    assert.ok(said(about.note).includes(about.cutTexts));
  });

  test('is nothing that a file without one speaks of', async () => {
    const plain = [member('Åby', [1])];
    const { said } = await read({ members: plain, clusters: clustersOf(plain) });
    assert.ok(!said(about.note).includes(about.cutTexts));
  });
});
