/** A hub's page in Chromium whose addresses are those of the README: nothing of it is on a network. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import ts from 'typescript';
import { createFetch, createHandlers, type MockOptions } from '../../../mocks/handlers.ts';
import { worldOf } from '../../../mocks/scenarios.ts';
import { openPage } from '../../journeys/support/open-host.ts';

const singleSpa = fileURLToPath(
  new URL('../../../node_modules/single-spa/lib/es2015/esm/single-spa.min.js', import.meta.url),
);

export interface HubPage {
  readonly page: Page;
  /** Uncaught exceptions, and requests for what there is not. */
  readonly faults: string[];
  /** What the page's own parts were asked, as `name arguments`. */
  calls(): Promise<{ readonly name: string; readonly args: readonly unknown[] }[]>;
}

export interface HubPageOptions {
  /** The installed package. */
  readonly packageFolder: string;
  /** TypeScript, run as the page's one module. */
  readonly program: string;
  /** In the page's body. */
  readonly html: string;
  readonly path?: string;
  readonly mock?: Partial<MockOptions>;
}

/** Runs in the page before anything else there: what the README leaves to the hub. */
function installHub(organizationId: string): void {
  const calls: { name: string; args: unknown[] }[] = [];
  const record =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push({ name, args });
  Object.assign(globalThis, {
    hubCalls: calls,
    hubSession: { accessToken: () => Promise.resolve('token-of-the-hub') },
    hubPage: { organizationId, open: record('open') },
    hubTelemetry: { error: record('error'), event: record('event') },
  });
}

const anyOrigin = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': '*' };

async function answerWith(respond: typeof fetch, route: Route): Promise<void> {
  const request = route.request();
  const body = request.postData();
  const response = await respond(request.url(), {
    method: request.method(),
    headers: request.headers(),
    ...(body !== null && { body }),
  });
  await route.fulfill({
    status: response.status,
    headers: { ...Object.fromEntries(response.headers), ...anyOrigin },
    body: await response.text(),
  });
}

const script = (body: string | Buffer) => ({ contentType: 'text/javascript', headers: anyOrigin, body });

/** Opens the page and waits until its program has come to its end. */
export async function openHubPage(options: HubPageOptions): Promise<HubPage> {
  const { packageFolder, program, html, path = '/', mock = {} } = options;
  const page = await openPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const now = () => new Date();
  const world = { hub: 'control-hub', role: 'customerFullAdmin', now } as const;
  const api = 'https://flex-usage.example.com/api/v1';
  const respond = createFetch(createHandlers({ ...world, baseUrl: api, ...mock }));
  const module = ts.transpileModule(`${program}\nglobalThis.hubIsDone = true;`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;

  await page.route('**', async (route) => {
    faults.push(`Nothing is at ${route.request().url()}`);
    await route.abort();
  });
  await page.route('https://hub.example.com/**', (route) =>
    new URL(route.request().url()).pathname === '/program.js'
      ? route.fulfill(script(module))
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="sv"><title>Hub</title><link rel="icon" href="data:,">${html}<script type="module" src="/program.js"></script>`,
        }),
  );
  const folder = `https://cdn.example.com/flex-usage/${version}/`;
  await page.route(`${folder}**`, async (route) => {
    const file = join(
      packageFolder,
      'dist',
      new URL(route.request().url()).pathname.split(`/${version}/`)[1]!,
    );
    if (existsSync(file)) await route.fulfill(script(readFileSync(file)));
    else await route.fallback();
  });
  await page.route('https://cdn.example.com/single-spa/6.0.3/single-spa.min.js', (route) =>
    route.fulfill(script(readFileSync(singleSpa))),
  );
  await page.route(`${api}/**`, (route) => answerWith(respond, route));
  await page.addInitScript(installHub, worldOf('normal', { now }).customers[0]!.id);
  await page.goto(`https://hub.example.com${path}`);
  await page.waitForFunction(() => 'hubIsDone' in globalThis);
  return {
    page,
    faults,
    calls: () =>
      page.evaluate(
        () => (globalThis as unknown as { hubCalls: { name: string; args: unknown[] }[] }).hubCalls,
      ),
  };
}
