/**
 * A sheet of nine columns written in a worker: ours, plain exceljs and a hand-written floor, interleaved. Then what the
 * page's own thread has to do for such a file.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { Figures } from '../support/figures.ts';
import { launchBrowser } from '../support/main-thread.ts';
import { servePages } from '../support/pages.ts';
import { printJudgements, printTable } from '../support/print.ts';
import { repetitions } from '../support/repetitions.ts';
import { growth } from '../support/statistics.ts';
import { measureHandOver } from './hand-over.ts';
import type { ExportHarness } from './pages/host.ts';

declare const exportBench: ExportHarness;

const candidates = ['floor', 'ours', 'exceljs'] as const;
type Candidate = (typeof candidates)[number];
const sizes = [1000, 10_000, 100_000] as const;
/** exceljs takes its time. */
const rounds = Math.max(1, Math.floor(repetitions / 2));

const path = (name: string) => fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url));
const nameOf = (candidate: Candidate, rows: number, measure: string) => `${candidate} ${rows} ${measure}`;

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

/** The process that has used the most time of those that draw pages: the one at work. */
async function busiestRenderer(browser: Browser): Promise<ProcessInfo> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const [busiest] = (processInfo as readonly ProcessInfo[])
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => b.cpuTime - a.cpuTime);
  if (busiest === undefined) throw new Error('The browser has no renderer.');
  return busiest;
}

/** Megabytes that the process had at most, and has now. */
function memoryOf({ id }: ProcessInfo): { readonly peak: number; readonly now: number } {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1000;
  return { peak: read('VmHWM'), now: read('VmRSS') };
}

/** A browser of its own for each: what one has left in memory is not the next one's. */
async function measureOnce(
  url: string,
  candidate: Candidate,
  rows: number,
  add: (measure: string, value: number) => void,
): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction('globalThis.isReady');
  await page.evaluate(([name, count]) => exportBench.prepare(name, count), [candidate, rows] as const);
  const before = await busiestRenderer(browser);
  const { now } = memoryOf(before);
  const bytes = await page.evaluate(() => exportBench.write());
  const after = await busiestRenderer(browser);
  add('CPU', (after.cpuTime - before.cpuTime) * 1000);
  add('memory', memoryOf(after).peak - now);
  add('kB', bytes / 1000);
  await browser.close();
}

export async function run(): Promise<void> {
  const pages = await servePages({
    host: path('host'),
    ...Object.fromEntries(candidates.map((name) => [name, path(name)])),
  });
  const figures = new Figures();
  for (let round = 0; round < rounds; round++) {
    for (const rows of sizes) {
      for (const candidate of candidates) {
        await measureOnce(pages.url('host'), candidate, rows, (measure, value) =>
          figures.add(nameOf(candidate, rows, measure), value),
        );
      }
    }
  }
  pages.close();

  const of = (candidate: Candidate, rows: number, measure: string) =>
    figures.median(nameOf(candidate, rows, measure));
  for (const [measure, unit] of [
    ['CPU', 'milliseconds of the renderer’s CPU'],
    ['memory', 'megabytes at the peak, beyond the rows'],
    ['kB', 'kilobytes of the file'],
  ] as const) {
    printTable(
      `Export of nine columns: ${unit}`,
      ['rows', ...candidates, 'ours / floor', 'ours / exceljs'],
      sizes.map((rows) => [
        String(rows),
        ...candidates.map((candidate) => of(candidate, rows, measure).toFixed(0)),
        (of('ours', rows, measure) / of('floor', rows, measure)).toFixed(2),
        (of('ours', rows, measure) / of('exceljs', rows, measure)).toFixed(2),
      ]),
    );
  }
  const slope = growth(sizes.slice(1).map((rows) => [rows, of('ours', rows, 'CPU')]));
  const most = sizes[sizes.length - 1] ?? 0;
  const onPage = await measureHandOver(rounds);
  printJudgements([
    {
      goal: 'P3',
      what: 'CPU, of exceljs’s',
      value: of('ours', most, 'CPU') / of('exceljs', most, 'CPU'),
      atMost: 0.25,
    },
    {
      goal: 'P3',
      what: 'memory, of exceljs’s',
      value: of('ours', most, 'memory') / of('exceljs', most, 'memory'),
      atMost: 0.2,
    },
    {
      goal: 'P3',
      what: 'CPU, of the floor’s',
      value: of('ours', most, 'CPU') / of('floor', most, 'CPU'),
      atMost: 1.25,
    },
    ...onPage,
    { goal: 'P9', what: 'growth from 10,000 to 100,000 rows', value: slope, atMost: 1.05 },
  ]);
}
