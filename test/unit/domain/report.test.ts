import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Compliance } from '../../../src/domain/compliance.ts';
import { reportOf, shortagesOf, subscriptionsWithoutData } from '../../../src/domain/report.ts';
import type { SubscriptionDay } from '../../../src/domain/series.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { type Count, type Counts, period, row, series, subscription } from './support/build.ts';

const october = period('2026-10-01', '2026-10-03');
const one = [subscription('A')];
const two = [subscription('A'), subscription('B')];

const reportFrom = (
  days: readonly SubscriptionDay[],
  subscriptions: readonly Subscription[] = two,
  { shown = october, underUsePercent = 60 }: { shown?: typeof october; underUsePercent?: number | null } = {},
) => reportOf({ subscriptions, days, dataFrom: '2026-10-03T05:00:00Z' }, shown, underUsePercent);

describe('a customer', () => {
  test('is the sum of its subscriptions, and over by what each of them is over', () => {
    const report = reportFrom([
      ...series('A', '2026-10-01', 100, [90, 110, 120]),
      ...series('B', '2026-10-01', 100, [105, 20, 30]),
    ]);

    const { entitled, used, overage, daysOver, peak, average } = report.byType.knowledgeWorker;
    assert.deepEqual([entitled, used, overage, daysOver, average], [200, 150, 20, 3, 158]);
    assert.deepEqual(peak, { units: 195, day: '2026-10-01' });
  });

  test('adds the types up in the totals without netting them', () => {
    const report = reportFrom(
      [
        row('A', '2026-10-03', [
          [100, 140],
          [50, 10],
          [5, 6],
        ]),
      ],
      one,
    );

    assert.deepEqual(report.total, { entitled: 155, used: 156, overage: 41 });
  });

  test('has its figures per subscription, in the order of their ids', () => {
    const report = reportFrom([
      ...series('B', '2026-10-01', 10, [1, 2, 3]),
      ...series('A', '2026-10-01', 20, [4, 5, 6]),
    ]);

    assert.deepEqual(
      report.subscriptions.map(({ subscriptionId, subscription: bought, byType }) => [
        subscriptionId,
        bought?.dealId,
        byType.knowledgeWorker.used,
        byType.knowledgeWorker.peak?.day,
      ]),
      [
        ['A', 'Deal-A', 6, '2026-10-03'],
        ['B', 'Deal-B', 3, '2026-10-03'],
      ],
    );
  });

  test('counts the day before the period in its change alone', () => {
    const { byType, days } = reportFrom(series('A', '2026-09-30', 100, [180, 90, 90, 95]), one);

    const { change, peak, daysOver } = byType.knowledgeWorker;
    assert.deepEqual([change, peak?.units, daysOver], [-85, 95, 0]);
    assert.equal(days[0]?.day, '2026-10-01');
  });

  test('has no change where the day before the period is missing, even with days from before it', () => {
    const { byType } = reportFrom(
      [...series('A', '2026-09-28', 100, [50, 60]), ...series('A', '2026-10-01', 100, [70, 80, 90])],
      one,
    );

    assert.equal(byType.knowledgeWorker.change, null);
  });
});

describe('status', () => {
  const status = (counts: readonly Counts[], details: Partial<Subscription> = {}): Compliance =>
    reportFrom(
      counts.map((given, index) => row(String(index), '2026-10-03', given)),
      counts.map((_, index) => subscription(String(index), details)),
    ).compliance;
  const over: Count = [10, 11];
  const good: Count = [10, 10];
  const under: Count = [10, 1];
  const waiting: Count = [10, null];

  test('is the worst of the types', () => {
    assert.equal(status([[good, under, over]]), 'outOfCompliance');
  });

  test('is the worst of the subscriptions, however good the sums are', () => {
    assert.equal(status([[over], [[100, 90]]]), 'outOfCompliance');
  });

  test('is judged by the allowance of each subscription', () => {
    assert.equal(status([[over], [good]], { growthAllowancePercent: 10 }), 'withinAllowance');
  });

  test('is that of the parts with data where one has none yet', () => {
    assert.equal(
      status([
        [waiting, waiting, waiting],
        [good, good, good],
      ]),
      'inCompliance',
    );
  });

  test('waits for data only where no part has any', () => {
    const none: Counts = [waiting, waiting, waiting];

    assert.equal(status([none, none]), 'pending');
  });

  test('is judged on the as-of day alone, and the days over before it are kept', () => {
    const { compliance, byType } = reportFrom(series('A', '2026-10-01', 100, [150, 120, 80]), one);

    assert.deepEqual([compliance, byType.knowledgeWorker.daysOver], ['inCompliance', 2]);
  });

  test('does not know under use where the service does not judge it', () => {
    const { compliance } = reportFrom([row('A', '2026-10-03', [under])], one, { underUsePercent: null });

    assert.equal(compliance, 'inCompliance');
  });

  test('is unknown for usage of a subscription the service does not list, without hiding the others', () => {
    const { compliance, subscriptions } = reportFrom(
      [row('A', '2026-10-03', [good, good, good]), row('X', '2026-10-03', [over])],
      one,
    );

    assert.deepEqual(
      [
        compliance,
        ...subscriptions.map(({ subscription: bought, compliance: own }) => [bought === null, own]),
      ],
      ['inCompliance', [false, 'inCompliance'], [true, 'unknown']],
    );
  });
});

