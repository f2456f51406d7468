import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scriptsAroundPaint } from './support/first-paint.ts';
import { openHost } from './support/open-host.ts';
import { type ParcelRequest, scriptGzipBytes } from './support/parcel-origin.ts';

/** A page that was loaded twice asked for the same files twice. */
function distinct(requests: readonly ParcelRequest[]): ParcelRequest[] {
  return [...new Map(requests.map((request) => [request.path, request])).values()];
}

describe('what a hub’s page has to fetch', () => {
  it('is at most 60 kB of script when the first figures are painted, Swedish included, and nothing of the charts', async () => {
    // The charts are in view: they fetch chart.js as soon as they may.
    const { page, parcelRequests, parcelUrl } = await openHost({ locale: 'sv' });
    const { before, after } = await scriptsAroundPaint(page, '1\u00a0410', () =>
      page.locator('canvas').first().waitFor(),
    );
    const isBefore = ({ path }: ParcelRequest) => before.includes(new URL(path, parcelUrl).href);
    const bytes = scriptGzipBytes(distinct(parcelRequests.filter(isBefore)));
    console.log(`${(bytes / 1000).toFixed(2)} kB before the first figure: ${before.length} files`);
    assert.ok(bytes > 20_000, 'the log has missed something');
    assert.ok(bytes <= 60_000, `${bytes} bytes`);
    assert.ok(
      after.some((name) => name.includes('usage-chart')),
      `charts came after: ${after.join()}`,
    );
    assert.ok(!before.some((name) => name.includes('usage-chart')), `charts came before: ${before.join()}`);
  });

  it('holds nothing of the workbook writer before the user shows intent', async () => {
    const host = await openHost();
    const { page } = host;
    const button = page.getByRole('button', { name: 'Download report' });
    await page.getByText('Knowledge Worker is 40 over').waitFor();
    await page.waitForLoadState('networkidle');
    const hasWriter = () => host.parcelRequests.some(({ path }) => /exceljs|run-report|worker/.test(path));
    assert.equal(hasWriter(), false);
    await Promise.all([page.waitForRequest(/exceljs/), button.hover()]);
    assert.equal(hasWriter(), true);
  });
});
