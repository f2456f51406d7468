import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openHost } from './support/open-host.ts';
import { scriptGzipBytes } from './support/parcel-origin.ts';

describe('what a hub’s page has to fetch', () => {
  it('is at most 60 kB of script until the first figure, Swedish included', async () => {
    // Too low for the charts to be in view: what they fetch comes after the first figure, but soon after.
    const host = await openHost({ locale: 'sv', viewport: { width: 1280, height: 480 } });
    await host.page.getByText('1\u00a0410').first().waitFor();
    const bytes = scriptGzipBytes(host.parcelRequests);
    console.log(`${(bytes / 1000).toFixed(1)} kB: ${host.parcelRequests.map(({ path }) => path).join(', ')}`);
    assert.ok(bytes > 20_000, 'the log has missed something');
    assert.ok(bytes <= 60_000, `${bytes} bytes`);
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
