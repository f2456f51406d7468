/** Where the file is made: in a worker from the parcel's origin, and on the page's own thread where its policy refuses one. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readWorkbook } from '../unit/export/support/read-workbook.ts';
import { type Host, openHost } from './support/open-host.ts';

/** The strictest that the parcel can live with. */
const policyWith = (workers: string) =>
  "default-src 'none'; script-src 'self' <cdn>; style-src 'self'; connect-src <api>; img-src 'self' data: blob:; " +
  `worker-src ${workers}; object-src 'none'; base-uri 'none'; ` +
  "require-trusted-types-for 'script'; trusted-types lit-html flex-usage 'allow-duplicates'";

/** The names of the file's sheets. By keyboard: a pointer that rests on the button would have the next one prepared. */
async function download({ page }: Host): Promise<string[]> {
  await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
  const button = page.getByRole('button', { name: 'Download report' });
  const [file] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  const { sheets } = readWorkbook(new Uint8Array(await readFile(await file.path())).buffer);
  await page.getByText('The report has been downloaded.').waitFor();
  return sheets.map(({ name }) => name);
}

const sheets = ['Summary', 'Daily usage', 'Clusters', 'About'];

describe('the file', () => {
  it('is made in a worker, whose code comes from the parcel’s origin', async () => {
    const host = await openHost({ csp: policyWith("'self' blob:") });
    const starting = host.page.waitForEvent('worker');
    const making = download(host);
    const worker = await starting;
    const ended = worker.waitForEvent('close');
    const [name, origin] = await worker.evaluate(() => [self.name, location.origin]);

    assert.deepEqual([name, origin], ['flex-usage', host.hostUrl]);
    assert.deepEqual(await making, sheets);
    await ended;
    const asked = host.parcelRequests.map(({ path }) => path);
    assert.ok(asked.some((path) => path.startsWith('chunks/workbook.worker-')));
    // What makes the file was never asked for by the page itself.
    assert.ok(!asked.some((path) => path.startsWith('chunks/make-report-')));
    assert.deepEqual(await host.violations(), []);
    assert.deepEqual(host.errors, []);
  });

  for (const sources of ["'self'", "'none'"]) {
    it(`is made on the page’s own thread where its policy has worker-src ${sources}`, async () => {
      const host = await openHost({ csp: policyWith(sources) });
      const made = await download(host);

      assert.deepEqual(made, sheets);
      assert.deepEqual(host.page.workers(), []);
      assert.ok(host.parcelRequests.some(({ path }) => path.startsWith('chunks/make-report-')));
      // The worker that was tried, and nothing else.
      const violations = (await host.violations()).map((violation) => violation.replace(/ +in .*/, ''));
      assert.deepEqual(violations, ['worker-src blocked blob']);
      assert.ok(
        host.errors.every((error) => error.includes('worker')),
        host.errors.join('\n'),
      );
    });
  }
});
