/**
 * All customers, and all their clusters, as they come in page by page: the built parcel against the mocked service,
 * beside the same parcel where each list comes as a single page, and a document that does nothing but fetch the pages.
 * Each page waits until it is let through.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { type HeldList, startHeldService } from '../../test/journeys/support/held-service.ts';
import { startHostOrigin } from '../../test/journeys/support/host-origin.ts';
import { startParcelOrigin } from '../../test/journeys/support/parcel-origin.ts';
import { Figures } from '../support/figures.ts';
import { launchBrowser, measurePage } from '../support/main-thread.ts';
import { type Judgement, printJudgements, printTable } from '../support/print.ts';
import { repetitions } from '../support/repetitions.ts';
import { measureFloor } from './floor.ts';

const now = '2026-11-24T09:00:00Z';
/** Milliseconds, longer than pages wait to be shown together. To look for words meanwhile would cost more than the list. */
const untilShown = 600;

interface Streamed {
  readonly name: string;
  readonly list: HeldList;
  readonly view: string;
  readonly total: number;
  readonly pages: number;
  /** Whether the view is the list itself. */
  readonly hasTable: boolean;
  /** What the page says once all are there. */
  readonly complete: string;
}

const lists: readonly Streamed[] = [
  {
    name: 'customers',
    list: '/partner/customers',
    view: 'customers',
    hasTable: true,
    total: 1000,
    pages: 4,
    complete: 'All 1,000',
  },
  {
    name: 'all customers’ usage',
    list: '/partner/customers',
    view: 'dashboard',
    hasTable: false,
    total: 1000,
    pages: 4,
    complete: 'of 1,000 customers are over',
  },
  {
    name: 'clusters',
    list: '/clusters',
    view: 'clusters',
    hasTable: true,
    total: 10_000,
    pages: 20,
    complete: 'Total, 10,000 clusters',
  },
];

const counted = [
  'rows after the first page',
  'nodes of the page after the first page',
  'nodes of the page',
  'nodes of the table',
] as const;

const nameOf = ({ name }: Streamed, measure: string) => `${name}: ${measure}`;

/** Rows of the list that are there, headers and totals left aside. */
const countRows = (page: Page) => page.locator('tbody [role=row]').count();

/** Nodes of a part of the page, those in shadow roots included. */
const countNodes = (part: Locator) =>
  part.evaluate((top) => {
    const roots: Node[] = [top];
    let sum = 0;
    for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
      const walker = document.createTreeWalker(root);
      for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
        sum += 1;
        if (node instanceof Element && node.shadowRoot !== null) roots.push(node.shadowRoot);
      }
    }
    return sum;
  });

/** How a list comes: page by page, as a single page, or not beyond its first, when what is there then is counted. */
type Way = 'pages' | 'whole' | 'first';

async function measureOnce(
  streamed: Streamed,
  way: Way,
  note: (measure: string, value: number) => void,
): Promise<void> {
  const isWhole = way === 'whole';
  const { list, view, complete } = streamed;
  const service = await startHeldService({
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    scenario: 'stress',
    now: () => new Date(now),
    isWhole,
  });
  const parcel = await startParcelOrigin();
  const host = await startHostOrigin(() => ({
    lang: 'en',
    config: {
      parcelUrl: `${parcel.baseUrl}flex-usage.js`,
      otherLitUrl: null,
      props: { hub: 'partner-hub', apiBaseUrl: service.url, locale: 'en', theme: 'light', state: { view } },
      callbacks: ['onNavigate'],
      now,
      token: 'token',
    },
  }));
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const { cost, collectGarbage } = await measurePage(page);
  await page.goto(host.url);
  // The other list, and all that does not wait, first.
  if (list === '/clusters') service.releaseAll('/partner/customers');
  await service.whenAsked(list);
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  const idle = await cost(() => Promise.resolve());

  const pages = isWhole ? 1 : streamed.pages;
  // Once: between the pages it would make the engine forget what it has compiled.
  await collectGarbage();
  let total = 0;
  for (let number = 1; number <= pages; number++) {
    const isLast = number === pages;
    const taken = await cost(async () => {
      service.release(list);
      await (isLast ? wait(untilShown) : service.whenAsked(list));
    });
    if (isLast) await page.getByText(complete).first().waitFor();
    if (way === 'first') {
      note('rows after the first page', await countRows(page));
      note('nodes of the page after the first page', await countNodes(page.locator('html')));
      break;
    }
    const own = Math.max(0, taken - idle);
    total += own;
    note(isWhole ? 'one fetch of all' : `page ${number}`, own);
  }
  if (way === 'pages') {
    note('all pages', total);
    note('nodes of the page', await countNodes(page.locator('html')));
    note('nodes of the table', await countNodes(page.locator('table').first()));
  }
  await browser.close();
  await Promise.all([service.close(), parcel.close(), host.close()]);
}

function judge(streamed: Streamed, of: (measure: string) => number): Judgement[] {
  const { name, pages, hasTable } = streamed;
  const worst = (prefix: string) =>
    Math.max(...Array.from({ length: pages - 1 }, (_, index) => of(`${prefix}page ${index + 2}`)));
  return [
    {
      goal: 'P8',
      what: `${name}: worst further page, ms`,
      value: worst(''),
      atMost: 8,
      floor: worst('floor, '),
    },
    {
      goal: 'P8',
      what: `${name}: all pages, of one fetch of all`,
      value: of('all pages') / of('one fetch of all'),
      atMost: 1.5,
    },
    ...(hasTable
      ? [{ goal: 'P2', what: `${name}: nodes of the table`, value: of('nodes of the table'), atMost: 1499 }]
      : []),
  ];
}

export async function run(): Promise<void> {
  const figures = new Figures();
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const streamed of lists) {
      // To count between the pages would leave the next one what that made.
      for (const way of ['first', 'pages', 'whole'] as const) {
        await measureOnce(streamed, way, (measure, value) => {
          figures.add(nameOf(streamed, measure), value);
        });
      }
      (await measureFloor(streamed.list, now)).forEach((cost, index) => {
        figures.add(nameOf(streamed, `floor, page ${index + 1}`), cost);
      });
    }
    console.log(`Repetition ${repetition + 1} of ${repetitions} done.`);
  }
  for (const streamed of lists) {
    const of = (measure: string) => figures.median(nameOf(streamed, measure));
    const pages = Array.from({ length: streamed.pages }, (_, index) => `page ${index + 1}`);
    printTable(
      `${streamed.name}, ${streamed.total} in ${streamed.pages} pages: milliseconds of main-thread CPU`,
      ['', 'median', 'the floor'],
      [
        ...pages.map((measure) => [measure, of(measure).toFixed(1), of(`floor, ${measure}`).toFixed(1)]),
        ...['all pages', 'one fetch of all'].map((measure) => [measure, of(measure).toFixed(1), '']),
      ],
    );
    printTable(
      'What is there',
      ['', 'count'],
      counted.map((measure) => [measure, of(measure).toFixed(0)]),
    );
    printTable(
      'What a further page costs beyond its share of one fetch of all: milliseconds',
      ['', 'median'],
      [['each', ((of('all pages') - of('one fetch of all')) / (streamed.pages - 1)).toFixed(1)]],
    );
  }
  printJudgements(
    lists.flatMap((streamed) => judge(streamed, (measure) => figures.median(nameOf(streamed, measure)))),
  );
}
