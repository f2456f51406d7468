/** What a partner does in Partner Hub, by keyboard alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { worldOf } from '../../mocks/scenarios.ts';
import { assertFocus, press, readFocus, tabTo } from './support/keyboard.ts';
import { defaultNow, type Host, openHost } from './support/open-host.ts';

const nordhamn = worldOf('normal', { now: () => new Date(defaultNow) }).customers[0]!;
const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

async function open(state: Readonly<Record<string, string>>, says: string): Promise<Host> {
  const host = await openHost({ ...partner, state });
  await host.page.getByText(says).first().waitFor();
  return host;
}
const openList = () => open({}, 'All 12');

const panelOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const namesIn = async (page: Page) =>
  (await page.getByRole('table').getByRole('rowheader').getByRole('button').allInnerTexts()).slice(0, 3);

/** Opens a customer's panel from its row. */
async function openPanel(page: Page, name: string): Promise<void> {
  await press(page, name);
  await panelOf(page, name).waitFor();
  await assertFocus(page, name);
}

describe('the customers, by keyboard alone', () => {
  it('are shown by a tile, and all again', async () => {
    const { page } = await openList();
    await press(page, /^4 Over license limit/, 'Space');
    await page.getByText('4 shown').first().waitFor();
    await assertFocus(page, /^4 Over license limit/);
    await page.keyboard.press('Enter');
    await page.getByText('All 12').waitFor();
    await assertFocus(page, /^4 Over license limit/);
  });

  it('are searched, and the filters are cleared', async () => {
    const { page } = await openList();
    await tabTo(page, 'Search');
    await page.keyboard.type('nordhamn');
    await page.getByText('1 shown').first().waitFor();
    await assertFocus(page, 'Search');
    await page.keyboard.type(' and no other');
    await page.getByText('No customers match').waitFor();
    await press(page, 'Clear search and filters');
    await page.getByText('All 12').waitFor();
    await assertFocus(page, 'Search');
  });

  it('are sorted by a column, both ways', async () => {
    const { page } = await openList();
    await press(page, 'Customer name');
    await page.locator('th[aria-sort=ascending]').waitFor();
    const names = await namesIn(page);
    await page.keyboard.press('Space');
    await page.locator('th[aria-sort=descending]').waitFor();
    assert.notDeepEqual(await namesIn(page), names);
    await assertFocus(page, 'Customer name');
  });

  it('are looked through in the panel, from one to the next, and Esc leads back to the row', async () => {
    const { page } = await openList();
    const [first, second, third] = (await namesIn(page)) as [string, string, string];
    await openPanel(page, first);
    await press(page, 'Next customer');
    await panelOf(page, second).waitFor();
    await assertFocus(page, 'Next customer');
    await page.keyboard.press('Enter');
    await panelOf(page, third).waitFor();
    await tabTo(page, 'Previous customer', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await panelOf(page, second).waitFor();
    await page.keyboard.press('Escape');
    await panelOf(page, second).waitFor({ state: 'detached' });
    await assertFocus(page, second);
  });

  it('keep the panel’s place at their end, and its Close leads back to the row', async () => {
    const { page } = await openList();
    const [first] = (await namesIn(page)) as [string];
    await openPanel(page, first);
    await tabTo(page, 'Previous customer', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await assertFocus(page, 'Previous customer');
    await panelOf(page, first).waitFor();
    await press(page, 'Close');
    await panelOf(page, first).waitFor({ state: 'detached' });
    await assertFocus(page, first);
  });

  it('are ticked for a report of theirs, whose dialog leads back to its button', async () => {
    const { page } = await openList();
    await press(page, /^Select /, 'Space');
    await press(page, /^Select /, 'Space');
    await tabTo(page, 'Custom report for 2 customers', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('First rows of').first().waitFor();
    await tabTo(page, 'Chosen customers');
    await tabTo(page, 'Search customers');
    await page.keyboard.type('nordhamn');
    await press(page, nordhamn.name, 'Space');
    await press(page, 'Close');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await assertFocus(page, 'Custom report for 2 customers');
  });

  it('are ticked all at once, and no more', async () => {
    const { page } = await openList();
    await press(page, /^Select /, 'Space');
    await tabTo(page, 'Select all shown', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Custom report for 12 customers').waitFor();
    await assertFocus(page, 'Select all shown');
    await press(page, 'Clear selection');
    await page.getByText('Custom report for 12 customers').waitFor({ state: 'detached' });
    await assertFocus(page, /^Customers with licenses used and bought/);
  });

  it('are viewed in the hub that is theirs', async () => {
    const host = await openList();
    await openPanel(host.page, nordhamn.name);
    await press(host.page, 'View customer');
    const [asked] = await host.calls('onNavigate');
    assert.deepEqual(asked?.args[0], { to: 'customer', customerId: nordhamn.id });
    await assertFocus(host.page, 'View customer');
  });
});

describe('one customer inside Partner Hub, by keyboard alone', () => {
  it('is opened from its panel, seen in each view, and left for the panel again', async () => {
    const { page } = await openList();
    await openPanel(page, nordhamn.name);
    await press(page, 'Usage report');
    await page.getByText('Knowledge Worker is 40 over').waitFor();
    assert.equal((await readFocus(page)).isOnPage, false);
    await page.keyboard.press('Tab');
    await assertFocus(page, 'All customers');
    await press(page, 'Subscriptions');
    await page.getByText('License model').first().waitFor();
    await press(page, 'Clusters');
    await page.getByText('Total, 3 clusters').waitFor();
    await assertFocus(page, 'Clusters');
    await tabTo(page, 'All customers', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await panelOf(page, nordhamn.name).waitFor();
    assert.equal((await readFocus(page)).isOnPage, false);
    await page.keyboard.press('Tab');
    await assertFocus(page, 'Customers');
    await tabTo(page, 'View customer');
  });
});

describe('all customers together, by keyboard alone', () => {
  it('lead to those who drive the overage, and to the list of those over', async () => {
    const { page } = await openList();
    await press(page, 'Usage report');
    await page.getByText('Largest overages').first().waitFor();
    await assertFocus(page, 'Usage report');
    await press(page, nordhamn.name);
    await page.getByRole('heading', { name: nordhamn.name }).waitFor();
    assert.equal((await readFocus(page)).isOnPage, false);
    await press(page, 'All customers');
    await panelOf(page, nordhamn.name).waitFor();
    await press(page, 'Usage report', 'Space');
    await press(page, 'See customers over');
    await page.getByText('4 shown').first().waitFor();
    assert.equal((await readFocus(page)).isOnPage, false);
    await tabTo(page, /^4 Over license limit/);
  });

  it('show the days over of one type, and all again', async () => {
    const { page } = await open({ view: 'dashboard' }, 'Largest overages');
    await press(page, /^Show 54 days TelePresence/);
    await page.getByText('Showing 54 days').waitFor();
    await assertFocus(page, 'Daily usage');
    await press(page, 'Show all days');
    await page.getByText('Showing 54 days').waitFor({ state: 'detached' });
    await assertFocus(page, 'Daily usage');
  });

  it('have their report downloaded, and the button keeps the focus', async () => {
    const { page } = await open({ view: 'dashboard' }, 'Largest overages');
    await tabTo(page, 'Download report');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.match(file.suggestedFilename(), /^flex-usage_all_/);
    await page.getByText('The report has been downloaded.').waitFor();
    await assertFocus(page, 'Download report');
  });

  it('have a state of a cluster explained, and each cluster managed in a dialog', async () => {
    const { page } = await openList();
    await press(page, 'Clusters');
    await page.getByText('Total, 20 clusters').waitFor();
    await press(page, /^Unreachable, /);
    const words = page.getByText('The last sync did not reach');
    await words.waitFor();
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'hidden' });
    await assertFocus(page, /^Unreachable, /);
    await press(page, /^Manage cucm-pub01\.got/);
    await page.getByRole('dialog').getByText('NAT’ed URL').waitFor();
    await tabTo(page, /^Open the portal of cucm-pub01\.got/);
    await press(page, 'Cancel');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await assertFocus(page, /^Manage cucm-pub01\.got/);
  });
});
