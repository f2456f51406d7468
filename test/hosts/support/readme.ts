/** What the README says of hosts and of their policy: written from what the tests hold. */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderMatrix } from './matrix.ts';
import { renderPolicy } from './policy.ts';

const readme = new URL('../../../README.md', import.meta.url);

/** By the name of the marks that a section stands between. Each cell that makes sense has a tick: a run in which one fails is no release. */
export const sections: Readonly<Record<string, () => string>> = {
  hosts: () => renderMatrix(() => '✓'),
  policy: renderPolicy,
};

const marksOf = (name: string) => [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`] as const;

/** What stands between its marks. */
export function sectionInReadme(name: string): string {
  const [start, end] = marksOf(name);
  return readFileSync(readme, 'utf8').split(start)[1]?.split(end)[0]?.trim() ?? '';
}

export function updateReadme(): void {
  let text = readFileSync(readme, 'utf8');
  for (const [name, render] of Object.entries(sections)) {
    const [start, end] = marksOf(name);
    const [before = ''] = text.split(start);
    const [, after = ''] = text.split(end);
    text = `${before}${start}\n${render()}\n${end}${after}`;
  }
  writeFileSync(readme, text);
}
