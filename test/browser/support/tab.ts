/** Opens the tab as a hub does: real single-spa, real client, mock handlers in place of the network. */
import { aTimeout } from '@open-wc/testing';
import { mountRootParcel, type Parcel } from 'single-spa';
import { createFetch, createHandlers, type MockOptions } from '../../../mocks/handlers.ts';
import { worldOf } from '../../../mocks/scenarios.ts';
import type { HubProps } from '../../../src/hub-props.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import * as tabLifecycles from '../../../src/parcel.ts';
import { textOf } from './find.ts';

export const fixedNow = new Date('2026-11-24T08:00:00Z');
const apiBaseUrl = 'https://flex.example/api/v1';

export interface Tab {
  readonly domElement: HTMLElement;
  readonly parcel: Parcel;
  /** Requests made so far, as paths with query. */
  readonly requests: string[];
  /** Bodies of what was answered so far. */
  readonly answers: string[];
  readonly text: () => string;
  /** Answers from another world, or with a fetch of one's own, from the next request on. */
  readonly answer: (with_: Partial<MockOptions> | typeof fetch) => void;
  readonly update: (props: Partial<HubProps>) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The customer that Control Hub shows. A partner's hub names it; a customer's need not. */
export const shownOrgId = worldOf('normal', { now: () => fixedNow }).customers[0]?.id ?? '';

/** The mock world with some answers changed on their way. */
export function altered(
  mock: Partial<MockOptions>,
  change: (path: string, body: unknown, search: URLSearchParams) => unknown,
): typeof fetch {
  const answering = answerFrom(mock);
  return async (input, init) => {
    const response = await answering(input, init);
    const { pathname, searchParams } = new URL(response.url);
    const body: unknown = await response.json();
    return Response.json(change(pathname.replace('/api/v1', ''), body, searchParams), {
      status: response.status,
      headers: response.headers,
    });
  };
}

function answerFrom(mock: Partial<MockOptions>): typeof fetch {
  const world = {
    hub: 'control-hub',
    role: 'customerFullAdmin',
    now: () => fixedNow,
    baseUrl: apiBaseUrl,
  } as const;
  return createFetch(createHandlers({ ...world, wait: () => Promise.resolve(), ...mock }));
}

/** A range as this browser writes it: versions differ in the spaces. */
export const range = createFormat('en-GB').range;

const realFetch = globalThis.fetch;
const open: Tab[] = [];

/**
 * @param options.mock the world behind the service; @param options.props the hub's props beside the usual ones;
 * @param options.lifecycles another parcel than the tab.
 */
export async function openTab({
  mock = {},
  props = {},
  lifecycles = tabLifecycles,
}: {
  mock?: Partial<MockOptions> | typeof fetch;
  props?: Record<string, unknown>;
  lifecycles?: typeof tabLifecycles;
} = {}): Promise<Tab> {
  const requests: string[] = [];
  const answers: string[] = [];
  const answer = (how: Partial<MockOptions> | typeof fetch) => {
    const answering = typeof how === 'function' ? how : answerFrom(how);
    globalThis.fetch = async (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input);
      requests.push(`${pathname}${search}`);
      const response = await answering(input, init);
      // One that breaks off is the page's to complain of.
      void response
        .clone()
        .text()
        .then(
          (body) => answers.push(body),
          () => undefined,
        );
      return response;
    };
  };
  answer(mock);
  const page = document.body.appendChild(document.createElement('main'));
  page.append(Object.assign(document.createElement('h1'), { textContent: 'UCM Cloud' }));
  const domElement = page.appendChild(document.createElement('div'));
  const parcel = mountRootParcel(
    { ...lifecycles },
    {
      domElement,
      hub: 'control-hub',
      apiBaseUrl,
      getAccessToken: () => Promise.resolve('token'),
      locale: 'en',
      now: () => fixedNow,
      ...props,
    },
  );
  await parcel.mountPromise;
  const tab: Tab = {
    domElement,
    parcel,
    requests,
    answers,
    text: () => textOf(domElement),
    answer,
    update: (changed) => parcel.update?.(changed) ?? Promise.resolve(),
    close: async () => {
      if (parcel.getStatus() === 'MOUNTED') await parcel.unmount();
      page.remove();
    },
  };
  open.push(tab);
  return tab;
}

export const openedTabs = (): readonly Tab[] => open;

/** After each test: no tab and no stand-in is left behind. */
export async function closeTabs(): Promise<void> {
  for (const tab of open.splice(0)) await tab.close();
  globalThis.fetch = realFetch;
}

/** Waits until the page says something, or has come to satisfy a condition; fails with what it says instead. */
export async function until(tab: Tab, wanted: string | RegExp | (() => unknown)): Promise<void> {
  const isMet = () => {
    if (typeof wanted === 'function') return Boolean(wanted());
    const text = tab.text();
    return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  };
  const deadline = performance.now() + 8000;
  while (!isMet()) {
    if (performance.now() > deadline)
      throw new Error(`Waited in vain for ${String(wanted)}. The page says: ${tab.text()}`);
    await aTimeout(10);
  }
}
