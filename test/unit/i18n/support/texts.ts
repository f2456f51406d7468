/** The languages as flat lists of texts. */
import { readFileSync } from 'node:fs';

/** Every text by its path, plural suffix included. */
export type Texts = ReadonlyMap<string, string>;

export function flatten(node: object, path = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null ? flatten(value, key) : [[key, String(value)]];
  });
}

export function readTexts(language: 'en' | 'sv'): Texts {
  const file = new URL(`../../../../locales/${language}.json`, import.meta.url);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')) as object));
}

/** The names in a text that are filled in. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!))].sort();
}

export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}
