/** The Flex service of all pages, and what stands between it and one page. */
import { after, before } from 'node:test';
import type { Page, Request, Route } from 'playwright-core';
import type { Hub, RoleChoice } from '../../../mocks/policy.ts';
import { startMockServer } from '../../../mocks/server.ts';
import { defaultNow } from '../../journeys/support/open-host.ts';

interface Person {
  readonly hub: Hub;
  readonly role: RoleChoice;
}

/** For a test file: a service that all of its pages ask, and who asks. */
export function useService(person: Person = { hub: 'control-hub', role: 'customerFullAdmin' }): () => string {
  let server: Awaited<ReturnType<typeof startMockServer>>;
  before(async () => {
    const now = () => new Date(defaultNow);
    server = await startMockServer({ ...person, scenario: 'normal', now, port: 0 });
  });
  after(() => server.close());
  return () => server.url;
}

/** What a page asks of the service, with a hand on it. */
export interface Line {
  readonly url: string;
  /** What was asked so far: paths with query. */
  readonly requests: readonly string[];
  /** How many requests the page has taken back. */
  readonly abortedCount: () => number;
  /** Resolves with the next request. */
  whenAsked(): Promise<unknown>;
  /** Resolves when the page has taken back every request that waited; playwright's own limit of time holds. */
  whenAllAborted(): Promise<void>;
  /** Requests from now on wait, fail, or go through; those that wait then do the same. */
  set(state: 'held' | 'cut' | 'through'): Promise<void>;
}

export async function openLine(page: Page, url: string): Promise<Line> {
  const requests: string[] = [];
  const waiting: Route[] = [];
  const aborted = new Set<Request>();
  let state: Parameters<Line['set']>[0] = 'through';
  const isAsked = (request: Request) => request.url().startsWith(url);
  page.on('request', (request) => {
    if (isAsked(request)) requests.push(request.url().slice(url.length));
  });
  page.on('requestfailed', (request) => {
    if (isAsked(request) && request.failure()?.errorText === 'net::ERR_ABORTED') aborted.add(request);
  });
  const answer = async (route: Route): Promise<void> => {
    if (state === 'held') waiting.push(route);
    else if (state === 'cut') await route.abort('connectionrefused');
    else await route.continue();
  };
  await page.route(`${url}/**`, answer);
  return {
    url,
    requests,
    abortedCount: () => aborted.size,
    whenAsked: () => page.waitForRequest(isAsked),
    async whenAllAborted() {
      for (const route of waiting) {
        const isIt = (request: Request) => request === route.request();
        if (!aborted.has(route.request())) await page.waitForEvent('requestfailed', isIt);
      }
    },
    async set(next) {
      state = next;
      if (next !== 'held') await Promise.all(waiting.splice(0).map(answer));
    },
  };
}
