/** What a hub's page fetches of the parcel, built: until the first figure, and for the whole dashboard with its charts. */
import type { Page } from 'playwright-core';
import { startMockServer } from '../../mocks/server.ts';
import { licenseTypes } from '../../src/domain/license.ts';
import { startHostOrigin } from '../../test/journeys/support/host-origin.ts';
import {
  type ParcelRequest,
  scriptGzipBytes,
  startParcelOrigin,
} from '../../test/journeys/support/parcel-origin.ts';
import { launchBrowser } from '../support/main-thread.ts';
import { printJudgements, printTable } from '../support/print.ts';

const now = '2026-11-24T09:00:00Z';
/** The customer's total, the figure that stands first. */
const firstFigure = '1\u00a0410';

/** Low enough for the charts to be out of view at first. */
const viewport = { width: 1280, height: 480 };

async function showDashboard(page: Page): Promise<void> {
  await page.mouse.move(viewport.width / 2, viewport.height / 2);
  const charts = page.getByRole('img');
  for (let attempt = 0; attempt < 50 && (await charts.count()) < licenseTypes.length; attempt++) {
    await page.mouse.wheel(0, viewport.height / 2);
    await page.waitForTimeout(200);
  }
  await charts.nth(licenseTypes.length - 1).waitFor();
  await page.waitForLoadState('networkidle');
}

function printRequests(title: string, requests: readonly ParcelRequest[]): void {
  printTable(
    title,
    ['', 'kB'],
    requests
      .filter(({ path }) => path.endsWith('.js'))
      .map(({ path, gzipBytes }) => [path, (gzipBytes / 1000).toFixed(1)]),
  );
}

export async function run(): Promise<void> {
  const api = await startMockServer({
    hub: 'control-hub',
    role: 'customerFullAdmin',
    scenario: 'normal',
    now: () => new Date(now),
    port: 0,
  });
  const parcel = await startParcelOrigin();
  const host = await startHostOrigin(() => ({
    lang: 'sv',
    config: {
      parcelUrl: `${parcel.baseUrl}flex-usage.js`,
      otherLitUrl: null,
      props: { hub: 'control-hub', apiBaseUrl: api.url, locale: 'sv', theme: 'light' },
      callbacks: [],
      now,
      token: 'token',
    },
  }));
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport });
  await page.goto(host.url);
  await page.getByText(firstFigure).first().waitFor();
  const first = [...parcel.requests];
  await showDashboard(page);
  const all = [...parcel.requests];
  await browser.close();
  await Promise.all([api.close(), parcel.close(), host.close()]);

  printRequests('Scripts until the first figure, in Swedish (gzip, level 9)', first);
  printRequests('After that, for the whole dashboard with its charts', all.slice(first.length));
  printJudgements([
    { goal: 'P7', what: 'until the first figure, kB', value: scriptGzipBytes(first) / 1000, atMost: 60 },
    { goal: 'P7', what: 'whole dashboard with charts, kB', value: scriptGzipBytes(all) / 1000, atMost: 115 },
  ]);
}
