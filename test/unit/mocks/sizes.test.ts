/** The worlds that are there for their size. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { components } from '../../../src/api/schema.d.ts';
import { addDays } from '../../../src/domain/day.ts';
import { licenseTypes } from '../../../src/domain/license.ts';
import { type Ask, createAsk, partner, read, search, today, yesterday } from './support/ask.ts';
import { walk } from './support/walk.ts';

type Schemas = components['schemas'];

const quarter = { from: addDays(today, -90), to: yesterday } as const;
const period = `from=${quarter.from}&to=${quarter.to}`;
/** The first and the last, a weekend, and today, which is not complete. */
const manyDays = [quarter.from, addDays(today, -45), '2026-11-21', yesterday, today];

for (const { scenario, customers, clusters, days, sampled } of [
  { scenario: 'large', customers: 250, clusters: 450, days: 22_500, sampled: manyDays },
  { scenario: 'stress', customers: 1_000, clusters: 10_000, days: 90_000, sampled: [yesterday] },
] as const) {
  describe(scenario, () => {
    let ask: Ask;
    before(() => {
      ask = createAsk({ ...partner, scenario });
    });

    const whole = async <Item>(
      path: string,
      max: number,
      idOf: (item: Item) => string,
      init?: RequestInit,
    ) => {
      const pages = await walk<Item>(ask, path, init);
      const items = pages.flatMap((page) => page.items);
      assert.equal(new Set(items.map(idOf)).size, items.length, 'no item comes twice');
      assert.ok(pages.every((page) => page.total === items.length));
      assert.ok(pages.slice(0, -1).every((page) => page.items.length === max));
      assert.ok(pages.at(-1)!.items.length > 0);
      return items;
    };

    test(`has ${customers} customers in pages of 250, whose clusters are counted`, async () => {
      const idOf = ({ customerId }: Schemas['Customer']) => customerId;
      const rows = await whole(`/partner/customers?${period}`, 250, idOf);
      const counted = rows.reduce((sum, { clusterCount }) => sum + clusterCount, 0);
      assert.deepEqual([rows.length, counted], [customers, clusters]);
      assert.equal(new Set(rows.map(({ name }) => name)).size, customers);
    });

    test(`has ${clusters} clusters in pages of 500, as many of each customer as its row says`, async () => {
      const idOf = ({ id }: Schemas['Cluster']) => id;
      const rows = await whole(`/clusters?asOf=${yesterday}`, 500, idOf);
      const listed = await walk<Schemas['Customer']>(ask, `/partner/customers?${period}`);
      assert.equal(rows.length, clusters);
      for (const { customerId, clusterCount } of listed.flatMap(({ items }) => items)) {
        assert.equal(rows.filter(({ customer }) => customer.id === customerId).length, clusterCount);
      }
    });

    test(`has ${days} customer-days in ninety days, in pages of 2,000`, async () => {
      const idOf = ({ customerId, day }: Schemas['CustomerDay']) => `${customerId} ${day}`;
      const body = search({ ...quarter, all: true });
      const rows = await whole('/partner/usage/daily/search', 2000, idOf, body);
      assert.equal(rows.length, days);
    });

    test('has names that need care: å ä ö, quotes, a leading equals sign, a hundred characters', async () => {
      const rows = await walk<Schemas['Cluster']>(ask, `/clusters?asOf=${yesterday}`);
      const seen = rows.flatMap(({ items }) => items);
      const names = seen.map(({ customer }) => customer.name);
      for (const part of ['å', 'ä', 'ö', '"', "'"])
        assert.ok(
          names.some((name) => name.includes(part)),
          part,
        );
      assert.ok(names.some((name) => name.startsWith('=')));
      assert.equal(Math.max(...seen.map(({ name }) => name.length)), 100);
    });

    test('adds its customers up to the partner, and its clusters to the same use', async () => {
      for (const day of sampled) {
        const { items } = await read(ask, 'getPartnerUsageTimeseries', `from=${day}&to=${day}`);
        const searched = search({ from: day, to: day, all: true });
        const rows = (
          await walk<Schemas['CustomerDay']>(ask, '/partner/usage/daily/search', searched)
        ).flatMap((page) => page.items);
        const found = (await walk<Schemas['Cluster']>(ask, `/clusters?asOf=${day}`)).flatMap(
          (page) => page.items,
        );
        const total = items[0]!;
        const sum = (parts: readonly number[]) => parts.reduce((so, part) => so + part, 0);
        for (const type of licenseTypes) {
          const use = rows.map(({ usageByType }) => usageByType[type]);
          const used = sum(use.map(({ consumedUnits }) => consumedUnits ?? 0));
          assert.deepEqual(
            {
              entitledUnits: sum(use.map(({ entitledUnits }) => entitledUnits)),
              consumedUnits: used,
              overageUnits: sum(use.map(({ overageUnits }) => overageUnits)),
            },
            total.usageByType[type],
          );
          assert.equal(sum(found.map(({ consumedUnitsByType }) => consumedUnitsByType[type] ?? 0)), used);
        }
        const isOver = ({ usageByType }: (typeof rows)[number]) =>
          licenseTypes.some((type) => usageByType[type].overageUnits > 0);
        assert.deepEqual(
          [rows.filter(isOver).length, sum(rows.map(({ clustersExpected }) => clustersExpected))],
          [total.customersOver, total.clustersExpected],
        );
        assert.ok(total.customersOver > 0);
      }
    });
  });
}

test('a page says the same whoever asked what before it', async () => {
  const body = search({ ...quarter, all: true });
  const fresh = async () =>
    (await createAsk({ ...partner, scenario: 'large' })('/partner/usage/daily/search', body)).body;
  const ask = createAsk({ ...partner, scenario: 'large' });
  await read(ask, 'getPartnerUsageTimeseries', period);
  await walk(ask, '/partner/usage/daily/search', body);
  assert.deepEqual((await ask('/partner/usage/daily/search', body)).body, await fresh());
});

test('what was counted of a day does not stand in for it once the clock is set back into that day', async () => {
  let clock = `${today}T09:00:00Z`;
  const ask = createAsk({ ...partner, scenario: 'large', now: () => new Date(clock) });
  const countReported = async () => {
    const { items } = await read(ask, 'getPartnerUsageTimeseries', `from=${yesterday}&to=${yesterday}`);
    return items[0]!.clustersReported;
  };
  const complete = await countReported();
  clock = `${yesterday}T00:30:00Z`;
  assert.deepEqual([complete > 400, await countReported()], [true, 0]);
});
