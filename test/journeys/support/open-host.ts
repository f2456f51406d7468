/** Opens the built parcel as a hub would: the page, the parcel and the service each on an origin of their own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Hub, RoleChoice } from '../../../mocks/policy.ts';
import type { ScenarioName } from '../../../mocks/scenarios.ts';
import { startMockServer } from '../../../mocks/server.ts';
import { findBrowser } from '../../support/find-browser.ts';
import { otherLitPath, startHostOrigin } from './host-origin.ts';
import type { HostCall, HostConfig } from './host-page.ts';
import type { Origin } from './origin.ts';
import { type ParcelRequest, startParcelOrigin } from './parcel-origin.ts';
import { runAxe, type Violation } from './run-axe.ts';

export interface HostOptions {
  readonly hub?: Hub;
  readonly role?: RoleChoice;
  readonly scenario?: ScenarioName;
  /** The `locale` prop, and the page's language. */
  readonly locale?: string;
  readonly theme?: 'light' | 'dark' | 'auto';
  /** ISO 8601; the clock of hub and service. */
  readonly now?: string;
  readonly state?: Readonly<Record<string, string>>;
  /** Further props, as plain data. */
  readonly props?: Readonly<Record<string, unknown>> & { readonly orgId?: string };
  /** Callbacks that this hub does not pass. */
  readonly without?: readonly ('onStateChange' | 'onNavigate' | 'onError' | 'onEvent')[];
  /** Content-Security-Policy of the hub's page; `<cdn>` and `<api>` stand for the other origins. */
  readonly csp?: string;
  /** Whether the page has a copy of Lit of its own. */
  readonly hasOtherLit?: boolean;
  /** File of the parcel; default: the tab. */
  readonly entry?: 'flex-usage.js' | 'subscription-summary.js' | 'service-card.js';
  /** Another service than the mock. */
  readonly apiBaseUrl?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** colorScheme, forcedColors, reducedMotion and the like. */
  readonly context?: BrowserContextOptions;
}

export interface Host {
  readonly page: Page;
  readonly hostUrl: string;
  readonly parcelUrl: string;
  readonly apiUrl: string;
  /** What was asked of the parcel's origin so far. */
  readonly parcelRequests: readonly ParcelRequest[];
  /** Console errors and uncaught exceptions. */
  readonly errors: readonly string[];
  /** Requests to none of the three origins. */
  readonly foreignRequests: readonly string[];
  /** Violations of the page's content security policy. */
  violations(): Promise<readonly string[]>;
  /** What the parcel called, all or by name. */
  calls(name?: string): Promise<readonly HostCall[]>;
  update(props: Readonly<Record<string, unknown>>): Promise<void>;
  unmount(): Promise<void>;
  mount(): Promise<void>;
  runAxe(within?: string): Promise<Violation[]>;
  /** Writes `.cache/screenshots/<name>.png`. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The day on which all journeys take place, unless they say otherwise. */
export const defaultNow = '2026-11-24T09:00:00Z';

const allCallbacks = ['onStateChange', 'onNavigate', 'onError', 'onEvent'] as const;
const screenshots = '.cache/screenshots';

let launched: Promise<Browser> | null = null;
const opened = new Set<Host>();

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    args: [...args],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

/** One browser per test file. */
function sharedBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

// Importing this file is enough for a test file to end.
after(async () => {
  await Promise.all([...opened].map((host) => host.close()));
  await (await launched)?.close();
});

async function startApi(options: HostOptions): Promise<Origin> {
  const { hub = 'control-hub', role = 'customerFullAdmin', scenario = 'normal', now = defaultNow } = options;
  const { props: { orgId: shownOrgId } = {} } = options;
  return startMockServer({ hub, role, scenario, now: () => new Date(now), port: 0, shownOrgId });
}

function configOf(options: HostOptions, parcelUrl: string, apiUrl: string): HostConfig {
  const { hub = 'control-hub', locale = 'en', theme = 'light', state, props, now = defaultNow } = options;
  return {
    parcelUrl,
    otherLitUrl: options.hasOtherLit === true ? otherLitPath : null,
    props: { hub, apiBaseUrl: apiUrl, locale, theme, ...(state && { state }), ...props },
    callbacks: allCallbacks.filter((name) => !options.without?.includes(name)),
    now,
    token: 'token-of-the-hub',
  };
}

/** A page of its own, in the one browser. */
export async function openPage(
  options: Pick<HostOptions, 'viewport' | 'context' | 'locale'> = {},
): Promise<Page> {
  const { viewport = { width: 1280, height: 800 }, locale, context } = options;
  const browser = await sharedBrowser();
  const page = await (
    await browser.newContext({ viewport, ...(locale && { locale }), ...context })
  ).newPage();
  // tsx wraps named functions in a helper of its own, which code sent to the page does not find there.
  await page.addInitScript('globalThis.__name ??= (target) => target');
  return page;
}

/** Opens the page and waits until single-spa has mounted the parcel, not for its data. */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const [page, parcel, api] = await Promise.all([openPage(options), startParcelOrigin(), startApi(options)]);
  const apiUrl = options.apiBaseUrl ?? api.url;
  const parcelUrl = `${parcel.baseUrl}${options.entry ?? 'flex-usage.js'}`;
  const csp = options.csp?.replaceAll('<cdn>', parcel.url).replaceAll('<api>', new URL(apiUrl).origin);
  const lang = options.locale ?? 'en';
  const origin = await startHostOrigin(() => ({ config: configOf(options, parcelUrl, apiUrl), lang, csp }));
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const known = new Set([origin.url, parcel.url, new URL(apiUrl).origin]);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.context().on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !known.has(asked)) foreignRequests.push(request.url());
  });

  const host: Host = {
    page,
    hostUrl: origin.url,
    parcelUrl,
    apiUrl,
    parcelRequests: parcel.requests,
    errors,
    foreignRequests,
    violations: () => page.evaluate(() => flexHost.violations),
    calls: async (name) => {
      const calls = await page.evaluate(() => flexHost.calls);
      return name === undefined ? calls : calls.filter((call) => call.name === name);
    },
    update: (props) => page.evaluate((next) => flexHost.update(next), props),
    unmount: () => page.evaluate(() => flexHost.unmount()),
    mount: () => page.evaluate(() => flexHost.mount()),
    runAxe: (within) => runAxe(page, within),
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    async close() {
      opened.delete(host);
      await page.context().close();
      await Promise.all([origin, parcel, api].map((server) => server.close()));
    },
  };
  opened.add(host);
  await page.goto(origin.url);
  return host;
}
