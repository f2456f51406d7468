/** The page's daily table as it is read: the text of its cells, out of the element's own template. */
import { register } from 'node:module';
import type { LicenseType } from '../../../../src/domain/license.ts';
import type { UsageReport } from '../../../../src/domain/report.ts';
import { languageFor } from '../../../../src/i18n/languages.ts';
import { loadWording } from '../../../../src/i18n/translate.ts';
import type { Session } from '../../../../src/session/session.ts';

/** The icons' package is written for bundlers, and Node takes it for another kind of module. They say nothing anyway. */
const withoutIcons = `export async function resolve(specifier, context, next) {
  return specifier.startsWith('@momentum-design/icons/')
    ? { url: 'data:text/javascript,export default () => ""', shortCircuit: true }
    : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(withoutIcons)}`);
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

/** Markup with its values filled in; what is no text, such as a listener, leaves nothing. */
function markupOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (typeof value !== 'object' || value === null || !('strings' in value)) return '';
  const { strings, values } = value as { strings: readonly string[]; values: readonly unknown[] };
  return strings.map((text, index) => text + markupOf(values[index])).join('');
}

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const numberOf = (text: string | undefined) =>
  text === undefined || text === '–' ? null : Number(text.replaceAll(',', ''));

function find(text: string, pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`“${text}” is not what a cell says.`);
  return found;
}

export function readDailyTable(report: UsageReport, over: LicenseType | null = null): TableRow[] {
  const table = new DailyTable();
  table.session = { t, format } as Session;
  table.period = report.period;
  table.days = report.days;
  table.over = over;
  const [, body = ''] = markupOf(table.render()).split('<tbody>');
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
