import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFlexApi } from '../../../src/api/client.ts';
import { operations } from './support/operations.ts';
import { customerDays, me, range } from './support/payloads.ts';
import { baseUrl, collect, createTestApi, json, patient } from './support/stub-service.ts';

describe('each operation', () => {
  for (const operation of operations) {
    test(`${operation.name} asks the contract's address and gives domain terms`, async () => {
      const { api, received } = createTestApi(() => json(operation.wire));
      const result = await operation.call(api, patient());
      assert.deepEqual(result, operation.domain);
      assert.deepEqual(
        received.map(({ method, url }) => [method, url.href]),
        [[operation.method, baseUrl + operation.address]],
      );
    });
  }

  test('a search for chosen customers names them in its body, and a search for all says so', async () => {
    const { api, received } = createTestApi(() => json(customerDays.wire));
    await collect(api.searchDailyUsage({ ...range, customerIds: ['o1', 'o2'] }, patient()));
    await collect(api.searchDailyUsage({ ...range, customerIds: 'all' }, patient()));
    assert.deepEqual(
      received.map(({ body }) => JSON.parse(String(body)) as unknown),
      [
        { ...range, customerIds: ['o1', 'o2'] },
        { ...range, all: true },
      ],
    );
  });

  test('asking for all clusters names no organisation', async () => {
    const { api, received } = createTestApi(() => json({ items: [], total: 0 }));
    await collect(api.listClusters({ asOf: range.to }, patient()));
    assert.equal(received[0]?.url.search, '?asOf=2026-11-23&max=500');
  });

  test('ids with every special character reach the service as they are', async () => {
    const { api, received } = createTestApi(() => json(me.wire));
    const orgId = 'å/ö?&=#%2f+ "__proto__';
    await api.getMe({ orgId }, patient());
    const { url } = received[0]!;
    assert.equal(url.searchParams.get('orgId'), orgId);
    assert.equal(url.pathname, '/api/v1/me');
  });

  test('nothing is asked before a list is read, and nothing beyond the page where reading stops', async () => {
    const link = { link: `<${baseUrl}/clusters?asOf=2026-11-23&cursor=2>; rel="next"` };
    const cluster = operations.find(({ name }) => name === 'listClusters')!.wire;
    const { api, received } = createTestApi(() => json(cluster, link));
    const pages = api.listClusters({ asOf: range.to }, patient());
    assert.equal(received.length, 0);
    for await (const page of pages) {
      assert.equal(page.items.length, 1);
      break;
    }
    assert.equal(received.length, 1);
  });
});

describe('what every request carries', () => {
  test('the token goes into its header and nowhere else', async () => {
    for (const operation of operations) {
      const { api, received } = createTestApi(() => json(operation.wire));
      await operation.call(api, patient());
      const { headers, url, body, init } = received[0]!;
      assert.equal(headers.get('authorization'), 'Bearer token-1');
      assert.equal(headers.get('accept'), 'application/json');
      assert.ok(!url.href.includes('token-1') && !String(body).includes('token-1'));
      assert.equal(init.redirect, 'error');
      assert.equal(init.credentials, 'omit');
      assert.equal(init.cache, 'no-store');
    }
  });

  test('a request has a tracking id of one session, counted up with every request', async () => {
    const { api, received } = createTestApi(() => json(me.wire));
    await api.getMe({}, patient());
    await api.getMe({}, patient());
    assert.deepEqual(
      received.map(({ headers }) => headers.get('trackingid')),
      [
        'flexusage_7f1d6a52-0c38-4e5b-8a94-2b6e1f90d3c7_1',
        'flexusage_7f1d6a52-0c38-4e5b-8a94-2b6e1f90d3c7_2',
      ],
    );
  });

  test('only a search says what its body is', async () => {
    for (const operation of operations) {
      const { api, received } = createTestApi(() => json(operation.wire));
      await operation.call(api, patient());
      const type = received[0]!.headers.get('content-type');
      assert.equal(type, operation.method === 'POST' ? 'application/json' : null);
    }
  });
});

describe('the base address', () => {
  const joined: readonly (readonly [string, string])[] = [
    ['https://flex.example', 'https://flex.example/me'],
    ['https://flex.example/', 'https://flex.example/me'],
    ['https://flex.example/api/v1', 'https://flex.example/api/v1/me'],
    ['https://flex.example/api/v1/', 'https://flex.example/api/v1/me'],
    ['https://flex.example/api/v1//', 'https://flex.example/api/v1/me'],
    ['https://flex.example:8443/a%20b', 'https://flex.example:8443/a%20b/me'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/me'],
    ['https://user:secret@flex.example/api?x=1#y', 'https://flex.example/api/me'],
    ['HTTPS://FLEX.example/API', 'https://flex.example/API/me'],
  ];
  for (const [base, expected] of joined) {
    test(`${base} leads to ${expected}`, async () => {
      const { api, received } = createTestApi(() => json(me.wire), { baseUrl: base });
      await api.getMe({}, patient());
      assert.equal(received[0]?.url.href, expected);
    });
  }

  test('one that is no address is refused at once', () => {
    assert.throws(() => createFlexApi({ baseUrl: '//', getAccessToken: async () => 'x' }), TypeError);
  });
});
