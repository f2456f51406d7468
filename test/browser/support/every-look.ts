import { expect } from '@open-wc/testing';
import { isLongRun } from '../../support/cases.ts';
import { findViolations } from './axe.ts';
import { closeTabs } from './tab.ts';

export interface Look {
  readonly locale: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
}

const looks: readonly Look[] = (['sv', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme })),
);

/** One look each, taking turns; all of them in a long run. */
export const looksInTurn = (place: number): readonly Look[] =>
  isLongRun ? looks : looks.slice(place % looks.length, (place % looks.length) + 1);

/**
 * Tests that axe finds nothing: one test per state, language and theme, on a page that has the look of a hub's.
 * @param states each by its name: opens the page and brings the state about.
 * @param looksOf those of a state, by its place among them.
 */
export function describeAccessibility(
  title: string,
  states: Readonly<Record<string, (look: Look) => Promise<unknown>>>,
  looksOf: (place: number) => readonly Look[] = () => looks,
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
    for (const [place, [name, reach]] of Object.entries(states).entries()) {
      for (const { locale, theme } of looksOf(place)) {
        it(`${name}: axe finds nothing (${locale}, ${theme})`, async () => {
          root.style.colorScheme = theme;
          root.style.background = 'Canvas';
          await reach({ locale, theme });
          expect(await findViolations()).to.deep.equal([]);
        });
      }
    }
  });
}
