import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/day.ts';
import {
  dayBefore,
  earliestDay,
  isPreset,
  lengthOf,
  type Preset,
  presetObstacle,
  presets,
  resolvePeriod,
} from '../../../src/domain/period.ts';
import { cases } from '../../support/cases.ts';
import { daysOfYears, quarterOf } from './support/civil.ts';
import { period } from './support/build.ts';

const retentionDays = 400;
const calendar = daysOfYears(2025, 2028) as Day[];

describe('presets', () => {
  const table: readonly [today: Day, preset: Preset, from: Day, to: Day][] = [
    ['2026-11-24', 'today', '2026-11-24', '2026-11-24'],
    ['2026-11-24', '7d', '2026-11-17', '2026-11-23'],
    ['2026-11-24', '30d', '2026-10-25', '2026-11-23'],
    ['2026-11-24', '60d', '2026-09-25', '2026-11-23'],
    ['2026-11-24', '90d', '2026-08-26', '2026-11-23'],
    ['2026-11-24', 'this-quarter', '2026-10-01', '2026-11-23'],
    ['2026-11-24', 'last-quarter', '2026-07-01', '2026-09-30'],
    // The second day of a quarter has one complete day; its last day has all but itself.
    ['2026-10-02', 'this-quarter', '2026-10-01', '2026-10-01'],
    ['2026-12-31', 'this-quarter', '2026-10-01', '2026-12-30'],
    // Over the end of a year.
    ['2027-01-01', '7d', '2026-12-25', '2026-12-31'],
    ['2027-01-01', 'last-quarter', '2026-10-01', '2026-12-31'],
    ['2027-02-10', 'last-quarter', '2026-10-01', '2026-12-31'],
    ['2027-01-02', 'this-quarter', '2027-01-01', '2027-01-01'],
    // Over a leap day, on it, and where a common year has none.
    ['2028-03-01', '7d', '2028-02-23', '2028-02-29'],
    ['2028-02-29', '7d', '2028-02-22', '2028-02-28'],
    ['2028-02-29', 'today', '2028-02-29', '2028-02-29'],
    ['2028-03-30', '30d', '2028-02-29', '2028-03-29'],
    ['2027-03-01', '7d', '2027-02-22', '2027-02-28'],
    ['2028-04-15', 'last-quarter', '2028-01-01', '2028-03-31'],
  ];
  for (const [today, preset, from, to] of table) {
    test(`${preset} on ${today} is ${from} to ${to}`, () => {
      const { period: resolved, notice } = resolvePeriod({ preset }, today);

      assert.deepEqual(resolved, { from, to, preset, isPartial: preset === 'today' });
      assert.equal(notice, null);
    });
  }

  test('of N days have exactly N days and end yesterday, on every day of four years', () => {
    for (const today of calendar) {
      for (const [preset, length] of [
        ['7d', 7],
        ['30d', 30],
        ['60d', 60],
        ['90d', 90],
      ] as const) {
        const { period: resolved } = resolvePeriod({ preset }, today);

        assert.deepEqual([lengthOf(resolved), resolved.to], [length, addDays(today, -1)]);
      }
    }
  });

  test('of quarters are calendar quarters: the last one whole, this one until yesterday', () => {
    for (const today of calendar) {
      const { first } = quarterOf(today) as { first: Day };
      const before = quarterOf(addDays(first, -1));

      const last = resolvePeriod({ preset: 'last-quarter' }, today).period;
      const running = resolvePeriod({ preset: 'this-quarter' }, today).period;

      assert.deepEqual([last.from, last.to], [before.first, before.last]);
      assert.deepEqual(
        [running.from, running.to],
        first === today ? [before.first, before.last] : [first, addDays(today, -1)],
      );
    }
  });

  test('only today is partial', () => {
    const partial = presets.filter((preset) => resolvePeriod({ preset }, '2026-11-24').period.isPartial);

    assert.deepEqual(partial, ['today']);
  });

  test('are words of a closed list', () => {
    const right = ['today', '7d', '30d', '60d', '90d', 'this-quarter', 'last-quarter'];
    const wrong = ['30D', '31d', '', 'toString', '__proto__', 30, null, undefined, ['7d']];

    assert.deepEqual([...right, ...wrong].filter(isPreset), right);
  });
});

