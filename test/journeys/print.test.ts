/** Reports and lists on paper: all of them, without what can only be pressed, dark on light whatever the hub's theme. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Ink, putOnPaper, readInk } from './support/on-paper.ts';
import { type Host, type HostOptions, openHost } from './support/open-host.ts';

const largePartner = { hub: 'partner-hub', role: 'fullSalesAdmin', scenario: 'large' } as const;

interface PaperPage {
  readonly options: HostOptions;
  /** What is there once all of it is. */
  readonly whole: string;
  /** Rows of data in its tables. */
  readonly rows: number;
  /** Sheets that so many rows take, at least. */
  readonly sheets: number;
}

const pages: Readonly<Record<string, PaperPage>> = {
  'one customer’s report': {
    options: {},
    whole: 'Knowledge Worker is 40 over since 3 Nov.',
    rows: 30,
    sheets: 2,
  },
  'all customers’ report': {
    options: { ...largePartner, state: { view: 'dashboard' } },
    whole: 'Show all 77',
    // 54 days of the quarter, and the ten customers that drive the overage.
    rows: 54 + 10,
    sheets: 3,
  },
  'the list of customers': {
    options: { ...largePartner, state: { view: 'customers' } },
    whole: 'All 250',
    rows: 250,
    sheets: 8,
  },
  'the list of clusters': {
    options: { ...largePartner, state: { view: 'clusters' } },
    whole: 'Total, 450 clusters',
    // Two of the customers have none, and a row each that says so.
    rows: 450 + 2,
    sheets: 14,
  },
};

/** As a hub's own theme has them, which a change of the color scheme does not change. */
const darkTokens = `:root {
  --mds-color-theme-text-error-normal: #fc8b98;
  --mds-color-theme-text-success-normal: #3cc29a;
  --mds-color-theme-background-alert-error-normal: #4f0e10;
  --mds-color-theme-outline-secondary-normal: #ffffff33;
}`;

async function open({ options, whole }: PaperPage): Promise<Host> {
  const host = await openHost({ theme: 'dark', ...options });
  await host.page.addStyleTag({ content: darkTokens });
  await host.page.getByText(whole).first().waitFor();
  await host.page.getByText('loaded').waitFor({ state: 'detached' });
  return host;
}

const inputs = ['combobox', 'textbox', 'searchbox', 'checkbox', 'radio', 'spinbutton', 'link'] as const;

/** Of headings, names and figures one cannot see that they can be pressed; all else that can is named. */
async function controlsLeft({ page }: Host): Promise<string[]> {
  const tab = page.locator('#tab');
  const found = await Promise.all([
    ...inputs.map((role) => tab.getByRole(role).all()),
    tab.getByRole('navigation').all(),
    tab.getByRole('progressbar').all(),
  ]);
  const buttons = await tab
    .getByRole('button')
    .evaluateAll((all) =>
      all
        .filter(
          (button) => button.closest('th, td:not(.pinned), dd') === null || button.textContent.trim() === '',
        )
        .map((button) => button.ariaLabel ?? button.textContent),
    );
  return [...(await Promise.all(found.flat().map((control) => control.innerText()))), ...buttons];
}

const faint = ({ contrast }: Ink) => contrast < 4.5;

describe('on paper', () => {
  for (const [name, paper] of Object.entries(pages)) {
    it(`${name} has no controls, all rows, and dark text though the theme is dark`, async () => {
      const host = await open(paper);
      const { page } = host;
      const onScreen = await readInk(page);
      // As the browser itself prints it, which tells the page before.
      const pdf = (await page.pdf()).toString('latin1');
      await putOnPaper(page);

      assert.ok(onScreen.some(faint), 'on the screen the text is light');
      assert.ok(pdf.match(/\/Type \/Page\b/g)!.length >= paper.sheets);
      assert.deepEqual(await controlsLeft(host), []);
      const rows = page.locator('tbody tr:has(th, td:not([colspan]))').filter({ visible: true });
      assert.equal(await rows.count(), paper.rows);
      const ink = await readInk(page);
      assert.ok(ink.length > 3 * paper.rows);
      assert.deepEqual(ink.filter(faint), []);
    });
  }
});
