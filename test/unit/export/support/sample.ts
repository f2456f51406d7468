/** A report and what is said about it, where a test does not say otherwise. */
import type { Period } from '../../../../src/domain/period.ts';
import { reportOf } from '../../../../src/domain/report.ts';
import type { SubscriptionDay } from '../../../../src/domain/series.ts';
import type { Subscription } from '../../../../src/domain/subscription.ts';
import type { Book, Cell, Sheet } from '../../../../src/export/book.ts';
import { reportLabels } from '../../../../src/export/labels.ts';
import type { ReportContext, ReportInput } from '../../../../src/export/report-input.ts';
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
  generatedAt: '2026-10-04T08:15:00Z',
  deepLink: null,
  appVersion: '1.2.3',
};

interface Sample {
  readonly days?: readonly SubscriptionDay[];
  readonly subscriptions?: readonly Subscription[];
  readonly shown?: Period;
  readonly dataFrom?: string | null;
  readonly underUsePercent?: number | null;
  readonly labels?: ReportInput['labels'];
  readonly context?: Partial<ReportContext>;
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
}: Sample = {}): ReportInput {
  return {
    report: reportOf({ subscriptions, days, dataFrom }, shown, underUsePercent),
    labels,
    context: { ...context, ...changes },
  };
}

export function sampleBook(sample?: Sample): Book {
  return reportBook(sampleInput(sample));
}

/** A sheet's rows and sums as objects, by their column's heading. */
export function recordsOf({ columns, rows, totals }: Sheet): Record<string, Cell>[] {
  return [...rows, ...totals].map((row) =>
    Object.fromEntries(columns.map(({ header }, index) => [header, row[index] ?? null])),
  );
}

/** A book around some texts, one per row, for what is to be tried on the file rather than on the report. */
export function bookOf(texts: readonly Cell[], kind: Sheet['columns'][number]['kind'] = 'text'): Book {
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
