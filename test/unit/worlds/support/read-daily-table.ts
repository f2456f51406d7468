/** The page's daily table as it is read: the text of its cells, out of the element's own template. */
import type { LicenseType } from '../../../../src/domain/license.ts';
import type { UsageReport } from '../../../../src/domain/report.ts';
import { languageFor } from '../../../../src/i18n/languages.ts';
import { loadWording } from '../../../../src/i18n/translate.ts';
import type { Session } from '../../../../src/session/session.ts';
import { elementMarkup, find, numberOf, textOf } from './markup.ts';

const { DailyTable } = await import('../../../../src/features/usage-dashboard/daily-table.ts');

const { t, format } = await loadWording(languageFor('en'));

export interface TableRow {
  readonly day: string;
  /** In the fixed order of the types. */
  readonly types: readonly {
    readonly used: number | null;
    readonly entitled: number;
    readonly overage: number;
  }[];
  readonly clustersReported: number;
  readonly clustersExpected: number;
}

export function readDailyTable(report: UsageReport, over: LicenseType | null = null): TableRow[] {
  const table = new DailyTable();
  table.session = { t, format } as Session;
  table.period = report.period;
  table.days = report.days;
  table.over = over;
  const [, body = ''] = elementMarkup(table).split('<tbody>');
  return body
    .split('<tr>')
    .slice(1)
    .map((row): TableRow => {
      const cells = row.split(/<\/t[hd]>/).map(textOf);
      const [, reported, expected] = find(cells[4] ?? '', /([\d,]+) of ([\d,]+)$/);
      return {
        day: (cells[0] ?? '').slice(0, 10),
        types: cells.slice(1, 4).map((cell) => {
          const [, more, used, bought] = find(cell, /^(?:\D*([\d,]+)\D+ )?([\d,]+|–) \/ ([\d,]+)$/);
          return {
            used: numberOf(used),
            entitled: numberOf(bought) ?? NaN,
            overage: numberOf(more) ?? 0,
          };
        }),
        clustersReported: numberOf(reported) ?? NaN,
        clustersExpected: numberOf(expected) ?? NaN,
      };
    });
}
