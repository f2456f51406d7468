/** A thousand customers and ten thousand clusters: usable from the first page on, complete in the end. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type HeldList, type HeldService, startHeldService } from './support/held-service.ts';
import { defaultNow, type Host, openHost } from './support/open-host.ts';

let service: HeldService | null = null;
let host: Host | null = null;

/** The view whose list waits, with the first of its pages there. */
async function openWithFirstPage(view: string, list: HeldList): Promise<Page> {
  service = await startHeldService({
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    scenario: 'stress',
    now: () => new Date(defaultNow),
  });
  host = await openHost({ hub: 'partner-hub', apiBaseUrl: service.url, state: { view } });
  if (list === '/clusters') service.releaseAll('/partner/customers');
  await service.whenAsked(list);
  service.release(list);
  // The second page is asked for, and waits.
  await service.whenAsked(list);
  return host.page;
}

afterEach(async () => {
  const errors = host?.errors ?? [];
  // The page first: a service that goes away while the page still asks is an error the page would be told of.
  await host?.close();
  await service?.close();
  [host, service] = [null, null];
  assert.deepEqual(errors, []);
});

const rowsOf = (page: Page) => page.locator('tbody [role=row]');
const firstCells = async (page: Page) =>
  (await rowsOf(page).first().locator('th, td').allInnerTexts()).map((text) => text.trim());

/** Pixels below the search field. */
async function topOfTable(page: Page): Promise<number> {
  const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? NaN;
  return Math.round((await topOf(page.getByRole('table'))) - (await topOf(page.getByLabel('Search'))));
}

/** A figure out of a cell, in English. */
const figure = (text = '') => Number(text.split('\n')[0]?.replace(/\D/g, ''));

describe('a thousand customers', () => {
  it('are there to sort, search and open from the first page on, and all in the end', async () => {
    const page = await openWithFirstPage('customers', '/partner/customers');
    await page.getByText('250 of 1,000 customers loaded').waitFor();
    await page.getByRole('row', { name: /^First 250 of 1,000/ }).waitFor();
    const top = await topOfTable(page);

    await page.getByRole('button', { name: 'Knowledge Worker', exact: true }).click();
    await page.locator('th[aria-sort=descending]').filter({ hasText: 'Knowledge Worker' }).waitFor();
    const [name = '', , most] = await firstCells(page);
    const wanted = name.split('\n')[0] ?? '';
    await page.getByLabel('Search').fill(wanted);
    await page.getByRole('row', { name: /1 shown/ }).waitFor();
    await page.getByRole('button', { name: wanted, exact: true }).click();
    await page.getByRole('region', { name: wanted, exact: true }).waitFor();

    service?.release('/partner/customers');
    await page.getByText('500 of 1,000 customers loaded').waitFor();
    assert.equal(await rowsOf(page).count(), 1, 'the search holds while more arrive');
    await page.getByLabel('Search').fill('');
    service?.releaseAll('/partner/customers');
    await page.getByRole('row', { name: /^All 1,000/ }).waitFor();
    await page
      .getByRole('region', { name: wanted, exact: true })
      .getByRole('button', { name: 'Close' })
      .click();
    const [, , mostOfAll] = await firstCells(page);
    assert.ok(figure(mostOfAll) >= figure(most), 'the order holds among all');
    assert.equal(await page.getByRole('table').getAttribute('aria-rowcount'), '1002');
    assert.equal(await topOfTable(page), top, 'the rows do not jump when what told of the rest goes');
  });
});

describe('ten thousand clusters', () => {
  it('are there to sort, search and filter from the first page on, and all in the end', async () => {
    const page = await openWithFirstPage('clusters', '/clusters');
    await page.getByText('500 of 10,000 clusters loaded').waitFor();
    assert.ok((await rowsOf(page).count()) > 5);
    const top = await topOfTable(page);

    await page.getByRole('button', { name: 'Knowledge Worker', exact: true }).click();
    await page.locator('th[aria-sort=descending]').waitFor();
    const [region = '', customer = '', , most] = await firstCells(page);
    await page.getByLabel('Region').selectOption(region);
    await page.getByLabel('Search').fill(customer);
    assert.deepEqual((await firstCells(page)).slice(0, 2), [region, customer]);

    service?.release('/clusters');
    await page.getByText('1,000 of 10,000 clusters loaded').waitFor();
    assert.deepEqual((await firstCells(page)).slice(0, 2), [region, customer]);
    await page.getByLabel('Region').selectOption('');
    await page.getByLabel('Search').fill('');
    service?.releaseAll('/clusters');
    await page.getByRole('row', { name: /^Total, 10,000 clusters/ }).waitFor();
    assert.ok(figure((await firstCells(page))[3]) >= figure(most));
    assert.equal(await topOfTable(page), top, 'the rows do not jump when what told of the rest goes');
  });

  it('are complete with the customers that have none, and add up to the report', async () => {
    const page = await openWithFirstPage('clusters', '/clusters');
    service?.releaseAll('/clusters');
    await page.getByRole('row', { name: /^Total, 10,000 clusters/ }).waitFor();
    await page.getByText('loaded').waitFor({ state: 'detached' });
    // Nothing says that the sum differs from the report's.
    assert.equal(await page.getByText(/^The total/).count(), 0);
  });
});

describe('the usage report of a thousand customers', () => {
  it('counts what has come, and is complete in the end', async () => {
    const page = await openWithFirstPage('dashboard', '/partner/customers');
    await page.getByText('Total License Usage').waitFor();
    await page.getByRole('heading', { name: 'Largest overages' }).waitFor();
    service?.releaseAll('/partner/customers');
    await page.getByText(/of 1,000 customers are over the license limit/).waitFor();
  });
});
