import { reportOf } from '../../../../src/domain/report.ts';
import { addDays } from '../../../../src/domain/day.ts';
import { perType } from '../../../../src/domain/license.ts';
import { reportLabels } from '../../../../src/export/labels.ts';
import { type ReportInput, wholeContent } from '../../../../src/export/report-input.ts';
import { languageFor } from '../../../../src/i18n/languages.ts';
import { loadWording } from '../../../../src/i18n/translate.ts';

export const english = await loadWording(languageFor('en'));

/** A report of one subscription over some days. */
export function reportOver(length: number) {
  const from = '2026-01-01';
  const days = Array.from({ length }, (_, index) => ({
    day: addDays(from, index),
    subscriptionId: 'A',
    clustersReported: 1,
    clustersExpected: 1,
    oldestReadingAt: `${addDays(from, index)}T04:00:00Z`,
    byType: perType(() => ({ entitled: 100, used: index })),
  }));
  const shown = { from, to: addDays(from, length - 1), preset: null, isPartial: false } as const;
  return reportOf({ subscriptions: [], days, dataFrom: null }, shown, null);
}

export function inputOver(length: number): ReportInput {
  return {
    report: reportOver(length),
    clusters: null,
    content: wholeContent,
    format: { kind: 'xlsx' },
    labels: reportLabels({ t: english.t, language: english.tag }),
    context: {
      hub: 'Control Hub',
      person: 'Eva Ek',
      customer: { id: 'org-1', name: 'Örebro Kabel AB' },
      subscriptionId: null,
      underUsePercent: null,
      generatedAt: '2026-11-24T08:00:00Z',
      deepLink: null,
      appVersion: '1.2.3',
    },
  };
}

/** Every zip archive begins so, and so does every Excel file. */
export function isZip(file: ArrayBuffer): boolean {
  return new TextDecoder().decode(file.slice(0, 4)) === 'PK\u0003\u0004';
}
