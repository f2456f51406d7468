/** Pages of a collection: `max`, an opaque `cursor`, and the link to the next page. */
import { seedFrom } from './random.ts';
import { Refusal } from './refusal.ts';

export interface PageRequest {
  readonly offset: number;
  readonly max: number;
  /** Stands for the filters, so that a cursor cannot be carried over to another listing. */
  readonly listing: number;
}

/** @param filters what the listing depends on besides its page. */
export function readPage(params: URLSearchParams, mostPerPage: number, filters: string): PageRequest {
  const listing = seedFrom(0, filters);
  const problems: string[] = [];
  const max = readMax(params.get('max'), mostPerPage);
  if (max < 1 || max > mostPerPage) {
    problems.push(`max must be between 1 and ${mostPerPage}.`);
  }
  const offset = readCursor(params.get('cursor'), listing);
  if (offset === null) problems.push('cursor is not known.');
  if (problems.length > 0 || offset === null) throw new Refusal(400, ...problems);
  return { offset, max, listing };
}

/** 0 for what is not a whole number. */
function readMax(value: string | null, mostPerPage: number): number {
  if (value === null) return mostPerPage;
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

function writeCursor(offset: number, listing: number): string {
  return btoa(`${offset}/${listing}`).replaceAll('=', '');
}

/** Null for a cursor that was never given out for this listing. */
function readCursor(cursor: string | null, listing: number): number | null {
  if (cursor === null) return 0;
  if (!/^[A-Za-z0-9+/]+$/.test(cursor) || cursor.length % 4 === 1) return null;
  const [offset = ''] = atob(cursor).split('/');
  const isOurs = /^\d{1,9}$/.test(offset) && writeCursor(Number(offset), listing) === cursor;
  return isOurs ? Number(offset) : null;
}

export function itemsOf<T>({ offset, max }: PageRequest, all: readonly T[]): T[] {
  return all.slice(offset, offset + max);
}

/** Items `start` to `end` (not included) of one whole's own. */
export interface Part<Whole> {
  readonly whole: Whole;
  readonly start: number;
  readonly end: number;
}

/** For collections too large to be made whole for each page: which parts of which wholes are on the page. */
export function partsOf<Whole>(
  { offset, max }: PageRequest,
  wholes: readonly Whole[],
  countOf: (whole: Whole) => number,
): { readonly parts: Part<Whole>[]; readonly total: number } {
  const parts: Part<Whole>[] = [];
  let total = 0;
  for (const whole of wholes) {
    const count = countOf(whole);
    const start = Math.max(0, offset - total);
    const end = Math.min(count, offset + max - total);
    if (start < end) parts.push({ whole, start, end });
    total += count;
  }
  return { parts, total };
}

/** The absolute link to the next page, with all filters of this one; null on the last. */
export function nextLink(url: URL, { offset, max, listing }: PageRequest, total: number): string | null {
  if (offset + max >= total) return null;
  const next = new URL(url);
  next.searchParams.set('max', String(max));
  next.searchParams.set('cursor', writeCursor(offset + max, listing));
  return `<${next.href}>; rel="next"`;
}
