/** What an export takes of the page's own thread, from the first request to the file: the largest partner, a hundred days. */
import { fileURLToPath } from 'node:url';
import { startMockServer } from '../../mocks/server.ts';
import { Figures } from '../support/figures.ts';
import { launchBrowser, openMeasured } from '../support/main-thread.ts';
import { servePages } from '../support/pages.ts';
import { type Judgement, printTable } from '../support/print.ts';
import type { HandOver, HandOverHarness } from './pages/hand-over.ts';

declare const handOver: HandOverHarness;

const now = '2026-11-24T08:00:00Z';
const [from, to] = ['2026-08-16', '2026-11-23'] as const;
/** Milliseconds, about as long as the file takes. */
const resting = 5000;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The service is a process of its own in life; here its pages are at least worked out before they are asked for. */
async function openService() {
  const service = await startMockServer({
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    scenario: 'stress',
    now: () => new Date(now),
    port: 0,
  });
  const response = await fetch(`${service.url}/partner/usage/timeseries?from=${from}&to=${to}`, {
    headers: { authorization: 'Bearer token' },
  });
  if (!response.ok) throw new Error(`The service answers ${response.status}.`);
  return service;
}

export async function measureHandOver(rounds: number): Promise<Judgement[]> {
  const pages = await servePages({
    'hand-over': path('pages/hand-over.ts'),
    worker: path('../../src/export/workbook.worker.ts'),
  });
  const service = await openService();
  const figures = new Figures();
  const made: HandOver[] = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await launchBrowser();
    const { page, cost, longTasks } = await openMeasured(browser, pages.url('hand-over'));
    const make = () =>
      page.evaluate(([url, first, last]) => handOver.make(url, first, last), [
        service.url,
        from,
        to,
      ] as const);
    figures.add('rest', await page.evaluate((time) => handOver.rest(time), resting));
    // A page that was refused its worker would make the file itself.
    const starting = page.waitForEvent('worker');
    figures.add('CPU', await cost(async () => made.push(await make())));
    await starting;
    // Tracing has a price of its own, so it has a file of its own.
    figures.add('long tasks', await longTasks(make));
    await browser.close();
  }
  pages.close();
  await service.close();

  for (const { longestGap } of made) figures.add('gap', longestGap);
  const [{ rows, bytes } = { rows: 0, bytes: 0 }] = made;
  printTable(
    'Export of all customers, days and clusters: the page’s own thread',
    ['rows of days', 'kB', 'milliseconds of CPU', 'long tasks', 'longest frame gap', 'of a page at rest'],
    [
      [
        String(rows),
        (bytes / 1000).toFixed(0),
        figures.median('CPU').toFixed(0),
        String(figures.median('long tasks')),
        figures.median('gap').toFixed(0),
        figures.median('rest').toFixed(0),
      ],
    ],
  );
  return [
    { goal: 'P3', what: 'long tasks', value: figures.median('long tasks'), atMost: 0 },
    {
      goal: 'P3',
      what: 'longest frame gap, ms',
      value: figures.median('gap'),
      atMost: 50,
      floor: figures.median('rest'),
    },
  ];
}
