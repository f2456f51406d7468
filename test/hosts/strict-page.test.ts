/** The tab and the small parcels on the strictest page a hub can have: nothing that its policy forbids is even tried. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Host, type HostOptions, openHost } from '../journeys/support/open-host.ts';
import { isLongRun } from '../support/cases.ts';
import { readWorkbook } from '../unit/export/support/read-workbook.ts';
import { strictPolicy } from './support/policy.ts';

async function download(page: Page, button = page.getByRole('button', { name: 'Download report' })) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.last().click()]);
  await page.getByText('The report has been downloaded.').last().waitFor();
  return readFile(await file.path());
}

async function downloadWorkbook(page: Page): Promise<void> {
  const { sheets } = readWorkbook(new Uint8Array(await download(page)).buffer);
  assert.equal(sheets.length, 4);
}

/** Another report than the one on screen, as a workbook and as CSV. */
async function reportOfOnesOwn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Custom report', exact: true }).click();
  await dialog.getByRole('button', { name: 'Last quarter', exact: true }).click();
  await dialog.getByText('First rows of the summary').waitFor();
  await downloadWorkbook(page);
  await dialog.getByRole('radio', { name: /^CSV/ }).check();
  await download(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The charts, drawn, and the table that says the same. */
async function lookAtCharts(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Daily usage' }).scrollIntoViewIfNeeded();
  const chart = page.getByRole('img', { name: /TelePresence/ });
  await chart.scrollIntoViewIfNeeded();
  const isDrawn = (canvas: HTMLCanvasElement | SVGElement | HTMLElement) =>
    canvas instanceof HTMLCanvasElement &&
    canvas
      .getContext('2d')
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value) => value > 0) === true;
  await page.waitForFunction(isDrawn, await chart.elementHandle());
  await page.getByRole('button', { name: 'Show figures per day' }).click();
}

async function sortAndManage(page: Page, search: string): Promise<void> {
  await page.getByRole('button', { name: 'Clusters', exact: true }).click();
  await page.getByRole('row', { name: /^Total, / }).waitFor();
  await page.getByRole('columnheader').getByRole('button', { name: 'Region' }).click();
  await page.getByLabel('Search').fill(search);
  await page
    .getByRole('button', { name: /^Manage / })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: /^Open the portal/ }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** What single-spa and the hub's props do to it. */
async function changeAndLeave(host: Host): Promise<void> {
  await host.update({ locale: 'sv', theme: 'dark', state: { view: 'dashboard', period: '90d' } });
  await host.page.getByText('90 dygn, UTC').waitFor();
  await host.unmount();
  await host.mount();
  await host.page.getByText(/ days, UTC/).waitFor();
  await host.unmount();
}

interface Journey {
  readonly options: HostOptions;
  readonly walk: (host: Host) => Promise<void>;
}

const journeys: Readonly<Record<string, Journey>> = {
  'a customer’s administrator in Control Hub': {
    options: {},
    async walk(host) {
      const { page } = host;
      await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
      await page.getByLabel('Time period').selectOption({ label: 'Last 7 days' });
      await page.getByText('7 days, UTC').waitFor();
      await lookAtCharts(page);
      await page.getByText('What counts?', { exact: true }).first().click();
      await downloadWorkbook(page);
      await reportOfOnesOwn(page);
      await page.getByRole('button', { name: 'Subscriptions', exact: true }).click();
      await page.getByRole('region', { name: 'Subscription ID Sub123456' }).waitFor();
      await sortAndManage(page, 'lule');
      await changeAndLeave(host);
    },
  },
  'a partner’s sales administrator in Partner Hub': {
    options: { hub: 'partner-hub', role: 'fullSalesAdmin' },
    async walk(host) {
      const { page } = host;
      await page.getByText('All 12').waitFor();
      await page.getByRole('button', { name: /^4 Over license limit/ }).click();
      await page.getByRole('row', { name: /Armorel/ }).waitFor();
      await page
        .getByRole('button', { name: /Armorel/ })
        .first()
        .click();
      await page.getByRole('region', { name: /Armorel/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Usage report', exact: true }).first().click();
      await page.getByText('4 of 12 customers are over the license limit.').waitFor();
      await lookAtCharts(page);
      await downloadWorkbook(page);
      await reportOfOnesOwn(page);
      await sortAndManage(page, 'armorel');
      await changeAndLeave(host);
    },
  },
};

/** What the page said that it forbade; where it was said is of no interest. */
async function forbiddenIn(host: Host): Promise<readonly string[]> {
  return (await host.violations()).map((violation) => violation.replace(/ +in .*/, ''));
}

/** The first alone in `npm test`. */
const cases = Object.entries(journeys).flatMap(([who, journey]) =>
  (['blob:', ''] as const).map((workers) => ({ who, journey, workers })),
);

describe('under the strictest policy, with another Lit on the page,', () => {
  for (const [index, { who, journey, workers }] of cases.entries()) {
    const withWorkers = workers === '' ? 'without worker-src blob:' : 'with worker-src blob:';
    const skip = !isLongRun && index > 0 && 'npm run test:hosts';
    it(`${who} does everything ${withWorkers}`, { skip }, async () => {
      const host = await openHost({ ...journey.options, csp: strictPolicy(workers), hasOtherLit: true });
      const starting = workers === '' ? null : host.page.waitForEvent('worker');
      await journey.walk(host);
      await starting;
      if (workers === '') {
        // A page cannot ask whether it may have a worker: it is tried, refused, and each file is made without.
        const forbidden = await forbiddenIn(host);
        assert.deepEqual([...new Set(forbidden)], ['worker-src blocked blob']);
        assert.deepEqual(
          host.errors.filter((error) => !error.includes('worker-src')),
          [],
        );
      } else {
        assert.deepEqual(await forbiddenIn(host), []);
        assert.deepEqual(host.errors, []);
      }
      assert.deepEqual(host.foreignRequests, []);
      await host.close();
    });
  }

  it('the report needs no style sheet and no image of any source', async () => {
    const csp = strictPolicy('')
      .replace(/style-src [^;]*/, "style-src 'none'")
      .replace(/img-src [^;]*/, "img-src 'none'");
    const host = await openHost({ csp, hasOtherLit: true });
    await lookAtCharts(host.page);
    assert.deepEqual(await forbiddenIn(host), []);
    // The hub's own icon.
    assert.deepEqual(
      host.errors.filter((error) => !error.includes("image 'data:,'")),
      [],
    );
    await host.close();
  });

  for (const entry of ['subscription-summary.js', 'service-card.js'] as const) {
    it(`${entry} shows its figures`, async () => {
      const host = await openHost({ entry, csp: strictPolicy(''), hasOtherLit: true });
      await host.page
        .locator('#tab')
        .getByText(/23 November|Data from/)
        .first()
        .waitFor();
      await host.update({ locale: 'sv' });
      await host.page
        .locator('#tab')
        .getByText(/23 november|Data från/)
        .first()
        .waitFor();
      await host.unmount();
      assert.deepEqual(await forbiddenIn(host), []);
      assert.deepEqual(host.errors, []);
      await host.close();
    });
  }
});
