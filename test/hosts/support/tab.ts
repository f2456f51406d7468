/** What the assertions see of a tab, and do in it. */
import type { Locator } from 'playwright-core';
import type { Hub } from './open-hub.ts';

/** The report's first words, which need all of its data. */
const verdicts = {
  en: 'Knowledge Worker is 40 over since 3 Nov.',
  sv: 'Sedan 3 nov. ligger Kunskapsarbetare 40 över.',
} as const;

export async function untilFigures(tab: Locator, language: keyof typeof verdicts = 'en'): Promise<void> {
  await tab.getByText(verdicts[language]).waitFor();
}

/** By their tags, wherever they are in the page. */
export function countTabs({ page }: Hub): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(({ localName }) => /^fxu-[\d-]+-app$/.test(localName))
        .length,
  );
}

/** Frameworks take their time after they were told. */
export async function untilGone({ page }: Hub): Promise<void> {
  await page.waitForFunction(
    () => ![...document.querySelectorAll('*')].some(({ localName }) => localName.startsWith('fxu-')),
  );
}

/** Mounted, seen with its figures, and gone. */
export async function showOnce(hub: Hub): Promise<void> {
  await hub.mount();
  await untilFigures(hub.tab());
  await hub.unmount();
  await untilGone(hub);
}

export async function chooseLastWeek(tab: Locator): Promise<void> {
  await tab.getByLabel('Time period').selectOption({ label: 'Last 7 days' });
  await tab.getByText('7 days, UTC').waitFor();
  // The header says at once what was asked for; the figures follow.
  await tab.locator('tbody tr').nth(7).waitFor({ state: 'detached' });
}

/** The dialog of the one cluster that a search finds. */
export async function manageLulea(tab: Locator): Promise<void> {
  await tab.getByLabel('Search').fill('lule');
  await tab.getByRole('button', { name: /^Manage .*lla/ }).click();
  await tab.getByRole('dialog').waitFor();
}
