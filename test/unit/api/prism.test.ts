import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createFlexApi } from '../../../src/api/client.ts';
import type { ApiErrorKind } from '../../../src/api/errors.ts';
import type { FlexApi } from '../../../src/api/flex-api.ts';
import { readAll } from './support/operations.ts';
import { range } from './support/payloads.ts';
import { type Prism, startPrism } from './support/prism.ts';
import { patient } from './support/stub-service.ts';

const asOf = range.to;
const ids = ['1c5f8e0a-4b7d-4f0e-9a51-6d2f3b8c7e10', '4e90b2d7-83c6-4a1f-b5e8-0f7a9c1d2e34'];
const orgId = ids[0]!;

type Call = (api: FlexApi) => Promise<unknown>;

const getMe: Call = (api) => api.getMe({}, patient());
const listSubscriptions: Call = (api) => api.listSubscriptions({ orgId }, patient());
const getUsageTimeseries: Call = (api) => api.getUsageTimeseries({ orgId, ...range }, patient());
const getUsageSummary: Call = (api) => api.getUsageSummary({ orgId, asOf }, patient());
const listClusters: Call = (api) => readAll(api.listClusters({ asOf }, patient()));
const getPartnerUsageTimeseries: Call = (api) => api.getPartnerUsageTimeseries(range, patient());
const listPartnerCustomers: Call = (api) => readAll(api.listPartnerCustomers(range, patient()));
const searchDailyUsage: Call = (api) =>
  readAll(api.searchDailyUsage({ ...range, customerIds: ids }, patient()));

/** Every operation, every way to call it, every example that the contract gives of its answer. */
const exchanges: readonly (readonly [string, string, Call])[] = [
  ['getMe', 'customerFullAdmin', getMe],
  ['getMe', 'fullSalesAdmin', (api) => api.getMe({ orgId }, patient())],
  ['getMe', 'noRole', getMe],
  ['listSubscriptions', 'provisioned', listSubscriptions],
  ['listSubscriptions', 'waitingForClusters', (api) => api.listSubscriptions({}, patient())],
  ['getUsageTimeseries', 'twoDays', getUsageTimeseries],
  ['getUsageTimeseries', 'noReadingYet', getUsageTimeseries],
  ['getUsageSummary', 'twoSubscriptions', getUsageSummary],
  ['listClusters', 'allCustomers', listClusters],
  ['listClusters', 'oneCustomer', (api) => readAll(api.listClusters({ orgIds: [orgId], asOf }, patient()))],
  ['listClusters', 'allCustomers', (api) => readAll(api.listClusters({ orgIds: ids, asOf }, patient()))],
  ['getPartnerUsageTimeseries', 'twoDays', getPartnerUsageTimeseries],
  ['listPartnerCustomers', 'withUsage', listPartnerCustomers],
  ['listPartnerCustomers', 'withoutUsage', listPartnerCustomers],
  ['searchDailyUsage', 'chosenCustomers', searchDailyUsage],
  [
    'searchDailyUsage',
    'chosenCustomers',
    (api) => readAll(api.searchDailyUsage({ ...range, customerIds: 'all' }, patient())),
  ],
];

/** What Prism answered: the status, and where request or answer broke the contract. */
interface Seen {
  readonly status: number;
  readonly violations: string | null;
}

describe('against a server made of the contract alone', () => {
  let prism: Prism;
  before(async () => {
    prism = await startPrism();
  });
  after(() => prism.stop());

  /** The real client; `prefer` chooses among the answers that the contract gives. */
  function connect(seen: Seen[], prefer: string): FlexApi {
    let time = 0;
    return createFlexApi({
      baseUrl: prism.url,
      getAccessToken: async () => 'token-1',
      async fetch(url, init) {
        const response = await fetch(url, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), prefer },
        });
        seen.push({ status: response.status, violations: response.headers.get('sl-violations') });
        return response;
      },
      now: () => time++,
      // Waits between attempts are over at once, deadlines never come.
      sleep: (milliseconds, signal) =>
        milliseconds < 15_000
          ? Promise.resolve()
          : new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
            }),
    });
  }

  for (const [index, [name, example, call]] of exchanges.entries()) {
    test(`${index + 1}. ${name} asks lawfully and decodes ${example}`, async () => {
      const seen: Seen[] = [];
      const result = await call(connect(seen, `example=${example}`));
      assert.ok(Array.isArray(result) ? result.length > 0 : result !== null && typeof result === 'object');
      assert.deepEqual(seen, [{ status: 200, violations: null }]);
    });
  }

  const kinds: readonly (readonly [number, ApiErrorKind, number])[] = [
    [400, 'badRequest', 1],
    [401, 'unauthorized', 2],
    [403, 'forbidden', 1],
    [404, 'notFound', 1],
    // The contract's examples ask for 30 seconds, which no budget has left.
    [429, 'rateLimited', 1],
    [500, 'unavailable', 3],
    [502, 'unavailable', 3],
    [503, 'unavailable', 1],
    [504, 'unavailable', 3],
  ];
  for (const [status, kind, attempts] of kinds) {
    test(`the contract's ${status} is ${kind} after ${attempts} asked`, async () => {
      const seen: Seen[] = [];
      await assert.rejects(connect(seen, `code=${status}`).getMe({}, patient()), { kind, status });
      assert.deepEqual(
        seen,
        Array.from({ length: attempts }, () => ({ status, violations: null })),
      );
    });
  }

  test('all of that left no complaint in its log', async () => {
    const log = await prism.readLog();
    assert.ok(log.split('passed the validation rules').length > exchanges.length);
    assert.doesNotMatch(log, /violation|did not pass|warning|error\b/i);
  });

  test('which a request against the contract would have', async () => {
    const seen: Seen[] = [];
    await assert.rejects(connect(seen, 'example=none').getUsageSummary({ asOf: '2026-02-30' }, patient()));
    assert.match(seen[0]?.violations ?? '', /asof/);
    assert.match(await prism.readLog(), /violation/i);
  });
});
