/**
 * The service's pages of a partner's report, worked out before they are asked for: in life the service has a machine of its
 * own, and here it would take the page's.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFlexApi } from '../../src/api/client.ts';
import type { Day } from '../../src/domain/day.ts';
import { createFetch, createHandlers } from '../../mocks/handlers.ts';

interface Recorded {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RecordedService {
  readonly url: string;
  readonly close: () => void;
}

const allowed = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'authorization, content-type, trackingid',
  'Access-Control-Expose-Headers': 'Link, Retry-After, TrackingID',
  'Access-Control-Max-Age': '600',
};

/** The largest partner's customers, their days and their clusters. */
export async function recordService(now: string, from: Day, to: Day): Promise<RecordedService> {
  const pages = new Map<string, Recorded>();
  const server = createServer(({ method, url = '' }, response) => {
    const page = pages.get(url);
    if (method === 'OPTIONS') response.writeHead(204, allowed).end();
    else if (page === undefined) response.writeHead(404, allowed).end();
    else response.writeHead(200, { ...page.headers, ...allowed }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const options = { hub: 'partner-hub', role: 'fullSalesAdmin', scenario: 'stress' } as const;
  const answer = createFetch(createHandlers({ ...options, now: () => new Date(now), baseUrl: url }));
  const record: typeof fetch = async (input, init) => {
    const response = await answer(input, init);
    const { pathname, search } = new URL(response.url);
    const body = Buffer.from(await response.clone().arrayBuffer());
    pages.set(pathname + search, { body, headers: Object.fromEntries(response.headers) });
    return response;
  };
  const api = createFlexApi({ baseUrl: url, getAccessToken: () => Promise.resolve('token'), fetch: record });
  const { signal } = new AbortController();
  for (const list of [
    api.listPartnerCustomers({ from, to }, signal),
    api.searchDailyUsage({ from, to, customerIds: 'all' }, signal),
    api.listClusters({ asOf: to }, signal),
  ]) {
    for await (const page of list) if (page.items.length === 0) throw new Error('The service has nothing.');
  }
  return { url, close: () => void server.close() };
}
