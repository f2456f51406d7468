import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clustersSheet } from '../../../src/export/clusters-sheet.ts';
import { aboutSheet } from '../../../src/export/about-sheet.ts';
import { perType } from '../../../src/domain/license.ts';
import { row, series, subscription } from '../domain/support/build.ts';
import { allOf, cluster, recordsOf, sampleInput } from './support/sample.ts';

type Sample = Parameters<typeof sampleInput>[0];

const used = (knowledgeWorker: number, commonArea = 0, telePresence = 0) => ({
  knowledgeWorker,
  commonArea,
  telePresence,
});

/** Two subscriptions: 120 and 30 Knowledge Workers on the last day. */
const two = {
  subscriptions: [subscription('A'), subscription('B')],
  days: [...series('A', '2026-10-01', 100, [90, 110, 120]), ...series('B', '2026-10-01', 40, [30, 30, 30])],
};
const [north, south, other] = [
  cluster('north', { usedByType: used(100) }),
  cluster('south', { usedByType: used(20) }),
  cluster('other', { subscriptionId: 'B', usedByType: used(30) }),
];

function sheetOf(sample: Sample) {
  const [sheet, ...more] = clustersSheet(sampleInput(sample));
  assert.ok(sheet);
  assert.deepEqual(more, []);
  return { ...sheet, records: recordsOf(sheet) };
}

function saidOf(sample: Sample) {
  const { rows } = aboutSheet(sampleInput(sample), false);
  return (field: string) => rows.filter(([found]) => found === field).map(([, value]) => value);
}

const totalsOf = ({ records, rows }: ReturnType<typeof sheetOf>) =>
  records
    .slice(rows.length)
    .map((record) => [record['Region'], record['Data'], record['Knowledge Worker, used']]);

describe('the sheet of clusters', () => {
  test('says everything about a cluster', () => {
    const { records } = sheetOf({
      clusters: allOf([cluster('cucm.north', { usedByType: used(120, 5, 2) })]),
    });
    assert.deepEqual(records[0], {
      Region: 'Örebro',
      'Customer name': 'Örebro Kabel AB',
      'Cluster name': 'cucm.north',
      State: 'Verified',
      Version: '15.0.1',
      'Last sync (UTC)': { at: '2026-10-04T04:00:02Z' },
      'Reading counted (UTC)': { at: '2026-10-03T04:00:00Z' },
      Data: 'Up to date',
      'Subscription ID': 'A',
      'Knowledge Worker, used': 120,
      'Common Area, used': 5,
      'TelePresence, used': 2,
    });
  });

  const words: readonly [when: string, readingAt: string | null, data: string, state: string][] = [
    ['of the last day', '2026-10-03T23:59:59Z', 'Up to date', 'Verified'],
    ['of the day before', '2026-10-02T00:00:00Z', 'Last known', 'Verified'],
    ['two days old', '2026-10-01T23:59:59Z', 'Outdated data', 'Outdated data'],
    ['not there yet', null, 'No data yet', 'Verified'],
  ];
  for (const [when, readingAt, data, state] of words) {
    test(`marks a reading that is ${when} as “${data}”`, () => {
      const { records } = sheetOf({ clusters: allOf([cluster('north', { readingAt })]) });
      assert.deepEqual([records[0]!['Data'], records[0]!['State']], [data, state]);
    });
  }

  test('leaves empty what is not known', () => {
    const unread = cluster('new', {
      state: 'pendingVerification',
      version: null,
      readingAt: null,
      lastSyncAt: null,
      subscriptionId: null,
    });
    const [record] = sheetOf({ clusters: allOf([unread]) }).records;
    const headers = ['Version', 'Last sync (UTC)', 'Reading counted (UTC)', 'Subscription ID'];
    assert.deepEqual(
      [...headers, 'Knowledge Worker, used'].map((header) => record![header]),
      [null, null, null, null, null],
    );
    assert.equal(record!['State'], 'Waiting for verification');
  });

  test('is not there for those who may not see clusters, and the file says so', () => {
    assert.deepEqual(clustersSheet(sampleInput({ clusters: null })), []);
    assert.deepEqual(saidOf({ clusters: null })('Clusters'), [
      'Not included. Your role does not cover clusters.',
    ]);
    assert.deepEqual(saidOf({ clusters: null })('Clusters in the file'), []);
  });

  test('has a kind and a width for every column, and as many cells in every row', () => {
    const { columns, rows, totals } = sheetOf({ ...two, clusters: allOf([north]) });
    assert.ok(columns.every(({ width }) => width >= 12 && width <= 40));
    assert.ok([...rows, ...totals].every((cells) => cells.length === columns.length));
  });
});

