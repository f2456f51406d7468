/** What a page holds that a tab could leave behind. */
import type { Page } from 'playwright-core';

export interface Trace {
  readonly globals: readonly string[];
  /** Built-in functions that are others than before, by their paths. */
  readonly patched: readonly string[];
  readonly nodes: number;
  readonly styleSheets: number;
  readonly serviceWorkers: number;
  readonly history: readonly [length: number, url: string, title: string];
  readonly storage: readonly string[];
  /** Of window, document, the root and body: event names in order. */
  readonly listeners: readonly string[];
}

declare global {
  /** Every built-in function by its path, as it was at first. */
  var builtIns: Map<string, unknown>;
}

/** Runs in the page before anything else there. */
function noteBuiltIns(): void {
  const found = new Map<string, unknown>();
  const seen = new Set<unknown>();
  const walk = (owner: object, path: string, depth: number) => {
    if (seen.has(owner) || depth > 3) return;
    seen.add(owner);
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      for (const kind of ['value', 'get', 'set'] as const) {
        const value: unknown = property[kind];
        if (typeof value === 'function') found.set(`${path}${name} ${kind}`, value);
        const isNamespace = depth === 0 && /^[A-Z]/.test(name);
        const isWalked = typeof value === 'function' || isNamespace || name === 'prototype';
        if (isWalked && value !== undefined && value !== null) walk(value, `${path}${name}.`, depth + 1);
      }
    }
  };
  walk(globalThis, '', 0);
  globalThis.builtIns = found;
}

export async function startTracing(page: Page): Promise<void> {
  await page.addInitScript(`globalThis.__name ??= (target) => target; (${noteBuiltIns.toString()})()`);
}

async function listenersOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const names: string[] = [];
  for (const expression of [
    'window',
    'document',
    'document.documentElement',
    'document.head',
    'document.body',
  ]) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error(`There is no ${expression}.`);
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    names.push(...listeners.map(({ type }) => `${expression} ${type}`));
  }
  await session.detach();
  return names.sort();
}

export async function traceOf(page: Page): Promise<Trace> {
  const inPage = await page.evaluate(async () => {
    const read = (path: string): unknown => {
      const [names = '', kind = ''] = path.split(' ');
      const parts = names.split('.');
      const last = parts.pop() ?? '';
      let owner: unknown = globalThis;
      for (const part of parts) owner = (owner as Record<string, unknown> | undefined)?.[part];
      const property = owner === undefined ? undefined : Object.getOwnPropertyDescriptor(owner, last);
      return property?.[kind as 'value'];
    };
    const databases = await indexedDB.databases();
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
      globals: Object.getOwnPropertyNames(globalThis).sort(),
      patched: [...globalThis.builtIns].filter(([path, value]) => read(path) !== value).map(([path]) => path),
      nodes: document.querySelectorAll('*').length,
      styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      serviceWorkers: workers.length,
      history: [history.length, location.href, document.title] as const,
      storage: [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...databases.map(({ name }) => name ?? ''),
        ...(await caches.keys()),
        document.cookie,
      ],
    };
  });
  return { ...inPage, listeners: await listenersOf(page) };
}
