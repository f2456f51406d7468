/** What opens over the page or unfolds in it, opened and closed many times by keyboard: the focus is never lost. The dialog of a cluster is tried with the clusters. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { worldOf } from '../../mocks/scenarios.ts';
import { cases } from '../support/cases.ts';
import { assertFocus, press, readFocus, tabTo } from './support/keyboard.ts';
import { defaultNow, type Host, type HostOptions, openHost } from './support/open-host.ts';

const times = cases(10, 100);
const nordhamn = worldOf('normal', { now: () => new Date(defaultNow) }).customers[0]!;
const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;
const dialogState = { dialog: 'custom-report' };

async function open(options: HostOptions, says: string): Promise<Host> {
  const host = await openHost(options);
  await host.page.getByText(says).first().waitFor();
  return host;
}

/** How often something was opened, closed, and the focus found where it belongs. */
let returns = 0;
after(() => {
  console.log(`A2: ${returns} times opened and closed, ${times} in each way, and the focus where it belongs`);
});

const dialogOf = (page: Page) => page.getByRole('dialog');

/** By Esc one time, by its button the next. */
async function close(page: Page, time: number): Promise<void> {
  if (time % 2 === 0) await page.keyboard.press('Escape');
  else await press(page, 'Close');
  await dialogOf(page).waitFor({ state: 'detached' });
}

/** The focus is in the tab, and the next press reaches a control of it. */
async function assertInTab(page: Page): Promise<void> {
  assert.equal((await readFocus(page)).isOnPage, false);
  await page.keyboard.press('Tab');
  const { name, isOnPage } = await readFocus(page);
  assert.ok(!isOnPage && name !== 'Hub', `Then it is on “${name}”.`);
  returns += 1;
}

/** As on a page just opened: the next press of Tab would else start where the last one ended, and once at the end of the page. */
const dropFocus = (page: Page) =>
  page.evaluate(() => {
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    (activeElement as HTMLElement).blur();
  });

describe(`the dialog for a report of one’s own, opened and closed ${times} times by keyboard`, () => {
  const tabs: readonly [string, HostOptions, string][] = [
    ['one customer', {}, 'Knowledge Worker is 40 over'],
    ['all customers', partner, 'All 12'],
  ];
  for (const [whose, options, says] of tabs) {
    it(`from the header of ${whose} leads back to its button`, async () => {
      const { page } = await open(options, says);
      await tabTo(page, 'Custom report');
      for (let time = 0; time < times; time++) {
        await page.keyboard.press('Enter');
        await dialogOf(page).waitFor();
        await close(page, time);
        await assertFocus(page, 'Custom report');
        assert.equal((await readFocus(page)).tag, 'BUTTON');
        returns += 1;
      }
    });
  }

  it('from customers ticked leads into the tab when they are gone with its button', async () => {
    const host = await open(partner, 'All 12');
    const { page } = host;
    for (let time = 0; time < times; time++) {
      await press(page, /^Select /, 'Space');
      await tabTo(page, 'Custom report for 1 customer', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await dialogOf(page).waitFor();
      const opened = (await host.calls('onStateChange')).at(-1)?.args[0] as Record<string, string>;
      await host.update({ state: { ...opened, view: 'clusters' } });
      await page.getByText('Total, 20 clusters').waitFor();
      await close(page, time);
      await assertInTab(page);
      await host.update({ state: {} });
      await page.getByText('All 12').waitFor();
    }
  });

  it('leads into the tab when the page it was opened on has become another', async () => {
    const host = await open(partner, 'All 12');
    const { page } = host;
    for (let time = 0; time < times; time++) {
      await tabTo(page, 'Custom report');
      await page.keyboard.press('Enter');
      await dialogOf(page).waitFor();
      await host.update({ state: { ...dialogState, view: 'dashboard', customer: nordhamn.id } });
      await page.getByText('This customer').waitFor();
      await close(page, time);
      await assertInTab(page);
      await host.update({ state: {} });
      await page.getByText('All 12').waitFor();
    }
  });

  it('by links, with no button pressed, leads into the tab', async () => {
    const host = await open({}, 'Knowledge Worker is 40 over');
    const { page } = host;
    for (let time = 0; time < times; time++) {
      await dropFocus(page);
      await host.update({ state: dialogState });
      await dialogOf(page).waitFor();
      await close(page, time);
      await assertInTab(page);
      await host.update({ state: {} });
    }
  });
});

describe(`the dates of a period, asked for ${times} times by keyboard`, () => {
  it('stay when they are applied, and lead back to the list of periods when they go', async () => {
    const host = await open({}, 'Knowledge Worker is 40 over');
    const { page } = host;
    const fields = page.getByLabel(/^(From|To)$/);
    await tabTo(page, /^Time period/);
    for (let time = 0; time < times; time++) {
      await page.keyboard.press('End');
      await fields.nth(1).waitFor();
      await press(page, 'Show');
      await page.getByText('30 days, UTC').waitFor();
      await assertFocus(page, 'Show');
      await host.update({ state: { period: time % 2 === 0 ? 'this-quarter' : '60d' } });
      await fields.first().waitFor({ state: 'detached' });
      await assertFocus(page, /^Time period/);
      returns += 1;
      await host.update({ state: {} });
      await page.getByText('30 days, UTC').waitFor();
    }
  });
});

describe(`the help on a cluster’s state, opened and closed ${times} times by keyboard`, () => {
  const outdated: HostOptions = { scenario: 'staleSync', state: { view: 'clusters' } };
  const helpOf = (page: Page) => page.locator(':popover-open');

  it('by Esc leaves the focus on its button', async () => {
    const { page } = await open(outdated, 'Total, 3 clusters');
    await tabTo(page, /^Outdated data, /);
    const before = await readFocus(page);
    for (let time = 0; time < times; time++) {
      await page.keyboard.press('Enter');
      await helpOf(page).getByText('two days or more').waitFor();
      await page.keyboard.press('Escape');
      await helpOf(page).waitFor({ state: 'detached' });
      assert.deepEqual(await readFocus(page), before);
      returns += 1;
    }
  });

  it('goes with its button, and the focus stays in the tab', async () => {
    const host = await open(outdated, 'Total, 3 clusters');
    const { page } = host;
    for (let time = 0; time < times; time++) {
      await tabTo(page, /^Outdated data, /);
      await page.keyboard.press('Enter');
      await helpOf(page).getByText('two days or more').waitFor();
      await host.update({ state: { view: 'clusters', q: 'nothing like it' } });
      await page.getByText('No clusters match').waitFor();
      assert.equal(await helpOf(page).count(), 0);
      await assertInTab(page);
      await host.update({ state: { view: 'clusters' } });
      await page.getByText('Total, 3 clusters').waitFor();
    }
  });
});
