import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { figuresOf } from '../../../src/domain/series.ts';
import { cases } from '../../support/cases.ts';
import { usageDays } from './support/build.ts';

const type = 'knowledgeWorker';
/** Figures of days from 1 October on, with 100 bought. */
const figures = (used: readonly (number | null)[], overage?: readonly (number | null)[]) =>
  figuresOf(type, usageDays('2026-10-01', 100, used, overage && [...overage]), null);

test('bought, used and over are those of the last day, the as-of day', () => {
  const { entitled, used, overage } = figures([180, 90, 130]);

  assert.deepEqual([entitled, used, overage], [100, 130, 30]);
});

test('a last day without a reading is not replaced by an earlier one', () => {
  const { used, overage } = figures([180, 130, null]);

  assert.deepEqual([used, overage], [null, null]);
});

describe('change', () => {
  const table: readonly [
    last: number | null,
    before: number | null | 'not asked for',
    change: number | null,
  ][] = [
    [120, 100, 20],
    [100, 120, -20],
    [100, 100, 0],
    [0, 0, 0],
    [5, 0, 5],
    [120, null, null],
    [null, 100, null],
    [120, 'not asked for', null],
  ];
  for (const [last, before, expected] of table) {
    test(`from ${String(before)} on the day before the period to ${String(last)} on its last: ${String(expected)}`, () => {
      const previous = before === 'not asked for' ? null : usageDays('2026-09-30', 100, [before])[0]!;

      const { change } = figuresOf(type, usageDays('2026-10-01', 100, [77, last]), previous);

      assert.equal(change, expected);
    });
  }
});

describe('peak', () => {
  const table: readonly [used: readonly (number | null)[], peak: { units: number; day: string } | null][] = [
    [[1, 9, 3], { units: 9, day: '2026-10-02' }],
    [[9, 1, 9], { units: 9, day: '2026-10-01' }],
    [[1, 2, 9, 9], { units: 9, day: '2026-10-03' }],
    [[null, 4, null, 4], { units: 4, day: '2026-10-02' }],
    [[0, 0], { units: 0, day: '2026-10-01' }],
    [[null, 0], { units: 0, day: '2026-10-02' }],
    [[null, null], null],
    [[], null],
  ];
  for (const [used, expected] of table) {
    test(`of ${JSON.stringify(used)} is ${expected ? `${expected.units} on ${expected.day}` : 'not known'}`, () => {
      const { peak } = figures(used);

      assert.deepEqual(peak, expected);
    });
  }
});

describe('average', () => {
  const table: readonly [used: readonly (number | null)[], average: number | null][] = [
    [[1, 2], 2],
    [[1, 1, 2], 1],
    [[1, 2, 2], 2],
    [[2, 3], 3],
    [[0, 1], 1],
    [[0, 0, 1], 0],
    [[10, null, 20], 15],
    [[null, 7], 7],
    [[0, 0], 0],
    [[null, null], null],
    [[], null],
  ];
  for (const [used, expected] of table) {
    test(`of ${JSON.stringify(used)} is ${String(expected)}, half a licence upwards`, () => {
      const { average } = figures(used);

      assert.equal(average, expected);
    });
  }

  test('is the mean of the days with a reading, half up, in whole numbers throughout', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(2_000_000), { freq: 4 }), { maxLength: 90 }), (used) => {
        const { average } = figures(used);

        const known = used.filter((units) => units !== null).map(BigInt);
        const sum = known.reduce((total, units) => total + units, 0n);
        const count = BigInt(known.length);
        assert.equal(average, count === 0n ? null : Number((2n * sum + count) / (2n * count)));
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('days over', () => {
  const table: readonly [
    used: readonly (number | null)[],
    days: number,
    overageDays: number,
    since: string | null,
  ][] = [
    [[90, 100, 80], 0, 0, null],
    [[90, 101, 80], 1, 1, null],
    [[150, 90, 120], 2, 70, '2026-10-03'],
    [[90, 110, 130], 2, 40, '2026-10-02'],
    // The whole period.
    [[101, 102, 103], 3, 6, '2026-10-01'],
    [[101], 1, 1, '2026-10-01'],
    // A day that has no reading breaks the run: nobody knows whether it was over.
    [[110, null, 110], 2, 20, '2026-10-03'],
    [[null, 110, 110], 2, 20, '2026-10-02'],
    [[110, 110, null], 2, 20, null],
    [[null, null], 0, 0, null],
    [[], 0, 0, null],
  ];
  for (const [used, days, units, since] of table) {
    test(`of ${JSON.stringify(used)} with 100 bought are ${days}, ${units} licence-days, since ${since ?? 'no day'}`, () => {
      const { daysOver, overageDays, overSince } = figures(used);

      assert.deepEqual([daysOver, overageDays, overSince], [days, units, since]);
    });
  }

  test('are counted from the overage of the parts, even where the sums would cover it', () => {
    const { daysOver, overageDays, overage, overSince } = figures([60, 60, 60], [0, 5, 7]);

    assert.deepEqual([daysOver, overageDays, overage, overSince], [2, 12, 7, '2026-10-02']);
  });
});

test('what is bought may change within the period: each day is judged by its own', () => {
  const days = [...usageDays('2026-10-01', 100, [120, 120]), ...usageDays('2026-10-03', 150, [120, 160])];

  const { entitled, daysOver, overageDays, overSince } = figuresOf(type, days, null);

  assert.deepEqual([entitled, daysOver, overageDays, overSince], [150, 3, 50, '2026-10-04']);
});
