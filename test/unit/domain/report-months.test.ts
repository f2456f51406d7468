import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../../../src/domain/day.ts';
import { earliestDay } from '../../../src/domain/period.ts';
import { monthsBetween } from '../../../src/domain/report-choice.ts';
import { cases } from '../../support/cases.ts';
import { daysOfYears } from './support/civil.ts';

describe('the months', () => {
  test('begin with the days that are still kept, and end with yesterday', () => {
    assert.deepEqual(monthsBetween('2026-08-17', '2026-11-24'), [
      { from: '2026-08-17', to: '2026-08-31' },
      { from: '2026-09-01', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-11-01', to: '2026-11-23' },
    ]);
  });

  test('leave out the running one on its first day, when none of its days is complete', () => {
    assert.deepEqual(monthsBetween('2026-09-30', '2026-11-01'), [
      { from: '2026-09-30', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-10-31' },
    ]);
  });

  test('have one of a single day on the second', () => {
    assert.deepEqual(monthsBetween('2026-12-01', '2026-12-02'), [{ from: '2026-12-01', to: '2026-12-01' }]);
  });

  test('go from year to year, with February as long as it is', () => {
    const months = monthsBetween('2027-12-01', '2028-03-01');

    assert.deepEqual(
      months.map(({ to }) => to),
      ['2027-12-31', '2028-01-31', '2028-02-29'],
    );
  });

  test('hold each day that is kept once, and begin with a month’s first', () => {
    const calendar = daysOfYears(2025, 2029) as Day[];
    const kept = fc.integer({ min: 1, max: 800 });
    fc.assert(
      fc.property(fc.constantFrom(...calendar), kept, (now, retentionDays) => {
        const earliest = earliestDay(now, retentionDays);

        const months = monthsBetween(earliest, now);

        const length = months.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
        assert.equal(length, retentionDays);
        assert.equal(months[0]?.from, earliest);
        assert.equal(months.at(-1)?.to, addDays(now, -1));
        for (const { from } of months.slice(1)) assert.equal(from.slice(8), '01');
        for (const { from, to } of months) assert.equal(from.slice(0, 7), to.slice(0, 7));
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});
