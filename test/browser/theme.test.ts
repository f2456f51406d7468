import { expect } from '@open-wc/testing';
import { tokens } from '../../src/ui/tokens.ts';
import { findViolations } from './support/axe.ts';
import { composed } from './support/find.ts';
import { asPainted, hasColor, readPaints } from './support/paints.ts';
import { closeTabs, openTab, type Tab, until } from './support/tab.ts';

type Rgb = readonly [number, number, number];

/** All colors there are: the hub's variable and our two fallbacks. */
const meanings = [
  ...tokens.cssText.matchAll(/--flex-([\w-]+):\s*var\((--mds-[\w-]+), light-dark\(([^,]+), ([^)]+)\)\)/g),
].map(([, meaning, variable, light, dark], index) => ({
  meaning: meaning!,
  variable: variable!,
  light: light!,
  dark: dark!,
  /** The hub's own here: far from one another, and none a shade of gray. */
  hubs: [(index % 4) * 64, 255 - (Math.floor(index / 4) % 4) * 64, 10 + Math.floor(index / 16) * 80] as Rgb,
}));

const inCss = (rgb: Rgb) => `rgb(${rgb.join(' ')})`;
const hubsColor = (wanted: string) => meanings.find(({ meaning }) => meaning === wanted)!.hubs;
const setting = (chosen: typeof meanings) =>
  chosen.map(({ variable, hubs }) => `${variable}: ${inCss(hubs)};`).join('');

const sheet = document.createElement('style');
/** The hub's own style sheet. */
const dress = (css: string) => {
  sheet.textContent = css;
  document.head.append(sheet);
};

/** One of Momentum's own themes, as a hub ships them: a class, and the colors that it brings. */
async function wear(name: string): Promise<{ className: string; values: string[] }> {
  const response = await fetch(
    `/node_modules/@momentum-design/tokens/dist/css/theme/webex/${name}-stable.css`,
  );
  const css = await response.text();
  dress(css);
  const values = [...css.matchAll(/--mds-color-[\w-]+: ([^;]+);/g)].map(([, value]) => asPainted(value!));
  return { className: /\.(mds-theme-[\w-]+)/.exec(css)![1]!, values };
}

const canvases = (tab: Tab) =>
  [...composed(tab.domElement)].filter((part) => part instanceof HTMLCanvasElement);

async function openDrawn(props: Record<string, unknown> = {}): Promise<Tab> {
  const tab = await openTab({ props });
  await until(tab, 'Usage over time');
  [...composed(tab.domElement)].find((part) => part.localName.endsWith('usage-charts'))?.scrollIntoView();
  await until(tab, () => canvases(tab).length === 3 && canvases(tab).every(({ width }) => width > 0));
  return tab;
}

/** Colors in the tab that are none of those allowed, each with a place where it is. */
function strange(tab: Tab, allowed: readonly string[]): string[] {
  return [...readPaints(tab.domElement)]
    .filter(([color]) => !allowed.includes(color))
    .map(([color, place]) => `${color}: ${place}`);
}

const hubColors = meanings.map(({ hubs }) => asPainted(inCss(hubs)));
const fallbacks = (scheme: 'light' | 'dark', chosen = meanings) =>
  chosen.map((meaning) => asPainted(meaning[scheme]));

const root = document.documentElement;

describe('the colors of the tab', () => {
  before(() => {
    root.lang = 'en';
    document.title = 'UCM Cloud';
  });
  beforeEach(() => {
    root.style.background = 'Canvas';
  });
  afterEach(async () => {
    await closeTabs();
    sheet.remove();
    root.style.colorScheme = '';
    root.style.background = '';
  });

  it('are the hub’s, all of them, where it defines Momentum’s variables', async () => {
    dress(`:root { ${setting(meanings)} }`);
    const tab = await openDrawn();
    expect(strange(tab, hubColors)).to.deep.equal([]);
    for (const canvas of canvases(tab)) {
      for (const meaning of ['text', 'text-muted', 'outline']) {
        expect(hasColor(canvas, hubsColor(meaning)), meaning).to.be.true;
      }
    }
    expect(canvases(tab).some((canvas) => hasColor(canvas, hubsColor('text-error')))).to.be.true;
  });

  for (const name of ['light', 'dark', 'hc-light', 'hc-dark']) {
    it(`are Momentum’s, and tell apart, in its theme ${name}`, async () => {
      const { className, values } = await wear(name);
      root.style.colorScheme = name.endsWith('dark') ? 'dark' : 'light';
      const tab = await openDrawn();
      tab.domElement.className = className;
      await until(tab, () => strange(tab, values).length === 0);
      tab.domElement.style.background = 'var(--mds-color-theme-background-solid-primary-normal)';
      expect(await findViolations()).to.deep.equal([]);
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`are our own ${theme} ones where the hub defines none and asks for ${theme}`, async () => {
      const tab = await openDrawn({ theme });
      expect(strange(tab, fallbacks(theme))).to.deep.equal([]);
    });

    it(`are our own ${theme} ones on a page that is ${theme}, when the hub asks for nothing`, async () => {
      root.style.colorScheme = theme;
      const tab = await openDrawn();
      expect(strange(tab, fallbacks(theme))).to.deep.equal([]);
    });
  }

  it('are our own light ones on a dark page whose hub asks for light', async () => {
    root.style.colorScheme = 'dark';
    const tab = await openDrawn({ theme: 'light' });
    expect(strange(tab, fallbacks('light'))).to.deep.equal([]);
  });

  it('are the hub’s where it asks for light but passes down a dark theme’s variables', async () => {
    dress(`:root { ${meanings.map(({ variable, dark }) => `${variable}: ${dark};`).join('')} }`);
    const tab = await openDrawn({ theme: 'light' });
    expect(strange(tab, fallbacks('dark'))).to.deep.equal([]);
  });

  it('are the hub’s where it defines one, and our own where it does not', async () => {
    const isText = ({ meaning }: { meaning: string }) => meaning.startsWith('text') || meaning === 'link';
    dress(`:root { ${setting(meanings.filter(isText))} }`);
    const tab = await openDrawn({ theme: 'dark' });
    const others = meanings.filter((meaning) => !isText(meaning));
    const painted = readPaints(tab.domElement);
    expect(strange(tab, [...hubColors, ...fallbacks('dark', others)])).to.deep.equal([]);
    expect([...painted.keys()]).to.include(asPainted(inCss(hubsColor('text'))));
    expect([...painted.keys()]).to.include(
      asPainted(meanings.find(({ meaning }) => meaning === 'surface')!.dark),
    );
  });

  it('change with the hub’s, those of the charts too, without an update', async () => {
    dress(`.other { ${setting(meanings)} }`);
    const tab = await openDrawn({ theme: 'light' });
    expect(canvases(tab).some((canvas) => hasColor(canvas, hubsColor('text-muted')))).to.be.false;
    tab.domElement.className = 'other';
    await until(tab, () => canvases(tab).every((canvas) => hasColor(canvas, hubsColor('text-muted'))));
    await until(tab, () => strange(tab, hubColors).length === 0);
  });

  it('change with the theme that the hub asks for', async () => {
    const tab = await openDrawn({ theme: 'light' });
    const dark: Rgb = [0, 0, 0];
    const light: Rgb = [255, 255, 255];
    expect(canvases(tab).every((canvas) => hasColor(canvas, dark))).to.be.true;
    await tab.update({ theme: 'dark' });
    await until(tab, () => canvases(tab).every((canvas) => hasColor(canvas, light)));
    expect(strange(tab, fallbacks('dark'))).to.deep.equal([]);
  });
});
