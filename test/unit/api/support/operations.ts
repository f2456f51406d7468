/** Every operation of the client: how to call it, what the service says, and what comes out. */
import type { FlexApi } from '../../../../src/api/flex-api.ts';
import * as payloads from './payloads.ts';
import { collect } from './stub-service.ts';

export interface OperationCase {
  readonly name: keyof FlexApi;
  readonly method: 'GET' | 'POST';
  /** Path below the base, and query. */
  readonly address: string;
  readonly wire: object;
  readonly domain: unknown;
  readonly call: (api: FlexApi, signal: AbortSignal) => Promise<unknown>;
}

const { range } = payloads;
const asOf = range.to;

/** All rows of a collection; rejects with the error that ended it. */
export async function readAll<T>(pages: AsyncIterable<{ readonly items: readonly T[]; total: number }>) {
  const { items, error } = await collect(pages);
  if (error !== null) throw error;
  return items;
}

export const operations: readonly OperationCase[] = [
  {
    name: 'getMe',
    method: 'GET',
    address: '/me?orgId=o2',
    ...payloads.me,
    call: (api, signal) => api.getMe({ orgId: 'o2' }, signal),
  },
  {
    name: 'listSubscriptions',
    method: 'GET',
    address: '/subscriptions',
    ...payloads.subscriptions,
    call: (api, signal) => api.listSubscriptions({}, signal),
  },
  {
    name: 'getUsageTimeseries',
    method: 'GET',
    address: '/usage/timeseries?orgId=o1&from=2026-11-22&to=2026-11-23&groupBy=subscription',
    ...payloads.timeseries,
    call: (api, signal) => api.getUsageTimeseries({ orgId: 'o1', ...range }, signal),
  },
  {
    name: 'getUsageSummary',
    method: 'GET',
    address: '/usage/summary?orgId=o1&asOf=2026-11-23',
    ...payloads.summary,
    call: (api, signal) => api.getUsageSummary({ orgId: 'o1', asOf }, signal),
  },
  {
    name: 'listClusters',
    method: 'GET',
    address: '/clusters?orgId=o1&orgId=o2&asOf=2026-11-23&max=500',
    ...payloads.clusters,
    call: (api, signal) => readAll(api.listClusters({ orgIds: ['o1', 'o2'], asOf }, signal)),
  },
  {
    name: 'getPartnerUsageTimeseries',
    method: 'GET',
    address: '/partner/usage/timeseries?from=2026-11-22&to=2026-11-23',
    ...payloads.partnerTimeseries,
    call: (api, signal) => api.getPartnerUsageTimeseries(range, signal),
  },
  {
    name: 'listPartnerCustomers',
    method: 'GET',
    address: '/partner/customers?from=2026-11-22&to=2026-11-23&max=250',
    ...payloads.customers,
    call: (api, signal) => readAll(api.listPartnerCustomers(range, signal)),
  },
  {
    name: 'searchDailyUsage',
    method: 'POST',
    address: '/partner/usage/daily/search?max=2000',
    ...payloads.customerDays,
    call: (api, signal) => readAll(api.searchDailyUsage({ ...range, customerIds: ['o1'] }, signal)),
  },
];
