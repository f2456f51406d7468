import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysFrom } from '../../../src/domain/day.ts';
import { licenseTypes, perType } from '../../../src/domain/license.ts';
import { type CustomerUsage, reportOf, shortagesOf } from '../../../src/domain/report.ts';
import type { SubscriptionDay } from '../../../src/domain/series.ts';
import { cases } from '../../support/cases.ts';
import { period, subscription } from './support/build.ts';
import { expectedReport } from './support/oracle.ts';

/** Small numbers meet often: equal peaks, exact boundaries, sums that cover one another. */
const units = fc.oneof(fc.nat(6), fc.integer({ min: 95, max: 125 }), fc.nat(3_000));
const entitled = fc.oneof(fc.constantFrom(0, 1, 4, 5, 99, 100), fc.nat(2_000));

/** Ids that objects would lose are ids like any other. */
const ids = fc.uniqueArray(fc.constantFrom('Sub1', 'Sub2', 'Sub10', '__proto__', 'constructor', 'åäö'), {
  maxLength: 4,
});

interface Cell {
  readonly counts: readonly { readonly entitled: number; readonly used: number }[];
  readonly isRead: boolean;
  readonly expected: number;
  readonly missing: number;
  readonly age: number;
  readonly order: number;
}

const cell: fc.Arbitrary<Cell> = fc.record({
  counts: fc.array(fc.record({ entitled, used: units }), { minLength: 3, maxLength: 3 }),
  isRead: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  expected: fc.integer({ min: 1, max: 4 }),
  missing: fc.oneof(fc.constant(0), fc.nat(4)),
  age: fc.oneof(fc.constant(0), fc.nat(4)),
  order: fc.nat(1_000),
});

const usages = ids.chain((subscriptionIds) =>
  fc.integer({ min: 1, max: 9 }).chain((length) =>
    fc.record({
      subscriptionIds: fc.constant(subscriptionIds),
      length: fc.constant(length),
      cells: fc.array(cell, {
        minLength: subscriptionIds.length * (length + 1),
        maxLength: subscriptionIds.length * (length + 1),
      }),
      withDayBefore: fc.boolean(),
      listed: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      growth: fc.array(fc.constantFrom(0, 1, 20, 100), { minLength: 4, maxLength: 4 }),
      underUsePercent: fc.constantFrom(null, 0, 60, 100),
    }),
  ),
);

type Sample = typeof usages extends fc.Arbitrary<infer T> ? T : never;

/** Every subscription has a row for every day, as the service promises; the order is not. */
function usageOf(sample: Sample) {
  const { subscriptionIds, length, cells, withDayBefore, listed, growth } = sample;
  const shown = period('2028-02-25', addDays('2028-02-25', length - 1));
  const days = daysFrom(withDayBefore ? addDays(shown.from, -1) : shown.from, shown.to);
  const rows = subscriptionIds.flatMap((subscriptionId, place) =>
    days.map((day, index): SubscriptionDay & { order: number } => {
      const { counts, isRead, expected, missing, age, order } = cells[place * (length + 1) + index]!;
      return {
        day,
        subscriptionId,
        clustersExpected: isRead ? expected : 0,
        clustersReported: isRead ? Math.max(0, expected - missing) : 0,
        oldestReadingAt: isRead ? `${addDays(day, -age)}T0${expected}:00:00Z` : null,
        byType: perType((type) => {
          const { entitled: bought, used } = counts[licenseTypes.indexOf(type)]!;
          return { entitled: bought, used: isRead ? used : null };
        }),
        order,
      };
    }),
  );
  const usage: CustomerUsage = {
    dataFrom: '2028-03-05T05:00:00Z',
    subscriptions: subscriptionIds
      .filter((_, index) => listed[index])
      .map((id, index) => subscription(id, { growthAllowancePercent: growth[index]! })),
    days: rows.sort((a, b) => a.order - b.order).map(({ order: _, ...row }) => row),
  };
  return { usage, shown };
}

const numRuns = cases(300, 10_000);

test('a report says what its rows say, whatever they are', () => {
  fc.assert(
    fc.property(usages, (sample) => {
      const { usage, shown } = usageOf(sample);

      const report = reportOf(usage, shown, sample.underUsePercent);

      assert.deepEqual(report, expectedReport(usage, shown, sample.underUsePercent));
    }),
    { numRuns },
  );
});

test('a customer is the sum of its subscriptions, every day and in every type', () => {
  fc.assert(
    fc.property(usages, (sample) => {
      const { usage, shown } = usageOf(sample);

      const report = reportOf(usage, shown, sample.underUsePercent);

      for (const [index, day] of report.days.entries()) {
        const parts = report.subscriptions.map(({ days }) => days[index]!);
        for (const type of licenseTypes) {
          for (const field of ['entitled', 'used', 'overage'] as const) {
            const known = parts.flatMap(({ byType }) => byType[type][field] ?? []);
            const sum = known.reduce((total, value) => total + value, 0);
            assert.equal(day.byType[type][field], known.length === 0 ? null : sum);
          }
        }
        assert.ok(parts.every((part) => part.day === day.day));
      }
    }),
    { numRuns },
  );
});

test('what is to be ordered is exactly what is over', () => {
  fc.assert(
    fc.property(usages, (sample) => {
      const { usage, shown } = usageOf(sample);
      const report = reportOf(usage, shown, sample.underUsePercent);

      const shortages = shortagesOf(report);

      const ordered = shortages.reduce((sum, shortage) => sum + shortage.units, 0);
      assert.equal(ordered, report.total.overage ?? 0);
      assert.ok(shortages.every((shortage) => shortage.units > 0));
    }),
    { numRuns },
  );
});

test('reading a report changes nothing in what it was read from', () => {
  fc.assert(
    fc.property(usages, (sample) => {
      const { usage, shown } = usageOf(sample);
      const before = structuredClone(usage);

      reportOf(usage, shown, sample.underUsePercent);

      assert.deepEqual(usage, before);
    }),
    { numRuns: cases(100, 1_000) },
  );
});
