import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Host, type HostOptions, openHost } from './support/open-host.ts';

/** What the three charts look like, as images; waits until they have been drawn. */
async function pictures(page: Page): Promise<string[]> {
  const charts = page.getByRole('img', {
    name: /Knowledge Worker|Kunskapsarbetare|Common Area|Gemensamma|TelePresence/,
  });
  await charts.nth(2).waitFor();
  // Drawn with the frame after the figures; a theme's colours arrive with a transition of their own.
  await page.waitForTimeout(500);
  return charts.evaluateAll((all) => all.map((chart) => (chart as HTMLCanvasElement).toDataURL()));
}

async function picturesOf(options: HostOptions): Promise<string[]> {
  const host: Host = await openHost(options);
  const drawn = await pictures(host.page);
  await host.close();
  return drawn;
}

describe('the charts', () => {
  const changes: readonly [what: string, from: HostOptions, props: object, to: HostOptions][] = [
    ['language', { locale: 'en' }, { locale: 'sv' }, { locale: 'sv' }],
    ['theme', { theme: 'light' }, { theme: 'dark' }, { theme: 'dark' }],
    ['period', { state: { period: '90d' } }, { state: { period: '7d' } }, { state: { period: '7d' } }],
  ];
  for (const [what, from, props, to] of changes) {
    it(`after another ${what} are the ones that a new page draws`, async () => {
      const host = await openHost(from);
      const before = await pictures(host.page);
      await host.update({ ...props });
      const after = await pictures(host.page);
      assert.notDeepEqual(after, before);
      assert.deepEqual(after, await picturesOf(to));
    });
  }

  it('lead to the same figures as a table, by one key', async () => {
    const { page } = await openHost();
    await page.getByRole('button', { name: 'Show figures per day' }).press('Enter');
    const heading = page.getByRole('heading', { name: 'Daily usage' });
    assert.equal(await heading.evaluate((element) => element.matches(':focus')), true);
  });

  it('say in a sentence how a type went, and have each of their days in the table', async () => {
    const { page } = await openHost();
    const figure = String.raw`[\d,]+`;
    const sentence = new RegExp(
      `^.+: from (${figure}) on 25 October 2026 to (${figure}) on 23 November 2026, peak ${figure}, bought (${figure}), \\d+ days over\\.$`,
    );
    const table = page.getByRole('table', { name: /^Licenses used and bought per day/ });
    const days = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
    const charts = page.getByRole('img', { name: sentence });
    await charts.nth(2).waitFor();
    const names = await charts.evaluateAll((all) => all.map((chart) => chart.ariaLabel ?? ''));
    const [last, first] = [await days.first().innerText(), await days.last().innerText()];
    for (const name of names) {
      const [, from = '?', to = '?', bought = '?'] = sentence.exec(name) ?? [];
      assert.ok(first.includes(`${from} / `), `${name} ${first}`);
      assert.ok(last.includes(`${to} / ${bought}`), `${name} ${last}`);
    }
    assert.equal(await days.count(), 30);
    console.log(
      `A5: ${names.length} charts, a sentence each, and their ${await days.count()} days in a table`,
    );
  });

  it('of one day are a sentence', async () => {
    const { page } = await openHost({ state: { from: '2026-11-20', to: '2026-11-20' } });
    await page.getByText('A chart needs at least two days with data.').waitFor();
    assert.equal(await page.locator('canvas').count(), 0);
  });

  it('whose code cannot be fetched say so, and come after another try', async () => {
    const { page } = await openHost({
      props: { onError: undefined },
      viewport: { width: 1280, height: 480 },
    });
    await page.getByText('Knowledge Worker is 40 over').waitFor();
    await page.route(/usage-chart/, (route) => route.abort());
    await page.getByRole('heading', { name: 'Usage over time' }).scrollIntoViewIfNeeded();
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await page.unroute(/usage-chart/);
    await retry.click();
    await page.locator('canvas').nth(2).waitFor();
  });
});
