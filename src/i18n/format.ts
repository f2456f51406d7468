/** The only place that calls Intl: numbers and dates as each language writes them. All dates are UTC. */
import { type Day, startOfDay } from '../domain/day.ts';

export interface Format {
  /** Whole licences: `1 234` / `1,234`; an en dash where nothing is known. */
  readonly units: (value: number | null) => string;
  /** A change with its sign: `+5`, `−5`, `0`; an en dash where nothing is known. */
  readonly change: (value: number | null) => string;
  /** Whole percent: `12 %` / `12%`. */
  readonly percent: (value: number) => string;
  /** `24 november 2026` / `24 November 2026`. */
  readonly dayInWords: (day: Day) => string;
  /** `12 okt.` / `12 Oct`, with the year where it is not the shown one. */
  readonly shortDay: (day: Day, shownYear: Day) => string;
  /** `1 juli–30 september 2026`; one day alone where both ends are the same. */
  readonly range: (from: Day, to: Day) => string;
  /** An instant to the minute, UTC: `24 november 2026 04:12`. */
  readonly instant: (at: string) => string;
  /** `november 2026` / `November 2026`. */
  readonly month: (day: Day) => string;
  readonly list: (items: readonly string[]) => string;
  /** Programs there expect other separators between values. */
  readonly hasDecimalComma: boolean;
  /** Names in the language's order, digits by value. */
  readonly compare: (a: string, b: string) => number;
}

/** @param locale the format locale, e.g. `sv-SE`. */
export function createFormat(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const words = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = dates({ day: 'numeric', month: 'short' });
  const shortWithYear = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const unknown = '–';
  return {
    units: (value) => (value === null ? unknown : number.format(value)),
    change: (value) => (value === null ? unknown : signed.format(value)),
    percent: (value) => percent.format(value / 100),
    dayInWords: (day) => words.format(startOfDay(day)),
    shortDay: (day, shownYear) =>
      (day.slice(0, 4) === shownYear.slice(0, 4) ? short : shortWithYear).format(startOfDay(day)),
    // The language's own spaces are thin; Chromium puts ordinary ones in their place.
    range: (from, to) => words.formatRange(startOfDay(from), startOfDay(to)).replace(' – ', '\u2009–\u2009'),
    instant: (at) => `${words.format(Date.parse(at))} ${time.format(Date.parse(at))}`,
    month: (day) => dates({ month: 'long', year: 'numeric' }).format(startOfDay(day)),
    list: (items) => list.format(items),
    hasDecimalComma: number.format(0.5).includes(','),
    compare: (a, b) => collator.compare(a, b),
  };
}
