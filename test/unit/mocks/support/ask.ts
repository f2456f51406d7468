/** Asks the mock service in process, as a caller with a token would. */
import assert from 'node:assert/strict';
import type { components, operations } from '../../../../src/api/schema.d.ts';
import { createFetch, createHandlers, type MockOptions } from '../../../../mocks/handlers.ts';
import type { World } from '../../../../mocks/model.ts';
import { worldOf } from '../../../../mocks/scenarios.ts';

/** A Tuesday morning: yesterday is complete, today is not. */
export const now = () => new Date('2026-11-24T09:00:00Z');
export const today = '2026-11-24';
export const yesterday = '2026-11-23';
export const baseUrl = 'https://flex.example/api/v1';
export const trackingId = 'FLEX-USAGE_7f1d6a52-0c38-4e5b-8a94-2b6e1f90d3c7_12';
export const range = `from=2026-11-01&to=${yesterday}`;

type Schemas = components['schemas'];
type Success<Name extends keyof operations> =
  operations[Name]['responses'][200]['content']['application/json'];

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Ask = (path: string, init?: RequestInit) => Promise<Answered>;

/** @param options default: Control Hub, the customer's own administrator, the normal world. */
export function createAsk(options: Partial<MockOptions> = {}): Ask {
  const fetch = createFetch(
    createHandlers({ hub: 'control-hub', role: 'customerFullAdmin', now, baseUrl, ...options }),
  );
  return async (path, init) => {
    const response = await fetch(path.startsWith('https:') ? path : baseUrl + path, {
      headers: { authorization: 'Bearer token', trackingid: trackingId },
      ...init,
    });
    const body: unknown = await response.json();
    return { status: response.status, headers: response.headers, body };
  };
}

const pathOf: Readonly<Record<keyof operations, string>> = {
  getMe: '/me',
  listSubscriptions: '/subscriptions',
  getUsageTimeseries: '/usage/timeseries',
  getUsageSummary: '/usage/summary',
  listClusters: '/clusters',
  getPartnerUsageTimeseries: '/partner/usage/timeseries',
  listPartnerCustomers: '/partner/customers',
  searchDailyUsage: '/partner/usage/daily/search',
};

/** The body of an answer that has to be a good one. */
export async function read<Name extends keyof operations>(
  ask: Ask,
  operation: Name,
  query = '',
  init?: RequestInit,
): Promise<Success<Name>> {
  const { status, body } = await ask(`${pathOf[operation]}?${query}`, init);
  assert.equal(status, 200, JSON.stringify(body));
  return body as Success<Name>;
}

/** The body of a refusal. */
export function errorOf({ status, body }: Answered): Schemas['Error'] {
  assert.notEqual(status, 200);
  return body as Schemas['Error'];
}

export function search(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { authorization: 'Bearer token', trackingid: trackingId },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

/** The world behind the answers. */
export const world: World = worldOf('normal', { now });

/** Ids of customers by their place in the demo. */
export function customerId(position: number): string {
  return world.customers[position]!.id;
}
