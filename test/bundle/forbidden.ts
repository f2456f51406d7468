/** What must not be in the shipped code: outside of exceljs, whose chunk nobody loads before exporting. */

const forbidden: Readonly<Record<string, RegExp>> = {
  'a mock library': /\bmsw\b|mockServiceWorker/i,
  eval: /\beval\s*\(/,
  'code made from text': /\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/,
  'web storage': /\b(local|session)Storage\b|\bindexedDB\b/,
  'a message to another window': /\b(parent|top|opener|window)\s*(\.|\?\.)\s*postMessage\b/,
  'a service worker': /\bserviceWorker\b/,
  'an address under the page’s root': /["'`(]\/(?!\/)[\w./-]+\.(m?js|css|json|svg|png|woff2?)["'`)]/,
  'an address of a script or style elsewhere': /https?:\/\/[\w.:/-]+\.(m?js|css|woff2?)\b/,
};

/** @returns one line per find, with what stands around it. */
export function findForbidden(code: string): string[] {
  return Object.entries(forbidden).flatMap(([what, pattern]) => {
    const found = pattern.exec(code);
    return found === null ? [] : `${what}: …${code.slice(Math.max(0, found.index - 30), found.index + 50)}…`;
  });
}

export interface TagCount {
  /** Tags with the version in them, without prefix and version: `usage-row`. */
  readonly versioned: readonly string[];
  /** Places where the prefix stands without a version. */
  readonly bare: number;
}

export function countTags(code: string, version: string): TagCount {
  const prefix = `fxu-${version.replaceAll('.', '-')}-`;
  const versioned = code
    .split(prefix)
    .slice(1)
    .flatMap((rest) => /^[a-z][a-z-]*[a-z]/.exec(rest) ?? []);
  const all = code.split('fxu-').length - 1;
  return { versioned: [...new Set(versioned)].sort(), bare: all - (code.split(prefix).length - 1) };
}
