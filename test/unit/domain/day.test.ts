import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  daysFrom,
  isDay,
  quarterStart,
  startOfDay,
} from '../../../src/domain/day.ts';
import { cases } from '../../support/cases.ts';
import { dayFromCount, dayOfInstant, daysOfYears, quarterOf } from './support/civil.ts';

const calendar = daysOfYears(2025, 2028) as Day[];

describe('every day of 2025 to 2028', () => {
  test('is one more than the day before it', () => {
    const days = daysFrom('2025-01-01', '2028-12-31');

    assert.deepEqual(days, calendar);
    assert.equal(days.length, 365 * 3 + 366);
  });

  test('is recognized, and is the day of its first and last millisecond', () => {
    for (const day of calendar) {
      const start = startOfDay(day);

      assert.ok(isDay(day));
      assert.deepEqual([dayOf(start), dayOf(start + 86_399_999)], [day, day]);
    }
  });

  test('lies in the quarter that the calendar says', () => {
    const starts = calendar.map((day) => quarterStart(day));

    assert.deepEqual(
      starts,
      calendar.map((day) => quarterOf(day).first),
    );
  });

  test('has the quarter before and after it where the calendar has them', () => {
    for (const day of calendar) {
      const { first, last } = quarterOf(day) as { first: Day; last: Day };

      const neighbours = [quarterStart(day, -1), quarterStart(day, 1), quarterStart(day, -4)];

      assert.deepEqual(neighbours, [
        quarterOf(addDays(first, -1)).first,
        addDays(last, 1),
        `${Number(day.slice(0, 4)) - 1}${first.slice(4)}`,
      ]);
    }
  });
});

describe('arithmetic', () => {
  const counts = fc.integer({ min: -2_000, max: 2_000 });
  const days = fc.constantFrom(...calendar);

  test('adding days goes as far as is counted, and back again', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const later = addDays(day, count);

        assert.equal(later, dayFromCount(Math.round(startOfDay(day) / 86_400_000) + count));
        assert.equal(daysBetween(day, later), count);
        assert.equal(addDays(later, -count), day);
        assert.equal(later > day, count > 0);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });

  test('a range of days has both its ends and as many days as lie between them and one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (from, count) => {
        const range = daysFrom(from, addDays(from, count));

        assert.equal(range.length, count + 1);
        assert.deepEqual([range[0], range.at(-1)], [from, addDays(from, count)]);
      }),
      { numRuns: cases(100, 2_000) },
    );
  });

  test('a range that ends before it begins has no days', () => {
    const range = daysFrom('2026-03-02', '2026-03-01');

    assert.deepEqual(range, []);
  });
});

test('an instant belongs to its UTC day, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2029, 0) }), (instant) => {
      const given = [instant, new Date(instant), new Date(instant).toISOString()].map(dayOf);

      assert.deepEqual(given, Array(3).fill(dayOfInstant(instant)));
    }),
    { numRuns: cases(300, 10_000) },
  );
});

describe('a day', () => {
  const real = ['2024-02-29', '2028-02-29', '2026-12-31', '1000-01-01', '9999-12-31'];
  const unreal = [
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0999-12-31',
    '26-01-01',
    '12026-01-01',
    '+2026-01-01',
    '-2026-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026/01/01',
    '20260101',
    '٢٠٢٦-٠١-٠١',
    'yesterday',
    '',
    null,
    undefined,
    20260101,
    new Date('2026-01-01'),
    ['2026-01-01'],
  ];
  for (const day of real) {
    test(`is ${day}`, () => {
      assert.equal(isDay(day), true);
    });
  }
  for (const value of unreal) {
    test(`is not ${JSON.stringify(value)} (${typeof value})`, () => {
      assert.equal(isDay(value), false);
    });
  }
});
