/** What a page costs: time of its main thread, as the browser counts it, not as the clock on a busy machine does. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../test/support/find-browser.ts';

export interface MeasuredPage {
  readonly page: Page;
  /** Milliseconds of main-thread CPU that an action takes until it is painted. */
  readonly cost: (action: () => Promise<unknown>) => Promise<number>;
  /** Tasks of the main thread that take more than 50 ms of its own time; waiting for a busy machine does not count. */
  readonly longTasks: (action: () => Promise<unknown>) => Promise<number>;
  /** How many are long, and milliseconds of the longest. */
  readonly tasks: (action: () => Promise<unknown>) => Promise<Tasks>;
  readonly count: (metric: 'Nodes' | 'JSHeapUsedSize') => Promise<number>;
  readonly collectGarbage: () => Promise<void>;
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
}

async function readMetric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = metrics.find(({ name }) => name === wanted);
  if (metric === undefined) throw new Error(`The browser does not count ${wanted}.`);
  return metric.value;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const longTask = 50_000;

export interface Tasks {
  readonly long: number;
  readonly longest: number;
}

async function traceTasks(session: CDPSession, action: () => Promise<unknown>): Promise<Tasks> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  });
  await action();
  await session.send('Tracing.end');
  await complete;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) =>
      name.endsWith('RunTask') &&
      tdur !== undefined &&
      mains.some((main) => main.pid === pid && main.tid === tid),
  );
  if (tasks.length === 0) throw new Error('The browser traced no task of the main thread.');
  const times = tasks.map(({ tdur = 0 }) => tdur);
  return {
    long: times.filter((time) => time > longTask).length,
    longest: times.reduce((longest, time) => Math.max(longest, time), 0) / 1000,
  };
}

/** Measures a page, from before it goes anywhere. */
export async function measurePage(page: Page): Promise<MeasuredPage> {
  const failures: Error[] = [];
  page.on('pageerror', (error) => failures.push(error));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const settle = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
        }),
    );
  return {
    page,
    cost: async (action) => {
      await settle();
      const before = await readMetric(session, 'TaskDuration');
      await action();
      await settle();
      if (failures[0]) throw failures[0];
      return ((await readMetric(session, 'TaskDuration')) - before) * 1000;
    },
    longTasks: async (action) => (await traceTasks(session, action)).long,
    tasks: (action) => traceTasks(session, action),
    count: (metric) => readMetric(session, metric),
    collectGarbage: async () => {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
    },
  };
}

/** Opens a page of the benchmark's own. */
export async function openMeasured(browser: Browser, url: string): Promise<MeasuredPage> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  const measured = await measurePage(page);
  await page.goto(url);
  await page.waitForFunction('globalThis.isReady');
  return measured;
}
