/** The mock service as request handlers: one per operation of the contract, so that an unmocked operation does not compile. */
import { delay, getResponse, http, HttpResponse, type RequestHandler } from 'msw';
import type { operations } from '../src/api/schema.d.ts';
import { createCaller } from './access.ts';
import { createOperations } from './operations.ts';
import { nextLink } from './paging.ts';
import type { Hub, RoleChoice } from './policy.ts';
import { headersFor, Refusal, respondRefused, trackingIdOf } from './refusal.ts';
import { type ScenarioName, transportOf, worldOf } from './scenarios.ts';

export interface MockOptions {
  /** The hub and the role that every token is taken to be issued for. */
  readonly hub: Hub;
  readonly role: RoleChoice;
  readonly scenario?: ScenarioName | undefined;
  readonly now: () => Date;
  readonly seed?: number | undefined;
  /** Where the service is: an origin and path, or a path alone. Default: the root. */
  readonly baseUrl?: string | undefined;
  /** The organisation that Control Hub shows. Default: the first customer. */
  readonly shownOrgId?: string | undefined;
  /** How the slow scenario waits; a test passes its own clock. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
}

const slowMilliseconds = 2000;
/** Long enough for the interface to offer a countdown instead of waiting it out. */
const retryAfterSeconds = '60';

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return undefined;
  try {
    return await request.json();
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
}

function checkToken(request: Request): void {
  if (!/^Bearer \S+$/i.test(request.headers.get('authorization') ?? '')) {
    throw new Refusal(401, 'The access token is missing.');
  }
}

/** Handlers that answer as the Flex service would, for one hub, role and scenario. */
export function createHandlers(options: MockOptions): RequestHandler[] {
  const { hub, role, scenario = 'normal', now, seed, shownOrgId, wait = delay } = options;
  const baseUrl = (options.baseUrl ?? '').replace(/\/+$/, '');
  const world = worldOf(scenario, { now, seed });
  const transport = transportOf(scenario);
  const answers = createOperations(world, createCaller(world, hub, role, shownOrgId));
  let requestNumber = 0;

  async function answer(name: keyof operations, request: Request): Promise<Response> {
    const trackingId = trackingIdOf(request, (requestNumber += 1));
    if (transport === 'slow') await wait(slowMilliseconds);
    try {
      if (transport === 'down') throw new Refusal(503, 'Maintenance is in progress.');
      checkToken(request);
      if (transport === 'forbidden' && name !== 'getMe') {
        throw new Refusal(403, 'The operation needs a capability that your roles do not hold in this hub.');
      }
      const url = new URL(request.url);
      const { body, page } = answers[name]({ params: url.searchParams, body: await bodyOf(request) });
      const link = page && 'total' in body ? nextLink(url, page, body.total) : null;
      return HttpResponse.json(body, { headers: { ...headersFor(trackingId), ...(link && { Link: link }) } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const headers = error.status === 503 ? { 'Retry-After': retryAfterSeconds } : {};
      return respondRefused(error, trackingId, headers);
    }
  }

  const handlers = {
    getMe: http.get(`${baseUrl}/me`, ({ request }) => answer('getMe', request)),
    listSubscriptions: http.get(`${baseUrl}/subscriptions`, ({ request }) =>
      answer('listSubscriptions', request),
    ),
    getUsageTimeseries: http.get(`${baseUrl}/usage/timeseries`, ({ request }) =>
      answer('getUsageTimeseries', request),
    ),
    getUsageSummary: http.get(`${baseUrl}/usage/summary`, ({ request }) =>
      answer('getUsageSummary', request),
    ),
    listClusters: http.get(`${baseUrl}/clusters`, ({ request }) => answer('listClusters', request)),
    getPartnerUsageTimeseries: http.get(`${baseUrl}/partner/usage/timeseries`, ({ request }) =>
      answer('getPartnerUsageTimeseries', request),
    ),
    listPartnerCustomers: http.get(`${baseUrl}/partner/customers`, ({ request }) =>
      answer('listPartnerCustomers', request),
    ),
    searchDailyUsage: http.post(`${baseUrl}/partner/usage/daily/search`, ({ request }) =>
      answer('searchDailyUsage', request),
    ),
  } satisfies Record<keyof operations, RequestHandler>;
  return Object.values(handlers);
}

/** A `fetch` that the handlers answer in process: no network, no service worker. */
export function createFetch(handlers: readonly RequestHandler[]): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    return new Promise<Response>((resolve, reject) => {
      const abort = () => {
        reject(signal.reason as Error);
      };
      if (signal.aborted) {
        abort();
        return;
      }
      signal.addEventListener('abort', abort, { once: true });
      getResponse([...handlers], request, { baseUrl: new URL(request.url).origin })
        .then((response) => {
          if (!response) throw new TypeError(`Nothing answers ${request.method} ${request.url}`);
          // A real response knows its address; one made by hand does not.
          resolve(Object.defineProperty(response, 'url', { value: request.url }));
        })
        .catch(reject)
        .finally(() => {
          signal.removeEventListener('abort', abort);
        });
    });
  };
}
