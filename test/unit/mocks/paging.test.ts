import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays } from '../../../src/domain/day.ts';
import { baseUrl, createAsk, customerId, partner, range, search, today, yesterday } from './support/ask.ts';
import { type Collection, nextOf, walk } from './support/walk.ts';

const ask = createAsk(partner);

describe('next links', () => {
  for (const [path, sizes] of [
    [`/clusters?asOf=${yesterday}`, [7, 7, 6]],
    [`/clusters?orgId=${customerId(0)}&orgId=${customerId(1)}&asOf=${yesterday}`, [6]],
    [`/partner/customers?${range}`, [7, 5]],
  ] as const) {
    test(`lead through ${path.split('?')[0]} once, in order, and end: ${sizes.join(' + ')}`, async () => {
      const pages = await walk(ask, `${path}&max=7`);
      const whole = (await ask(path)).body as Collection;
      assert.deepEqual(
        pages.map(({ items }) => items.length),
        sizes,
      );
      assert.deepEqual(
        pages.flatMap(({ items }) => items),
        whole.items,
      );
      assert.ok(pages.every(({ total }) => total === whole.items.length));
    });
  }

  test('are absolute, on the same base path, and keep every filter', async () => {
    const orgIds = `orgId=${customerId(0)}&orgId=${customerId(1)}`;
    const { headers } = await ask(`/clusters?${orgIds}&asOf=${yesterday}&max=2`);
    const next = new URL(nextOf(headers)!);
    assert.equal(next.origin + next.pathname, `${baseUrl}/clusters`);
    assert.deepEqual(next.searchParams.getAll('orgId'), [customerId(0), customerId(1)]);
    assert.deepEqual([next.searchParams.get('asOf'), next.searchParams.get('max')], [yesterday, '2']);
  });

  test('are absent when one page holds everything', async () => {
    const { headers } = await ask(`/clusters?asOf=${yesterday}`);
    assert.equal(headers.get('link'), null);
  });

  test('lead through a search asked with the same body, ordered by customer and then by day', async () => {
    const body = search({ from: addDays(today, -400), to: yesterday, all: true });
    const pages = await walk(ask, '/partner/usage/daily/search', body);
    const rows = pages.flatMap(({ items }) => items) as { customerId: string; day: string }[];
    const keys = rows.map((row) => `${row.customerId} ${row.day}`);
    assert.deepEqual(
      pages.map(({ items, total }) => [items.length, total]),
      [
        [2000, 4800],
        [2000, 4800],
        [800, 4800],
      ],
    );
    assert.deepEqual(keys, [...new Set(keys)].sort());
  });
});

test('a cursor is refused with any other filter or body', async () => {
  const { headers } = await ask(`/clusters?asOf=${yesterday}&max=5`);
  const moved = nextOf(headers)!.replace(`asOf=${yesterday}`, `asOf=${today}`);
  const first = await ask(
    '/partner/usage/daily/search?max=5',
    search({ from: yesterday, to: yesterday, all: true }),
  );
  const other = search({ from: today, to: today, all: true });
  assert.equal((await ask(moved)).status, 400);
  assert.equal((await ask(nextOf(first.headers)!, other)).status, 400);
});
