/** A report and what is said about it, where a test does not say otherwise. */
import type { Cluster } from '../../../../src/domain/cluster.ts';
import { perType } from '../../../../src/domain/license.ts';
import type { Period } from '../../../../src/domain/period.ts';
import { reportOf, type UsageReport } from '../../../../src/domain/report.ts';
import type { SubscriptionDay } from '../../../../src/domain/series.ts';
import type { Subscription } from '../../../../src/domain/subscription.ts';
import type { Book, Cell, Sheet } from '../../../../src/export/book.ts';
import type { CustomersContext } from '../../../../src/export/customers-input.ts';
import { reportLabels } from '../../../../src/export/labels.ts';
import {
  type ReportClusters,
  type ReportContent,
  type ReportContext,
  type ReportInput,
  wholeContent,
} from '../../../../src/export/report-input.ts';
import { reportBook } from '../../../../src/export/sheets.ts';
import { languageFor } from '../../../../src/i18n/languages.ts';
import { loadWording } from '../../../../src/i18n/translate.ts';
import { period, series, subscription } from '../../domain/support/build.ts';

export async function labelsIn(locale: string) {
  const { t, tag } = await loadWording(languageFor(locale));
  return reportLabels({ t, language: tag });
}

export const english = await labelsIn('en');

export const context: ReportContext = {
  hub: 'Control Hub',
  person: 'Eva Ek',
  customer: { id: 'org-1', name: 'Örebro Kabel AB' },
  subscriptionId: null,
  underUsePercent: 60,
  generatedAt: '2026-10-04T08:15:00Z',
  deepLink: null,
  appVersion: '1.2.3',
};

export const customersContext: CustomersContext = {
  hub: 'Partner Hub',
  person: 'Eva Ek',
  subject: 'All customers',
  isOfAll: true,
  dataFrom: { at: '2026-10-04T05:00:00Z' },
  today: '2026-10-04',
  underUsePercent: 60,
  generatedAt: '2026-10-04T08:15:00Z',
  deepLink: null,
  appVersion: '1.2.3',
};

/** A verified cluster of the customer, bound to A, where a case does not say otherwise. */
export function cluster(name: string, details: Partial<Cluster> = {}): Cluster {
  return {
    id: name,
    name,
    region: 'Örebro',
    customer: { id: 'org-1', name: 'Örebro Kabel AB' },
    version: '15.0.1',
    state: 'verified',
    readingAt: '2026-10-03T04:00:00Z',
    lastSyncAt: '2026-10-04T04:00:02Z',
    subscriptionId: 'A',
    usedByType: perType(() => null),
    ...details,
  };
}

export function allOf(items: readonly Cluster[]): ReportClusters {
  return { items, total: items.length, isComplete: true };
}

/** One cluster for each subscription that has data, so that the sums are the report's. */
function matchingClusters({ subscriptions, period: { to } }: UsageReport): ReportClusters {
  const counted = subscriptions.filter(({ total }) => total.used !== null);
  return allOf(
    counted.map(({ subscriptionId, byType }) =>
      cluster(`cucm.${subscriptionId}`, {
        subscriptionId,
        readingAt: `${to}T04:00:00Z`,
        usedByType: perType((type) => byType[type].used),
      }),
    ),
  );
}

interface Sample {
  readonly days?: readonly SubscriptionDay[];
  readonly subscriptions?: readonly Subscription[];
  readonly shown?: Period;
  readonly dataFrom?: string | null;
  readonly underUsePercent?: number | null;
  readonly labels?: ReportInput['labels'];
  readonly context?: Partial<ReportContext>;
  readonly content?: ReportContent;
  readonly clusters?: ReportClusters | null;
}

/** One subscription, A, over three days of October: 90, 110 and 120 of 100 used. */
export function sampleInput({
  days = series('A', '2026-10-01', 100, [90, 110, 120]),
  subscriptions = [subscription('A')],
  shown = period('2026-10-01', '2026-10-03'),
  dataFrom = '2026-10-04T05:00:00Z',
  underUsePercent = 60,
  labels = english,
  context: changes = {},
  content = wholeContent,
  clusters,
}: Sample = {}): ReportInput {
  const report = reportOf({ subscriptions, days, dataFrom }, shown, underUsePercent);
  return {
    report,
    clusters: clusters === undefined ? matchingClusters(report) : clusters,
    content,
    format: { kind: 'xlsx' },
    labels,
    context: { ...context, underUsePercent, ...changes },
  };
}

export function sampleBook(sample?: Sample): Book<Sheet> {
  return reportBook(sampleInput(sample));
}

/** A sheet's rows and sums as objects, by their column's heading. */
export function recordsOf({ columns, rows, totals }: Sheet): Record<string, Cell>[] {
  return [...rows, ...totals].map((row) =>
    Object.fromEntries(columns.map(({ header }, index) => [header, row[index] ?? null])),
  );
}

/** A book around some texts, one per row, for what is to be tried on the file rather than on the report. */
export function bookOf(texts: readonly Cell[], kind: Sheet['columns'][number]['kind'] = 'text'): Book<Sheet> {
  return {
    title: 'A title',
    language: 'en',
    creator: 'Flex usage',
    createdAt: '2026-10-04T08:15:00Z',
    sheets: [
      {
        name: 'Sheet',
        columns: [{ header: 'Column', kind, width: 20 }],
        rows: texts.map((text) => [text]),
        totals: [],
        hasFilter: false,
      },
    ],
  };
}