describe("a quarter's first day", () => {
  for (const today of ['2026-01-01', '2026-04-01', '2026-07-01', '2028-10-01'] as const) {
    test(`${today}: this quarter counts from tomorrow, and last quarter is shown with a notice`, () => {
      const resolved = resolvePeriod({ preset: 'this-quarter' }, today);

      assert.deepEqual(resolved, {
        period: resolvePeriod({ preset: 'last-quarter' }, today).period,
        notice: 'thisQuarterStartsTomorrow',
      });
    });
  }

  test('is the only day on which a preset is not on offer', () => {
    for (const today of calendar) {
      const obstacles = presets.map((preset) => presetObstacle(preset, today, retentionDays));

      const isFirstDay = quarterOf(today).first === today;
      assert.deepEqual(
        obstacles,
        presets.map((preset) => (preset === 'this-quarter' && isFirstDay ? 'startsTomorrow' : null)),
      );
    }
  });
});

describe('a service that keeps fewer days', () => {
  const table: readonly [preset: Preset, retentionDays: number, obstacle: 'beyondRetention' | null][] = [
    ['30d', 30, null],
    ['30d', 29, 'beyondRetention'],
    ['90d', 90, null],
    ['90d', 89, 'beyondRetention'],
    // 1 July is 146 days before 24 November.
    ['last-quarter', 146, null],
    ['last-quarter', 145, 'beyondRetention'],
    ['this-quarter', 54, null],
    ['this-quarter', 53, 'beyondRetention'],
    ['today', 0, null],
  ];
  for (const [preset, days, obstacle] of table) {
    test(`${preset} with ${days} days kept: ${obstacle ?? 'on offer'}`, () => {
      const found = presetObstacle(preset, '2026-11-24', days);

      assert.equal(found, obstacle);
    });
  }
});

test('chosen dates are shown as they are', () => {
  const resolved = resolvePeriod({ from: '2026-02-27', to: '2026-03-01' }, '2026-11-24');

  assert.deepEqual(resolved, {
    period: { from: '2026-02-27', to: '2026-03-01', preset: null, isPartial: false },
    notice: null,
  });
});

test("a period's length counts both its ends", () => {
  const lengths = [
    period('2026-02-28', '2026-02-28'),
    period('2026-02-28', '2026-03-01'),
    period('2028-02-28', '2028-03-01'),
    period('2026-12-31', '2027-01-01'),
  ].map(lengthOf);

  assert.deepEqual(lengths, [1, 2, 3, 2]);
});

describe('the day before a period, from which change is counted', () => {
  const today = '2026-11-24';
  const earliest = earliestDay(today, retentionDays);
  const table: readonly [what: string, from: Day, expected: Day | null][] = [
    ['is asked for where the service keeps it', '2026-10-25', '2026-10-24'],
    ['may be the first day kept', addDays(earliest, 1), earliest],
    ['is not asked for once it is no longer kept', earliest, null],
  ];
  for (const [what, from, expected] of table) {
    test(what, () => {
      const before = dayBefore(period(from, '2026-11-23'), today, retentionDays);

      assert.equal(before, expected);
    });
  }

  test('is not asked for with the running day, which has no change', () => {
    const before = dayBefore(resolvePeriod({ preset: 'today' }, today).period, today, retentionDays);

    assert.equal(before, null);
  });

  test('lies within what is kept for every preset on offer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendar),
        fc.constantFrom(...presets),
        fc.nat(400),
        (day, preset, kept) => {
          const before = dayBefore(resolvePeriod({ preset }, day).period, day, kept);

          if (before === null) return;
          assert.ok(before >= earliestDay(day, kept));
          assert.equal(addDays(before, 1), resolvePeriod({ preset }, day).period.from);
        },
      ),
      { numRuns: cases(300, 10_000) },
    );
  });
});
