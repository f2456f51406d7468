/**
 * Takes pictures of every screen and puts each screen's looks side by side on a contact sheet, to be looked at.
 * `npm run screens -- clusters` takes those whose names contain a word, `--all` every look instead of four.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from '../support/find-browser.ts';
import { type Screen, screens } from './screens.ts';

interface Look {
  readonly locale: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: 1280 | 320;
}

const folder = '.cache/screens';
const now = '2026-11-24T08:00:00Z';
/** Each language, theme and width twice, no pair of them twice. */
const someLooks: readonly Look[] = [
  { locale: 'sv', theme: 'light', width: 1280 },
  { locale: 'en', theme: 'dark', width: 1280 },
  { locale: 'sv', theme: 'dark', width: 320 },
  { locale: 'en', theme: 'light', width: 320 },
];
const allLooks = (['sv', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ([1280, 320] as const).map((width): Look => ({ locale, theme, width })),
  ),
);

const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));
const looks = args.includes('--all') ? allLooks : someLooks;
const chosen = screens.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const pictureOf = ({ name }: Screen, { locale, theme, width }: Look) =>
  join(folder, `${name}-${locale}-${theme}-${width}.png`);

/**
 * Resolves when nothing is on its way to the page, and what it shows has been the same for a while.
 * @param isInSight whether all of the page is: then its charts are drawn, too.
 */
async function settle(page: Page, isInSight = false): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    (hasCharts) => {
      let shown = '';
      let isWaiting = false;
      const roots: ParentNode[] = [document];
      for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
        for (const element of root.querySelectorAll('*')) {
          shown += element.tagName + String(element.childElementCount);
          isWaiting ||= hasCharts && element.className === 'plot' && element.childElementCount === 0;
          if (element.shadowRoot !== null) roots.push(element.shadowRoot);
        }
      }
      const last = globalThis as { lastShown?: string };
      const isSame = shown === last.lastShown;
      last.lastShown = shown;
      return isSame && !isWaiting && shown.includes('FXU') && !shown.includes('SKELETON');
    },
    isInSight,
    { polling: 400, timeout: 60_000 },
  );
}

async function takePicture(browser: Browser, address: string, screen: Screen, look: Look) {
  const { locale, theme, width } = look;
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  try {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${address}?now=${now}&locale=${locale}&theme=${theme}&${screen.query}`);
    await settle(page);
    await screen.act?.(page);
    await settle(page);
    // What is drawn when scrolled to is in the picture too.
    await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
    await settle(page, true);
    await page.screenshot({ path: pictureOf(screen, look), fullPage: true });
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    return [...errors, ...(isTooWide ? ['scrolls sideways'] : [])];
  } finally {
    await page.close();
  }
}

/** Wide pictures in a row, narrow ones after them. */
async function makeSheet(browser: Browser, screen: Screen) {
  const images = looks
    .map((look) => ({ look, url: pathToFileURL(resolve(pictureOf(screen, look))).href }))
    .map(({ look, url }) => `<img src="${url}" width="${look.width / 2}">`)
    .join('');
  const sheet = resolve(folder, `sheet-${screen.name}.html`);
  writeFileSync(sheet, `<body style="display:flex;gap:8px;align-items:start;background:#888">${images}`);
  const width = looks.reduce((sum, look) => sum + look.width / 2 + 8, 16);
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: join(folder, `sheet-${screen.name}.png`), fullPage: true });
  await page.close();
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { executablePath, args: browserArgs, env } = await findBrowser();
const server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({
  executablePath,
  args: [...browserArgs],
  env: { ...(process.env as Record<string, string>), ...env },
});
try {
  for (const screen of chosen) {
    for (const look of looks) {
      const problems = await takePicture(browser, server.resolvedUrls?.local[0] ?? '', screen, look);
      for (const problem of problems) console.log(`${pictureOf(screen, look)}: ${problem}`);
    }
    await makeSheet(browser, screen);
  }
  console.log(`${chosen.length * looks.length} pictures and ${chosen.length} sheets in ${folder}`);
} finally {
  await browser.close();
  await server.close();
}
