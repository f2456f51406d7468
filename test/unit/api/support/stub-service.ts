/** A service of a few lines behind the client's fetch, and the real client in front of it. */
import { createFlexApi, type FlexApiOptions } from '../../../../src/api/client.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

export interface Received {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
  /** Milliseconds since the clock was made. */
  readonly at: number;
}

type Reply = Response | Error | 'hang';
export type Responder = (index: number, request: Received) => Reply | Promise<Reply>;

export const baseUrl = 'https://flex.example/api/v1';

export function json(body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers });
}

/** An error answer in the service's own words. */
export function failure(status: number, headers: Record<string, string> = {}): Response {
  const body = { message: 'No.', errors: [{ description: 'For a reason.' }], trackingId: 'x' };
  return Response.json(body, { status, headers });
}

export function createStubService(respond: Responder, clock: FakeClock) {
  const received: Received[] = [];
  async function stubFetch(url: string, init: RequestInit): Promise<Response> {
    const request: Received = {
      url: new URL(url),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body,
      init,
      at: clock.elapsed(),
    };
    received.push(request);
    const signal = init.signal!;
    const aborted = new Promise<never>((...[, reject]) => {
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    const reply = await Promise.race([respond(received.length - 1, request), aborted]);
    if (reply instanceof Error) throw reply;
    return reply === 'hang' ? aborted : reply;
  }
  return { received, fetch: stubFetch };
}

/** The real client with a fake clock, middling luck and a token that is always good. */
export function createTestApi(respond: Responder, options: Partial<FlexApiOptions> = {}) {
  const clock = createFakeClock();
  const service = createStubService(respond, clock);
  const api = createFlexApi({
    baseUrl,
    getAccessToken: async () => 'token-1',
    fetch: service.fetch,
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
    isOnline: () => true,
    uuid: () => '7f1d6a52-0c38-4e5b-8a94-2b6e1f90d3c7',
    ...options,
  });
  return { api, clock, received: service.received };
}

/** A signal that nobody aborts. */
export function patient(): AbortSignal {
  return new AbortController().signal;
}

/** All pages of a collection, and the error that ended it. */
export async function collect<T>(
  pages: AsyncIterable<{ readonly items: readonly T[]; readonly total: number }>,
) {
  const items: T[] = [];
  const totals: number[] = [];
  try {
    for await (const page of pages) {
      items.push(...page.items);
      totals.push(page.total);
    }
    return { items, totals, error: null };
  } catch (error) {
    return { items, totals, error };
  }
}
