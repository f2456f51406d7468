/** What a customer does in Control Hub, by keyboard alone. The clusters have a file of their own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { worldOf } from '../../mocks/scenarios.ts';
import { assertFocus, press, readFocus, tabTo } from './support/keyboard.ts';
import { defaultNow, type Host, type HostOptions, openHost } from './support/open-host.ts';

const verdict = 'Knowledge Worker is 40 over since 3 Nov.';
const ofTwo = worldOf('normal', { now: () => new Date(defaultNow) }).customers[1]!;
const timeseries = '**/usage/timeseries*';
const unreadable = (route: Route) =>
  route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' }, json: {} });

async function open(options: HostOptions = {}, says: string | RegExp = verdict): Promise<Host> {
  const host = await openHost(options);
  await host.page.getByText(says).first().waitFor();
  return host;
}

const daysShown = (page: Page, days: number) => page.getByText(`${days} days, UTC`).waitFor();
const headingOf = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
/** Something of the tab's has the focus, if not a control: the next press goes on from there. */
const assertPlaceKept = async (page: Page) => assert.equal((await readFocus(page)).isOnPage, false);
const destinations = async (host: Host) => (await host.calls('onNavigate')).map(({ args }) => args[0]);
const stateOf = async (host: Host) =>
  (await host.calls('onStateChange')).at(-1)?.args[0] as Record<string, string>;

