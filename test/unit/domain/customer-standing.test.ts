import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  customerShortages,
  type Standing,
  standingOf,
  subscriptionCompliance,
} from '../../../src/domain/customer-standing.ts';
import type { Customer, CustomerSubscription } from '../../../src/domain/customer.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { licenseTypes } from '../../../src/domain/license.ts';
import { cases } from '../../support/cases.ts';
import type { Counts } from './support/build.ts';
import { bought, customer, useOf } from './support/build-customer.ts';

const asOf = '2026-11-23';
const today = '2026-11-24';
const rules = { asOf, today, underUsePercent: 60 } as const;
const stand = (...subscriptions: CustomerSubscription[]) =>
  standingOf(customer('a', useOf(subscriptions)), rules);

describe('a customer’s status', () => {
  test('is the worst of its subscriptions, each by its own allowance, never netted', () => {
    const within = bought([[100, 105]], { growthAllowancePercent: 5 });
    const spare = bought([[1000, 900]], { subscriptionId: 'Sub2' });

    assert.equal(stand(within, spare).compliance, 'withinAllowance');
    assert.equal(stand(bought([[100, 105]]), spare).compliance, 'outOfCompliance');
    assert.equal(stand(spare).compliance, 'inCompliance');
  });

  test('is told for each type', () => {
    const { complianceByType } = stand(
      bought([
        [100, 50],
        [100, 101],
        [100, 100],
      ]),
    );

    assert.deepEqual(complianceByType, {
      knowledgeWorker: 'underUse',
      commonArea: 'outOfCompliance',
      telePresence: 'inCompliance',
    });
  });

  test('waits for data only when no subscription has any', () => {
    const waiting = bought([[10, null]], { subscriptionId: 'Sub2' });

    const some = stand(bought([[100, 90]]), waiting);
    const none = stand(waiting);

    assert.deepEqual(
      [some.compliance, some.isPending, some.subscriptionsWithoutData],
      ['inCompliance', false, 1],
    );
    assert.deepEqual([none.compliance, none.isPending, none.subscriptionsWithoutData], ['pending', true, 1]);
  });

  test('is none without a subscription: there is nothing that could arrive', () => {
    const { compliance, complianceByType, isPending } = stand();

    assert.deepEqual([compliance, complianceByType, isPending], [null, null, false]);
  });

  test('counts under use of one type though another is over', () => {
    const { isUnder, isOver } = stand(
      bought([
        [100, 50],
        [10, 11],
      ]),
    );

    assert.deepEqual([isUnder, isOver], [true, true]);
  });
});

describe('over the limit', () => {
  const of = (counts: Counts, daysOver: readonly [number, number, number]) =>
    standingOf(customer('a', useOf([bought(counts)], { daysOver })), rules);

  test('is so on the as-of day; earlier in the period is another thing', () => {
    const now = of([[10, 12]], [3, 0, 0]);
    const earlier = of([[10, 9]], [3, 0, 0]);
    const never = of([[10, 9]], [0, 0, 0]);

    assert.deepEqual(
      [now, earlier, never].map(({ isOver, wasOver }) => [isOver, wasOver]),
      [
        [true, false],
        [false, true],
        [false, false],
      ],
    );
  });

  test('is told by the type that has most, and by days of the type that had most', () => {
    const counts = of(
      [
        [10, 12],
        [10, 15],
        [10, 15],
      ],
      [9, 1, 2],
    );

    assert.deepEqual(counts.largestOverage, { units: 5, type: 'commonArea' });
    assert.equal(counts.daysOver, 9);
  });

  test('is not known before the first reading', () => {
    const { largestOverage, daysOver } = stand(bought([[10, null]]));

    assert.deepEqual([largestOverage, daysOver], [null, null]);
  });
});

test('data are outdated when the oldest reading lies two or more days before the as-of day', () => {
  const staleFor = (oldestReadingAt: string | null) =>
    standingOf(customer('a', useOf([bought([[10, 9]])], { oldestReadingAt })), rules).isStale;

  assert.deepEqual(['2026-11-22T00:00:00Z', '2026-11-21T23:59:59Z', null].map(staleFor), [
    false,
    true,
    false,
  ]);
});

describe('a term', () => {
  const endsFor = (endDate: Day | null, details: Partial<Customer> = {}) =>
    standingOf(customer('a', null, { endDate, ...details }), rules);

  test('ends soon from ninety days before its last day to that day', () => {
    const ends = [-1, 0, 90, 91].map((days) => endsFor(addDays(today, days)).endsSoon);

    assert.deepEqual(ends, [false, true, true, false]);
  });

  test('ends soon only while a subscription is active', () => {
    assert.equal(endsFor(today, { subscriptionStatus: 'inactive' }).endsSoon, false);
    assert.equal(endsFor(null).daysLeft, null);
  });
});

