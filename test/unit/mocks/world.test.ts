import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { complianceOf } from '../../../src/domain/compliance.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { licenseTypes } from '../../../src/domain/license.ts';
import { createWorld, demoSize } from '../../../mocks/world.ts';
import { customerDays, isOver, subscriptionDays } from '../../../mocks/usage.ts';
import { now, today, world, yesterday } from './support/ask.ts';

const shown = world.customers[0]!;
const clusters = world.customers.flatMap((customer) => customer.clusters);
const names = world.customers.map(({ name }) => name);

function usedOn(position: number, from: Day, to: Day) {
  return customerDays(world, world.customers[position]!, from, to);
}

describe('the demo world', () => {
  test('has twelve customers and twenty clusters', () => {
    assert.deepEqual({ customers: names.length, clusters: clusters.length }, demoSize);
  });

  test('has names that need care: å ä ö, quotes, an apostrophe, a leading equals sign, a hundred characters', () => {
    for (const part of ['å', 'ä', 'ö', '"', "'"])
      assert.ok(
        names.some((name) => name.includes(part)),
        part,
      );
    assert.ok(names.some((name) => name.startsWith('=')));
    assert.equal(Math.max(...clusters.map(({ name }) => name.length)), 100);
  });

  test('has every situation worth looking at', () => {
    const subscriptionCounts = world.customers.map(({ subscriptions }) => subscriptions.length);
    const subscriptions = world.customers.flatMap((customer) => customer.subscriptions);
    const endsSoon = subscriptions.filter(({ end }) => end >= today && end <= addDays(today, 90));
    assert.deepEqual(subscriptionCounts, [1, 2, 2, 1, 1, 1, 2, 1, 0, 0, 1, 2]);
    assert.equal(endsSoon.length, 1);
    assert.equal(subscriptions.filter(({ end }) => end < today).length, 1);
    assert.equal(world.customers.filter(({ services }) => !services.includes('ucmCloud')).length, 1);
    assert.deepEqual([...new Set(clusters.map(({ state }) => state))].sort(), [
      'pendingVerification',
      'unreachable',
      'unsupportedVersion',
      'verified',
    ]);
  });

  test('has a type mix of about 85, 13 and 2 percent', () => {
    const day = usedOn(0, yesterday, yesterday)[0]!;
    const used = licenseTypes.map((type) => day.byType[type].used!);
    const total = used.reduce((sum, units) => sum + units, 0);
    const percent = used.map((units) => Math.round((units * 100) / total));
    assert.deepEqual(percent, [87, 11, 2]);
  });
});

describe('the customer that Control Hub shows', () => {
  const month = usedOn(0, addDays(today, -30), yesterday);

  test('is 40 Knowledge Worker licences over, out of compliance, with nothing else over', () => {
    const { byType } = month.at(-1)!;
    const { entitled, used } = byType.knowledgeWorker;
    const { growthAllowancePercent } = shown.subscriptions[0]!;
    const status = complianceOf(entitled, used, { growthAllowancePercent, underUsePercent: 60 });
    assert.deepEqual(
      licenseTypes.map((type) => byType[type].overage),
      [40, 0, 0],
    );
    assert.equal(status, 'outOfCompliance');
  });

  test('has been over in one unbroken run for three weeks', () => {
    const over = month.map(isOver);
    assert.deepEqual(over, [...Array<boolean>(9).fill(false), ...Array<boolean>(21).fill(true)]);
  });

  test('has one carried day in the last thirty, and a bought quantity that rose in the last sixty', () => {
    const carried = month.filter((day) => day.clustersReported < day.clustersExpected);
    const bought = usedOn(0, addDays(today, -60), yesterday).map(
      ({ byType }) => byType.knowledgeWorker.entitled,
    );
    assert.deepEqual(
      carried.map(({ day }) => day),
      [addDays(today, -12)],
    );
    assert.deepEqual([...new Set(bought)], [1120, 1200]);
  });
});

test('the story of the shown customer is the same for every seed and every weekday it is told on', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (seed, later) => {
      const clock = new Date(now().getTime() + later * 86_400_000);
      const made = createWorld({ seed, now: () => clock });
      const [from, to] = [addDays(today, later - 30), addDays(today, later - 1)];
      const days = customerDays(made, made.customers[0]!, from, to);
      const daysOver = days.filter(isOver).length;
      assert.equal(days.at(-1)!.byType.knowledgeWorker.overage, 40);
      assert.ok(daysOver >= 19 && daysOver <= 21 && days.slice(-daysOver).every(isOver), `${daysOver} days`);
    }),
    { numRuns: 200 },
  );
});

test('use changes in steps on weekdays and never over a weekend', () => {
  const days = usedOn(0, addDays(today, -200), yesterday);
  const changed = days.filter(({ byType }, index) => {
    const before = days[index - 1] ?? days[0]!;
    return byType.knowledgeWorker.used !== before.byType.knowledgeWorker.used;
  });
  const weekdays = new Set(changed.map(({ day }) => new Date(day).getUTCDay()));
  assert.deepEqual([...weekdays].sort(), [1, 2, 3, 4, 5]);
  assert.ok(changed.length < 130, `${changed.length} of 143 weekdays changed`);
});

describe('a world', () => {
  const size = { customers: 14, clusters: 26 };
  const figures = (seed: number, clock: () => Date) => {
    const made = createWorld({ seed, now: clock, size });
    return made.customers.map((customer) => [
      customer.name,
      customer.subscriptions,
      customer.clusters.map(({ id, ipAddress, version }) => [id, ipAddress, version]),
      subscriptionDays(made, customer, addDays(today, -40), yesterday),
    ]);
  };

  test('is the same for the same seed and another for another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        assert.deepEqual(figures(seed, now), figures(seed, now));
        assert.notDeepEqual(figures(seed, now), figures(seed + 1, now));
      }),
      { numRuns: 20 },
    );
  });

  test('keeps its past when the clock moves on', () => {
    let clock = now();
    const made = createWorld({ now: () => clock });
    const past = () =>
      made.customers.map((customer) => subscriptionDays(made, customer, addDays(today, -90), yesterday));
    const before = past();
    clock = new Date('2026-12-03T18:00:00Z');
    assert.deepEqual(past(), before);
    const tenth = subscriptionDays(made, made.customers[0]!, '2026-12-02', '2026-12-02')[0]!;
    assert.equal(tenth.clustersReported, 3);
  });

  test('has the size asked for, whatever it is, with names and ids that come once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 600 }), (customers, more) => {
        const asked = { customers, clusters: 20 + more };
        const made = createWorld({ now, size: asked });
        const all = made.customers.flatMap((customer) => customer.clusters);
        const subscriptions = made.customers.flatMap((customer) => customer.subscriptions);
        assert.equal(made.customers.length, customers);
        if (customers > 12) assert.equal(all.length, asked.clusters);
        for (const ids of [
          made.customers.map(({ name }) => name),
          made.customers.map(({ id }) => id),
          all.map(({ id }) => id),
          subscriptions.map(({ subscriptionId }) => subscriptionId),
        ]) {
          assert.equal(new Set(ids).size, ids.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
