import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays } from '../../../src/domain/day.ts';
import { parseScenario, type ScenarioName, scenarioNames } from '../../../mocks/scenarios.ts';
import {
  createAsk,
  customerId,
  errorOf,
  partner,
  range,
  read,
  today,
  trackingId,
  yesterday,
} from './support/ask.ts';

const asOf = `asOf=${yesterday}`;

async function shownIn(scenario: ScenarioName) {
  const ask = createAsk({ scenario });
  const orgId = customerId(0);
  const [subscriptions, summary, clusters] = await Promise.all([
    read(ask, 'listSubscriptions'),
    read(ask, 'getUsageSummary', asOf),
    read(ask, 'listClusters', `orgId=${orgId}&${asOf}`),
  ]);
  return {
    subscriptions: subscriptions.items,
    summary: summary.items,
    clusters: clusters.items,
  };
}

function states(clusters: readonly { state: string }[]): string[] {
  return clusters.map(({ state }) => state);
}

test('normal: one active subscription, two orders, three clusters, 40 over in one type', async () => {
  const { subscriptions, summary, clusters } = await shownIn('normal');
  assert.equal(subscriptions[0]?.orders.length, 2);
  assert.deepEqual(summary[0]?.usageByType.knowledgeWorker, { entitledUnits: 1200, consumedUnits: 1240 });
  assert.deepEqual(states(clusters), ['verified', 'verified', 'verified']);
});

test('empty: no subscription, no cluster, no row', async () => {
  assert.deepEqual(await shownIn('empty'), { subscriptions: [], summary: [], clusters: [] });
});

test('pending: bought, two of three clusters verified, nothing collected', async () => {
  const { subscriptions, summary, clusters } = await shownIn('pending');
  assert.deepEqual(subscriptions[0]?.provisioning, {
    status: 'provisioning',
    orderReceivedAt: `${addDays(today, -17)}T09:12:31Z`,
    clustersTotal: 3,
    clustersVerified: 2,
    provisionedAt: null,
    firstReadingAt: null,
  });
  assert.deepEqual(summary[0]?.usageByType.knowledgeWorker, { entitledUnits: 1200, consumedUnits: null });
  assert.deepEqual(states(clusters), ['verified', 'verified', 'pendingVerification']);
});

test('overage: one type over, one under use', async () => {
  const { summary } = await shownIn('overage');
  const { knowledgeWorker, commonArea, telePresence } = summary[0]!.usageByType;
  assert.ok(knowledgeWorker.consumedUnits! > knowledgeWorker.entitledUnits);
  assert.ok(commonArea.consumedUnits! * 100 < commonArea.entitledUnits * 60);
  assert.ok(telePresence.consumedUnits! * 100 >= telePresence.entitledUnits * 60);
});

test('staleSync: one verified cluster silent for five days, its last reading carried', async () => {
  const { summary, clusters } = await shownIn('staleSync');
  const silent = clusters.filter(({ readingAt }) => !readingAt?.startsWith(yesterday));
  assert.deepEqual(
    silent.map(({ state, readingAt }) => [state, readingAt?.slice(0, 10)]),
    [['verified', addDays(today, -6)]],
  );
  assert.deepEqual([summary[0]?.clustersReported, summary[0]?.clustersExpected], [2, 3]);
  assert.equal(summary[0]?.oldestReadingAt, silent[0]?.readingAt);
});

test('a scenario leaves the other customers as they are', async () => {
  const others = async (scenario: ScenarioName) => {
    const { items } = await read(createAsk({ ...partner, scenario }), 'listPartnerCustomers', range);
    return items.slice(1);
  };
  assert.deepEqual(await others('empty'), await others('normal'));
});

describe('on the way to the service', () => {
  const paths = [
    '/me',
    '/subscriptions',
    `/usage/timeseries?groupBy=subscription&${range}`,
    `/usage/summary?${asOf}`,
    `/clusters?${asOf}`,
    `/partner/usage/timeseries?${range}`,
    `/partner/customers?${range}`,
  ];

  test('forbidden: /me answers, everything else is refused', async () => {
    const ask = createAsk({ ...partner, scenario: 'forbidden' });
    const statuses = await Promise.all(paths.map(async (path) => (await ask(path)).status));
    assert.deepEqual(statuses, [200, 403, 403, 403, 403, 403, 403]);
  });

  test('down: 503 everywhere, with a time to come back', async () => {
    const ask = createAsk({ ...partner, scenario: 'down' });
    for (const path of paths) {
      const answer = await ask(path);
      const retryAfter = answer.headers.get('retry-after');
      assert.deepEqual([answer.status, retryAfter, errorOf(answer).trackingId], [503, '60', trackingId]);
    }
  });

  test('slow: every answer waits two seconds', async () => {
    const waits: number[] = [];
    const ask = createAsk({ ...partner, scenario: 'slow', wait: async (time) => void waits.push(time) });
    for (const path of paths) await ask(path);
    assert.deepEqual(waits, Array<number>(paths.length).fill(2000));
  });
});

test('scenarios are read by name, and nothing else is', () => {
  assert.deepEqual(scenarioNames.map(parseScenario), [...scenarioNames]);
  assert.deepEqual(['stale', '', 'toString'].map(parseScenario), [null, null, null]);
});
