/** A service whose lists may break off, and the feeding of a report from it. */
import type { FlexApi, Page } from '../../../../src/api/flex-api.ts';
import type { Cluster } from '../../../../src/domain/cluster.ts';
import type { CustomersPart } from '../../../../src/export/customers-input.ts';
import { feedReport } from '../../../../src/export/feed-customers.ts';
import type { OpenReport } from '../../../../src/export/make-report.ts';
import type { Lack } from '../../../../src/export/report-job.ts';
import { period } from '../../domain/support/build.ts';
import { clustersOf, type Member, member } from './customers-file.ts';

export const shown = period('2026-10-01', '2026-10-03');
export const gone = new Error('gone');
const perPage = 2;

export const membersNamed = (count: number) =>
  Array.from({ length: count }, (_, index) => member(`M${index}`, [90, 110, 120]));

/** A list in pages of two that breaks off after so many pages, if it does. */
async function* pagesOf<Item>(
  items: readonly Item[],
  pagesUntilGone = Infinity,
  onAsked: () => void = () => undefined,
): AsyncGenerator<Page<Item>> {
  for (let page = 0; page * perPage < Math.max(1, items.length); page++) {
    onAsked();
    if (page >= pagesUntilGone) throw gone;
    yield await Promise.resolve({
      items: items.slice(page * perPage, (page + 1) * perPage),
      total: items.length,
    });
  }
}

interface Service {
  readonly members: readonly Member[];
  readonly clusters?: readonly Cluster[];
  /** After how many pages which list breaks off. */
  readonly breaks?: Partial<Record<Lack['what'], number>>;
}

/** The three lists of a service, and what they were asked for. */
export function serviceOf({ members, clusters = clustersOf(members), breaks = {} }: Service) {
  const asked: { search?: unknown; clusters?: unknown; log: string[] } = { log: [] };
  const api = {
    listPartnerCustomers: () =>
      pagesOf(
        members.map(({ customer }) => customer),
        breaks.customers,
      ),
    searchDailyUsage: (query: unknown) => {
      asked.search = query;
      const days = members.flatMap((each) => each.days);
      return pagesOf(days, breaks.days, () => asked.log.push('page'));
    },
    listClusters: (query: unknown) => {
      asked.clusters = query;
      return pagesOf(clusters, breaks.clusters);
    },
  } as unknown as FlexApi;
  return { api, asked };
}

interface Options {
  readonly onLack?: (lack: Lack) => Promise<void>;
  readonly signal?: AbortSignal;
}

export function readingWith({ onLack, signal = new AbortController().signal }: Options = {}) {
  const lacks: Lack[] = [];
  const read: (readonly [what: string, done: number, total: number])[] = [];
  return {
    lacks,
    read,
    onRead: (what: string, done: number, total: number) => read.push([what, done, total]),
    onLack: (lack: Lack) => {
      lacks.push(lack);
      return onLack?.(lack) ?? Promise.resolve();
    },
    signal,
  };
}

interface Feeding extends Service, Options {
  readonly areAll?: boolean;
  readonly hasClusters?: boolean;
  /** Those of the service's customers that the file is of. */
  readonly chosen?: readonly Member[];
  readonly add?: (part: CustomersPart) => Promise<void>;
}

export function feed(feeding: Feeding) {
  const { members, areAll = true, hasClusters = true, chosen = members, add } = feeding;
  const { api, asked } = serviceOf(feeding);
  const parts: CustomersPart[] = [];
  const fractions: number[] = [];
  const reading = readingWith(feeding);
  const report: OpenReport = {
    add: async (part) => {
      parts.push(part);
      asked.log.push(part.kind);
      await add?.(part);
    },
    end: () => Promise.reject(new Error('It is not for who feeds it to end it.')),
  };
  const result = feedReport(
    report,
    {
      api,
      period: shown,
      customers: chosen.map(({ customer }) => customer),
      total: chosen.length,
      areAll,
      hasClusters,
      onFed: (fraction) => fractions.push(fraction),
    },
    reading,
  );
  return { result, parts, fractions, reading, asked };
}
