import { expect } from '@open-wc/testing';
import { findViolations } from './axe.ts';
import { closeTabs } from './tab.ts';

export interface Look {
  readonly locale: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
}

/**
 * Tests that axe finds nothing: one test per state, language and theme, on a page that has the look of a hub's.
 * @param states each by its name: opens the page and brings the state about.
 */
export function describeAccessibility(
  title: string,
  states: Readonly<Record<string, (look: Look) => Promise<unknown>>>,
): void {
  const root = document.documentElement;
  describe(title, () => {
    before(() => {
      root.lang = 'en';
      document.title = 'UCM Cloud';
    });
    afterEach(async () => {
      await closeTabs();
      root.style.colorScheme = '';
      root.style.background = '';
    });
    for (const [name, reach] of Object.entries(states)) {
      for (const locale of ['sv', 'en'] as const) {
        for (const theme of ['light', 'dark'] as const) {
          it(`${name}: axe finds nothing (${locale}, ${theme})`, async () => {
            root.style.colorScheme = theme;
            root.style.background = 'Canvas';
            await reach({ locale, theme });
            expect(await findViolations()).to.deep.equal([]);
          });
        }
      }
    }
  });
}
