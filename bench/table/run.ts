/**
 * Ours beside AG Grid Community and a floor written by hand, interleaved, in one run. What a page without any table costs
 * (frames, and asking for them) is taken off: ratios are of the tables' own work.
 */
import { fileURLToPath } from 'node:url';
import { installPeers } from '../../test/support/install-peers.ts';
import { Figures } from '../support/figures.ts';
import { launchBrowser, type MeasuredPage, openMeasured } from '../support/main-thread.ts';
import { type Pages, servePages } from '../support/pages.ts';
import { type Judgement, printJudgements, printTable } from '../support/print.ts';
import { repetitions } from '../support/repetitions.ts';
import { growth } from '../support/statistics.ts';
import type { Harness } from './pages/harness.ts';

declare const bench: Harness;

const contenders = ['floor', 'ours', 'ag-grid'] as const;
const candidates = ['empty', ...contenders] as const;
type Candidate = (typeof candidates)[number];

const sizes = [1_000, 10_000, 100_000] as const;
type Size = (typeof sizes)[number];
const largest = sizes[2];

const measures = [
  'first paint',
  'paint again',
  'sort figures',
  'sort names',
  'names again',
  'filter',
  'filter again',
  'scrolled frame',
  'fling frame',
] as const;
type Contender = (typeof contenders)[number];
type Measure = (typeof measures)[number] | 'nodes' | 'heap' | 'blank frames' | 'long tasks';

const frames = 60;
/** While looking for blank rows and long tasks. */
const watchedFrames = 30;
/** A notch of a wheel, and a good deal more than a page. */
const wheelPixels = 120;
const flingPixels = 2400;

const keyOf = (contender: Candidate, size: Size, measure: Measure) => `${contender} ${size} ${measure}`;

const path = (name: string) => fileURLToPath(new URL(`pages/${name}`, import.meta.url));

async function measureOnce(
  { page, cost, count, longTasks, collectGarbage }: MeasuredPage,
  size: Size,
  note: (measure: Measure, value: number) => void,
): Promise<void> {
  await page.evaluate((rows) => bench.prepare(rows), size);
  await collectGarbage();
  const [nodes, heap] = [await count('Nodes'), await count('JSHeapUsedSize')];
  note('first paint', await cost(() => page.evaluate(() => bench.mount())));
  await collectGarbage();
  note('nodes', (await count('Nodes')) - nodes);
  note('heap', ((await count('JSHeapUsedSize')) - heap) / 1e6);

  // Once more on the same page: without compiling anything for the first time.
  await page.evaluate(() => bench.unmount());
  await collectGarbage();
  note('paint again', await cost(() => page.evaluate(() => bench.mount())));

  const scroll = (by: number) =>
    page.evaluate(([by, n]) => bench.scroll(by, n, false), [by, frames] as const);
  note('scrolled frame', (await cost(() => scroll(wheelPixels))) / frames);
  note('fling frame', (await cost(() => scroll(flingPixels))) / frames);
  note(
    'long tasks',
    await longTasks(async () => {
      await page.evaluate((n) => bench.traverse(n, false), watchedFrames);
      await page.evaluate(([by, n]) => bench.scroll(by, n, false), [-flingPixels, watchedFrames] as const);
    }),
  );
  const blank = await page.evaluate((n) => bench.traverse(n, true), watchedFrames);
  const blankAfter = await page.evaluate(([by, n]) => bench.scroll(by, n, true), [
    -flingPixels,
    watchedFrames,
  ] as const);
  note('blank frames', blank + blankAfter);

  note('sort figures', await cost(() => page.evaluate(() => bench.sort('knowledgeWorker', true))));
  note('sort names', await cost(() => page.evaluate(() => bench.sort('name', false))));
  // Whoever has kept what the names compare to need not compare them again.
  note('names again', await cost(() => page.evaluate(() => bench.sort('name', true))));
  note('filter', await cost(() => page.evaluate(() => bench.filter('kund1'))));
  // The first search fills caches, where there are any.
  note('filter again', await cost(() => page.evaluate(() => bench.filter('kund12'))));
}

async function measureAll(pages: Pages): Promise<Figures> {
  const figures = new Figures();
  const browser = await launchBrowser();
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const size of sizes) {
      for (const contender of candidates) {
        const measured = await openMeasured(browser, pages.url(contender));
        await measureOnce(measured, size, (measure, value) => {
          figures.add(keyOf(contender, size, measure), value);
        });
        await measured.page.close();
      }
    }
    console.log(`Repetition ${repetition + 1} of ${repetitions} done.`);
  }
  await browser.close();
  return figures;
}