describe('what the clusters add up to', () => {
  test('is the report, and nothing is missing', () => {
    const sample = { ...two, clusters: allOf([north, south, other]) };
    assert.deepEqual(totalsOf(sheetOf(sample)), [['Total', 'Same as in the report', 150]]);
    const said = saidOf(sample);
    assert.deepEqual(said('Missing data'), ['Nothing is missing.']);
    assert.deepEqual(said('Clusters in the file'), [3]);
  });

  test('is the chosen subscription, with its clusters alone', () => {
    const sample = {
      subscriptions: [subscription('A')],
      context: { subscriptionId: 'A' },
      clusters: allOf([north, south, other, cluster('free', { subscriptionId: null })]),
    };
    const sheet = sheetOf(sample);
    assert.deepEqual(
      sheet.rows.map((cells) => cells[2]),
      ['north', 'south'],
    );
    assert.deepEqual(totalsOf(sheet), [['Total', 'Same as in the report', 120]]);
    assert.deepEqual(saidOf(sample)('Clusters in the file'), [2]);
  });

  test('is shown beside the report where it is something else', () => {
    const sample = { ...two, clusters: allOf([north, other]) };
    assert.deepEqual(totalsOf(sheetOf(sample)), [
      ['Total', 'Differs from the report, see About', 130],
      ['In the report', null, 150],
    ]);
    assert.match(JSON.stringify(saidOf(sample)('Clusters')), /add up to other figures/);
  });

  test('is incomplete where the list broke off, whatever it adds up to', () => {
    const clusters = { items: [north, south, other], total: 1_000, isComplete: false };
    const sample = { ...two, clusters };
    assert.deepEqual(totalsOf(sheetOf(sample)), [
      ['Total', 'Incomplete: not all clusters could be read', 150],
      ['In the report', null, 150],
    ]);
    const said = saidOf(sample);
    assert.match(JSON.stringify(said('Clusters')), /Not all clusters could be read/);
    assert.deepEqual([said('Clusters read'), said('Clusters in all')], [[3], [1_000]]);
    assert.deepEqual(said('Missing data'), []);
  });

  test('is empty, not zero, where nothing came', () => {
    const sample = { ...two, clusters: { items: [], total: null, isComplete: false } };
    assert.deepEqual(totalsOf(sheetOf(sample))[0], [
      'Total',
      'Incomplete: not all clusters could be read',
      null,
    ]);
    const said = saidOf(sample);
    assert.deepEqual([said('Clusters read'), said('Clusters in all')], [[0], []]);
  });

  test('is empty, as the report, where nothing has been read yet', () => {
    const sample = {
      days: [row('A', '2026-10-03', [[100, null]], { clustersReported: 0, clustersExpected: 0 })],
      clusters: allOf([cluster('new', { readingAt: null, subscriptionId: null })]),
    };
    assert.deepEqual(totalsOf(sheetOf(sample)), [['Total', 'Same as in the report', null]]);
  });
});

test('the clusters that are silent, and those without data, are named', () => {
  const said = saidOf({
    clusters: allOf([
      cluster('silent-1', { readingAt: '2026-10-01T04:00:00Z' }),
      cluster('fine'),
      cluster('silent-2', { readingAt: '2026-09-01T04:00:00Z' }),
      cluster('new', { readingAt: null, usedByType: perType(() => null) }),
    ]),
  });
  assert.deepEqual(said('Clusters with outdated data'), ['silent-1, silent-2']);
  assert.deepEqual(said('Clusters without data (not in the totals)'), ['new']);
});
