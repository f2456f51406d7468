/** What an export takes of the page's own thread, from the first request to the file: the largest partner, a hundred days. */
import { fileURLToPath } from 'node:url';
import { Figures } from '../support/figures.ts';
import { launchBrowser, openMeasured } from '../support/main-thread.ts';
import { servePages } from '../support/pages.ts';
import { type Judgement, printTable } from '../support/print.ts';
import type { HandOver, HandOverHarness } from './pages/hand-over.ts';
import { recordService } from './recorded-service.ts';

declare const handOver: HandOverHarness;

const now = '2026-11-24T08:00:00Z';
const [from, to] = ['2026-08-16', '2026-11-23'] as const;
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export async function measureHandOver(rounds: number): Promise<Judgement[]> {
  const pages = await servePages({
    'hand-over': path('pages/hand-over.ts'),
    worker: path('../../src/export/workbook.worker.ts'),
  });
  const service = await recordService(now, from, to);
  const figures = new Figures();
  const made: HandOver[] = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await launchBrowser();
    const { page, cost, tasks } = await openMeasured(browser, pages.url('hand-over'));
    // A machine at work keeps any page waiting: this one does nothing, in a process of its own.
    const { page: idle } = await openMeasured(browser, pages.url('hand-over'));
    const make = () =>
      page.evaluate(([url, first, last]) => handOver.make(url, first, last), [
        service.url,
        from,
        to,
      ] as const);
    // A page that was refused its worker would make the file itself.
    const starting = page.waitForEvent('worker');
    await idle.evaluate(() => handOver.lookOn());
    figures.add('CPU', await cost(async () => made.push(await make())));
    figures.add('idle gap', await idle.evaluate(() => handOver.longestSeen()));
    await starting;
    // Tracing has a price of its own, so it has a file of its own.
    const { long, longest } = await tasks(make);
    figures.add('long tasks', long);
    figures.add('longest task', longest);
    await browser.close();
  }
  pages.close();
  service.close();

  for (const { longestGap } of made) figures.add('gap', longestGap);
  const [{ rows, bytes } = { rows: 0, bytes: 0 }] = made;
  printTable(
    'Export of all customers, days and clusters: the page’s own thread',
    [
      'rows of days',
      'kB',
      'CPU, ms',
      'long tasks',
      'longest task, ms',
      'longest frame gap, ms',
      'of an idle page',
    ],
    [
      [
        String(rows),
        (bytes / 1000).toFixed(0),
        figures.median('CPU').toFixed(0),
        String(figures.median('long tasks')),
        figures.median('longest task').toFixed(0),
        figures.median('gap').toFixed(0),
        figures.median('idle gap').toFixed(0),
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
      floor: figures.median('idle gap'),
    },
  ];
}