/** Median, without what the empty page takes. */
function readFigures(figures: Figures) {
  const medianOf = (candidate: Candidate, size: Size, measure: Measure) =>
    figures.median(keyOf(candidate, size, measure));
  return (contender: Contender, size: Size, measure: Measure) => {
    const value = medianOf(contender, size, measure);
    const isTime = measures.some((time) => time === measure);
    return isTime ? Math.max(0.01, value - medianOf('empty', size, measure)) : value;
  };
}

type Of = ReturnType<typeof readFigures>;

function printSize(of: Of, size: Size): void {
  printTable(
    `${size} rows × 6 columns: milliseconds of main-thread CPU`,
    ['', ...contenders, 'ours / floor', 'AG Grid / ours'],
    measures.map((measure) => {
      const [floor, ours, agGrid] = [
        of('floor', size, measure),
        of('ours', size, measure),
        of('ag-grid', size, measure),
      ];
      return [
        measure,
        ...[floor, ours, agGrid, ours / floor].map((value) => value.toFixed(2)),
        (agGrid / ours).toFixed(1),
      ];
    }),
  );
  printTable(
    'Nodes, heap (MB, beyond the data), and what went wrong while scrolling from end to end and flinging back',
    ['', ...contenders],
    (['nodes', 'heap', 'blank frames', 'long tasks'] as const).map((measure) => [
      measure,
      ...contenders.map((contender) => of(contender, size, measure).toFixed(measure === 'heap' ? 2 : 0)),
    ]),
  );
}

const growthOf = (of: Of, contender: Contender, measure: Measure) =>
  growth(sizes.map((size) => [size, of(contender, size, measure)] as const));

/** Of the four that the goal names; the table has the others. */
function judgeSpeed(of: Of): Judgement[] {
  const judged = ['first paint', 'sort figures', 'sort names', 'filter', 'scrolled frame'] as const;
  return judged.flatMap((measure) => {
    const [floor, ours, agGrid] = [
      of('floor', largest, measure),
      of('ours', largest, measure),
      of('ag-grid', largest, measure),
    ];
    const isFrame = measure === 'scrolled frame';
    return [
      { goal: 'P1', what: `${measure}, of the floor's`, value: ours / floor, atMost: isFrame ? 1.5 : 1.3 },
      {
        goal: 'P1',
        what: `${measure}, of AG Grid's`,
        value: ours / agGrid,
        atMost: isFrame ? 1 / 4 : 1 / 5,
        floor: floor / agGrid,
      },
    ];
  });
}

function judgeSize(of: Of): Judgement[] {
  const ours = (measure: Measure, size: Size = largest) => of('ours', size, measure);
  return [
    { goal: 'P2', what: 'blank frames', value: ours('blank frames'), atMost: 0 },
    { goal: 'P2', what: 'long tasks while scrolling', value: ours('long tasks'), atMost: 0 },
    { goal: 'P2', what: 'nodes', value: ours('nodes'), atMost: 1499 },
    ...(['first paint', 'nodes', 'heap'] as const).map((measure) => ({
      goal: 'P2',
      what: `${measure} at 100,000, of that at 1,000`,
      value: ours(measure) / ours(measure, sizes[0]),
      atMost: 1.1,
    })),
    ...measures.map((measure) => ({
      goal: 'P9',
      what: `growth, ${measure}`,
      value: growthOf(of, 'ours', measure),
      atMost: 1,
    })),
  ];
}

export async function run(): Promise<void> {
  installPeers(fileURLToPath(new URL('..', import.meta.url)));
  const pages = await servePages({
    empty: path('empty.ts'),
    floor: path('floor.ts'),
    ours: path('ours.ts'),
    'ag-grid': path('ag-grid.js'),
  });
  const of = readFigures(await measureAll(pages));
  const weights = contenders.map((name) => `${name} ${(pages.gzip(name) / 1000).toFixed(1)} kB`);
  pages.close();

  console.log(`\nMedians of ${repetitions}. Script, compressed: ${weights.join(', ')}.`);
  for (const size of sizes) printSize(of, size);
  printTable(
    'Growth from 1,000 to 100,000 rows: 1 is as fast as the data, 0 not at all',
    ['', ...contenders],
    measures.map((measure) => [
      measure,
      ...contenders.map((contender) => growthOf(of, contender, measure).toFixed(2)),
    ]),
  );
  printJudgements([...judgeSpeed(of), ...judgeSize(of)]);
}
