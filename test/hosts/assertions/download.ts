import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../unit/export/support/read-workbook.ts';
import type { Assertion } from '../support/assertion.ts';
import type { Hub } from '../support/open-hub.ts';
import { untilFigures } from '../support/tab.ts';

/** Presses the button, and reads the file. */
export async function assertHandedOver(hub: Hub): Promise<void> {
  const [download] = await Promise.all([
    hub.page.waitForEvent('download'),
    hub.tab().getByRole('button', { name: 'Download report' }).click(),
  ]);
  const { sheets } = readWorkbook(new Uint8Array(await readFile(await download.path())).buffer);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['Summary', 'Daily usage', 'Clusters', 'About'],
  );
  await hub.tab().getByText('The report has been downloaded.').waitFor();
}

/** What writes the file on the page's own thread: fetched there alone. */
const hasWriter = ({ scripts }: Hub) => scripts.some((path) => path.startsWith('chunks/make-report'));

export const downloadAssertions: readonly Assertion[] = [
  {
    title: 'hands over the report, written in a worker',
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await Promise.all([hub.page.waitForEvent('worker'), assertHandedOver(hub)]);
      assert.equal(hasWriter(hub), false);
    },
  },
  {
    title: 'hands over the report where the page allows no worker',
    options: { policy: "worker-src 'none'" },
    expectsErrors: /worker-src/,
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await assertHandedOver(hub);
      assert.equal(hasWriter(hub), true);
    },
  },
];
