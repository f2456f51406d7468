import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { summarySheet } from '../../../src/export/summary-sheet.ts';
import { period, row, series, subscription } from '../domain/support/build.ts';
import { recordsOf, sampleInput } from './support/sample.ts';

const order = (orderId: string): Subscription['orders'][number] => ({
  orderId,
  date: '2026-01-01',
  changeByType: { knowledgeWorker: 1, commonArea: 0, telePresence: 0 },
});

const two = {
  subscriptions: [
    subscription('A', { dealId: 'D-1', orders: [order('007'), order('008')] }),
    subscription('B', { dealId: 'D-2', growthAllowancePercent: 10 }),
  ],
  days: [
    row('A', '2026-09-30', [[100, 80]]),
    ...series('A', '2026-10-01', 100, [90, 110, 120]),
    row('B', '2026-09-30', [[50, 50]]),
    ...series('B', '2026-10-01', 50, [55, 40, 52]),
  ],
};

describe('the summary', () => {
  test('has one row per subscription and type, then the customer’s totals', () => {
    const records = recordsOf(summarySheet(sampleInput(two)));
    const [subscriptions, totals] = [records.slice(0, 6), records.slice(6)];
    assert.deepEqual(
      subscriptions.map((record) => [record['Level'], record['Subscription ID'], record['License type']]),
      ['A', 'B'].flatMap((id) =>
        ['Knowledge Worker', 'Common Area', 'TelePresence'].map((type) => ['Subscription', id, type]),
      ),
    );
    assert.deepEqual(
      totals.map((record) => [record['Level'], record['Subscription ID'], record['License type']]),
      ['Knowledge Worker', 'Common Area', 'TelePresence', 'All license types'].map((type) => [
        'Customer total',
        null,
        type,
      ]),
    );
  });

  test('says everything about a subscription’s type', () => {
    const [record] = recordsOf(summarySheet(sampleInput(two)));
    assert.deepEqual(record, {
      Level: 'Subscription',
      'Subscription ID': 'A',
      'Deal ID': 'D-1',
      'Order IDs': '007, 008',
      'License type': 'Knowledge Worker',
      Bought: 100,
      Used: 120,
      'Over by': 20,
      Change: 40,
      Peak: 120,
      'Peak day': { day: '2026-10-03' },
      Average: 107,
      'Days over': 2,
      'Overage-days': 30,
      'Days with last known values': 0,
      'Compliance status': 'Over use',
      'Customer ID': 'org-1',
    });
  });

  test('adds up without netting, with the worst status', () => {
    const total = recordsOf(summarySheet(sampleInput(two)))[6]!;
    assert.deepEqual(
      ['Bought', 'Used', 'Over by', 'Change', 'Peak', 'Average', 'Days over', 'Overage-days'].map(
        (header) => total[header],
      ),
      [150, 172, 22, 42, 172, 156, 3, 37],
    );
    assert.equal(total['Compliance status'], 'Over use');
  });

  test('adds up to the subscription where one was chosen, and says so', () => {
    const totals = summarySheet(sampleInput({ context: { subscriptionId: 'A' } })).totals;
    assert.deepEqual(
      totals.map((row) => row.slice(0, 2)),
      Array(4).fill(['Subscription total', 'A']),
    );
  });

  test('has all types together on the last day alone', () => {
    const input = sampleInput({
      days: [
        row('A', '2026-10-03', [
          [100, 140],
          [50, 10],
          [5, 6],
        ]),
      ],
    });
    const record = recordsOf(summarySheet(input)).at(-1)!;
    assert.deepEqual([record['Bought'], record['Used'], record['Over by']], [155, 156, 41]);
    assert.deepEqual(
      ['Change', 'Peak', 'Peak day', 'Average', 'Days over', 'Overage-days'].map((header) => record[header]),
      [null, null, null, null, null, null],
    );
  });

  test('leaves empty what has not been read, and says that it is waiting', () => {
    const input = sampleInput({ days: series('A', '2026-10-01', 100, [null, null, null]) });
    const [record] = recordsOf(summarySheet(input));
    assert.equal(record!['Bought'], 100);
    assert.equal(record!['Compliance status'], 'Waiting for data');
    for (const header of [
      'Used',
      'Over by',
      'Change',
      'Peak',
      'Peak day',
      'Average',
      'Days over',
      'Overage-days',
    ]) {
      assert.equal(record![header], null, header);
    }
  });

  test('has zero where zero was read', () => {
    const [record] = recordsOf(summarySheet(sampleInput({ days: series('A', '2026-10-01', 0, [0, 0, 0]) })));
    assert.deepEqual(
      ['Bought', 'Used', 'Over by', 'Peak', 'Average', 'Days over'].map((header) => record![header]),
      [0, 0, 0, 0, 0, 0],
    );
  });

  test('has use and status of a running day, and nothing of its course', () => {
    const input = sampleInput({
      days: [row('A', '2026-10-03', [[100, 120]], { clustersReported: 1, clustersExpected: 2 })],
      shown: period('2026-10-03', '2026-10-03', { preset: 'today', isPartial: true }),
    });
    for (const record of recordsOf(summarySheet(input))) {
      for (const header of ['Change', 'Peak', 'Peak day', 'Average', 'Days over', 'Overage-days']) {
        assert.equal(record[header], null, header);
      }
      assert.equal(record['Days with last known values'], null);
    }
    const [record] = recordsOf(summarySheet(input));
    assert.deepEqual(
      [record!['Used'], record!['Over by'], record!['Compliance status']],
      [120, 20, 'Over use'],
    );
  });

  test('counts the days on which earlier readings stand in', () => {
    const carried = { clustersReported: 1, clustersExpected: 2 };
    const days = [
      row('A', '2026-10-01', [[100, 90]], carried),
      row('A', '2026-10-02', [[100, 90]]),
      row('A', '2026-10-03', [[100, 90]], carried),
    ];
    const records = recordsOf(summarySheet(sampleInput({ days })));
    assert.deepEqual(new Set(records.map((record) => record['Days with last known values'])), new Set([2]));
  });

  test('shows use of a subscription that the service does not list', () => {
    const [record] = recordsOf(summarySheet(sampleInput({ subscriptions: [] })));
    assert.deepEqual(
      [record!['Subscription ID'], record!['Deal ID'], record!['Order IDs'], record!['Compliance status']],
      ['A', null, null, 'Unknown'],
    );
  });

  test('holds the totals alone when there is no subscription', () => {
    const sheet = summarySheet(sampleInput({ days: [], subscriptions: [] }));
    assert.deepEqual([sheet.rows.length, sheet.totals.length], [0, 4]);
  });

  test('has a kind and a width for every column, and as many cells in every row', () => {
    const { columns, rows, totals } = summarySheet(sampleInput(two));
    assert.ok(columns.every(({ width }) => width >= 12 && width <= 40));
    assert.ok([...rows, ...totals].every((cells) => cells.length === columns.length));
  });
});
