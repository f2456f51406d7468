import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { licenseTypes, perType } from '../../../src/domain/license.ts';
import { hasNoData, isCarried, sumDays, sumUse } from '../../../src/domain/series.ts';
import { cases } from '../../support/cases.ts';
import { row, usageDays } from './support/build.ts';

describe('adding parts up', () => {
  const table: readonly [
    what: string,
    parts: readonly (readonly [entitled: number, used: number | null])[],
    sum: { entitled: number; used: number | null; overage: number | null },
  ][] = [
    [
      "one part's free licences never cover what another is over",
      [
        [100, 140],
        [100, 10],
      ],
      { entitled: 200, used: 150, overage: 40 },
    ],
    [
      'overage adds up',
      [
        [100, 140],
        [0, 3],
      ],
      { entitled: 100, used: 143, overage: 43 },
    ],
    [
      'a part without a reading counts with what is bought alone',
      [
        [100, 140],
        [50, null],
      ],
      { entitled: 150, used: 140, overage: 40 },
    ],
    [
      'no reading at all is not zero',
      [
        [100, null],
        [50, null],
      ],
      { entitled: 150, used: null, overage: null },
    ],
    [
      'zero read is zero',
      [
        [100, 0],
        [50, null],
      ],
      { entitled: 150, used: 0, overage: 0 },
    ],
    ['no part at all', [], { entitled: 0, used: null, overage: null }],
  ];
  for (const [what, parts, expected] of table) {
    test(what, () => {
      const sum = sumUse(parts.map(([entitled, used]) => ({ entitled, used })));

      assert.deepEqual(sum, expected);
    });
  }

  test('never nets: the overage of the whole is at least what the sums alone would give', () => {
    const part = fc.record({
      entitled: fc.nat(10_000),
      used: fc.option(fc.nat(10_000), { freq: 4 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.array(part, { maxLength: 6 }), (some, others) => {
        const all = sumUse([...some, ...others]);
        const [left, right] = [sumUse(some), sumUse(others)];

        assert.equal(all.entitled, left.entitled + right.entitled);
        for (const field of ['used', 'overage'] as const) {
          const known = [left[field], right[field]].filter((value) => value !== null);
          assert.equal(all[field], known.length === 0 ? null : known.reduce((a, b) => a + b, 0));
        }
        if (all.used !== null) assert.ok(all.overage! >= 0 && all.overage! <= all.used);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('adding the subscriptions of a day', () => {
  test('gives one row per day, in the order of the days, whatever the order they came in', () => {
    const rows = [
      row('B', '2026-10-02', [[10, 4]]),
      row('A', '2026-09-30', [[10, 1]]),
      row('A', '2026-10-02', [[10, 3]]),
      row('A', '2026-10-01', [[10, 2]]),
    ];

    const days = sumDays(rows);

    assert.deepEqual(
      days.map(({ day, byType }) => [day, byType.knowledgeWorker.entitled, byType.knowledgeWorker.used]),
      [
        ['2026-09-30', 10, 1],
        ['2026-10-01', 10, 2],
        ['2026-10-02', 20, 7],
      ],
    );
  });

  test('keeps the types apart', () => {
    const [day] = sumDays([
      row('A', '2026-10-01', [
        [100, 140],
        [20, 5],
        [3, 9],
      ]),
      row('B', '2026-10-01', [
        [100, 10],
        [20, 25],
        [3, 0],
      ]),
    ]);

    assert.deepEqual(day?.byType, {
      knowledgeWorker: { entitled: 200, used: 150, overage: 40 },
      commonArea: { entitled: 40, used: 30, overage: 5 },
      telePresence: { entitled: 6, used: 9, overage: 6 },
    });
  });

  test('adds the cluster counts and keeps the earliest reading, however instants are written', () => {
    const days = sumDays([
      row('A', '2026-10-01', [], {
        clustersReported: 2,
        clustersExpected: 3,
        oldestReadingAt: '2026-10-01T01:00:00Z',
      }),
      row('B', '2026-10-01', [], {
        clustersReported: 1,
        clustersExpected: 1,
        // An hour earlier, though it sorts later.
        oldestReadingAt: '2026-10-01T02:00:00+02:00',
      }),
      row('C', '2026-10-01', [], { clustersReported: 0, clustersExpected: 0, oldestReadingAt: null }),
    ]);

    const coverage = days.map(({ clustersReported, clustersExpected, oldestReadingAt }) => [
      clustersReported,
      clustersExpected,
      oldestReadingAt,
    ]);
    assert.deepEqual(coverage, [[3, 4, '2026-10-01T02:00:00+02:00']]);
  });

  test('knows of no reading where none was taken', () => {
    const [day] = sumDays([
      row('A', '2026-10-01', [[10, null]], { oldestReadingAt: null }),
      row('B', '2026-10-01', [[10, null]], { oldestReadingAt: null }),
    ]);

    assert.equal(day?.oldestReadingAt, null);
  });
});

describe('a day', () => {
  const table: readonly [reported: number, expected: number, carried: boolean][] = [
    [4, 5, true],
    [0, 1, true],
    [5, 5, false],
    [0, 0, false],
  ];
  for (const [clustersReported, clustersExpected, expected] of table) {
    test(`with ${clustersReported} of ${clustersExpected} clusters reported is ${expected ? '' : 'not '}carried`, () => {
      const carried = isCarried({ clustersReported, clustersExpected, oldestReadingAt: null });

      assert.equal(carried, expected);
    });
  }

  test('has data from the first type that was read, zero included', () => {
    const nothing = usageDays('2026-10-01', 5, [null])[0]!;
    const zeroOf = (read: string) => ({
      ...nothing,
      byType: perType((type) => ({ ...nothing.byType[type], used: type === read ? 0 : null })),
    });

    const without = [nothing, ...licenseTypes.map(zeroOf)].map(hasNoData);

    assert.deepEqual(without, [true, false, false, false]);
  });
});
