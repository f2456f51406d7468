import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dailySheet } from '../../../src/export/daily-sheet.ts';
import { period, row, series, subscription } from '../domain/support/build.ts';
import { recordsOf, sampleInput } from './support/sample.ts';

describe('the daily usage', () => {
  test('has one row per day and subscription, by day', () => {
    const input = sampleInput({
      subscriptions: [subscription('A'), subscription('B')],
      days: [...series('B', '2026-09-30', 10, [9, 1, 2, 3]), ...series('A', '2026-10-01', 10, [4, 5, 6])],
    });
    assert.deepEqual(
      recordsOf(dailySheet(input)).map((record) => [
        record['Day (UTC)'],
        record['Subscription ID'],
        record['Knowledge Worker, used'],
      ]),
      [
        [{ day: '2026-10-01' }, 'A', 4],
        [{ day: '2026-10-01' }, 'B', 1],
        [{ day: '2026-10-02' }, 'A', 5],
        [{ day: '2026-10-02' }, 'B', 2],
        [{ day: '2026-10-03' }, 'A', 6],
        [{ day: '2026-10-03' }, 'B', 3],
      ],
    );
  });

  test('says everything about a day', () => {
    const days = [
      row(
        'A',
        '2026-10-02',
        [
          [100, 120],
          [50, 10],
          [5, 6],
        ],
        {
          clustersReported: 3,
          clustersExpected: 4,
          oldestReadingAt: '2026-09-30T04:00:00Z',
        },
      ),
    ];
    assert.deepEqual(recordsOf(dailySheet(sampleInput({ days }))), [
      {
        'Day (UTC)': { day: '2026-10-02' },
        'Subscription ID': 'A',
        'Knowledge Worker, used': 120,
        'Knowledge Worker, bought': 100,
        'Common Area, used': 10,
        'Common Area, bought': 50,
        'TelePresence, used': 6,
        'TelePresence, bought': 5,
        'Clusters reported': 3,
        'Clusters expected': 4,
        Readings: 'Last known',
        'Oldest reading (UTC)': { at: '2026-09-30T04:00:00Z' },
      },
    ]);
  });

  test('leaves a day without a reading empty and names it', () => {
    const [record] = recordsOf(dailySheet(sampleInput({ days: series('A', '2026-10-01', 100, [null]) })));
    assert.deepEqual(
      [
        record!['Knowledge Worker, used'],
        record!['Knowledge Worker, bought'],
        record!['TelePresence, used'],
        record!['Readings'],
        record!['Oldest reading (UTC)'],
      ],
      [null, 100, null, 'No data yet', null],
    );
  });

  const words: readonly [what: string, reported: number, isPartial: boolean, word: string][] = [
    ['all clusters reported', 2, false, 'Complete'],
    ['a cluster was silent', 1, false, 'Last known'],
    ['the day is running', 1, true, 'In progress'],
    ['the day is running and all have reported', 2, true, 'In progress'],
  ];
  for (const [what, clustersReported, isPartial, word] of words) {
    test(`marks a day on which ${what} as “${word}”`, () => {
      const input = sampleInput({
        days: [row('A', '2026-10-03', [[1, 1]], { clustersReported, clustersExpected: 2 })],
        shown: period('2026-10-03', '2026-10-03', { isPartial }),
      });
      assert.equal(recordsOf(dailySheet(input))[0]!['Readings'], word);
    });
  }

  test('has no sums, so that its rows can be added up', () => {
    assert.deepEqual(dailySheet(sampleInput()).totals, []);
  });
});
