import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ActiveSubscription,
  judgeSubscriptions,
  shortagesInShort,
} from '../../../src/domain/active-subscriptions.ts';
import { byType, type Counts } from './support/build.ts';

const asOf = '2026-11-23';

function active(
  subscriptionId: string,
  counts: Counts,
  growthAllowancePercent = 0,
  oldestReadingAt: string | null = `${asOf}T04:00:00Z`,
): ActiveSubscription {
  const coverage = { clustersReported: 1, clustersExpected: 1, oldestReadingAt };
  return { subscriptionId, growthAllowancePercent, ...coverage, byType: byType(counts) };
}

const statusesOf = (...rows: ActiveSubscription[]) =>
  judgeSubscriptions(rows, asOf, 60).map(({ subscriptionId, compliance }) => [subscriptionId, compliance]);

test('the worst come first, then the order of their IDs', () => {
  const statuses = statusesOf(
    active('Sub3', [[100, 90]]),
    active('Sub2', [[100, null]]),
    active('Sub1', [[100, 90]]),
    active('Sub4', [[100, 10]]),
    active('Sub5', [[100, 105]], 10),
    active('Sub6', [[100, 105]]),
  );

  assert.deepEqual(statuses, [
    ['Sub6', 'outOfCompliance'],
    ['Sub5', 'withinAllowance'],
    ['Sub4', 'underUse'],
    ['Sub2', 'pending'],
    ['Sub1', 'inCompliance'],
    ['Sub3', 'inCompliance'],
  ]);
});

test('a subscription is as its worst type, and free licences of another type cover nothing', () => {
  assert.deepEqual(
    statusesOf(
      active('Sub1', [
        [100, 80],
        [10, 11],
      ]),
    ),
    [['Sub1', 'outOfCompliance']],
  );
});

test('under use is not judged where the service does not', () => {
  const [judged] = judgeSubscriptions([active('Sub1', [[100, 1]])], asOf, null);

  assert.equal(judged?.compliance, 'inCompliance');
});

test('data are outdated from two days before the as-of day on, and never where there are none', () => {
  const staleFor = (readingAt: string | null) =>
    judgeSubscriptions([active('Sub1', [[100, 90]], 0, readingAt)], asOf, 60)[0]?.isStale;

  assert.deepEqual(['2026-11-22T00:00:00Z', '2026-11-21T23:59:59Z', null].map(staleFor), [
    false,
    true,
    false,
  ]);
});

test('each says what has to be ordered for it, per type, and what is free where it is in under use', () => {
  const [over, under] = judgeSubscriptions(
    [
      active(
        'Sub1',
        [
          [100, 140],
          [10, 5],
          [4, 5],
        ],
        10,
      ),
      active('Sub2', [
        [100, 20],
        [10, 9],
        [4, 0],
      ]),
    ],
    asOf,
    60,
  );

  assert.deepEqual(over?.shortages, [
    { type: 'knowledgeWorker', subscriptionId: 'Sub1', dealId: null, units: 40 },
    { type: 'telePresence', subscriptionId: 'Sub1', dealId: null, units: 1 },
  ]);
  assert.deepEqual([over.free, under?.free, under?.shortages], [5, 84, []]);
});

test('up to three needs are told one by one, more are added up by type, and none is netted', () => {
  const shortagesOf = (...rows: ActiveSubscription[]) =>
    shortagesInShort(judgeSubscriptions(rows, asOf, 60)).map(
      ({ type, subscriptionId, units }) => `${subscriptionId ?? 'all'} ${type} ${units}`,
    );
  const both = active('Sub1', [
    [100, 140],
    [10, 15],
  ]);

  assert.deepEqual(
    [
      shortagesOf(active('Sub1', [[100, 90]])),
      shortagesOf(both, active('Sub2', [[100, 101]])),
      shortagesOf(
        both,
        active('Sub2', [
          [100, 101],
          [10, 12],
        ]),
        active('Sub3', [
          [500, 0],
          [10, 0],
          [1, 0],
        ]),
      ),
    ],
    [
      [],
      ['Sub1 knowledgeWorker 40', 'Sub1 commonArea 5', 'Sub2 knowledgeWorker 1'],
      ['all knowledgeWorker 41', 'all commonArea 7'],
    ],
  );
});
