/** axe-core over the whole page, every WCAG A and AA rule and best practice, target sizes included. */
import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

// axe is a script, not a module: it leaves itself on the window.
declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** Violations as one line each: rule, what it asks for, and the elements that break it. */
export async function findViolations(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}
