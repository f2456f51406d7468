/** The largest partner's report of its own: a thousand customers over a quarter, from the dialog to the file. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { convertWorkbooks, skipWithoutOffice } from '../support/libreoffice.ts';
import { walkRows, type WalkedRow } from '../unit/export/support/walk-rows.ts';
import { readZip } from '../unit/export/support/zip.ts';
import { enterPeriod, downloadButton, rowOf, usePreview } from './support/walk.ts';

const customers = 1_000;
const days = 92;
const clusters = 10_000;
/** Making a file of this size may take longer than a page usually waits. */
const patience = { timeout: 120_000 };

/** Every value that the bar has had, until it goes. */
function valuesOf(bar: Locator): Promise<number[]> {
  return bar.evaluate(
    (element) =>
      new Promise<number[]>((resolve) => {
        const values: number[] = [];
        const add = () => values.push((element as HTMLProgressElement).value);
        new MutationObserver(add).observe(element, { attributes: true });
        const untilGone = () => {
          if (element.isConnected) requestAnimationFrame(untilGone);
          else resolve(values);
        };
        untilGone();
      }),
  );
}

/** Asks for all customers' last quarter, and sees how it comes. */
async function takeReport(page: Page, path: string): Promise<{ name: string; progress: number[] }> {
  await rowOf(page, /^Alla 1 000/).waitFor(patience);
  await page.getByRole('button', { name: 'Anpassad rapport', exact: true }).click();
  await enterPeriod(page);
  const arriving = page.waitForEvent('download', patience);
  await downloadButton(page).click();
  const progress = valuesOf(page.getByRole('progressbar').last());
  const file = await arriving;
  await file.saveAs(path);
  await page.getByText('Rapporten har hämtats.').last().waitFor();
  return { name: file.suggestedFilename(), progress: await progress };
}

const rowsIn = (sheet: Buffer | undefined): WalkedRow[] => {
  const rows: WalkedRow[] = [];
  assert.ok(sheet);
  walkRows(sheet, (row) => rows.push(row));
  return rows;
};

describe('a report of a thousand customers over a quarter', () => {
  const open = usePreview();
  const folder = mkdtempSync(join(tmpdir(), 'flex-usage-large-'));
  const path = join(folder, 'report.xlsx');
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('comes with its progress, whole, and adds up to its summary', async () => {
    const page = await open('hub=partner-hub&role=full-sales-admin&scenario=stress');
    const { name, progress } = await takeReport(page, path);

    assert.equal(name, 'flex-usage_all_2026-07-01_2026-09-30.xlsx');
    assert.ok(progress.length > 20, 'the bar moves while the report is made');
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b),
    );
    assert.equal(progress.at(-1), 1);

    const parts = readZip(readFileSync(path));
    const [summary, daily, listed] = [1, 2, 3].map((sheet) =>
      rowsIn(parts.get(`xl/worksheets/sheet${sheet}.xml`)),
    );
    assert.equal(daily?.length, 1 + customers * days);
    assert.equal(summary?.length, 1 + customers * 3 + 4);
    assert.equal(listed?.length, 1 + clusters + 1);
    // Used of the first type: the last day's rows, and the first of the summary's sums.
    const lastDay = Math.max(...daily.slice(1).map(({ A }) => Number(A)));
    const used = daily.filter(({ A }) => A === lastDay).reduce((sum, { D = 0 }) => sum + Number(D), 0);
    assert.equal(used, summary.at(-4)?.['H']);
  });

  it('opens in LibreOffice with every row', { skip: skipWithoutOffice }, async () => {
    const files = await convertWorkbooks([path], 'csv', folder);
    const lines = (sheet: string) =>
      readFileSync(join(folder, `report-${sheet}.csv`), 'utf8')
        .trimEnd()
        .split('\n').length;
    assert.equal(files.filter((name) => name.endsWith('.csv')).length, 4);
    assert.deepEqual(['Sammanfattning', 'Daglig användning', 'Kluster'].map(lines), [
      1 + customers * 3 + 4,
      1 + customers * days,
      1 + clusters + 1,
    ]);
  });
});
