/** Usage of any shape the service may send, small enough to be written and read many times. */
import fc from 'fast-check';
import { addDays, daysFrom } from '../../../../src/domain/day.ts';
import type { CustomerUsage } from '../../../../src/domain/report.ts';
import { period, row, subscription } from '../../domain/support/build.ts';

const from = '2028-02-26';
const units = fc.oneof(fc.nat(6), fc.integer({ min: 95, max: 125 }), fc.nat(3_000_000));
const count = fc.tuple(units, units);

const cell = fc.record({
  counts: fc.tuple(count, count, count),
  isRead: fc.integer({ min: 0, max: 5 }).map((die) => die > 0),
  expected: fc.integer({ min: 1, max: 4 }),
  missing: fc.oneof(fc.constant(0), fc.nat(4)),
  age: fc.nat(4),
});

const subscriptions = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('Sub1', 'Sub2', 'Sub10', '__proto__', 'åäö'),
    isListed: fc.boolean(),
    growth: fc.constantFrom(0, 20),
    cells: fc.array(cell, { minLength: 8, maxLength: 8 }),
  }),
  { maxLength: 4, selector: ({ id }) => id },
);

/** A customer's usage over up to seven days and the day before, with the period to report on. */
export const usages = fc
  .record({ subscriptions, length: fc.integer({ min: 1, max: 7 }), isPartial: fc.boolean() })
  .map(({ subscriptions: bought, length, isPartial }) => {
    const to = addDays(from, isPartial ? 0 : length - 1);
    const shown = period(from, to, { isPartial });
    const usage: CustomerUsage = {
      dataFrom: '2028-03-05T05:00:00Z',
      subscriptions: bought
        .filter(({ isListed }) => isListed)
        .map(({ id, growth }) => subscription(id, { growthAllowancePercent: growth })),
      days: bought.flatMap(({ id, cells }) =>
        daysFrom(addDays(from, -1), to).map((day, index) => {
          const { counts, isRead, expected, missing, age } = cells[index]!;
          if (!isRead) {
            const unread = ([entitled]: readonly [number, number]) => [entitled, null] as const;
            const [first, second, third] = counts;
            return row(id, day, [unread(first), unread(second), unread(third)], {
              clustersReported: 0,
              clustersExpected: 0,
              oldestReadingAt: null,
            });
          }
          return row(id, day, counts, {
            clustersExpected: expected,
            clustersReported: Math.max(0, expected - missing),
            oldestReadingAt: `${addDays(day, -age)}T04:00:00Z`,
          });
        }),
      ),
    };
    return { usage, shown };
  });
