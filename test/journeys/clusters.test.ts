import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { cases } from '../support/cases.ts';
import { readFocus, tabTo } from './support/keyboard.ts';
import { type Host, openHost } from './support/open-host.ts';

async function openClusters(state: Readonly<Record<string, string>> = {}): Promise<Host> {
  const host = await openHost({ scenario: 'staleSync', state: { view: 'clusters', ...state } });
  await host.page.getByRole('row', { name: /^Total, / }).waitFor();
  return host;
}

const rowsOf = (page: Page) => page.locator('tbody [role=row]');
const dialogOf = (page: Page) => page.getByRole('dialog');

describe('the clusters, by keyboard alone', () => {
  it('reaches each control once, in sight, and never traps', async () => {
    const { page } = await openClusters();
    const names: string[] = [];
    const controls: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const { name, tag, isOnPage, isSeen } = await readFocus(page);
      if (isOnPage) break;
      assert.ok(isSeen, `${name} is out of sight or covered`);
      names.push(name);
      controls.push(`${tag} ${name}`);
    }
    assert.ok(names.length < 60, 'the focus never leaves');
    assert.deepEqual(
      controls.filter((control, index) => controls.indexOf(control) !== index),
      [],
    );
    const wanted = ['Search', 'Region', 'State', 'All 3', 'Outdated 1', 'No data yet 0', 'Cluster name'];
    const positions = wanted.map((name) => names.indexOf(name));
    assert.ok(!positions.includes(-1), names.join(' | '));
    assert.deepEqual(
      positions,
      positions.toSorted((a, b) => a - b),
    );
    assert.equal(names.filter((name) => name.startsWith('Manage cucm')).length, 3);
  });

  it('searches, filters and sorts', async () => {
    const { page } = await openClusters();
    await tabTo(page, 'Search');
    await page.keyboard.type('lule');
    await page.getByText('1 cluster shown.').waitFor({ state: 'attached' });
    assert.equal(await rowsOf(page).count(), 1);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Backspace');
    await tabTo(page, 'Region');
    await page.keyboard.press('ArrowDown');
    await page.getByText('1 cluster shown.').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'Outdated 1');
    await page.keyboard.press('Space');
    await page.getByRole('row', { name: 'Total, 1 cluster' }).waitFor();
    await tabTo(page, 'All 3', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Knowledge Worker');
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort=descending]').waitFor();
    assert.deepEqual(await rowsOf(page).locator('td:first-child').allInnerTexts(), [
      'Göteborg',
      'Luleå',
      'Helsingfors',
    ]);
    assert.equal((await readFocus(page)).name, 'Knowledge Worker');
  });

  it(`opens and closes the dialog ${cases(40, 200)} times, by Esc and by its button, and is back on its row`, async () => {
    const { page } = await openClusters();
    await tabTo(page, /^Manage cucm-pub01\.hel/);
    const before = await readFocus(page);
    for (let n = 0; n < cases(40, 200); n++) {
      await page.keyboard.press('Enter');
      await dialogOf(page).waitFor();
      if (n % 2 === 0) await page.keyboard.press('Escape');
      else {
        await tabTo(page, 'Cancel');
        await page.keyboard.press('Enter');
      }
      await dialogOf(page).waitFor({ state: 'detached' });
      assert.deepEqual(await readFocus(page), before);
    }
  });

  it(`follows the dialog’s link ${cases(5, 100)} times, and is on the row’s own link then`, async () => {
    const host = await openClusters();
    const { page } = host;
    await page.evaluate(() => {
      // Followed, but nowhere to: the address is a cluster's.
      addEventListener(
        'click',
        (event) => {
          if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
        },
        true,
      );
    });
    await tabTo(page, /^Manage cucm-pub01\.hel/);
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    const opened = (await host.calls('onStateChange')).at(-1)?.args[0] as Record<string, string>;
    for (let n = 0; n < cases(5, 100); n++) {
      if (n > 0) {
        // The tab heeds a state that differs from the last it was given.
        await host.update({ state: { view: 'clusters' } });
        await host.update({ state: opened });
        await dialogOf(page).waitFor();
      }
      await tabTo(page, /^Open the portal of cucm-pub01\.hel/);
      await page.keyboard.press('Enter');
      await dialogOf(page).waitFor({ state: 'detached' });
      const { name } = await readFocus(page);
      assert.match(name, /^Manage cucm-pub01\.hel.*, opens in a new tab$/);
    }
  });

  it(`closes the dialog ${cases(5, 100)} times with its row gone meanwhile, and is still in the list`, async () => {
    const host = await openClusters();
    const { page } = host;
    await tabTo(page, /^Manage cucm-pub01\.hel/);
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    const opened = (await host.calls('onStateChange')).at(-1)?.args[0] as Record<string, string>;
    for (let n = 0; n < cases(5, 100); n++) {
      await host.update({ state: { ...opened, q: n % 2 === 0 ? 'lule' : 'nothing like it' } });
      await page.getByText(n % 2 === 0 ? 'Total, 1 cluster' : 'No clusters match').waitFor();
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      assert.equal((await readFocus(page)).isOnPage, false);
      await host.update({ state: opened });
      await dialogOf(page).waitFor();
    }
  });
});
