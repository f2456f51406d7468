import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysFrom } from '../../../src/domain/day.ts';
import { licenseTypes, perType, type PerType } from '../../../src/domain/license.ts';
import { createAsk, now, partner, read, search, today } from './support/ask.ts';
import { cases } from '../../support/cases.ts';
import { worldOf } from '../../../mocks/scenarios.ts';

interface Row {
  readonly clustersReported: number;
  readonly clustersExpected: number;
  readonly oldestReadingAt: string | null;
  readonly usageByType: PerType<{
    readonly entitledUnits: number;
    readonly consumedUnits: number | null;
    readonly overageUnits?: number;
  }>;
}

interface DayRow extends Row {
  readonly day: string;
}

/** What the parts add up to, worked out without any of the code under test. */
function addUp(rows: readonly Row[]) {
  const instants = rows.flatMap(({ oldestReadingAt }) => oldestReadingAt ?? []).sort();
  return {
    clustersReported: rows.reduce((sum, { clustersReported }) => sum + clustersReported, 0),
    clustersExpected: rows.reduce((sum, { clustersExpected }) => sum + clustersExpected, 0),
    oldestReadingAt: instants[0] ?? null,
    usageByType: perType((type) => {
      const parts = rows.map(({ usageByType }) => usageByType[type]);
      const known = parts.flatMap(({ consumedUnits }) => consumedUnits ?? []);
      const overages = parts.map(
        (part) => part.overageUnits ?? Math.max(0, (part.consumedUnits ?? 0) - part.entitledUnits),
      );
      return {
        entitledUnits: parts.reduce((sum, part) => sum + part.entitledUnits, 0),
        consumedUnits: known.length === 0 ? null : known.reduce((sum, units) => sum + units, 0),
        overageUnits: overages.reduce((sum, units) => sum + units, 0),
      };
    }),
  };
}

function levelOf({ clustersReported, clustersExpected, oldestReadingAt, usageByType }: Row) {
  return { clustersReported, clustersExpected, oldestReadingAt, usageByType };
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const scenarios = fc.constantFrom('normal', 'empty', 'pending', 'overage', 'staleSync');
const starts = fc.integer({ min: 0, max: 390 });

test('partner = all customers = all subscriptions = all clusters, on every day, whatever the seed', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, scenarios, starts, async (seed, scenario, daysAgo) => {
      const ask = createAsk({ ...partner, seed, scenario });
      const { customers } = worldOf(scenario, { now, seed });
      const from = addDays(today, -daysAgo - 2 < -400 ? -400 : -daysAgo - 2);
      const to = addDays(from, 2);
      const period = `from=${from}&to=${to}`;
      const partnerDays: DayRow[] = (await read(ask, 'getPartnerUsageTimeseries', period)).items;
      const { items: customerDays } = await read(
        ask,
        'searchDailyUsage',
        '',
        search({ from, to, all: true }),
      );
      const subscriptionDays = await Promise.all(
        customers.map(async ({ id }): Promise<DayRow[]> => {
          const query = `orgId=${id}&groupBy=subscription&${period}`;
          return (await read(ask, 'getUsageTimeseries', query)).items;
        }),
      );
      for (const [index, day] of daysFrom(from, to).entries()) {
        const total = levelOf(partnerDays[index]!);
        const ofCustomers = customerDays.filter((row) => row.day === day);
        const ofSubscriptions = subscriptionDays.map((rows) => rows.filter((row) => row.day === day));
        assert.deepEqual(addUp(ofCustomers), total);
        assert.deepEqual(addUp(ofSubscriptions.flat()), total);
        for (const row of ofCustomers) {
          const position = customers.findIndex(({ id }) => id === row.customerId);
          assert.deepEqual(addUp(ofSubscriptions[position]!), levelOf(row));
        }
        const clusters = (await read(ask, 'listClusters', `asOf=${day}`)).items;
        for (const type of licenseTypes) {
          const units = clusters.map(({ consumedUnitsByType }) => consumedUnitsByType[type] ?? 0);
          assert.equal(
            units.reduce((sum, more) => sum + more, 0),
            total.usageByType[type].consumedUnits ?? 0,
          );
        }
      }
    }),
    { numRuns: cases(25, 400) },
  );
});

test("the customer list's figures are those of the daily rows: last day, peak and days over", async () => {
  const ask = createAsk(partner);
  const [from, to] = ['2026-10-01', today];
  const { items: customers } = await read(ask, 'listPartnerCustomers', `from=${from}&to=${to}`);
  const { items: days } = await read(ask, 'searchDailyUsage', '', search({ from, to, all: true }));
  for (const { customerId, usage } of customers) {
    const rows = days.filter((row) => row.customerId === customerId);
    for (const type of licenseTypes) {
      const read = rows.flatMap(({ usageByType }) => usageByType[type].consumedUnits ?? []);
      const entitled = usage!.subscriptions.map(({ usageByType }) => usageByType[type].entitledUnits);
      assert.deepEqual(usage!.byType[type], {
        ...rows.at(-1)!.usageByType[type],
        peakUnits: read.length === 0 ? null : Math.max(...read),
        daysOver: rows.filter(({ usageByType }) => usageByType[type].overageUnits > 0).length,
      });
      assert.equal(
        entitled.reduce((sum, units) => sum + units, 0),
        usage!.byType[type].entitledUnits,
      );
    }
  }
});

test('as many customers are over as have overage of any type', async () => {
  const ask = createAsk(partner);
  const { items } = await read(ask, 'getPartnerUsageTimeseries', `from=${today}&to=${today}`);
  const { items: days } = await read(
    ask,
    'searchDailyUsage',
    '',
    search({ from: today, to: today, all: true }),
  );
  const over = days.filter(({ usageByType }) =>
    licenseTypes.some((type) => usageByType[type].overageUnits > 0),
  );
  assert.equal(items[0]?.customersOver, over.length);
  assert.ok(over.length >= 4);
});
