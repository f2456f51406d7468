import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CustomersPart } from '../../../src/export/customers-input.ts';
import { readCustomers } from '../../../src/export/feed-customers.ts';
import { openReport } from '../../../src/export/make-report.ts';
import { unpackDays } from '../../../src/export/packed-days.ts';
import { wholeContent } from '../../../src/export/report-input.ts';
import { readRecords } from './support/records.ts';
import { clustersOf } from './support/customers-file.ts';
import { feed, gone, membersNamed, readingWith, serviceOf, shown } from './support/partner-service.ts';
import { readWorkbook } from './support/read-workbook.ts';
import { customersContext, english } from './support/sample.ts';

const clustersIn = (parts: readonly CustomersPart[]) =>
  parts.flatMap((part) => (part.kind === 'clusters' ? part.items.map(({ name }) => name) : []));
const daysIn = (parts: readonly CustomersPart[]) =>
  parts.flatMap((part) => (part.kind === 'days' ? [...unpackDays(part.days)] : []));

describe('a list that breaks off', () => {
  const members = membersNamed(4);

  for (const [what, pages, read, total] of [
    ['customers', 1, 2, 4],
    ['days', 0, 0, null],
    ['days', 2, 4, 12],
    ['clusters', 0, 0, null],
    ['clusters', 1, 2, 4],
  ] as const) {
    test(`is asked about with what came of it: ${read} of ${total} ${what}`, async () => {
      const expected = { what, error: gone, read, total };
      const service = { members, breaks: { [what]: pages } };
      const reading = readingWith();
      if (what === 'customers') {
        const { customers, lack } = await readCustomers(serviceOf(service).api, shown, reading);
        assert.deepEqual([customers.length, lack, reading.lacks], [2, expected, [expected]]);
        return;
      }
      const fed = feed(service);
      const [days, clusters] = await fed.result;
      assert.deepEqual(fed.reading.lacks, [expected]);
      assert.deepEqual(what === 'days' ? [days, clusters] : [clusters, days], [expected, null]);
      assert.equal(daysIn(fed.parts).length, what === 'days' ? read : 12);
      assert.equal(clustersIn(fed.parts).length, what === 'clusters' ? read : 4);
    });
  }

  test('has what did not come named in the file', async () => {
    const report = openReport({
      period: shown,
      content: wholeContent,
      mayReadClusters: true,
      format: { kind: 'xlsx' },
      labels: english,
      context: customersContext,
    });
    const fed = feed({ members, breaks: { days: 3, clusters: 1 }, add: report.add });
    const [, clustersLack] = await fed.result;
    const about = readRecords(readWorkbook(await report.end(clustersLack)).sheets.at(-1)!);
    const said = new Map(about.map((row) => [row[english.columns.field], row[english.columns.value]]));
    assert.equal(said.get(english.about.customersWithoutDays), 'M2, M3');
    assert.deepEqual([said.get(english.about.clustersRead), said.get(english.about.clustersInAll)], [2, 4]);
  });

  test('is no report where not one customer could be read, and nobody is asked', async () => {
    const reading = readingWith();
    const { api } = serviceOf({ members, breaks: { customers: 0 } });
    await assert.rejects(readCustomers(api, shown, reading), gone);
    assert.deepEqual(reading.lacks, []);
  });

  for (const what of ['days', 'clusters'] as const) {
    test(`ends the reading when the file is not wanted without the rest: ${what}`, async () => {
      const unwanted = new Error('not without them');
      const fed = feed({ members, breaks: { [what]: 1 }, onLack: () => Promise.reject(unwanted) });
      await assert.rejects(fed.result, unwanted);
    });
  }

  test('is not asked about when it was called off: the signal’s reason is', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const add = (part: CustomersPart) => {
      if (part.kind === 'days') abort.abort(reason);
      return Promise.resolve();
    };
    const fed = feed({ members, breaks: { days: 1 }, signal: abort.signal, add });
    await assert.rejects(fed.result, reason);
    assert.deepEqual(fed.reading.lacks, []);
  });
});

