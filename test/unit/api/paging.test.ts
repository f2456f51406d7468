import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { operations } from './support/operations.ts';
import { clusters, customerDays, customers, range } from './support/payloads.ts';
import {
  baseUrl,
  collect,
  createTestApi,
  failure,
  json,
  patient,
  type Received,
} from './support/stub-service.ts';

const asOf = range.to;
const here = `${baseUrl}/clusters`;

function clusterPage(ids: readonly string[], total: number, next?: string): Response {
  const items = ids.map((id) => ({ ...clusters.wire.items[0], id }));
  return json({ items, total }, next === undefined ? {} : { link: `<${next}>; rel="next"` });
}

function idsOf({ items }: { readonly items: readonly { readonly id: string }[] }): string[] {
  return items.map(({ id }) => id);
}

function addresses(received: readonly Received[]): string[] {
  return received.map(({ url }) => url.href);
}

describe('a collection in pages', () => {
  test('is read to its end, each page where the one before says', async () => {
    const second = `${here}?asOf=2026-11-23&max=2&cursor=a%2Fb%3D`;
    const third = `${here}?cursor=c+d&asOf=2026-11-23`;
    const { api, received } = createTestApi(
      (index) =>
        [clusterPage(['1', '2'], 5, second), clusterPage(['3', '4'], 5, third), clusterPage(['5'], 5)][
          index
        ]!,
    );
    const read = await collect(api.listClusters({ asOf }, patient()));
    assert.equal(read.error, null);
    assert.deepEqual(idsOf(read), ['1', '2', '3', '4', '5']);
    assert.deepEqual(read.totals, [5, 5, 5]);
    assert.deepEqual(addresses(received).slice(1), [second, third]);
  });

  test('is followed below a base with escapes of its own', async () => {
    const base = 'https://flex.example/a%2fb';
    const { api, received } = createTestApi(
      (index) =>
        index === 0
          ? clusterPage(['1'], 2, `${base}/clusters?asOf=2026-11-23&cursor=2`)
          : clusterPage(['2'], 2),
      { baseUrl: base },
    );
    const read = await collect(api.listClusters({ asOf }, patient()));
    assert.equal(read.error, null);
    assert.equal(received.length, 2);
  });

  test('may name its next page relative to the one at hand', async () => {
    const { api, received } = createTestApi((index) =>
      index === 0 ? clusterPage(['1'], 2, '?asOf=2026-11-23&cursor=2') : clusterPage(['2'], 2),
    );
    await collect(api.listClusters({ asOf }, patient()));
    assert.equal(addresses(received)[1], `${here}?asOf=2026-11-23&cursor=2`);
  });

  test('of a search asks every page with the same body', async () => {
    const next = `<${baseUrl}/partner/usage/daily/search?cursor=2>; rel="next"`;
    const [first, second] = customerDays.wire.items;
    const { api, received } = createTestApi((index) =>
      index === 0 ? json({ items: [first], total: 2 }, { link: next }) : json({ items: [second], total: 2 }),
    );
    const read = await collect(api.searchDailyUsage({ ...range, customerIds: ['o1'] }, patient()));
    assert.deepEqual(read.items, customerDays.domain);
    assert.deepEqual(
      received.map(({ method }) => method),
      ['POST', 'POST'],
    );
    assert.equal(received[1]!.body, received[0]!.body);
  });

  test('keeps what came when a page fails for good, and ends with its error', async () => {
    const { api, clock } = createTestApi((index) =>
      index === 0 ? clusterPage(['1'], 2, `${here}?cursor=2`) : failure(500),
    );
    const read = await clock.run(collect(api.listClusters({ asOf }, patient())));
    assert.deepEqual(idsOf(read), ['1']);
    assert.equal((read.error as { status: number }).status, 500);
  });

  test('tries a page again without asking for those before it', async () => {
    const { api, clock, received } = createTestApi((index) => {
      if (index === 0) return clusterPage(['1'], 2, `${here}?asOf=2026-11-23&cursor=2`);
      return index === 1 ? failure(503) : clusterPage(['2'], 2);
    });
    const read = await clock.run(collect(api.listClusters({ asOf }, patient())));
    assert.deepEqual(idsOf(read), ['1', '2']);
    assert.deepEqual(
      addresses(received).map((address) => address.includes('cursor=2')),
      [false, true, true],
    );
  });

  test('ends with the reason of a caller who leaves between two pages', async () => {
    const leaving = new AbortController();
    const { api, received } = createTestApi(() => clusterPage(['1'], 2, `${here}?cursor=2`));
    const pages = api.listClusters({ asOf }, leaving.signal)[Symbol.asyncIterator]();
    await pages.next();
    leaving.abort('gone');
    await assert.rejects(pages.next(), (reason) => reason === 'gone');
    assert.equal(received.length, 1);
  });

  test('can be empty', async () => {
    const { api } = createTestApi(() => clusterPage([], 0));
    assert.deepEqual(await collect(api.listClusters({ asOf }, patient())), {
      items: [],
      totals: [0],
      error: null,
    });
  });
});

