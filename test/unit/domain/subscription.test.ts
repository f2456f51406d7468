import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  firstReadingAt,
  type Provisioning,
  waitingProgress,
  type WaitingStep,
} from '../../../src/domain/subscription.ts';
import { provisioned, subscription } from './support/build.ts';

const unordered: Provisioning = {
  status: 'notProvisioned',
  orderReceivedAt: null,
  clustersTotal: 0,
  clustersVerified: 0,
  provisionedAt: null,
  firstReadingAt: null,
};
const ordered: Provisioning = {
  ...unordered,
  status: 'awaitingDetails',
  orderReceivedAt: '2026-10-01T08:00:00Z',
};
const partlyVerified: Provisioning = { ...ordered, clustersTotal: 3, clustersVerified: 2 };
const verified: Provisioning = { ...partlyVerified, clustersVerified: 3 };
const waiting: Provisioning = { ...verified, status: 'provisioned', provisionedAt: '2026-10-05T08:00:00Z' };
const collected: Provisioning = { ...waiting, firstReadingAt: '2026-10-06T04:00:00Z' };

const from = (...given: readonly Provisioning[]) =>
  given.map((provisioning, index) => subscription(`Sub${index}`, { provisioning }));

describe('on the way to the first usage', () => {
  const table: readonly [what: string, provisioning: Provisioning, current: WaitingStep | null][] = [
    ['no order has arrived', unordered, 'orderReceived'],
    ['no cluster is there yet', ordered, 'clustersVerified'],
    ['one of three clusters is not verified', partlyVerified, 'clustersVerified'],
    ['all clusters are verified', verified, 'orderProvisioned'],
    [
      'the only cluster is verified',
      { ...verified, clustersTotal: 1, clustersVerified: 1 },
      'orderProvisioned',
    ],
    ['the order is provisioned', waiting, 'firstUsageCollected'],
    ['a reading was taken', collected, null],
    // Steps that were done are not asked again.
    [
      'it is provisioned though a cluster was added since',
      { ...waiting, clustersTotal: 4 },
      'firstUsageCollected',
    ],
    [
      'it is read though its order left no date',
      { ...unordered, firstReadingAt: '2026-10-06T04:00:00Z' },
      null,
    ],
    [
      'it counts more clusters verified than there are',
      { ...verified, clustersTotal: 2 },
      'orderProvisioned',
    ],
    [
      'clusters are verified before the order arrives',
      { ...verified, orderReceivedAt: null },
      'orderProvisioned',
    ],
  ];
  for (const [what, provisioning, current] of table) {
    test(`where ${what}, it waits for ${current ?? 'nothing'}`, () => {
      const progress = waitingProgress(from(provisioning));

      assert.deepEqual(progress, {
        current,
        subscriptionIds: ['Sub0'],
        clustersVerified: provisioning.clustersVerified,
        clustersTotal: provisioning.clustersTotal,
      });
    });
  }

  describe('of several subscriptions those that have come furthest decide, and only their clusters are counted', () => {
    const one: Provisioning = { ...ordered, clustersTotal: 2, clustersVerified: 1 };
    const several: readonly [
      what: string,
      provisionings: readonly Provisioning[],
      current: WaitingStep | null,
      clusters: string,
      ids: readonly string[],
    ][] = [
      [
        'one is verified, others are not',
        [unordered, verified, partlyVerified],
        'orderProvisioned',
        '3/3',
        ['Sub1'],
      ],
      [
        'one is provisioned, another is not verified',
        [partlyVerified, waiting, unordered],
        'firstUsageCollected',
        '3/3',
        ['Sub1'],
      ],
      [
        'two are being verified, of a third no order has arrived',
        [partlyVerified, unordered, one],
        'clustersVerified',
        '3/5',
        ['Sub0', 'Sub2'],
      ],
      ['one has been read', [collected, ordered], null, '3/3', ['Sub0']],
    ];
    for (const [what, provisionings, current, clusters, ids] of several) {
      test(what, () => {
        const progress = waitingProgress(from(...provisionings));

        assert.deepEqual(
          [
            progress.current,
            `${progress.clustersVerified}/${progress.clustersTotal}`,
            progress.subscriptionIds,
          ],
          [current, clusters, ids],
        );
      });
    }
  });

  test('a subscription that has ended waits for nothing, as long as another has not', () => {
    const ended = subscription('Old', { status: 'inactive', provisioning: waiting });
    const running = subscription('New', { provisioning: partlyVerified });

    const ids = [[ended, running], [ended]].map((all) => waitingProgress(all).subscriptionIds);

    assert.deepEqual(ids, [['New'], ['Old']]);
  });

  test('a customer without a subscription waits for its first order', () => {
    assert.deepEqual(waitingProgress([]), {
      current: 'orderReceived',
      subscriptionIds: [],
      clustersVerified: 0,
      clustersTotal: 0,
    });
  });
});

describe('the first reading', () => {
  const at = (firstReading: string | null): Provisioning => ({
    ...provisioned,
    firstReadingAt: firstReading,
  });
  const table: readonly [what: string, readings: readonly (string | null)[], first: string | null][] = [
    [
      'is the earliest of all',
      ['2026-10-06T04:00:00Z', '2026-02-06T04:00:00Z', '2026-03-01T04:00:00Z'],
      '2026-02-06T04:00:00Z',
    ],
    ['is that of the only one read', [null, '2026-10-06T04:00:00Z', null], '2026-10-06T04:00:00Z'],
    // 22:30 the day before, in UTC.
    [
      'goes by the instant, not by its spelling',
      ['2026-10-05T23:00:00Z', '2026-10-06T00:30:00+02:00'],
      '2026-10-06T00:30:00+02:00',
    ],
    ['is unknown while nothing was read', [null, null], null],
    ['is unknown without subscriptions', [], null],
  ];
  for (const [what, readings, first] of table) {
    test(what, () => {
      const earliest = firstReadingAt(from(...readings.map(at)));

      assert.equal(earliest, first);
    });
  }
});
