/** A page that makes the file of all of a partner's customers as the app does: fetched page by page, decoded, packed, handed over. */
import { createFlexApi } from '../../../src/api/client.ts';
import type { Day } from '../../../src/domain/day.ts';
import { feedReport, readCustomers, type Reading } from '../../../src/export/feed-customers.ts';
import { reportLabels } from '../../../src/export/labels.ts';
import { prepareExportFrom } from '../../../src/export/prepared-export.ts';
import { wholeContent } from '../../../src/export/report-input.ts';

export interface HandOver {
  /** Rows of days, and what the file takes. */
  readonly rows: number;
  readonly bytes: number;
  /** Milliseconds between two frames, at most. */
  readonly longestGap: number;
}

export interface HandOverHarness {
  readonly make: (apiUrl: string, from: Day, to: Day) => Promise<HandOver>;
  /** The same of a page that only looks on until it is asked. */
  readonly lookOn: () => void;
  readonly longestSeen: () => number;
}

/** @returns ends the watch, with the longest gap. */
function watchFrames(): () => number {
  let [last, longest, isOver] = [performance.now(), 0, false];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return () => {
    isOver = true;
    return longest;
  };
}

const labels = reportLabels({ t: (key) => key, language: 'en' });

let endLooking = () => 0;

const harness: HandOverHarness = {
  async make(apiUrl, from, to) {
    const prepared = prepareExportFrom(new URL('/worker.js', location.href).href);
    const api = createFlexApi({ baseUrl: apiUrl, getAccessToken: () => Promise.resolve('token') });
    const { signal } = new AbortController();
    const period = { from, to, preset: null, isPartial: false };
    let rows = 0;
    const reading: Reading = {
      onRead: (what, done) => {
        if (what === 'days') rows = done;
      },
      onLack: ({ error }) => Promise.reject(error),
      signal,
    };
    const end = watchFrames();
    const { customers } = await readCustomers(api, period, reading);
    const report = await prepared.open({
      period,
      content: wholeContent,
      mayReadClusters: true,
      format: { kind: 'xlsx' },
      labels,
      context: {
        hub: 'Partner Hub',
        person: 'Benchmark',
        subject: 'All customers',
        isOfAll: true,
        dataFrom: { at: `${to}T06:00:00Z` },
        today: to,
        underUsePercent: 60,
        generatedAt: `${to}T08:00:00Z`,
        deepLink: null,
        appVersion: '0',
      },
    });
    const total = customers.length;
    const feed = { api, period, customers, total, areAll: true, hasClusters: true, onFed: () => undefined };
    await feedReport(report, feed, reading);
    const { byteLength: bytes } = await report.end(null);
    return { rows, bytes, longestGap: end() };
  },
  lookOn() {
    endLooking = watchFrames();
  },
  longestSeen: () => endLooking(),
};

Object.assign(globalThis, { handOver: harness, isReady: true });
