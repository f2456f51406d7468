/** Addresses of the API. */
import type { operations, paths } from './schema.d.ts';

type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

/** The query parameters that the contract gives an operation. */
export type QueryOf<Name extends keyof operations> = {
  [Parameter in keyof Query<Name>]: Query<Name>[Parameter] | undefined;
};

/** The API's own address, always ending with a slash. What a base cannot have is dropped: user, query, fragment. */
export function baseOf(baseUrl: string): URL {
  const base = new URL(baseUrl, typeof location === 'undefined' ? undefined : location.href);
  base.username = base.password = base.search = base.hash = '';
  base.pathname = base.pathname.replace(/\/*$/, '/');
  return base;
}

/** The address of an operation; parameters without a value are left out, a list is repeated. */
export function urlOf(base: URL, path: keyof paths, query: object): URL {
  const url = new URL(base.href + path.slice(1));
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) url.searchParams.append(name, String(each));
  }
  return url;
}
