/** What walks through the preview have in common: the stand-in hubs in Swedish, and the steps that several roles take. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { type ReadSheet, readWorkbook } from '../../unit/export/support/read-workbook.ts';
import { openPage } from './open-host.ts';

/** The day of all walks, in the middle of a quarter. */
export const walkNow = '2026-11-24T08:00:00Z';

/** Swedish figures hold spaces that do not break. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const portal = '<!doctype html><title>Portal</title><h1>Unified CM</h1>';

/**
 * For a test file: serves the preview, and holds each of its pages to a clean console.
 * @returns opens the preview with a query. Clusters' own portals answer there, wherever their address leads.
 */
export function usePreview(): (query: string) => Promise<Page> {
  let server: ViteDevServer;
  let address = '';
  let errors: string[] = [];
  let pages: Page[] = [];
  before(async () => {
    // A file that changes meanwhile shall not take the page away from under the walk.
    const still = { port: 0, strictPort: false, watch: null, hmr: false } as const;
    server = await createServer({ server: still, logLevel: 'error' });
    await server.listen();
    address = server.resolvedUrls?.local[0] ?? '';
  });
  after(() => server.close());
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    const happened = errors;
    [errors, pages] = [[], []];
    assert.deepEqual(happened, []);
  });
  return async (query) => {
    const page = await openPage({ locale: 'sv-SE' });
    pages.push(page);
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page
      .context()
      .route(/\/ccmadmin$/, (route) => route.fulfill({ contentType: 'text/html', body: portal }));
    await page.goto(`${address}?now=${walkNow}&locale=sv&${query}`);
    return page;
  };
}

/** A page of the hub, from its navigation. */
export async function goTo(page: Page, name: 'Kunder' | 'Tjänster' | 'UCM-moln' | 'Översikt'): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Huvudnavigering' });
  await navigation.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

type ViewName = 'Kunder' | 'Användningsrapport' | 'Abonnemang' | 'Kluster';

const tabsOf = (page: Page) => page.getByRole('navigation', { name: 'Vyer' });

/** A view of the tab, by its name; the heading is the customer's where one of several is shown. */
export async function showView(page: Page, name: ViewName): Promise<void> {
  const tab = tabsOf(page).getByRole('button', { name, exact: true });
  await tab.click();
  await tabsOf(page).locator('[aria-current]').filter({ hasText: name }).waitFor();
}

/** The tab's views, once one of them is there. */
export async function viewsOffered(page: Page): Promise<string[]> {
  // The list of customers has no heading but the page's.
  await page.getByRole('heading', { level: 2 }).or(page.getByRole('table')).first().waitFor();
  return tabsOf(page).getByRole('button').allInnerTexts();
}

/** Chooses a customer in the list: its panel. */
export async function choose(page: Page, customer: string): Promise<Locator> {
  await page.getByRole('table').getByRole('button', { name: customer, exact: true }).click();
  const panel = page.getByRole('region', { name: customer, exact: true });
  await panel.getByRole('heading', { name: customer, exact: true }).waitFor();
  return panel;
}

/** The terms of a panel with what stands at each, the first where a term comes several times. */
export async function factsOf(panel: Locator): Promise<Record<string, string>> {
  const [terms, values] = await Promise.all([
    panel.getByRole('term').allInnerTexts(),
    panel.getByRole('definition').allInnerTexts(),
  ]);
  const facts: Record<string, string> = {};
  terms.forEach((term, index) => (facts[term] ??= plain(values[index] ?? '')));
  return facts;
}

/** From Partner Hub into the customer's own Control Hub. */
export async function viewCustomer(page: Page, panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'Visa kund', exact: true }).click();
  await page.getByText('Control Hub', { exact: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'UCM-moln' }).waitFor();
}

/** A preset of the time period, until the range it comes to is printed. */
export async function choosePeriod(page: Page, label: string, range: RegExp): Promise<void> {
  await page.getByLabel('Tidsperiod').selectOption({ label });
  await page.getByText(range).waitFor();
}

/** A card's figure. */
export async function figureOn(page: Page, card: string): Promise<string> {
  const text = await page.getByRole('region', { name: card, exact: true }).innerText();
  return (
    text
      .split('\n')
      .map(plain)
      .find((line) => /^[\d –]+$/.test(line)) ?? ''
  );
}

/** What stands in a row's cells, but for the one that names it. */
export async function cellsOf(row: Locator): Promise<string[]> {
  return (await row.getByRole('cell').allInnerTexts()).map(plain);
}

interface DownloadedReport {
  readonly name: string;
  readonly sheets: readonly ReadSheet[];
}

/** @param press asks for the file; by default the page's own button. */
export async function download(
  page: Page,
  press = () => page.getByRole('button', { name: 'Hämta rapport' }).click(),
): Promise<DownloadedReport> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const bytes = await readFile(await file.path());
  const { sheets } = readWorkbook(new Uint8Array(bytes).buffer);
  return { name: file.suggestedFilename(), sheets };
}

/** A time period for a report of one's own. */
interface Entered {
  readonly enter: (dialog: Locator) => Promise<unknown>;
  /** What it comes to, as the dialog says it. */
  readonly range: RegExp;
}

const lastQuarter: Entered = {
  enter: (dialog) => dialog.getByRole('button', { name: 'Förra kvartalet', exact: true }).click(),
  range: /1 juli.*30 september 2026, 92 dygn, UTC/,
};

/** In the open dialog for a report of one's own: the time period, by default last quarter, until it says what it will hold. */
export async function enterPeriod(page: Page, { enter, range }: Entered = lastQuarter): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Anpassad rapport' }).waitFor();
  await enter(dialog);
  await dialog.getByText(range).waitFor();
  await dialog.getByText('Sammanfattningens första rader').waitFor();
  return dialog;
}

/** Slotted into the dialog, it is no part of it to the browser's driver; the page's own button lies behind. */
export const downloadButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Hämta rapport' }).last();

/** In the open dialog for a report of one's own: the time period, what it will hold, the file, and closed again. */
export async function finishReport(page: Page, entered: Entered = lastQuarter): Promise<DownloadedReport> {
  const dialog = await enterPeriod(page, entered);
  const file = await download(page, () => downloadButton(page).click());
  await page.getByText('Rapporten har hämtats.').last().waitFor();
  await dialog.getByRole('button', { name: 'Stäng', exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  return file;
}

/** A report of one's own, from the page's header. */
export async function customReport(page: Page, entered?: Entered): Promise<DownloadedReport> {
  await page.getByRole('button', { name: 'Anpassad rapport', exact: true }).click();
  return finishReport(page, entered);
}

/** A cluster's row, by its name. */
export const rowOf = (page: Page, name: string | RegExp): Locator => page.getByRole('row', { name });

/**
 * Manage: the dialog with what must be in place, then the cluster's own portal on a tab of its own.
 * @returns the dialog's words, and where the portal is.
 */
export async function launch(page: Page, cluster: string): Promise<{ words: string; url: string }> {
  await rowOf(page, new RegExp(cluster)).getByRole('button', { name: `Hantera` }).last().click();
  const dialog = page.getByRole('dialog');
  const words = await dialog.innerText();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('link', { name: /^Öppna portalen för/ }).click(),
  ]);
  await tab.getByRole('heading', { name: 'Unified CM' }).waitFor();
  const url = tab.url();
  await tab.close();
  return { words, url };
}

/** Controls that someone may never use, or that are not there yet, are absent, not disabled. */
export async function assertAbsent(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const found = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
    assert.equal(await found.count(), 0, `there is a control called ${String(name)}`);
  }
}