test('without its usage a customer has no mark of usage', () => {
  const { daysLeft, endsSoon, ...marks } = standingOf(customer('a', null), rules);

  assert.deepEqual([daysLeft, endsSoon], [null, false]);
  assert.ok(Object.values(marks).every((mark) => mark === null || mark === false || mark === 0));
});

test('what is missing is told per type and subscription', () => {
  const shortages = customerShortages(
    customer(
      'a',
      useOf([
        bought([
          [10, 12],
          [10, 9],
        ]),
        bought([[10, 11]], { subscriptionId: 'Sub2', dealId: 'Deal2' }),
        bought([[10, null]], { subscriptionId: 'Sub3' }),
      ]),
    ),
  );

  assert.deepEqual(shortages, [
    { type: 'knowledgeWorker', subscriptionId: 'Sub1', dealId: 'Deal1', units: 2 },
    { type: 'knowledgeWorker', subscriptionId: 'Sub2', dealId: 'Deal2', units: 1 },
  ]);
});

/** The rules once more, written from the product's words and without the code under test. */
function expected(
  subscriptions: readonly CustomerSubscription[],
): Pick<Standing, 'compliance' | 'isOver' | 'isUnder' | 'isPending'> {
  const words = new Set<string>();
  let isOver = false;
  for (const { byType, growthAllowancePercent } of subscriptions) {
    for (const { entitled, used } of Object.values(byType)) {
      if (used === null) continue;
      if (used > entitled) isOver = true;
      const surplusPercent = (used - entitled) * 100;
      if (used <= entitled) words.add(used < (entitled * 6) / 10 ? 'underUse' : 'inCompliance');
      // A part of a licence is no licence: the allowance is rounded down, so 100 times the surplus decides.
      else
        words.add(surplusPercent > entitled * growthAllowancePercent ? 'outOfCompliance' : 'withinAllowance');
    }
  }
  const worst = (['outOfCompliance', 'withinAllowance', 'underUse', 'inCompliance'] as const).find((word) =>
    words.has(word),
  );
  const compliance = subscriptions.length === 0 ? null : (worst ?? 'pending');
  return { compliance, isOver, isUnder: words.has('underUse'), isPending: compliance === 'pending' };
}

const anyCount = fc.tuple(fc.nat(40), fc.nat(50));
const anySubscription = fc
  .record({
    counts: fc.tuple(anyCount, anyCount, anyCount),
    isRead: fc.boolean(),
    growthAllowancePercent: fc.constantFrom(0, 2, 10, 33),
  })
  .map(({ counts, isRead, growthAllowancePercent }) =>
    bought(isRead ? counts : (counts.map(([entitled]) => [entitled, null] as const) as unknown as Counts), {
      growthAllowancePercent,
    }),
  );

test('any customer stands as the rules say', () => {
  fc.assert(
    fc.property(fc.array(anySubscription, { maxLength: 4 }), (subscriptions) => {
      const { compliance, isOver, isUnder, isPending } = stand(...subscriptions);

      assert.deepEqual({ compliance, isOver, isUnder, isPending }, expected(subscriptions));
    }),
    { numRuns: cases(500, 20_000) },
  );
});

test('no customer is better than its best or worse than its worst subscription', () => {
  fc.assert(
    fc.property(fc.array(anySubscription, { minLength: 1, maxLength: 4 }), (subscriptions) => {
      const parts = subscriptions.map((part) => subscriptionCompliance(part, rules.underUsePercent));

      const { compliance } = stand(...subscriptions);

      assert.ok(compliance !== null && parts.includes(compliance), `${compliance} of ${parts.join()}`);
    }),
    { numRuns: cases(300, 10_000) },
  );
});

test('overage of a customer is what its subscriptions lack, type by type', () => {
  fc.assert(
    fc.property(fc.array(anySubscription, { maxLength: 4 }), (subscriptions) => {
      const given = customer('a', useOf(subscriptions));
      const lacking = customerShortages(given);

      for (const type of licenseTypes) {
        const units = lacking
          .filter((shortage) => shortage.type === type)
          .reduce((sum, shortage) => sum + shortage.units, 0);
        assert.equal(units, given.usage?.byType[type].overage ?? 0);
      }
    }),
    { numRuns: cases(200, 5000) },
  );
});
