/** Every state of a screen in every look: what axe finds, and what is untranslated or does not fit in the pseudo language. */
import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { isLongRun } from '../../support/cases.ts';
import { findViolations } from './axe.ts';
import { findBareTables } from './bare-tables.ts';
import { findCutOff, spaceText } from './cut-off.ts';
import { plainWords, typedByOthers } from './plain-words.ts';
import { findSmallTargets } from './small-targets.ts';
import { closeTabs, openedTabs, type Tab } from './tab.ts';
import { setWindow } from './window.ts';

export interface Look {
  readonly locale: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
}

interface WholeLook extends Look {
  readonly width: number;
  readonly hasForcedColors: boolean;
}

/** Each language and width in each theme, one after the other. */
const looks: readonly WholeLook[] = (
  [
    ['sv', 1280],
    ['en', 320],
    ['en', 1280],
    ['sv', 320],
  ] as const
).flatMap(([locale, width]) => [
  { locale, width, theme: 'light', hasForcedColors: false },
  { locale, width, theme: 'dark', hasForcedColors: false },
  { locale, width, theme: 'light', hasForcedColors: true },
]);

/** How much of a state's looks: all of them in a long run. */
const inTurn = (count: number) => (place: number) =>
  isLongRun ? looks : [...looks, ...looks].slice((place * count) % looks.length).slice(0, count);

/** One look each, taking turns. */
export const looksInTurn = inTurn(1);

interface Strain {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: string;
  readonly isSpaced: boolean;
}

/** What text and window may be like for readers who need it so; the pseudo language makes every text 40 % longer. */
const strains: readonly Strain[] = [
  { name: '320 × 256 px', width: 320, height: 256, fontSize: '', isSpaced: false },
  { name: 'text at 200 %', width: 1280, height: 800, fontSize: '200%', isSpaced: false },
  { name: 'text spaced, 320 × 256 px', width: 320, height: 256, fontSize: '', isSpaced: true },
  { name: 'text spaced, at 200 %', width: 1280, height: 800, fontSize: '200%', isSpaced: true },
];

const strainsInTurn = (place: number) => (isLongRun ? strains : [strains[place % strains.length]!]);

/** Waits for another language: its texts may be on their way, and those of views come after the first. */
async function speakPseudo(tab: Tab): Promise<string[]> {
  await tab.update({ locale: 'en-XA' });
  const deadline = performance.now() + 4000;
  // What is shown may have been answered since.
  const words = () => plainWords(tab.domElement, typedByOthers(tab.answers));
  while (performance.now() < deadline && (!tab.text().includes('~]') || words().length > 0)) {
    await aTimeout(20);
  }
  return words();
}

/**
 * Tests that axe finds nothing, no table lacks a caption or scopes and no target is small: one test per state, language, theme
 * and width, on a page that has the look of a hub's.
 * Then that in the pseudo language all is translated, and fits.
 * @param states each by its name: opens the page and brings the state about.
 * @param looksOf those of a state, by its place among them.
 */
export function describeAccessibility(
  title: string,
  states: Readonly<Record<string, (look: Look) => Promise<unknown>>>,
  looksOf: (place: number) => readonly WholeLook[] = inTurn(2),
): void {
  const root = document.documentElement;
  describe(title, () => {
    before(() => {
      root.lang = 'en';
      document.title = 'UCM Cloud';
    });
    after(() => {
      const { length: count } = Object.keys(states);
      const shown = Object.keys(states).reduce((sum, _, place) => sum + looksOf(place).length, 0);
      console.log(`${title}: ${count} states, ${shown} of their ${count * looks.length} looks`);
    });
    afterEach(async () => {
      await closeTabs();
      await setWindow({});
      root.removeAttribute('style');
    });
    for (const [place, [name, reach]] of Object.entries(states).entries()) {
      for (const { locale, theme, width, hasForcedColors } of looksOf(place)) {
        const colors = hasForcedColors ? 'forced colors' : theme;
        it(`${name}: axe finds nothing (${locale}, ${colors}, ${width} px)`, async () => {
          await setWindow({ width, hasForcedColors });
          root.style.colorScheme = theme;
          root.style.background = 'Canvas';
          await reach({ locale, theme });
          const { body } = document;
          const found = [...(await findViolations()), ...findBareTables(body), ...findSmallTargets(body)];
          expect(found).to.deep.equal([]);
        });
      }
      for (const { name: strain, width, height, fontSize, isSpaced } of strainsInTurn(place)) {
        it(`${name}: all is translated and fits, in the pseudo language (${strain})`, async () => {
          await setWindow({ width, height });
          root.style.fontSize = fontSize;
          await reach({ locale: 'en', theme: 'light' });
          const tab = openedTabs()[0]!;
          const words = await speakPseudo(tab);
          if (isSpaced) spaceText(tab.domElement);
          await nextFrame();
          expect({ words, cutOff: findCutOff(tab.domElement) }).to.deep.equal({ words: [], cutOff: [] });
        });
      }
    }
  });
}
