/** Follows next links through a collection, as a client would. */
import assert from 'node:assert/strict';
import type { Ask } from './ask.ts';

export interface Collection<Item = unknown> {
  readonly items: readonly Item[];
  readonly total: number;
}

export function nextOf(headers: Headers): string | null {
  return /^<([^>]*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? null;
}

/** Every page in order. */
export async function walk<Item>(ask: Ask, path: string, init?: RequestInit): Promise<Collection<Item>[]> {
  const pages: Collection<Item>[] = [];
  for (let next: string | null = path; next !== null;) {
    const { status, headers, body } = await ask(next, init);
    assert.equal(status, 200);
    pages.push(body as Collection<Item>);
    next = nextOf(headers);
  }
  return pages;
}