describe('feeding a report', () => {
  test('has the next page asked for only when the last one is written', async () => {
    const members = membersNamed(2);
    let release = () => {};
    const add = ({ kind }: CustomersPart) =>
      kind === 'days' ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
    const fed = feed({ members, add, hasClusters: false });
    const steps: string[] = [];
    for (let page = 0; page < 3; page++) {
      await new Promise((resolve) => setTimeout(resolve));
      steps.push(fed.asked.log.join(' '));
      release();
    }
    await fed.result;
    assert.deepEqual(steps, [
      'customers page days',
      'customers page days page days',
      'customers page days page days page days',
    ]);
  });

  test('fails with what the report fails with, and asks nobody about it', async () => {
    const failure = new Error('no more memory');
    const add = ({ kind }: CustomersPart) => (kind === 'days' ? Promise.reject(failure) : Promise.resolve());
    const fed = feed({ members: membersNamed(2), add });
    await assert.rejects(fed.result, failure);
    assert.deepEqual(fed.reading.lacks, []);
  });

  test('searches for all, or for those chosen by their ids', async () => {
    const members = membersNamed(3);
    const all = feed({ members });
    const some = feed({ members, chosen: members.slice(1), areAll: false });
    await Promise.all([all.result, some.result]);
    const range = { from: shown.from, to: shown.to };
    assert.deepEqual(all.asked.search, { ...range, customerIds: 'all' });
    assert.deepEqual(some.asked.search, { ...range, customerIds: ['org-M1', 'org-M2'] });
    assert.deepEqual(new Set(daysIn(some.parts).map(({ customer }) => customer)), new Set([0, 1]));
  });

  for (const [count, orgIds] of [
    [20, Array.from({ length: 20 }, (_, index) => `org-M${index}`)],
    [21, undefined],
  ] as const) {
    test(`asks for the clusters of ${orgIds === undefined ? 'all' : 'those'} where it is of ${count} customers, and keeps theirs`, async () => {
      const members = membersNamed(25);
      const fed = feed({ members, chosen: members.slice(0, count), areAll: false });
      await fed.result;
      assert.deepEqual(fed.asked.clusters, { orgIds, asOf: shown.to });
      assert.deepEqual(
        clustersIn(fed.parts),
        members.slice(0, count).map(({ customer }) => `cucm.${customer.name}`),
      );
    });
  }

  test('counts the clusters of those alone where it reads all, also those of a list that breaks off', async () => {
    const members = membersNamed(25);
    const fed = feed({ members, chosen: members.slice(4), areAll: false, breaks: { clusters: 3 } });
    await fed.result;
    assert.deepEqual(
      fed.reading.read.filter(([what]) => what === 'clusters'),
      [
        ['clusters', 0, 21],
        ['clusters', 0, 21],
        ['clusters', 2, 21],
      ],
    );
    assert.deepEqual(fed.reading.lacks, [{ what: 'clusters', error: gone, read: 2, total: 21 }]);
  });

  test('asks for nothing where there is no customer, and for no clusters where none are wanted', async () => {
    const nobody = feed({ members: [] });
    const without = feed({ members: membersNamed(1), hasClusters: false });
    assert.deepEqual(await nobody.result, [null, null]);
    assert.deepEqual(await without.result, [null, null]);
    assert.deepEqual([nobody.asked.search, without.asked.clusters], [undefined, undefined]);
  });
});

describe('the progress of feeding', () => {
  const isRising = (values: readonly number[]) =>
    values.every((value, index) => value >= (values[index - 1] ?? 0));

  test('counts customers, days and clusters, never goes back and ends at 1', async () => {
    const fed = feed({ members: membersNamed(5) });
    await fed.result;
    assert.ok(isRising(fed.fractions));
    assert.ok(fed.fractions[0]! < 0.25);
    assert.equal(fed.fractions.at(-1), 1);
    assert.deepEqual(fed.reading.read.slice(-3), [
      ['clusters', 2, 5],
      ['clusters', 4, 5],
      ['clusters', 5, 5],
    ]);
  });

  test('is never more than all of it, though more comes than was counted on', async () => {
    const members = membersNamed(2);
    const more = [...clustersOf(members), ...clustersOf(members), ...clustersOf(members)];
    const fed = feed({ members, clusters: more });
    await fed.result;
    assert.ok(isRising(fed.fractions));
    assert.equal(Math.max(...fed.fractions), 1);
  });

  test('ends at 1 where a list broke off', async () => {
    const fed = feed({ members: membersNamed(4), breaks: { days: 1, clusters: 0 } });
    await fed.result;
    assert.equal(fed.fractions.at(-1), 1);
  });
});
