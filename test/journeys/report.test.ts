import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type ReadSheet, readWorkbook } from '../unit/export/support/read-workbook.ts';
import { type Host, openHost } from './support/open-host.ts';

/** The words by which each language's user finds the way. */
const languages = {
  en: {
    verdict: 'Knowledge Worker is 40 over since 3 Nov.',
    period: 'Time period',
    lastWeek: 'Last 7 days',
    // Versions of Chromium differ in the spaces.
    weekRange: /17\s*–\s*23 November 2026, 7 days, UTC/,
    download: 'Download report',
    done: 'The report has been downloaded.',
    sheets: ['Summary', 'Daily usage', 'Clusters', 'About'],
  },
  sv: {
    verdict: 'Sedan 3 nov. ligger Kunskapsarbetare 40 över.',
    period: 'Tidsperiod',
    lastWeek: 'Senaste 7 dagarna',
    weekRange: /17\s*–\s*23 november 2026, 7 dygn, UTC/,
    download: 'Hämta rapport',
    done: 'Rapporten har hämtats.',
    sheets: ['Sammanfattning', 'Daglig användning', 'Kluster', 'Om rapporten'],
  },
} as const;

async function downloadFrom(page: Page, button: string): Promise<{ name: string; bytes: ArrayBuffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes: new Uint8Array(bytes).buffer };
}

/** Used and bought per day, as the page's table shows them, the earliest day first. */
async function daysOnScreen(page: Page): Promise<string[]> {
  const rows = await page.locator('tbody tr').all();
  const days = await Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      const [day = '', ...types] = cells.slice(0, 4);
      const counts = types.flatMap((cell) => {
        const [, used = '', bought = ''] = /([\d\u00a0,]+) \/ ([\d\u00a0,]+)$/.exec(cell) ?? [];
        return [used, bought].map((count) => count.replace(/\D/g, ''));
      });
      return [day, ...counts].join(' ');
    }),
  );
  return days.toReversed();
}

/** The same, out of the file. */
function daysInFile(sheet: ReadSheet): string[] {
  const [header = [], ...rows] = sheet.rows;
  const numbers = header.flatMap((cell, column) =>
    /, (använda|köpta|used|bought)$/i.test(String(cell.value)) ? [column] : [],
  );
  const dayColumn = rows[0]?.findIndex(({ format }) => format.includes('yyyy')) ?? -1;
  return rows.map((row) => {
    const serial = Number(row[dayColumn]?.value);
    const day = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
    return [day, ...numbers.map((column) => String(row[column]?.value))].join(' ');
  });
}

async function showLastWeek(host: Host, words: (typeof languages)['en' | 'sv']): Promise<void> {
  await host.page.getByText(words.verdict).waitFor();
  await host.page.getByLabel(words.period).selectOption({ label: words.lastWeek });
  await host.page.getByText(words.weekRange).waitFor();
  // The header says at once what was asked for; the figures follow.
  await host.page.locator('tbody tr').nth(7).waitFor({ state: 'detached' });
}

describe('the way through', () => {
  for (const locale of ['sv', 'en'] as const) {
    const words = languages[locale];

    it(`in ${locale}: open, choose a period, download, change language, leave`, async () => {
      const host = await openHost({ locale });
      const { page } = host;
      await showLastWeek(host, words);
      const { name, bytes } = await downloadFrom(page, words.download);
      await page.getByText(words.done).waitFor();

      assert.equal(name, 'flex-usage_nordhamn-rederi-ab_2026-11-17_2026-11-23.xlsx');
      const { sheets } = readWorkbook(bytes);
      assert.deepEqual(
        sheets.map((sheet) => sheet.name),
        words.sheets,
      );

      const other = locale === 'sv' ? 'en' : 'sv';
      await host.update({ locale: other });
      await page.getByText(languages[other].weekRange).waitFor();
      await host.unmount();
      assert.equal(await page.locator('#tab > *').count(), 0);
      assert.deepEqual(host.errors, []);
      assert.deepEqual(host.foreignRequests, []);
    });

    it(`in ${locale}: the file has the screen’s figures, day by day`, async () => {
      const host = await openHost({ locale });
      await showLastWeek(host, words);
      const onScreen = await daysOnScreen(host.page);
      const { sheets } = readWorkbook((await downloadFrom(host.page, words.download)).bytes);
      assert.ok(sheets[1]);
      assert.equal(onScreen.length, 7);
      assert.deepEqual(daysInFile(sheets[1]), onScreen);
    });
  }

  it('tells the hub what belongs in its link', async () => {
    const host = await openHost();
    await showLastWeek(host, languages.en);
    const [call] = await host.calls('onStateChange');
    assert.deepEqual(call?.args, [{ period: '7d' }, { replace: false }]);
  });
});

describe('without a network', () => {
  it('a period asked for waits, says so, and comes when the connection is back', async () => {
    const host = await openHost();
    const { page } = host;
    await page.getByText(languages.en.verdict).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel(languages.en.period).selectOption({ label: languages.en.lastWeek });
    await page.getByText('No network connection.').waitFor();
    assert.equal(await page.locator('tbody tr').count(), 30);
    await page.context().setOffline(false);
    await page.locator('tbody tr').nth(7).waitFor({ state: 'detached' });
    assert.equal(await page.locator('tbody tr').count(), 7);
  });

  it('a service that does not answer is named as such, with another try', async () => {
    const host = await openHost({ apiBaseUrl: 'http://127.0.0.1:9/' });
    await host.page.getByText('The Flex service cannot be reached').waitFor();
    assert.ok(await host.page.getByRole('button', { name: 'Try again' }).isEnabled());
  });
});
