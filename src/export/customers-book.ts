/** Several customers' report as a workbook. Its rows are made while the parts they come from arrive, and then dropped. */
import { silentClusters } from '../domain/cluster.ts';
import type { Cluster } from '../domain/cluster.ts';
import { aboutColumns } from './about-sheet.ts';
import type { Book, Row, StreamedSheet } from './book.ts';
import { clusterColumns, clusterRow, clusterTotal } from './clusters-sheet.ts';
import { customersAboutRows } from './customers-about.ts';
import type { CustomersFacts } from './customers-facts.ts';
import { dailyColumns, dailyRow, summaryColumns, summaryRows, summaryTotals } from './customers-sheets.ts';
import { fitRow, isTooLong } from './fit-row.ts';
import { type PackedDays, unpackDays } from './packed-days.ts';
import { creator } from './sheets.ts';

/** What arrives; each is read once, and to its end. */
export interface CustomersFeed {
  readonly days: AsyncIterable<PackedDays>;
  readonly clusters: AsyncIterable<readonly Cluster[]>;
}

/** Rows written before others get their turn on the thread: three of a customer, one of a day. */
const customersPerSlice = 300;
const daysPerSlice = 500;
const noTotals = (): readonly Row[] => [];

export function customersBook(facts: CustomersFacts, feed: CustomersFeed): Book<StreamedSheet> {
  const { labels, context, period, content, mayReadClusters } = facts.input;
  let hasCutTexts = false;
  const fit = (rows: readonly Row[]) => {
    hasCutTexts ||= rows.some((row) => row.some(isTooLong));
    return hasCutTexts ? rows.map(fitRow) : rows;
  };

  async function* dailyRows(): AsyncGenerator<readonly Row[]> {
    for await (const page of feed.days) {
      let rows: Row[] = [];
      for (const { customer, day } of unpackDays(page)) {
        facts.days.add(customer, day);
        if (content.dailyUsage) rows.push(dailyRow(customer, day, facts));
        if (rows.length < daysPerSlice) continue;
        yield fit(rows);
        rows = [];
      }
      yield fit(rows);
    }
  }

  async function* allSummaryRows(): AsyncGenerator<readonly Row[]> {
    // Where they are no sheet of their own, the days are still what peaks and averages come from.
    const unseen = content.dailyUsage ? null : dailyRows();
    while (unseen !== null && (await unseen.next()).done !== true);
    const places = facts.customers.map((_, place) => place);
    for (let start = 0; start < places.length; start += customersPerSlice) {
      const slice = places.slice(start, start + customersPerSlice);
      yield fit(slice.flatMap((place) => summaryRows(place, facts)));
    }
  }

  async function* clusterRows(): AsyncGenerator<readonly Row[]> {
    for await (const clusters of feed.clusters) {
      facts.addClusters(clusters, silentClusters(clusters, period.to));
      yield fit(clusters.map((cluster) => clusterRow(cluster, period.to, labels)));
    }
  }

  function clusterTotals(): readonly Row[] {
    const { clustersNote: note, clusterSums, reported } = facts;
    const { total, inReport, [note]: words } = labels.clusters;
    const sums = clusterTotal(total, words, clusterSums);
    return note === 'equal' ? [sums] : [sums, clusterTotal(inReport, null, reported)];
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- asked for when all else is written, as the others are
  async function* aboutRows(): AsyncGenerator<readonly Row[]> {
    const rows = fit(customersAboutRows(facts));
    yield hasCutTexts ? [...rows, [labels.about.note, labels.about.cutTexts]] : rows;
  }

  const summary: StreamedSheet = {
    name: labels.sheets.summary,
    columns: summaryColumns(labels),
    rows: allSummaryRows,
    totals: () => summaryTotals(facts).map(fitRow),
    hasFilter: true,
  };
  const daily: StreamedSheet = {
    name: labels.sheets.dailyUsage,
    columns: dailyColumns(labels),
    rows: dailyRows,
    totals: noTotals,
    hasFilter: true,
  };
  const clusters: StreamedSheet = {
    name: labels.sheets.clusters,
    columns: clusterColumns(labels),
    rows: clusterRows,
    totals: clusterTotals,
    hasFilter: true,
  };
  const about: StreamedSheet = {
    name: labels.sheets.about,
    columns: aboutColumns(labels),
    rows: aboutRows,
    totals: noTotals,
    hasFilter: false,
  };
  const optional = (isChosen: boolean, sheet: StreamedSheet) => (isChosen ? [sheet] : []);
  const dailies = optional(content.dailyUsage, daily);
  const rest = [...optional(content.clusters && mayReadClusters, clusters), about];
  return {
    title: `${labels.title}: ${context.subject}, ${period.from}–${period.to}`,
    language: labels.language,
    creator,
    createdAt: context.generatedAt,
    sheets: [summary, ...dailies, ...rest],
    // The days tell what the summary says, and come first.
    writingOrder: [...dailies, summary, ...rest],
  };
}
