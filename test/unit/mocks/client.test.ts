import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFlexApi } from '../../../src/api/client.ts';
import type { FlexApi } from '../../../src/api/flex-api.ts';
import { resolvePeriod } from '../../../src/domain/period.ts';
import { reportOf, shortagesOf } from '../../../src/domain/report.ts';
import { waitingProgress } from '../../../src/domain/subscription.ts';
import { createFetch, createHandlers, type MockOptions } from '../../../mocks/handlers.ts';
import { grantsFor, hubs, roles } from '../../../mocks/policy.ts';
import { baseUrl, customerId, now, partner, today, world, yesterday } from './support/ask.ts';

/** The real client on the mock service; whatever breaks the contract fails in its decoders. */
function createApi(options: Partial<MockOptions> = {}): FlexApi {
  const handlers = createHandlers({
    hub: 'control-hub',
    role: 'customerFullAdmin',
    now,
    baseUrl,
    ...options,
  });
  return createFlexApi({ baseUrl, getAccessToken: async () => 'token', fetch: createFetch(handlers) });
}

async function collect<T>(pages: AsyncIterable<{ readonly items: readonly T[] }>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page.items);
  return items;
}

const { signal } = new AbortController();
const range = { from: '2026-07-01', to: today } as const;

describe('the real client decodes', () => {
  for (const scenario of ['normal', 'empty', 'pending', 'overage', 'staleSync'] as const) {
    test(`every answer of ${scenario}`, async () => {
      const api = createApi({ ...partner, scenario });
      await api.getMe({}, signal);
      for (const { id: orgId } of world.customers) {
        await api.listSubscriptions({ orgId }, signal);
        await api.getUsageTimeseries({ orgId, ...range }, signal);
        await api.getUsageSummary({ orgId, asOf: today }, signal);
        await collect(api.listClusters({ orgIds: [orgId], asOf: today }, signal));
      }
      const clusters = await collect(api.listClusters({ asOf: yesterday }, signal));
      const customers = await collect(api.listPartnerCustomers(range, signal));
      const days = await collect(api.searchDailyUsage({ ...range, customerIds: 'all' }, signal));
      const partnerDays = await api.getPartnerUsageTimeseries(range, signal);
      assert.ok(clusters.length >= 17);
      assert.equal(customers.length, 12);
      assert.equal(days.length, 12 * partnerDays.days.length);
    });
  }

  test("each role's grants, and who else holds what", async () => {
    for (const hub of hubs) {
      for (const role of roles) {
        const me = await createApi({ hub, role }).getMe({}, signal);
        assert.deepEqual(me.grants, grantsFor(hub, role));
        assert.ok(me.grantedBy.size > 0);
      }
    }
  });
});

describe('what the domain makes of the shown customer', () => {
  const period = resolvePeriod({ preset: '30d' }, today).period;

  async function report(options: Partial<MockOptions> = {}) {
    const api = createApi(options);
    const [subscriptions, usage] = await Promise.all([
      api.listSubscriptions({}, signal),
      api.getUsageTimeseries({ from: '2026-10-24', to: period.to }, signal),
    ]);
    return { subscriptions, report: reportOf({ subscriptions, ...usage }, period, 60) };
  }

  test('normal: 40 to order for the one subscription, over since three weeks ago', async () => {
    const made = (await report()).report;
    const { compliance, overSince, daysOver, change } = made.byType.knowledgeWorker;
    assert.deepEqual(shortagesOf(made), [
      { type: 'knowledgeWorker', subscriptionId: 'Sub123456', dealId: 'DEAL-20481734', units: 40 },
    ]);
    assert.deepEqual([compliance, overSince, daysOver], ['outOfCompliance', '2026-11-03', 21]);
    assert.ok(change! > 50);
    assert.deepEqual(
      [made.byType.commonArea.compliance, made.byType.telePresence.compliance],
      ['inCompliance', 'inCompliance'],
    );
  });

  test('pending: waits for the third cluster', async () => {
    const { subscriptions, report: made } = await report({ scenario: 'pending' });
    assert.equal(made.compliance, 'pending');
    assert.deepEqual(waitingProgress(subscriptions), {
      current: 'clustersVerified',
      subscriptionIds: ['Sub123456'],
      clustersVerified: 2,
      clustersTotal: 3,
    });
  });

  test('staleSync: outdated', async () => {
    assert.equal((await report({ scenario: 'staleSync' })).report.isStale, true);
  });
});

test('the second customer has two active subscriptions, one within its allowance', async () => {
  const api = createApi(partner);
  const { subscriptions } = await api.getUsageSummary({ orgId: customerId(1), asOf: yesterday }, signal);
  const over = subscriptions.filter(
    ({ byType }) => byType.knowledgeWorker.used! > byType.knowledgeWorker.entitled,
  );
  assert.equal(subscriptions.length, 2);
  assert.deepEqual(
    over.map(({ growthAllowancePercent }) => growthAllowancePercent),
    [20],
  );
});
