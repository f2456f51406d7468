/** What a page looks like on paper: print's styles, and rows that the tab makes for it alone. */
import type { Page } from 'playwright-core';

/** Until the page is left. The browser's own dialog would fire the same event. */
export async function putOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
}

export interface Ink {
  readonly text: string;
  readonly color: string;
  /** Against white: browsers print no grounds unless they are told to. */
  readonly contrast: number;
}

/** Every text that is visible in the tab, however deep it is, with the color it is printed in. */
export function readInk(page: Page, within = '#tab'): Promise<Ink[]> {
  return page.evaluate((selector) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (color: string) => {
      canvas.fillStyle = 'white';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const found: { text: string; color: string; contrast: number }[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Element) {
        if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
        if (node.shadowRoot !== null) node.shadowRoot.childNodes.forEach(visit);
      }
      const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
      const parent = node.parentElement;
      if (text !== '' && parent !== null && parent.getBoundingClientRect().width > 1) {
        const { color } = getComputedStyle(parent);
        found.push({ text, color, contrast: 1.05 / (luminance(color) + 0.05) });
      }
      if (!(node instanceof HTMLStyleElement)) node.childNodes.forEach(visit);
    };
    document.querySelectorAll(selector).forEach(visit);
    return found;
  }, within);
}