describe('filters', () => {
  const orgIds = ['o1', 'o2'];
  const full = 'orgId=o1&orgId=o2&asOf=2026-11-23';
  const links: readonly (readonly [string, string, string])[] = [
    ['forgets all', '?cursor=2', `cursor=2&${full}`],
    ['forgets one', '?orgId=o1&orgId=o2&cursor=2', `orgId=o1&orgId=o2&cursor=2&asOf=2026-11-23`],
    [
      'forgets one of several organisations',
      '?orgId=o1&asOf=2026-11-23&cursor=2',
      `asOf=2026-11-23&cursor=2&orgId=o1&orgId=o2`,
    ],
    [
      'names another organisation',
      '?orgId=o9&asOf=2026-11-23&cursor=2',
      `asOf=2026-11-23&cursor=2&orgId=o1&orgId=o2`,
    ],
    [
      'names another day',
      `?orgId=o1&orgId=o2&asOf=1999-01-01&cursor=2`,
      `orgId=o1&orgId=o2&cursor=2&asOf=2026-11-23`,
    ],
    ['names a day twice', `?${full}&asOf=1999-01-01&cursor=2`, `orgId=o1&orgId=o2&cursor=2&asOf=2026-11-23`],
    ['keeps them all', `?${full}&max=7&cursor=2`, `${full}&max=7&cursor=2`],
  ];
  for (const [what, query, expected] of links) {
    test(`are right on the next page when its link ${what}`, async () => {
      const { api, received } = createTestApi((index) =>
        index === 0 ? clusterPage(['1'], 2, here + query) : clusterPage(['2'], 2),
      );
      const read = await collect(api.listClusters({ orgIds, asOf }, patient()));
      assert.equal(read.error, null);
      assert.equal(addresses(received)[1], `${here}?${expected}`);
    });
  }

  test('that were not asked for are taken off the link', async () => {
    const { api, received } = createTestApi((index) =>
      index === 0
        ? clusterPage(['1'], 2, `${here}?orgId=o9&asOf=2026-11-23&cursor=2`)
        : clusterPage(['2'], 2),
    );
    await collect(api.listClusters({ asOf }, patient()));
    assert.equal(addresses(received)[1], `${here}?asOf=2026-11-23&cursor=2`);
  });

  test('of the customer list are its period', async () => {
    const [first, second] = customers.wire.items;
    const link = `<${baseUrl}/partner/customers?from=2020-01-01&cursor=2>; rel="next"`;
    const { api, received } = createTestApi((index) =>
      index === 0 ? json({ items: [first], total: 2 }, { link }) : json({ items: [second], total: 2 }),
    );
    const read = await collect(api.listPartnerCustomers(range, patient()));
    assert.deepEqual(read.items, customers.domain);
    assert.equal(received[1]!.url.search, '?cursor=2&from=2026-11-22&to=2026-11-23');
  });
});

describe('a list that goes wrong ends with a contract error, after what came', () => {
  const wrong: Readonly<Record<string, (index: number) => Response>> = {
    'a page that is its own next': () => clusterPage(['1'], 9, `${here}?asOf=2026-11-23&max=500`),
    'ever new rows under one address and ever new fragments': (index) =>
      clusterPage([`${index}`], 9, `${here}?asOf=2026-11-23&max=500#${index}`),
    'a circle of two': (index) => clusterPage([`${index}`], 9, `${here}?asOf=2026-11-23&cursor=${index % 2}`),
    'the same rows under ever new links': (index) =>
      clusterPage(['1'], 9, `${here}?asOf=2026-11-23&cursor=${index}`),
    'empty pages under ever new links': (index) => clusterPage([], 9, `${here}?cursor=${index}`),
    'fewer rows than its total': () => clusterPage(['1'], 2),
    'no rows but a total': () => clusterPage([], 1),
    'a second page of the wrong shape': (index) =>
      index === 0 ? clusterPage(['1'], 2, `${here}?cursor=2`) : json({ items: 7, total: 2 }),
  };
  for (const [what, respond] of Object.entries(wrong)) {
    test(what, async () => {
      const { api, received } = createTestApi(respond);
      const { error } = await collect(api.listClusters({ asOf }, patient()));
      assert.equal((error as { kind: string } | null)?.kind, 'contract');
      assert.ok(received.length <= 3);
    });
  }
});

describe('a row that comes again', () => {
  test('on a later page is dropped, the first one stays', async () => {
    const pages = [clusterPage(['1', '2'], 3, `${here}?cursor=2`), clusterPage(['2', '3'], 3)];
    const { api } = createTestApi((index) => pages[index]!);
    const read = await collect(api.listClusters({ asOf }, patient()));
    assert.equal(read.error, null);
    assert.deepEqual(idsOf(read), ['1', '2', '3']);
  });

  test('on the same page is dropped, and does not hide that another is missing', async () => {
    const { api } = createTestApi(() => clusterPage(['1', '1'], 2));
    const read = await collect(api.listClusters({ asOf }, patient()));
    assert.deepEqual(idsOf(read), ['1']);
    assert.equal((read.error as { kind: string } | null)?.kind, 'contract');
  });

  test('is told by its id, whatever the id', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
    const { api } = createTestApi(() => clusterPage(ids, ids.length));
    const read = await collect(api.listClusters({ asOf }, patient()));
    assert.equal(read.error, null);
    assert.deepEqual(idsOf(read), ids);
  });

  test('of another day or customer is another row', async () => {
    const items = customerDays.wire.items.flatMap((row) => [row, { ...row, customerId: 'o2' }]);
    const { api } = createTestApi(() => json({ items, total: 4 }));
    const search = operations.find(({ name }) => name === 'searchDailyUsage')!;
    assert.equal(((await search.call(api, patient())) as unknown[]).length, 4);
  });
});
