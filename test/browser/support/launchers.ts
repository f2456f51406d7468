/** The browsers that elements are tested in: one program each, with pages side by side in windows of their own. */
import { chromeLauncher, type ChromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from '../../support/find-browser.ts';
import { findFirefox } from '../../support/find-firefox.ts';

// A window for each page: one behind another gets no frames, and without them no scroll events and no sizes.

export async function launchChromium(): Promise<ChromeLauncher> {
  const { executablePath, args, env } = await findBrowser();
  return chromeLauncher({
    launchOptions: { executablePath, args: [...args], env: { ...process.env, ...env } },
    createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
  });
}

/** The same launcher: puppeteer drives Firefox over WebDriver BiDi. */
export async function launchFirefox(): Promise<ChromeLauncher> {
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: await findFirefox() },
    createPage: async ({ context }) =>
      (await context.browser().createBrowserContext()).newPage({ type: 'window' }),
  });
  return Object.assign(launcher, { name: 'Firefox' });
}
