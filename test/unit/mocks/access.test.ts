import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Hub, hubs, type Role, roles } from '../../../mocks/policy.ts';
import {
  type Ask,
  createAsk,
  customerId,
  partner,
  range,
  read,
  search,
  world,
  yesterday,
} from './support/ask.ts';

const [from, to] = ['2026-11-01', yesterday];
const shown = customerId(0);
const notAssigned = customerId(1);

/** Every operation for the shown organisation, and the cluster list and search in each of their forms. */
const requests: Readonly<Record<string, (ask: Ask) => ReturnType<Ask>>> = {
  getMe: (ask) => ask(`/me?orgId=${shown}`),
  listSubscriptions: (ask) => ask(`/subscriptions?orgId=${shown}`),
  getUsageTimeseries: (ask) => ask(`/usage/timeseries?orgId=${shown}&groupBy=subscription&${range}`),
  getUsageSummary: (ask) => ask(`/usage/summary?orgId=${shown}&asOf=${to}`),
  listClustersOfOne: (ask) => ask(`/clusters?orgId=${shown}&asOf=${to}`),
  listClustersOfTwo: (ask) => ask(`/clusters?orgId=${shown}&orgId=${notAssigned}&asOf=${to}`),
  listClustersOfAll: (ask) => ask(`/clusters?asOf=${to}`),
  getPartnerUsageTimeseries: (ask) => ask(`/partner/usage/timeseries?${range}`),
  listPartnerCustomers: (ask) => ask(`/partner/customers?${range}`),
  searchChosen: (ask) => ask('/partner/usage/daily/search', search({ from, to, customerIds: [shown] })),
  searchAll: (ask) => ask('/partner/usage/daily/search', search({ from, to, all: true })),
};

describe('/me of the organisation shown', () => {
  for (const [hub, statuses] of [
    ['control-hub', [200, 200, 200, 200, 403]],
    ['partner-hub', [200, 200, 200, 200, 200]],
  ] as const) {
    test(`answers in ${hub} those whom any grant lets there`, async () => {
      const asked = roles.map(async (role) => (await requests['getMe']!(createAsk({ hub, role }))).status);
      assert.deepEqual(await Promise.all(asked), statuses);
    });
  }
});

test('a person without a role gets an answer from /me and nothing else', async () => {
  for (const hub of hubs) {
    const ask = createAsk({ hub, role: 'none' });
    const statuses = await Promise.all(Object.values(requests).map(async (run) => (await run(ask)).status));
    assert.equal((await ask('/me')).status, 200);
    assert.ok(statuses.slice(1).every((status) => status === 403));
  }
});

describe('the reach of a token', () => {
  test('in Control Hub it is the organisation shown, whatever the scope', async () => {
    for (const role of ['customerFullAdmin', 'partnerFullAdmin', 'fullSalesAdmin'] as const) {
      const ask = createAsk({ role, shownOrgId: customerId(2) });
      const status = async (id: string) => (await ask(`/subscriptions?orgId=${id}`)).status;
      assert.deepEqual([await status(customerId(2)), await status(shown)], [200, 403], role);
    }
  });

  test('a sales administrator reaches assigned customers only', async () => {
    const inPartnerHub = createAsk({ hub: 'partner-hub', role: 'salesAdmin' });
    const { items } = await read(inPartnerHub, 'listPartnerCustomers', range);
    const ids = items.map(({ customerId }) => customerId);
    const statuses = await Promise.all(
      world.customers.map(async ({ id }) => {
        const ask = createAsk({ role: 'salesAdmin', shownOrgId: id });
        return (await ask(`/subscriptions?orgId=${id}`)).status;
      }),
    );
    assert.deepEqual(ids, [0, 4, 7, 10].map(customerId));
    assert.deepEqual(
      statuses,
      world.customers.map(({ id }) => (ids.includes(id) ? 200 : 403)),
    );
  });

  test('a search that names one customer outside it is refused as a whole', async () => {
    const body = { from, to, customerIds: [shown, 'no-such-customer'] };
    const { status } = await createAsk(partner)('/partner/usage/daily/search', search(body));
    assert.equal(status, 403);
  });

  test("a partner's own organisation can be shown but has no usage", async () => {
    const ask = createAsk(partner);
    const { organization } = await read(ask, 'getMe');
    const { status } = await ask('/subscriptions');
    assert.deepEqual([organization, status], [world.partner, 403]);
  });
});

describe('what a grant adds to an answer', () => {
  const clustersSeenBy = async (hub: Hub, role: Role) =>
    (await read(createAsk({ hub, role }), 'listClusters', `orgId=${shown}&asOf=${to}`)).items;
  const customersSeenBy = async (role: Role) =>
    (await read(createAsk({ hub: 'partner-hub', role }), 'listPartnerCustomers', range)).items;

  test('the own administrator opens clusters by private IP address', async () => {
    for (const { launch } of await clustersSeenBy('control-hub', 'customerFullAdmin')) {
      assert.equal(launch?.via, 'direct');
      assert.match(launch.url, /^https:\/\/(10\.\d+|172\.(1[6-9]|2\d|3[01])|192\.168)\.\d+\.\d+\/ccmadmin$/);
    }
  });

  test('a partner opens clusters by their translated name, in both hubs', async () => {
    for (const hub of ['control-hub', 'partner-hub'] as const) {
      const [cluster] = await clustersSeenBy(hub, 'fullSalesAdmin');
      assert.deepEqual(cluster?.launch, {
        url: 'https://cucm1.nordhamn-rederi-ab.nat.fjordpartner.example/ccmadmin',
        via: 'partner',
      });
    }
  });

  test('who may not open clusters gets no address', async () => {
    const seen = [
      ...(await clustersSeenBy('control-hub', 'salesAdmin')),
      ...(await clustersSeenBy('partner-hub', 'partnerReadOnly')),
    ];
    assert.equal(seen.length, 6);
    assert.ok(seen.every((cluster) => !('launch' in cluster)));
  });

  test('customers come with usage for those who may see it, without any for the others', async () => {
    const withUsage = async (role: Role) =>
      (await customersSeenBy(role)).filter((row) => 'usage' in row).length;
    assert.deepEqual(
      [
        await withUsage('partnerFullAdmin'),
        await withUsage('fullSalesAdmin'),
        await withUsage('salesAdmin'),
        await withUsage('partnerReadOnly'),
      ],
      [0, 12, 0, 12],
    );
  });
});
