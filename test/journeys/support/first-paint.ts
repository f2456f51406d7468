/** Which files a page had asked for when its figures were painted. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** When the frame began that painted the text, on the page's clock; undefined before. */
    paintedAt?: number;
  }
}

/** Runs in the page, before anything else there. */
function notePaint(text: string): void {
  const contains = (root: ParentNode): boolean =>
    [...root.querySelectorAll('*')].some(
      ({ shadowRoot }) =>
        shadowRoot !== null && (shadowRoot.textContent.includes(text) || contains(shadowRoot)),
    );
  const look = () => {
    // What is in the page when a frame begins is painted by it, before any task: a request that starts later is one after the paint.
    if (contains(document)) window.paintedAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Loads the page again and notes the frame in which a text first stands in it.
 * @returns names of the scripts asked for before that frame, and after it so far.
 */
export async function scriptsAroundPaint(page: Page, text: string, until: () => Promise<unknown>) {
  await page.addInitScript(notePaint, text);
  await page.reload();
  await until();
  return page.evaluate(() => {
    const { paintedAt } = window;
    if (paintedAt === undefined) throw new Error('The text was never painted.');
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js(\?|$)/.test(name));
    const nameOf = ({ name }: PerformanceEntry) => name;
    return {
      before: scripts.filter(({ startTime }) => startTime <= paintedAt).map(nameOf),
      after: scripts.filter(({ startTime }) => startTime > paintedAt).map(nameOf),
    };
  });
}
