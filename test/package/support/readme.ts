/** The snippets of the README's guide, as they stand there. */
import { readFileSync } from 'node:fs';

export interface Snippet {
  /** The heading it stands under, and which one it is there: `Themes 1`. */
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

export const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

export function readSnippets(): Snippet[] {
  const snippets: Snippet[] = [];
  let heading = '';
  let inHeading = 0;
  for (const [, title, language, code] of readme.matchAll(/^##+ ([^\n]+)$|^```(\w+)\n(.*?)^```$/gms)) {
    if (title !== undefined) [heading, inHeading] = [title, 0];
    else if (language !== undefined && code !== undefined) {
      snippets.push({ name: `${heading} ${++inHeading}`, language, code });
    }
  }
  return snippets;
}

/** Rows of the table under a heading, cell by cell, without the marks of code. */
export function readTable(heading: string): string[][] {
  const section = readme.split(new RegExp(`^##+ ${heading}$`, 'm'))[1]?.split(/^##/m)[0] ?? '';
  return [...section.matchAll(/^\|(.+)\|$/gm)]
    .slice(2)
    .map(([, row]) => row!.split('|').map((cell) => cell.trim().replaceAll('`', '')));
}

const mainName = 'Mount it 2';

/** A snippet as a module: what imports nothing goes on from where the guide's first program ends. */
export function programOf(snippet: Snippet, all: readonly Snippet[]): string {
  if (/^import /m.test(snippet.code)) return snippet.code;
  return `${all.find(({ name }) => name === mainName)!.code}\n${snippet.code}`;
}

/** What the guide leaves to the hub. */
export const hubsOwn = `
declare const hubSession: { accessToken(options: { forceRefresh: boolean }): Promise<string> };
declare const hubPage: { organizationId: string; open(target: object): void };
declare const hubTelemetry: { error(error: unknown): void; event(name: string, detail: object): void };
`;
