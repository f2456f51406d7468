/** The tab as Partner Hub mounts it, in a hub that keeps its state and is told where to go. */
import { createFetch, createHandlers, type MockOptions } from '../../../mocks/handlers.ts';
import { worldOf } from '../../../mocks/scenarios.ts';
import { allByRole, nameOf, textOf } from './find.ts';
import { fixedNow, openTab, type Tab } from './tab.ts';

/** A customer of the demo by a part of its name. */
export function customerNamed(part: string): { readonly id: string; readonly name: string } {
  const found = worldOf('normal', { now: () => fixedNow }).customers.find(({ name }) => name.includes(part));
  if (found === undefined) throw new Error(`No customer of the demo is named ${part}.`);
  return found;
}

export interface PartnerTab extends Tab {
  /** States the tab has told the hub, the newest last. */
  readonly states: Record<string, string>[];
  /** For each of them, whether it was a letter of a word being typed and no step to go back to. */
  readonly replaced: boolean[];
  /** Where the hub was asked to go. */
  readonly destinations: unknown[];
}

const entitled = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

export async function openPartnerTab({
  mock = {},
  props = {},
}: {
  mock?: Partial<MockOptions> | typeof fetch;
  props?: Record<string, unknown>;
} = {}): Promise<PartnerTab> {
  const states: Record<string, string>[] = [];
  const replaced: boolean[] = [];
  const destinations: unknown[] = [];
  const tab = await openTab({
    mock: typeof mock === 'function' ? mock : { ...entitled, ...mock },
    props: {
      hub: 'partner-hub',
      onStateChange: (state: Record<string, string>, { replace }: { replace: boolean }) => {
        states.push(state);
        replaced.push(replace);
      },
      onNavigate: (destination: unknown) => destinations.push(destination),
      ...props,
    },
  });
  return { ...tab, states, replaced, destinations };
}

/** The mock service for a partner, as a function to be wrapped. */
export function partnerService(mock: Partial<MockOptions> = {}): typeof fetch {
  const fixed = { now: () => fixedNow, baseUrl: 'https://flex.example/api/v1' };
  return createFetch(createHandlers({ ...entitled, ...fixed, ...mock }));
}

const addressOf = (input: RequestInfo | URL) => new URL(input instanceof Request ? input.url : input);

/** An answer that says no; one that asks for a pause is not asked again at once. */
function refusalOf(status: number, address: URL): Response {
  const body = { message: 'No.', errors: [], trackingId: 'flex_1' };
  const headers = { 'Retry-After': '60' };
  return Object.defineProperty(Response.json(body, { status, headers }), 'url', { value: address.href });
}

/** A service of which some requests fail. @param statusOf null for one that is answered. */
export function failing(
  statusOf: (path: string, search: URLSearchParams) => number | null,
  answering: typeof fetch = partnerService(),
): typeof fetch {
  return (input, init) => {
    const address = addressOf(input);
    const status = statusOf(address.pathname.replace('/api/v1', ''), address.searchParams);
    return status === null ? answering(input, init) : Promise.resolve(refusalOf(status, address));
  };
}

/** A service one of whose lists, by default that of customers, comes in pages of so many. */
export function paged(
  max: number,
  answering: typeof fetch = partnerService(),
  path = '/partner/customers',
): typeof fetch {
  return (input, init) => {
    const address = addressOf(input);
    if (address.pathname.endsWith(path)) address.searchParams.set('max', String(max));
    return answering(new Request(address, input instanceof Request ? input : init), init);
  };
}

/** A service some of whose answers wait until they are let go. */
export function held(
  isHeld: (path: string, search: URLSearchParams) => boolean,
  answering: typeof fetch = partnerService(),
): { readonly fetch: typeof fetch; readonly release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    fetch: async (input, init) => {
      const { pathname, searchParams } = addressOf(input);
      if (isHeld(pathname.replace('/api/v1', ''), searchParams)) await released;
      return answering(input, init);
    },
    release: () => {
      release();
    },
  };
}

/** Whether something around an element says that it is being replaced. */
export function isBusy(element: Element): boolean {
  for (let at: Element | null = element; at !== null;) {
    if (at.ariaBusy === 'true') return true;
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return false;
}

/** The paths of requests made, without their queries. */
export const pathsOf = ({ requests }: Pick<Tab, 'requests'>) =>
  requests.map((request) => request.replace('/api/v1', '').split('?')[0]);

/** What the tabs are called, in order. */
export function tabsOf({ domElement }: Tab, label = 'Views'): string[] {
  const [bar] = allByRole(domElement, 'navigation', label);
  return bar === undefined ? [] : allByRole(bar, 'button').map(nameOf);
}

/** Rows of a table's body, by its caption, each as one line. */
export function rowsOf({ domElement }: Tab, caption: string | RegExp): string[] {
  const tables = allByRole(domElement, 'table').filter((table) => {
    const words = textOf(table.querySelector('caption') ?? table);
    return typeof caption === 'string' ? words.includes(caption) : caption.test(words);
  });
  return tables.flatMap((table) =>
    [...table.querySelectorAll('tbody tr')].filter((row) => !row.ariaHidden).map(textOf),
  );
}
