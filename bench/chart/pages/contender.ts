/** What each chart must be able to do, and the days all of them draw. */
import { addDays, type Day } from '../../../src/domain/day.ts';
import { licenseTypes, perType, type PerType } from '../../../src/domain/license.ts';
import { reportOf, type UsageReport } from '../../../src/domain/report.ts';
import type { SubscriptionDay } from '../../../src/domain/series.ts';

export interface ChartHarness {
  readonly prepare: () => Promise<void>;
  readonly mount: () => Promise<void>;
  readonly unmount: () => void;
  /** Draws other figures, each in a frame of its own. @returns milliseconds of script: of the update that was disturbed least. */
  readonly update: (times: number) => Promise<number>;
}

export interface Contender {
  /** Not counted. */
  readonly prepare: () => void | Promise<void>;
  /** Draws a chart per license type, each in a place of its own. */
  readonly mount: (places: readonly HTMLElement[], report: UsageReport) => void | Promise<void>;
  readonly unmount: () => void;
  readonly update: (report: UsageReport) => void | Promise<void>;
}

declare global {
  var chartBench: ChartHarness;
  var isReady: boolean;
}

const days = 90;
const from: Day = '2026-08-26';
const bought: PerType<number> = { knowledgeWorker: 1200, commonArea: 180, telePresence: 30 };

/** @param variant other figures for another number. */
function makeReport(variant: number): UsageReport {
  const rows = Array.from({ length: days }, (_, index): SubscriptionDay => {
    const day = addDays(from, index);
    const wave = Math.sin((index + 7 * variant) / 9) / 12;
    return {
      day,
      subscriptionId: 'Sub1',
      clustersExpected: 5,
      clustersReported: index % 17 === 0 ? 4 : 5,
      oldestReadingAt: `${day}T02:00:00Z`,
      byType: perType((type) => ({
        entitled: index < 40 ? bought[type] : Math.round(bought[type] * 1.05),
        used: index === 30 ? null : Math.round(bought[type] * (1 + wave)),
      })),
    };
  });
  const to = addDays(from, days - 1);
  const period = { from, to, preset: null, isPartial: false };
  return reportOf({ subscriptions: [], days: rows, dataFrom: null }, period, null);
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function expose(contender: Contender): void {
  const grid = document.body.appendChild(document.createElement('div'));
  Object.assign(grid.style, { display: 'grid', gridTemplateColumns: 'repeat(3, 340px)', gap: '16px' });
  const places = licenseTypes.map(() => {
    const place = grid.appendChild(document.createElement('div'));
    Object.assign(place.style, { height: '192px', position: 'relative', minWidth: '0' });
    return place;
  });
  const reports = [0, 1, 2].map(makeReport);
  const reportAt = (index: number) => reports[index % reports.length] as UsageReport;

  globalThis.chartBench = {
    prepare: async () => contender.prepare(),
    mount: async () => contender.mount(places, reportAt(0)),
    unmount: () => contender.unmount(),
    update: async (times) => {
      let least = Infinity;
      for (let index = 1; index <= times; index++) {
        await nextFrame();
        const start = performance.now();
        await contender.update(reportAt(index));
        least = Math.min(least, performance.now() - start);
      }
      await nextFrame();
      return least;
    },
  };
  globalThis.isReady = true;
}
