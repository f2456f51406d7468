/** Three charts of 90 days beside bare chart.js with the same data, interleaved. */
import { fileURLToPath } from 'node:url';
import { Figures } from '../support/figures.ts';
import { launchBrowser, type MeasuredPage, openMeasured } from '../support/main-thread.ts';
import { servePages } from '../support/pages.ts';
import { printJudgements, printTable } from '../support/print.ts';
import { repetitions } from '../support/repetitions.ts';
import type { ChartHarness } from './pages/contender.ts';

declare const chartBench: ChartHarness;

const candidates = ['empty', 'bare', 'ours'] as const;
type Candidate = (typeof candidates)[number];

const costs = ['first paint', 'paint again', 'update'] as const;
const updates = 20;
const frame = 16.7;

const path = (name: string) => fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url));
const nameOf = (candidate: Candidate, measure: string) => `${candidate}: ${measure}`;

async function measureOnce(
  { page, cost, collectGarbage }: MeasuredPage,
  add: (measure: string, value: number) => void,
): Promise<void> {
  await page.evaluate(() => chartBench.prepare());
  await collectGarbage();
  add('first paint', await cost(() => page.evaluate(() => chartBench.mount())));
  await page.evaluate(() => chartBench.unmount());
  await collectGarbage();
  add('paint again', await cost(() => page.evaluate(() => chartBench.mount())));
  let script = NaN;
  const all = await cost(async () => {
    script = await page.evaluate((times) => chartBench.update(times), updates);
  });
  add('update', all / updates);
  add('update script', script);
}

export async function run(): Promise<void> {
  const pages = await servePages({ empty: path('empty'), bare: path('bare'), ours: path('ours') });
  const browser = await launchBrowser();
  const figures = new Figures();
  for (let repetition = 0; repetition < 2 * repetitions; repetition++) {
    for (const candidate of candidates) {
      const measured = await openMeasured(browser, pages.url(candidate));
      await measureOnce(measured, (measure, value) => figures.add(nameOf(candidate, measure), value));
      await measured.page.close();
    }
  }
  await browser.close();
  pages.close();

  const of = (candidate: Candidate, measure: string) =>
    figures.median(nameOf(candidate, measure)) - figures.median(nameOf('empty', measure));
  const ratio = (measure: string) => of('ours', measure) / of('bare', measure);
  printTable(
    'Three charts of 90 days: milliseconds of main-thread CPU',
    ['', 'bare chart.js', 'ours', 'ours / bare'],
    [...costs, 'update script'].map((measure) => [
      measure,
      of('bare', measure).toFixed(2),
      of('ours', measure).toFixed(2),
      ratio(measure).toFixed(2),
    ]),
  );
  printJudgements([
    ...costs.map((measure) => ({
      goal: 'P5',
      what: `${measure}, of bare chart.js's`,
      value: ratio(measure),
      atMost: 1.2,
    })),
    {
      goal: 'P5',
      what: 'script of updating all three, ms',
      value: of('ours', 'update script'),
      atMost: frame,
    },
  ]);
}
