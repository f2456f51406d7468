/** Fetches what a file of several customers is made of, page by page, and hands each page over before the next is asked for. */
import type { FlexApi, Page } from '../api/flex-api.ts';
import type { Cluster } from '../domain/cluster.ts';
import type { Customer } from '../domain/customer.ts';
import { lengthOf, type Period } from '../domain/period.ts';
import type { OpenReport } from './make-report.ts';
import { packDays } from './packed-days.ts';
import type { Lack, ReadPart } from './report-job.ts';

/** How reading goes on, and what is done where it does not. */
export interface Reading {
  readonly onRead: (what: ReadPart, done: number, total: number) => void;
  /** Resolves when the file is wanted without the rest. */
  readonly onLack: (lack: Lack) => Promise<void>;
  readonly signal: AbortSignal;
}

/** As many as the service sends in a page: handed over together they would hold up the page. */
const customersPerPart = 250;
/** An address with hundreds of ids would be too long for some servers on the way. */
const mostIdsInAddress = 20;

/**
 * Reads a list to its end, or as far as it comes.
 * @param take resolves when the next page is welcome; what it rejects with is no fault of the list.
 * @returns what the list lacks; null when it is whole.
 */
async function readList<Item>(
  what: ReadPart,
  pages: AsyncIterable<Page<Item>>,
  { onRead, onLack, signal }: Reading,
  take: (items: readonly Item[]) => Promise<void>,
): Promise<Lack | null> {
  const iterator = pages[Symbol.asyncIterator]();
  let read = 0;
  let total: number | null = null;
  for (;;) {
    let next: IteratorResult<Page<Item>>;
    try {
      next = await iterator.next();
    } catch (error) {
      signal.throwIfAborted();
      const lack = { what, error, read, total };
      await onLack(lack);
      return lack;
    }
    signal.throwIfAborted();
    if (next.done === true) return null;
    read += next.value.items.length;
    ({ total } = next.value);
    onRead(what, read, Math.max(read, total));
    await take(next.value.items);
  }
}

/** All customers for a period. Rejects where not one could be read: of none there is no report. */
export async function readCustomers(
  api: FlexApi,
  { from, to }: Period,
  reading: Reading,
): Promise<{ readonly customers: readonly Customer[]; readonly lack: Lack | null }> {
  const customers: Customer[] = [];
  const onLack = async (lack: Lack) => {
    if (lack.read === 0) throw lack.error;
    await reading.onLack(lack);
  };
  const pages = api.listPartnerCustomers({ from, to }, reading.signal);
  const lack = await readList('customers', pages, { ...reading, onLack }, (items) => {
    customers.push(...items);
    return Promise.resolve();
  });
  return { customers, lack };
}

/** Of all clusters those wanted, counted as if there were no others. @param total how many of them there are known to be. */
async function* only(
  pages: AsyncIterable<Page<Cluster>>,
  isWanted: (cluster: Cluster) => boolean,
  total: number,
): AsyncGenerator<Page<Cluster>> {
  let read = 0;
  for await (const page of pages) {
    const items = page.items.filter(isWanted);
    read += items.length;
    yield { items, total: Math.max(read, total) };
  }
}

export interface CustomersToFeed {
  readonly api: FlexApi;
  readonly period: Period;
  /** In the order in which they are to be listed. */
  readonly customers: readonly Customer[];
  /** How many were asked for. */
  readonly total: number;
  /** They are all that the person may see. */
  readonly areAll: boolean;
  readonly hasClusters: boolean;
  /** Share of what is to be read and written. */
  readonly onFed: (fraction: number) => void;
}

/** @returns what the days and the clusters lack, in this order. */
export async function feedReport(
  report: OpenReport,
  { api, period, customers, total, areAll, hasClusters, onFed }: CustomersToFeed,
  reading: Reading,
): Promise<readonly [days: Lack | null, clusters: Lack | null]> {
  const { from, to } = period;
  const { signal } = reading;
  const placeOf = new Map(customers.map(({ customerId }, place) => [customerId, place]));
  const ids = [...placeOf.keys()];
  const clusterCount = customers.reduce((sum, customer) => sum + customer.clusterCount, 0);
  const work = customers.length * (1 + lengthOf(period)) + (hasClusters ? clusterCount : 0);
  let done = 0;
  const handOver = async (part: Parameters<OpenReport['add']>[0], count: number) => {
    await report.add(part);
    done += count;
    // Readings may have come in since the customers were counted.
    onFed(Math.min(1, done / work));
  };

  const end = (daysLack: Lack | null, clustersLack: Lack | null) => {
    onFed(1);
    return [daysLack, clustersLack] as const;
  };

  for (let start = 0; start < customers.length; start += customersPerPart) {
    const items = customers.slice(start, start + customersPerPart);
    await handOver({ kind: 'customers', items, total }, items.length);
  }
  if (customers.length === 0) return end(null, null);
  const search = { from, to, customerIds: areAll ? ('all' as const) : ids };
  const daysLack = await readList('days', api.searchDailyUsage(search, signal), reading, (rows) =>
    handOver({ kind: 'days', days: packDays(rows, (id) => placeOf.get(id) ?? null) }, rows.length),
  );
  if (!hasClusters) return end(daysLack, null);
  // Of all customers, or of too many to name, the service is asked for all clusters.
  const isNamed = ids.length <= mostIdsInAddress;
  const all = api.listClusters({ orgIds: isNamed ? ids : undefined, asOf: to }, signal);
  const isWanted = ({ customer }: Cluster) => placeOf.has(customer.id);
  const pages = isNamed || areAll ? all : only(all, isWanted, clusterCount);
  const clustersLack = await readList('clusters', pages, reading, (clusters) => {
    // A customer may have come since those of the file were listed.
    const items = clusters.filter(isWanted);
    return handOver({ kind: 'clusters', items }, items.length);
  });
  return end(daysLack, clustersLack);
}