test('a customer of whom there is not a single day has no figures, no status and nothing to order', () => {
  const report = reportFrom([], one);

  const { entitled, used, change, peak, average, daysOver, overSince, compliance } =
    report.byType.knowledgeWorker;
  assert.deepEqual([entitled, used, change, peak, average], [0, null, null, null, null]);
  assert.deepEqual([daysOver, overSince, compliance, report.isEmpty], [0, null, 'pending', true]);
  assert.deepEqual(report.total, { entitled: 0, used: null, overage: null });
  assert.deepEqual([report.subscriptions, shortagesOf(report)], [[], []]);
});

describe('readings', () => {
  test('that are carried are counted in days; days not yet due are not', () => {
    const { carriedDays } = reportFrom(
      [
        row('A', '2026-09-30', [[1, 1]], { clustersReported: 0, clustersExpected: 2 }),
        row('A', '2026-10-01', [[1, 1]], { clustersReported: 1, clustersExpected: 2 }),
        row('A', '2026-10-02', [[1, 1]], { clustersReported: 2, clustersExpected: 2 }),
        row('A', '2026-10-03', [[1, null]], { clustersReported: 0, clustersExpected: 0 }),
      ],
      one,
    );

    assert.equal(carriedDays, 1);
  });

  test('are outdated by the oldest one counted on the as-of day, two days before it', () => {
    const stale = ['2026-10-01T23:59:59Z', '2026-10-02T00:00:00Z'].map((oldestReadingAt) => {
      const report = reportFrom(
        [row('A', '2026-10-03', [[1, 1]], { oldestReadingAt }), row('B', '2026-10-03', [[1, 1]])],
        two,
      );
      return [report.isStale, report.oldestReadingAt, report.subscriptions.map(({ isStale }) => isStale)];
    });

    assert.deepEqual(stale, [
      [true, '2026-10-01T23:59:59Z', [true, false]],
      [false, '2026-10-02T00:00:00Z', [false, false]],
    ]);
  });

  test('outside the period do not fill it', () => {
    const before = reportFrom([...series('A', '2026-09-30', 5, [3, null, null, null])], one);
    const zero = reportFrom([...series('A', '2026-09-30', 5, [3, null, 0, null])], one);

    assert.deepEqual([before.isEmpty, zero.isEmpty], [true, false]);
  });
});

describe('what is missing', () => {
  test('is named per type and subscription, in the order of the types, with the deal to order under', () => {
    const report = reportFrom([
      row('B', '2026-10-03', [
        [10, 14],
        [10, 11],
      ]),
      row('A', '2026-10-03', [
        [10, 13],
        [10, 10],
        [0, 1],
      ]),
      row('X', '2026-10-03', [[0, 2]]),
    ]);

    assert.deepEqual(shortagesOf(report), [
      { type: 'knowledgeWorker', subscriptionId: 'A', dealId: 'Deal-A', units: 3 },
      { type: 'knowledgeWorker', subscriptionId: 'B', dealId: 'Deal-B', units: 4 },
      { type: 'knowledgeWorker', subscriptionId: 'X', dealId: null, units: 2 },
      { type: 'commonArea', subscriptionId: 'B', dealId: 'Deal-B', units: 1 },
      { type: 'telePresence', subscriptionId: 'A', dealId: 'Deal-A', units: 1 },
    ]);
  });

  test('is nothing where each covers its own use', () => {
    assert.deepEqual(shortagesOf(reportFrom(series('A', '2026-10-01', 5, [9, 9, 5]), one)), []);
  });
});

describe('subscriptions without data', () => {
  const count = (...given: readonly Counts[]) =>
    subscriptionsWithoutData(
      reportFrom(given.map((counts, index) => row(String(index), '2026-10-03', counts))),
      [],
    );

  test('are those in effect on the as-of day that were never read', () => {
    assert.deepEqual(count([[1, null]], [[10, 0]], [[10, 3]]), { without: ['0'], all: 3 });
  });

  test('do not include one that has ended', () => {
    assert.deepEqual(count([[10, 3]], [[0, null]]), { without: [], all: 1 });
  });

  test('are counted out of all in effect, one that has ended and is still used included', () => {
    assert.deepEqual(count([[0, 3]], [[10, null]]), { without: ['1'], all: 2 });
  });
});
