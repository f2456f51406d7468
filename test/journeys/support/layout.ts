/** How a tab is laid out, so that two of them can be compared. */
import type { Page } from 'playwright-core';

/** Every element that is visible in the tab, however deep it is, with its place in it and its size, in whole pixels. */
export function readLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tab = document.getElementById('tab')!;
    const { left, top } = tab.getBoundingClientRect();
    const places: string[] = [];
    const visit = (node: Node): void => {
      if (!(node instanceof Element)) return;
      if (node.shadowRoot !== null) node.shadowRoot.childNodes.forEach(visit);
      node.childNodes.forEach(visit);
      const box = node.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || !node.checkVisibility({ visibilityProperty: true })) return;
      const numbers = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
      places.push(`${node.localName} ${numbers.join(' ')}`);
    };
    tab.childNodes.forEach(visit);
    return places;
  });
}

/** The same once nothing has moved for three frames. */
export async function readSettledLayout(page: Page): Promise<string[]> {
  let last = '';
  for (let same = 0; same < 3;) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const layout = (await readLayout(page)).join('\n');
    same = layout === last ? same + 1 : 0;
    last = layout;
  }
  return last.split('\n');
}
