/** The mocked service with a hand on its lists: each page of one waits until it is let through. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MockOptions } from '../../../mocks/handlers.ts';
import { startMockServer } from '../../../mocks/server.ts';

export const heldLists = ['/partner/customers', '/clusters'] as const;
export type HeldList = (typeof heldLists)[number];

export interface HeldService {
  readonly url: string;
  /** Resolves when the next page of a list has been asked for, and waits. */
  whenAsked(list: HeldList): Promise<void>;
  /** Lets the page that waits through. */
  release(list: HeldList): void;
  /** Lets the page that waits, and all after it, through. */
  releaseAll(list: HeldList): void;
  close(): Promise<void>;
}

interface Answered {
  readonly status: number;
  readonly link: string | null;
  readonly body: string;
}

class Gate {
  #waiting: (() => void) | null = null;
  #watchers: (() => void)[] = [];
  #isOpen = false;

  async pass(): Promise<void> {
    if (this.#isOpen) return;
    await new Promise<void>((resolve) => {
      this.#waiting = resolve;
      for (const tell of this.#watchers.splice(0)) tell();
    });
  }

  async whenAsked(): Promise<void> {
    if (this.#waiting === null) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  release(): void {
    if (this.#waiting === null) throw new Error('No page has been asked for.');
    this.#waiting();
    this.#waiting = null;
  }

  open(): void {
    this.#isOpen = true;
    this.#waiting?.();
  }
}

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'authorization, content-type, trackingid',
  'Access-Control-Expose-Headers': 'Link, Retry-After, TrackingID',
  'Access-Control-Max-Age': '600',
};

const listOf = (path: string) => heldLists.find((list) => path.startsWith(`${list}?`));

async function ask(url: string, request: IncomingMessage): Promise<Answered> {
  const { authorization = '', trackingid = '' } = request.headers;
  const headers = { authorization, trackingid: String(trackingid) };
  const response = await fetch(url, { headers });
  return { status: response.status, link: response.headers.get('link'), body: await response.text() };
}

/** All pages as one, for comparison: the service itself has no such page. */
async function askForAll(url: string, request: IncomingMessage): Promise<Answered> {
  const items: unknown[] = [];
  for (let next: string | undefined = url; next !== undefined;) {
    const { link, body } = await ask(next, request);
    items.push(...(JSON.parse(body) as { items: unknown[] }).items);
    next = /<([^>]+)>/.exec(link ?? '')?.[1];
  }
  return { status: 200, link: null, body: JSON.stringify({ items, total: items.length }) };
}

/** @param options.isWhole each list comes as a single page. */
export async function startHeldService({
  isWhole = false,
  ...options
}: Omit<MockOptions, 'baseUrl'> & { readonly isWhole?: boolean }): Promise<HeldService> {
  const mock = await startMockServer({ ...options, port: 0 });
  const gates: Readonly<Record<HeldList, Gate>> = {
    '/partner/customers': new Gate(),
    '/clusters': new Gate(),
  };
  let url = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, corsHeaders).end();
      return;
    }
    const path = request.url ?? '/';
    const list = listOf(path);
    const { status, link, body } = await (list !== undefined && isWhole ? askForAll : ask)(
      mock.url + path,
      request,
    );
    if (list !== undefined) await gates[list].pass();
    const headers = { ...corsHeaders, 'Content-Type': 'application/json' };
    response.writeHead(status, link === null ? headers : { ...headers, Link: link.replace(mock.url, url) });
    response.end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    whenAsked: (list) => gates[list].whenAsked(),
    release: (list) => {
      gates[list].release();
    },
    releaseAll: (list) => {
      gates[list].open();
    },
    close: async () => {
      server.closeAllConnections();
      await Promise.all([mock.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}
