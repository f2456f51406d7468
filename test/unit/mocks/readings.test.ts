import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { cluster, type CustomerPlan, subscribed, units } from '../../../mocks/plans.ts';
import { clusterUse, subscriptionDays } from '../../../mocks/usage.ts';
import { dayNumberOf } from '../../../mocks/day-number.ts';
import { createWorld } from '../../../mocks/world.ts';
import { today, yesterday } from './support/ask.ts';

const terms = { start: -100, end: 100, licenseModel: 'flex3', growthAllowancePercent: 0 } as const;
const bought = units(100, 50, 10);

/** A world whose first customer has these clusters, in one subscription unless more are given. */
function worldWith(
  clusters: CustomerPlan['clusters'],
  subscriptions = [subscribed(bought, units(80, 80, 80), terms)],
  clock = `${today}T12:00:00Z`,
) {
  const shown = { name: 'Carried AB', services: [], growthPercentPerYear: 10, subscriptions, clusters };
  const world = createWorld({ now: () => new Date(clock), shown });
  return { world, customer: world.customers[0]! };
}

function daysOf(made: ReturnType<typeof worldWith>, from: Day, to: Day) {
  return subscriptionDays(made.world, made.customer, from, to);
}

const steady = { missRate: 0, syncMinute: 120 } as const;
const first = cluster('Luleå', 'a.example', steady);

describe('a day without a reading', () => {
  const made = worldWith([first, cluster('Luleå', 'b.example', { ...steady, missed: [-5, -4] })]);
  const [before, one, two, after] = daysOf(made, addDays(today, -6), addDays(today, -3));

  test("carries the cluster's latest reading and says whose day it is", () => {
    const b = made.customer.clusters[1]!;
    const carried = clusterUse(made.world, b, dayNumberOf(two!.day));
    assert.deepEqual([one!.clustersReported, one!.clustersExpected], [1, 2]);
    assert.deepEqual(carried, clusterUse(made.world, b, dayNumberOf(before!.day)));
    assert.equal(two!.oldestReadingAt, carried.readingAt);
    assert.equal(carried.readingAt?.slice(0, 10), before!.day);
  });

  test('ends with the next reading', () => {
    assert.deepEqual([after!.clustersReported, after!.clustersExpected], [2, 2]);
    assert.equal(after!.oldestReadingAt?.slice(0, 10), after!.day);
  });
});

describe('before its first reading', () => {
  const made = worldWith([first, cluster('Luleå', 'b.example', { ...steady, firstReading: -10 })]);

  test('a cluster counts nowhere, beside others that do', () => {
    const [before, since] = daysOf(made, addDays(today, -11), addDays(today, -10));
    assert.deepEqual([before!.clustersExpected, since!.clustersExpected], [1, 2]);
    assert.ok(before!.byType.knowledgeWorker.used! < since!.byType.knowledgeWorker.used!);
  });

  test('a subscription has bought licences and no use: null, not zero', () => {
    const alone = worldWith([cluster('Luleå', 'b.example', { ...steady, firstReading: -10 })]);
    const [before, since] = daysOf(alone, addDays(today, -11), addDays(today, -10));
    assert.deepEqual(before!.byType.knowledgeWorker, { entitled: 100, used: null });
    assert.deepEqual([before!.clustersExpected, before!.oldestReadingAt], [0, null]);
    assert.notEqual(since!.byType.knowledgeWorker.used, null);
  });
});

describe('a cluster that has fallen silent', () => {
  test('counts with its last reading for as long as it is bound', () => {
    const made = worldWith([cluster('Luleå', 'a.example', { ...steady, silentDays: 60 })]);
    const [day] = daysOf(made, yesterday, yesterday);
    assert.deepEqual([day!.clustersReported, day!.clustersExpected], [0, 1]);
    assert.equal(day!.oldestReadingAt?.slice(0, 10), addDays(today, -61));
  });
});

describe('a cluster taken over by another order', () => {
  const predecessor = subscribed(bought, units(0, 0, 0), { ...terms, end: -31 });
  const successor = subscribed(bought, units(80, 80, 80), { ...terms, start: -30 });
  const made = worldWith(
    [cluster('Luleå', 'a.example', { ...steady, boundTo: [0, 1], missed: [-30] })],
    [predecessor, successor],
  );

  test('counts in exactly one subscription on any day, and carries its reading along', () => {
    const rows = daysOf(made, addDays(today, -31), addDays(today, -30));
    assert.deepEqual(
      rows.map((row) => [row.clustersExpected, row.clustersReported, row.byType.knowledgeWorker.entitled]),
      [
        [1, 1, 100],
        [0, 0, 0],
        [0, 0, 0],
        [1, 0, 100],
      ],
    );
    assert.equal(rows[3]!.oldestReadingAt?.slice(0, 10), addDays(today, -31));
  });

  test('a subscription that has ended without clusters has no row in a later range', () => {
    const ids = daysOf(made, addDays(today, -10), yesterday).map(({ subscriptionId }) => subscriptionId);
    assert.equal(new Set(ids).size, 1);
  });
});

describe('today', () => {
  const early = cluster('Luleå', 'a.example', { ...steady, syncMinute: 120 });
  const late = cluster('Luleå', 'b.example', { ...steady, syncMinute: 900 });

  for (const [time, reported] of [
    ['01:00', 0],
    ['12:00', 1],
    ['16:00', 2],
  ] as const) {
    test(`at ${time} UTC the sync has reached ${reported} of 2 clusters; the others are carried`, () => {
      const made = worldWith([early, late], undefined, `${today}T${time}:00Z`);
      const [day] = daysOf(made, today, today);
      assert.deepEqual([day!.clustersReported, day!.clustersExpected], [reported, 2]);
    });
  }
});

test('licences are bought from the day of each order to the last day of the term, both included', () => {
  const { customer, world } = worldWith(
    [first],
    [
      {
        ...subscribed(bought, bought, { ...terms, end: 0 }),
        orders: [
          { day: -100, change: units(60, 0, 0) },
          { day: -20, change: units(50, 0, 0) },
          { day: -10, change: units(-30, 0, 0) },
        ],
      },
    ],
  );
  const entitledOn = (day: Day) =>
    subscriptionDays(world, customer, day, day)[0]?.byType.knowledgeWorker.entitled;
  const days = [-101, -100, -21, -20, -10, 0, 1].map((count) => entitledOn(addDays(today, count)));
  assert.deepEqual(days, [undefined, 60, 60, 110, 80, 80, 0]);
});
