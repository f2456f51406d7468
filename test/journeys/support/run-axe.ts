/** axe-core over a page, with every rule of WCAG 2.2 A and AA and its best practices. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** Selectors through shadow roots, and what is wrong there. */
  readonly nodes: readonly string[];
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** @param within a selector; default: the whole page. */
export async function runAxe(page: Page, within?: string): Promise<Violation[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([selector, runTags]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(selector ?? document, {
        runOnly: { type: 'tag', values: runTags },
        // Off by default, though it is in WCAG 2.2 AA.
        rules: { 'target-size': { enabled: true } },
      }),
    [within, tags] as const,
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    nodes: nodes.map(({ target, failureSummary = '' }) => `${target.flat().join(' > ')}: ${failureSummary}`),
  }));
}