describe('the views and the time period, by keyboard alone', () => {
  it('are chosen by the tabs, which keep the focus', async () => {
    const { page } = await open();
    for (const name of ['Subscriptions', 'Clusters']) {
      await press(page, name);
      await headingOf(page, name);
      await assertFocus(page, name);
    }
    await tabTo(page, 'Usage report', 'Shift+Tab');
    await page.keyboard.press('Space');
    await headingOf(page, 'Usage report');
    await assertFocus(page, 'Usage report');
  });

  it('are chosen among the presets by the arrow keys', async () => {
    const { page } = await open();
    await tabTo(page, 'Time period');
    for (const [key, says] of [
      ['ArrowDown', '60 days, UTC'],
      ['ArrowDown', '90 days, UTC'],
      ['ArrowDown', '54 days, UTC'],
      ['ArrowDown', '92 days, UTC'],
      ['Home', '1 day, UTC'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByText(says).waitFor();
      await assertFocus(page, 'Time period');
    }
  });

  it('are given as dates of one’s own, and a wrong one is told where it is', async () => {
    const { page } = await open({ state: { from: '2026-11-10', to: '2026-11-20' } }, '11 days, UTC');
    await tabTo(page, 'From');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const from = await page.getByLabel('From', { exact: true }).inputValue();
    assert.ok(from < '2026-11-10', from);
    await daysShown(page, (Date.parse('2026-11-20') - Date.parse(from)) / 86_400_000 + 1);
    await assertFocus(page, 'From');
    await page.keyboard.press('Backspace');
    await press(page, 'Show');
    await page.getByRole('alert').getByText('Enter both dates').waitFor();
    await assertFocus(page, 'From');
  });

  it('come to dates of one’s own by the last choice of the presets', async () => {
    const { page } = await open();
    await tabTo(page, 'Time period');
    await page.keyboard.press('End');
    await tabTo(page, 'To');
    await press(page, 'Show');
    // Those of the period shown before.
    await daysShown(page, 30);
    await assertFocus(page, 'Show');
  });

  it('are of one subscription, chosen by the arrow keys', async () => {
    const options = { role: 'partnerFullAdmin', props: { orgId: ofTwo.id } } as const;
    const host = await open(options, 'Daily usage');
    const { page } = host;
    await tabTo(page, 'Subscription');
    await page.keyboard.press('ArrowDown');
    const { subscription } = await stateOf(host);
    assert.match(subscription ?? '', /^Sub\d+$/);
    await page.getByText('30 days, UTC').waitFor();
    await assertFocus(page, 'Subscription');
    await page.keyboard.press('Home');
    assert.equal((await stateOf(host))['subscription'], undefined);
  });
});

describe('the usage report, by keyboard alone', () => {
  it('leads to the days over and back to all of them', async () => {
    const { page } = await open();
    await press(page, /^Show 21 days Knowledge Worker/);
    await page.getByText('Showing 21 days').waitFor();
    await assertFocus(page, 'Daily usage');
    await page.keyboard.press('Tab');
    await assertFocus(page, 'Show all days');
    await page.keyboard.press('Enter');
    await page.getByText('Showing 21 days').waitFor({ state: 'detached' });
    await assertFocus(page, 'Daily usage');
  });

  it('leads from the verdict to the clusters, which follow next', async () => {
    const { page } = await open();
    await press(page, 'See clusters, sorted by Knowledge Worker');
    await page.getByText('Total, 3 clusters').waitFor();
    await assertPlaceKept(page);
    await page.keyboard.press('Tab');
    await assertFocus(page, 'Usage report');
    await tabTo(page, 'Search');
  });

  it('leads from outdated data to the clusters behind them', async () => {
    const { page } = await open({ scenario: 'staleSync' }, 'See clusters with outdated data');
    await press(page, 'See clusters with outdated data');
    await page.getByText('Total, 1 cluster').waitFor();
    await assertPlaceKept(page);
    await tabTo(page, /^Manage cucm-pub01/);
  });

  it('has its help a press away, unfolded by another, with links in it', async () => {
    const { page } = await open();
    await press(page, 'About types and statuses');
    await page.getByText('What counts?').waitFor();
    await assertPlaceKept(page);
    await page.keyboard.press('Tab');
    await assertFocus(page, 'What counts?');
    await page.keyboard.press('Enter');
    await page.getByText('at most ten devices').waitFor();
    await page.keyboard.press('Tab');
    assert.equal((await readFocus(page)).tag, 'A');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.getByText('at most ten devices').waitFor({ state: 'hidden' });
    await assertFocus(page, 'What counts?');
  });

  it('is tried again after an error, and goes on from there', async () => {
    const { page } = await open();
    await page.route(timeseries, unreadable);
    await tabTo(page, 'Time period');
    await page.keyboard.press('ArrowUp');
    await page.getByText('could not be read').waitFor();
    await page.unroute(timeseries);
    await press(page, 'Try again');
    await page.getByText('could not be read').waitFor({ state: 'detached' });
    await assertPlaceKept(page);
    await page.keyboard.press('Tab');
    await assertFocus(page, 'Usage report');
  });

  it('is tried again where nothing has come yet', async () => {
    const { page } = await open();
    await page.route('**/me*', unreadable);
    await page.reload();
    await page.getByText('could not be read').waitFor();
    await page.unroute('**/me*');
    await press(page, 'Try again');
    await page.getByText(verdict).waitFor();
    await assertPlaceKept(page);
    await page.keyboard.press('Tab');
    await assertFocus(page, 'Usage report');
  });
});

describe('the reports, by keyboard alone', () => {
  it('are downloaded, and the button keeps the focus', async () => {
    const { page } = await open();
    await tabTo(page, 'Download report');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.match(file.suggestedFilename(), /2026-10-25_2026-11-23\.xlsx$/);
    await page.getByText('The report has been downloaded.').waitFor();
    await assertFocus(page, 'Download report');
  });

  it('are called off while they are made', async () => {
    const { page } = await open({ scenario: 'slow' });
    await press(page, 'Download report');
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await assertFocus(page, 'Cancel');
    await page.keyboard.press('Enter');
    await page.getByText('Canceled. No file was made.').waitFor();
    await assertFocus(page, 'Download report');
  });

  it('are put together in the dialog: days, content, format, the file, and back', async () => {
    const { page } = await open();
    await press(page, 'Custom report');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('First rows of').first().waitFor();
    await assertFocus(page, 'Custom report');
    await press(page, 'Last quarter');
    await dialog.getByText('92 days, UTC').waitFor();
    await tabTo(page, 'Days');
    await page.keyboard.press('ArrowDown');
    await assertFocus(page, 'Months');
    await tabTo(page, 'First month');
    await page.keyboard.press('ArrowDown');
    await dialog.getByText('61 days, UTC').waitFor();
    await press(page, 'Daily usage', 'Space');
    await tabTo(page, 'Excel workbook (.xlsx)');
    await page.keyboard.press('ArrowDown');
    await assertFocus(page, 'CSV files (.zip)');
    await tabTo(page, 'Download report');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.match(file.suggestedFilename(), /2026-08-01_2026-09-30\.zip$/);
    await page.getByText('The report has been downloaded.').waitFor();
    await assertFocus(page, 'Download report');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await assertFocus(page, 'Custom report');
  });

  it('are refused with the field in which the dates are wrong', async () => {
    const { page } = await open();
    await press(page, 'Custom report');
    await page.getByText('First rows of').first().waitFor();
    await tabTo(page, 'From');
    await page.keyboard.press('Backspace');
    await press(page, 'Download report');
    await page.getByRole('alert').getByText('Enter both dates').waitFor();
    await assertFocus(page, 'From');
  });
});

describe('the subscriptions and the small parcels, by keyboard alone', () => {
  it('have their IDs copied and their orders unfolded', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const state = { view: 'subscriptions' };
    const { page } = await open({ state, context: { permissions } }, 'License model');
    await press(page, 'Copy Sub123456');
    await page.getByText('Copied.', { exact: true }).first().waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Sub123456');
    await assertFocus(page, 'Copy Sub123456');
    await press(page, '2 orders');
    await page.getByRole('columnheader', { name: 'Order ID' }).waitFor();
    await page.keyboard.press('Tab');
    assert.match((await readFocus(page)).name, /^Copy \d+$/);
  });

  it('lead from a card’s days over to those days of that subscription', async () => {
    const host = await open({ state: { view: 'subscriptions' } }, 'License model');
    await press(host.page, /^Show 21 days Knowledge Worker/);
    await host.page.getByText('Showing 21 days').waitFor();
    assert.equal((await stateOf(host))['subscription'], 'Sub123456');
    await host.page.locator('h3:focus').waitFor();
    await assertFocus(host.page, 'Daily usage');
  });

  it('lead from the hub’s own pages into the tab', async () => {
    const summary = await open({ entry: 'subscription-summary.js' }, 'As of 23 November 2026');
    await press(summary.page, 'Show subscriptions');
    assert.deepEqual(await destinations(summary), [{ to: 'subscriptions' }]);
    await assertFocus(summary.page, 'Show subscriptions');
    const service = await open({ entry: 'service-card.js' }, 'Data from');
    await press(service.page, 'Open UCM Cloud');
    await press(service.page, 'Clusters', 'Space');
    assert.deepEqual(await destinations(service), [{ to: 'dashboard' }, { to: 'clusters' }]);
    await assertFocus(service.page, 'Clusters');
  });
});
