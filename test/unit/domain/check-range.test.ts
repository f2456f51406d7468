import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../../../src/domain/day.ts';
import { checkRange, earliestDay, lengthOf, type PeriodProblem } from '../../../src/domain/period.ts';
import { cases } from '../../support/cases.ts';
import { daysOfYears } from './support/civil.ts';

const today = '2026-11-24';
const retentionDays = 400;
// 400 days before 24 November 2026.
const earliest = '2025-10-20';
const latest = '2026-11-23';

describe('chosen dates', () => {
  const tooEarly = { code: 'startsBeforeRetention', earliest, retentionDays } as const;
  const tooLate = { code: 'endsAfterYesterday', latest } as const;
  const table: readonly [from: Day | null, to: Day | null, problem: PeriodProblem | null][] = [
    [null, null, { code: 'missingDate' }],
    ['2026-07-01', null, { code: 'missingDate' }],
    [null, '2026-07-01', { code: 'missingDate' }],
    ['2026-07-02', '2026-07-01', { code: 'fromAfterTo' }],
    ['2026-07-01', '2026-07-01', null],
    [latest, latest, null],
    ['2026-11-01', latest, null],
    ['2026-11-01', today, tooLate],
    [today, today, tooLate],
    ['2026-11-25', '2027-01-01', tooLate],
    [earliest, earliest, null],
    [earliest, latest, null],
    ['2025-10-19', '2025-10-19', tooEarly],
    ['2025-10-19', latest, tooEarly],
    ['1000-01-01', '2026-07-01', tooEarly],
    // Both ends are out of reach: the first reason is named.
    ['2025-10-19', today, tooLate],
    ['2026-12-24', '2026-12-23', { code: 'fromAfterTo' }],
  ];
  for (const [from, to, problem] of table) {
    test(`${String(from)} to ${String(to)}: ${problem?.code ?? 'can be shown'}`, () => {
      const found = checkRange(from, to, today, retentionDays);

      assert.deepEqual(found, problem);
    });
  }

  test('can be shown exactly when they are in order, over and kept: 1 day to as many as are kept', () => {
    const calendar = daysOfYears(2025, 2028) as Day[];
    const offsets = fc.integer({ min: -420, max: 20 });
    fc.assert(
      fc.property(
        fc.constantFrom(...calendar),
        offsets,
        offsets,
        fc.integer({ min: 1, max: 400 }),
        (now, a, b, kept) => {
          const [from, to] = [addDays(now, a), addDays(now, b)];

          const problem = checkRange(from, to, now, kept);

          assert.equal(problem === null, a <= b && b <= -1 && a >= -kept);
          if (problem === null) {
            const length = lengthOf({ from, to });
            assert.ok(length >= 1 && length <= kept);
          }
        },
      ),
      { numRuns: cases(300, 10_000) },
    );
  });

  test('reach back as many days as the service keeps', () => {
    const first = earliestDay(today, retentionDays);

    assert.equal(first, earliest);
    assert.equal(daysBetween(first, today), retentionDays);
  });
});
