/** A report of one's own: whose, of which days, with what in it. As chosen in a dialog and kept in a link. */
import { addDays, type Day, isDay } from './day.ts';
import { checkRange, type Period, type PeriodProblem } from './period.ts';

/** The customer shown; all customers; those that the list shows with its filters; or some, by their ids. */
export type CustomersChoice = 'this' | 'all' | 'filtered' | readonly string[];

export const reportFormats = ['xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportChoice {
  readonly customers: CustomersChoice;
  /** Null while no day is entered. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly dailyUsage: boolean;
  readonly clusters: boolean;
  readonly format: ReportFormat;
}

/** Why there can be no report by a choice. */
export type ChoiceProblem =
  { readonly code: 'noCustomers' } | { readonly code: 'period'; readonly problem: PeriodProblem };

type ChoiceRecord = Readonly<Record<string, string>>;

const words: readonly string[] = ['this', 'all', 'filtered'];

/** The days of a page, or the last complete one where the page shows the running day. */
export function daysToStartWith({ from, to, isPartial }: Period): { readonly from: Day; readonly to: Day } {
  return isPartial ? { from: addDays(from, -1), to: addDays(from, -1) } : { from, to };
}

function readCustomers(value: string | undefined, offered: readonly CustomersChoice[]): CustomersChoice {
  const fallback = offered[0] ?? 'this';
  if (value === undefined) return fallback;
  if (words.includes(value)) return offered.find((choice) => choice === value) ?? fallback;
  return offered.includes('all') ? value.split(',').flatMap(readId) : fallback;
}

function readId(text: string): string[] {
  try {
    return text === '' ? [] : [decodeURIComponent(text)];
  } catch {
    // Cut off in the middle of a character by whoever shortened the link.
    return [];
  }
}

/**
 * What a link says, or what one starts with where it says nothing or what is not on offer.
 * @param offered whose report may be had, the usual first; some customers may be chosen where all may.
 */
export function readReportChoice(
  record: ChoiceRecord,
  offered: readonly CustomersChoice[],
  period: Period,
): ReportChoice {
  const entries = new Map(Object.entries(record));
  const start = daysToStartWith(period);
  const dayAt = (key: 'from' | 'to') => {
    const value = entries.get(key);
    return value === undefined ? start[key] : isDay(value) ? value : null;
  };
  const content = entries.get('content')?.split(',');
  return {
    customers: readCustomers(entries.get('customers'), offered),
    from: dayAt('from'),
    to: dayAt('to'),
    dailyUsage: content?.includes('daily') ?? true,
    clusters: content?.includes('clusters') ?? true,
    format: reportFormats.find((format) => format === entries.get('format')) ?? 'xlsx',
  };
}

/** What a link says of chosen customers. */
export function recordOfCustomers(ids: readonly string[]): ChoiceRecord {
  return { customers: ids.map(encodeURIComponent).join(',') };
}

/** The link of a choice; what is as one starts with is left out. */
export function writeReportChoice(
  choice: ReportChoice,
  offered: readonly CustomersChoice[],
  period: Period,
): ChoiceRecord {
  const { customers, from, to, dailyUsage, clusters, format } = choice;
  const start = daysToStartWith(period);
  const content = [...(dailyUsage ? ['daily'] : []), ...(clusters ? ['clusters'] : [])];
  return {
    ...(typeof customers === 'string'
      ? customers !== offered[0] && { customers }
      : recordOfCustomers(customers)),
    ...(from !== start.from && { from: from ?? '' }),
    ...(to !== start.to && { to: to ?? '' }),
    ...(content.length < 2 && { content: content.join(',') }),
    ...(format !== 'xlsx' && { format }),
  };
}

/** Of those chosen, who is there: a link may name others. @param known null while they are not. */
export function presentOf(
  customers: CustomersChoice,
  known: readonly { readonly customerId: string }[] | null,
): CustomersChoice {
  if (typeof customers === 'string' || known === null) return customers;
  const ids = new Set(known.map(({ customerId }) => customerId));
  return customers.filter((id) => ids.has(id));
}

/** Null where there can be a report. */
export function choiceProblem(choice: ReportChoice, today: Day, retentionDays: number): ChoiceProblem | null {
  const { customers, from, to } = choice;
  if (typeof customers !== 'string' && customers.length === 0) return { code: 'noCustomers' };
  const problem = checkRange(from, to, today, retentionDays);
  return problem === null ? null : { code: 'period', problem };
}

export interface Month {
  /** Its first day, or the first that the service still keeps. */
  readonly from: Day;
  /** Its last day; of the running month yesterday. */
  readonly to: Day;
}

/** The months of which there are complete days, the first first. */
export function monthsBetween(earliest: Day, today: Day): Month[] {
  const latest = addDays(today, -1);
  const months: Month[] = [];
  for (let from = earliest; from <= latest;) {
    const [year = 0, month = 0] = from.split('-').map(Number);
    const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) as Day;
    const last = addDays(next, -1);
    months.push({ from, to: last < latest ? last : latest });
    from = next;
  }
  return months;
}
