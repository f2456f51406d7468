/** Collections that arrive in pages. */
import { type Answer, contractError } from './answer.ts';
import type { Page } from './flex-api.ts';
import { findNextTarget } from './link-header.ts';
import type { ApiRequest, Send } from './transport.ts';

/** What was asked for, by parameter; an empty list for one that was left out. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface Listing<T> {
  /** The request for the first page; later ones differ in their address alone. */
  readonly request: ApiRequest;
  /** The API's own address, ending with a slash. */
  readonly base: URL;
  readonly filters: Filters;
  readonly decode: (answer: Answer) => Page<T>;
  /** What tells rows apart, across all pages. */
  readonly keyOf: (item: T) => string;
}

/** True where our token may go: the API's own origin and path, spelt plainly. */
function isOwnAddress(url: URL, base: URL): boolean {
  return (
    url.origin === base.origin &&
    url.username === '' &&
    url.password === '' &&
    url.pathname.startsWith(base.pathname) &&
    // Some servers decode these before they look at the path.
    !/%(?:2e|2f|5c)/i.test(url.pathname.slice(base.pathname.length))
  );
}

/**
 * The address of the next page; null when it is not ours to follow.
 * A link that forgets or changes what was asked for is set right, else the pages would not be of one list.
 */
export function resolveNext(
  target: string,
  current: URL,
  { base, filters }: Pick<Listing<unknown>, 'base' | 'filters'>,
): URL | null {
  if (!URL.canParse(target, current.href)) return null;
  const next = new URL(target, current.href);
  if (!isOwnAddress(next, base)) return null;
  next.hash = '';
  for (const [name, values] of Object.entries(filters)) {
    // An untouched query is followed byte for byte: the cursor in it is opaque.
    if (next.searchParams.getAll(name).join('\n') === values.join('\n')) continue;
    next.searchParams.delete(name);
    for (const value of values) next.searchParams.append(name, value);
  }
  return next;
}

/**
 * Reads a collection page by page. A row that comes again is dropped: lists shift while they are read.
 * Whatever came is handed on first; then a link that leads nowhere good, a page that brings nothing new, or a list
 * that ends short of its own total ends the reading with a `contract` error.
 */
export async function* readPages<T>(
  send: Send,
  listing: Listing<T>,
  signal: AbortSignal,
): AsyncGenerator<Page<T>, void, undefined> {
  const { request, decode, keyOf } = listing;
  const visited = new Set<string>();
  const keys = new Set<string>();
  let { url } = request;
  for (;;) {
    visited.add(url.href);
    const answer = await send({ ...request, url }, signal);
    const { items, total } = decode(answer);
    const known = keys.size;
    yield { items: items.filter((item) => keys.size < keys.add(keyOf(item)).size), total };
    const target = answer.link === null ? null : findNextTarget(answer.link);
    if (target === null) {
      if (keys.size >= total) return;
      throw contractError(answer, `the list ended after ${keys.size} of ${total}`);
    }
    const next = resolveNext(target, url, listing);
    if (!next) throw contractError(answer, 'the next link leads outside the API');
    if (visited.has(next.href) || keys.size === known) throw contractError(answer, 'the pages do not end');
    url = next;
  }
}
