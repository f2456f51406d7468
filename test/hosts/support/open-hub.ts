/** Opens a host's page, with the parcel on a second origin and the service on a third. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { defaultNow, openPage } from '../../journeys/support/open-host.ts';
import { type ParcelOrigin, startParcelOrigin } from '../../journeys/support/parcel-origin.ts';
import type { Behaviour, HubCall, PageConfig, Props } from '../pages/support/contract.ts';
import type { Ability, Host } from './host.ts';
import { type Line, openLine } from './service.ts';
import { servePage } from './serve-page.ts';

export interface HubOptions {
  /** Of each instance, on top of the usual ones. */
  readonly props?: Readonly<Partial<Record<'one' | 'two', Props>>>;
  /** Props of every instance that are not passed. */
  readonly without?: readonly string[];
  readonly callbacks?: Readonly<Record<string, Behaviour>>;
  readonly repeated?: PageConfig['repeated'];
  /** The page's Content-Security-Policy. */
  readonly policy?: string;
  /** Whether time is in the test's hand. */
  readonly hasClock?: boolean;
  /** Another module than the tab. */
  readonly parcelUrl?: string;
  /** Another one for the instance called two. */
  readonly otherParcelUrl?: string;
  /** Before the page is there. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const usualCallbacks = ['getAccessToken', 'now', 'onStateChange', 'onNavigate', 'onError', 'onEvent'];
type Name = 'one' | 'two';

export interface Hub {
  readonly page: Page;
  readonly service: Line;
  /** Errors of the page, caught by nobody or written into its console. */
  readonly errors: readonly string[];
  /** What was warned of in its console. */
  readonly warnings: readonly string[];
  /** What was asked of the parcel's origin so far: paths. */
  readonly scripts: readonly string[];
  /** Where an instance is. */
  tab(name?: Name): Locator;
  can(ability: Ability): boolean;
  mount(name?: Name): Promise<void>;
  mountAgain(): Promise<void>;
  /** Each change without waiting for the one before. @returns what the host's promises were rejected with, or null. */
  updateAtOnce(changes: readonly Props[], isNodeRepeated?: boolean): Promise<(string | null)[]>;
  /** One change, which must not be rejected. */
  update(changed: Props, isNodeRepeated?: boolean): Promise<void>;
  unmount(name?: Name): Promise<void>;
  leave(): Promise<void>;
  takeOut(): Promise<void>;
  putBack(): Promise<void>;
  calls(name: string): Promise<readonly HubCall[]>;
  close(): Promise<void>;
}

/** For a test file: the parcel's origin, which all of its pages load from. */
export function useParcel(others: () => Readonly<Record<string, string>> = () => ({})): () => ParcelOrigin {
  let origin: ParcelOrigin;
  before(async () => {
    origin = await startParcelOrigin(others());
  });
  after(() => origin.close());
  return () => origin;
}

function configOf(host: Host, options: HubOptions, parcelUrl: string, apiBaseUrl: string): PageConfig {
  const { props = {}, without = [], callbacks = {}, repeated = null, otherParcelUrl = null } = options;
  const usual = { hub: 'control-hub', apiBaseUrl, locale: 'en', theme: 'light' };
  const isPassed = ([prop]: readonly [string, unknown]) => !without.includes(prop);
  const propsOf = (name: Name) =>
    Object.fromEntries(Object.entries({ ...usual, ...props[name] }).filter(isPassed));
  return {
    parcelUrl,
    otherParcelUrl,
    isStrict: host.isStrict ?? false,
    now: defaultNow,
    repeated,
    props: { one: propsOf('one'), two: propsOf('two') },
    callbacks: Object.fromEntries(
      usualCallbacks.map((name) => [name, callbacks[name] ?? 'works'] as const).filter(isPassed),
    ),
  };
}

const opened = new Set<() => Promise<void>>();

// A page that a failed test has left open would keep its process alive.
after(() => Promise.all([...opened].map((close) => close())));

export async function openHub(
  host: Host,
  { parcel, apiUrl }: { readonly parcel: ParcelOrigin; readonly apiUrl: string },
  options: HubOptions = {},
): Promise<Hub> {
  const page = await openPage();
  // Callbacks that fail leave the page's own clock to go by.
  await (options.hasClock === true
    ? page.clock.install({ time: defaultNow })
    : page.clock.setFixedTime(defaultNow));
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(parcel.baseUrl)) scripts.push(request.url().slice(parcel.baseUrl.length));
  });
  const service = await openLine(page, apiUrl);
  await options.prepare?.(page);
  const config = configOf(host, options, options.parcelUrl ?? `${parcel.baseUrl}flex-usage.js`, apiUrl);
  const origin = await servePage(host, { parcelBase: parcel.baseUrl, config, policy: options.policy });
  const close = async (): Promise<void> => {
    opened.delete(close);
    await page.context().close();
    await origin.close();
  };
  opened.add(close);
  await page.goto(origin.url);
  await page.waitForFunction(() => 'hub' in globalThis);

  const idOf = host.placeOf ?? ((name: string) => name);
  const defaultRepeats = host.lacks.updateWithNode === undefined;
  const updateAtOnce: Hub['updateAtOnce'] = (changes, isNodeRepeated = defaultRepeats) =>
    page.evaluate(([all, repeats]) => hub.update('one', all, repeats), [changes, isNodeRepeated] as const);
  return {
    page,
    service,
    errors,
    warnings,
    scripts,
    tab: (name = 'one') => page.locator(`[id="${idOf(name)}"]`),
    can: (ability) => host.lacks[ability] === undefined,
    mount: (name = 'one') => page.evaluate((id) => hub.mount(id), name),
    mountAgain: () => page.evaluate(() => hub.mountAgain('one')),
    updateAtOnce,
    async update(changed, isNodeRepeated) {
      assert.deepEqual(await updateAtOnce([changed], isNodeRepeated), [null]);
    },
    unmount: (name = 'one') => page.evaluate((id) => hub.unmount(id), name),
    leave: () => page.evaluate(() => hub.leave('one')),
    takeOut: () => page.evaluate(() => hub.takeOut('one')),
    putBack: () => page.evaluate(() => hub.putBack('one')),
    calls: async (name) => {
      const calls = await page.evaluate(() => hub.calls);
      return calls.filter((call) => call.name === name);
    },
    close,
  };
}
