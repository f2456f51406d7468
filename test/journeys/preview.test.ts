import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { worldOf } from '../../mocks/scenarios.ts';
import { openPage } from './support/open-host.ts';

const now = '2026-11-24T08:00:00Z';
let server: ViteDevServer;
let address: string;
/** Console errors and uncaught exceptions of the pages that the test has opened. */
let errors: string[] = [];

before(async () => {
  server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});
after(() => server.close());
afterEach(() => {
  const happened = errors;
  errors = [];
  assert.deepEqual(happened, []);
});

async function open(query: string): Promise<Page> {
  const page = await openPage({ locale: 'en-GB' });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${address}?now=${now}&${query}`);
  return page;
}

/** What the address says of some keys. */
function parametersOf(page: Page, ...keys: string[]): (string | null)[] {
  const { searchParams } = new URL(page.url());
  return keys.map((key) => searchParams.get(key));
}

describe('the preview', () => {
  it('opens on the usage report of Control Hub’s customer, with nothing to set up', async () => {
    const page = await open('');
    await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
  });

  it('keeps what the tab shows in its address, and follows back and forward', async () => {
    const page = await open('locale=en');
    await page.getByLabel('Time period').selectOption('7d');
    await page.getByText('7 days, UTC').waitFor();
    assert.deepEqual(parametersOf(page, 'period', 'now'), ['7d', '2026-11-24T08:00:00.000Z']);
    await page.goBack();
    await page.getByText('30 days, UTC').waitFor();
    await page.goForward();
    await page.getByText('7 days, UTC').waitFor();
    await page.reload();
    await page.getByText('7 days, UTC').waitFor();
  });

  it('has a control for every setting, and each makes a link', async () => {
    const page = await open('locale=en');
    await page.getByText('Preview settings').click();
    await page.getByLabel('Scenario').selectOption('pending');
    await page.getByText('Clusters verified: 2 of 3').waitFor();
    await page.getByLabel('Language').selectOption('sv');
    await page.getByText('Kluster verifierade: 2 av 3').waitFor();
    await page.getByLabel('Tema').selectOption('dark');
    assert.deepEqual(parametersOf(page, 'scenario', 'locale', 'theme'), ['pending', 'sv', 'dark']);
  });

  it('reports a wrong value, names the choices and shows the default', async () => {
    const page = await open('locale=en&role=janitor&scenario=sunny');
    await page.getByText('role=janitor, which is not a choice (customer-full-admin,').waitFor();
    await page.getByText('scenario=sunny').waitFor();
    await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
  });

  it('shows a partner the first permitted customer, and no access to a role that has none here', async () => {
    const partner = await open('locale=en&role=sales-admin');
    await partner.getByText(/under Deal ID \S+ in CCW/).waitFor();
    const reader = await open('locale=en&role=partner-read-only');
    await reader.getByText('You do not have access to license usage').waitFor();
  });

  it('shows every text that is translated in the pseudo language', async () => {
    const page = await open('locale=pseudo');
    await page.getByRole('heading', { name: '[Üšàgê rêpørt' }).waitFor();
  });

  it('leads from Overview’s Manage subscriptions to UCM Cloud, and back', async () => {
    const page = await open('locale=sv&page=overview');
    await page.getByRole('heading', { name: 'Snabblänkar' }).waitFor();
    await page.getByRole('heading', { name: 'Hantera abonnemang' }).waitFor();
    await page.getByText('Per 23 november 2026').waitFor();
    await page.getByRole('button', { name: 'Visa abonnemang' }).click();
    await page.getByRole('heading', { name: 'UCM-moln', level: 1 }).waitFor();
    assert.deepEqual(parametersOf(page, 'page', 'view'), ['ucm-cloud', 'subscriptions']);
    await page.goBack();
    await page.getByText('Per 23 november 2026').waitFor();
    assert.deepEqual(parametersOf(page, 'page', 'view'), ['overview', null]);
  });

  it('leads from the service’s card to the usage report and the clusters', async () => {
    const page = await open('locale=en&page=services');
    await page.getByRole('button', { name: 'Clusters' }).click();
    await page.getByRole('heading', { name: 'UCM Cloud', level: 1 }).waitFor();
    assert.deepEqual(parametersOf(page, 'page', 'view'), ['ucm-cloud', 'clusters']);
    await page.goBack();
    await page.getByRole('button', { name: 'Open UCM Cloud' }).click();
    await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
    assert.deepEqual(parametersOf(page, 'page', 'view'), ['ucm-cloud', 'dashboard']);
  });

  it('shows a partner how many customers are over', async () => {
    const page = await open('locale=en&hub=partner-hub&page=services');
    await page.getByText(/\d+ customers over the license limit/).waitFor();
  });

  it('shows the last of several pages chosen quickly', async () => {
    const page = await open('locale=en');
    for (const name of ['Overview', 'Services', 'UCM Cloud', 'Overview']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await page.getByText('As of 23 November 2026').waitFor();
  });

  it('shows the last of settings and periods chosen faster than they can be followed', async () => {
    const page = await open('locale=en');
    await page.getByText('30 days, UTC').waitFor();
    await page.getByText('Preview settings').click();
    const [language, theme, period] = await Promise.all(
      ['Language', 'Theme', 'Time period'].map((label) => page.getByLabel(label).elementHandle()),
    );
    await page.evaluate(
      (controls) => {
        const choose = (control: Node | null, value: string) => {
          (control as HTMLSelectElement).value = value;
          control?.dispatchEvent(new Event('change', { bubbles: true }));
        };
        for (let round = 0; round < 20; round++) {
          choose(controls.language, round % 2 === 0 ? 'en' : 'sv');
          choose(controls.theme, round % 2 === 0 ? 'light' : 'dark');
          choose(controls.period, round % 2 === 0 ? '60d' : '7d');
        }
      },
      { language: language!, theme: theme!, period: period! },
    );
    await page.getByText('7 dygn, UTC').waitFor();
    assert.deepEqual(parametersOf(page, 'locale', 'theme', 'period'), ['sv', 'dark', '7d']);
    assert.equal(await page.locator('hub-shell > div > [theme]').getAttribute('theme'), 'dark');
    await page.reload();
    await page.getByText('7 dygn, UTC').waitFor();
  });

  it('keeps a setting that is chosen before the page is there', async () => {
    const page = await open('locale=en&page=overview');
    const scenario = page.getByLabel('Scenario');
    await page.getByText('Preview settings').click();
    await scenario.selectOption('pending');
    await page.getByLabel('Language').selectOption('sv');
    await page.getByRole('button', { name: 'UCM-moln' }).click();
    await page.getByText('Kluster verifierade: 2 av 3').waitFor();
    assert.deepEqual(parametersOf(page, 'scenario', 'locale', 'page'), ['pending', 'sv', 'ucm-cloud']);
  });

  it('shows a partner the customer chosen, keeps it in the address, and drops it with hub and role', async () => {
    const [first, , , , , , , waiting] = worldOf('normal', { now: () => new Date(now) }).customers;
    const page = await open('locale=en&role=full-sales-admin');
    await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
    await page.getByText('Preview settings').click();
    await page
      .getByRole('combobox', { name: 'Customer', exact: true })
      .selectOption({ label: waiting!.name });
    await page.getByText('Clusters verified: 1 of 2').waitFor();
    assert.deepEqual(parametersOf(page, 'org'), [waiting!.id]);
    await page.reload();
    await page.getByText('Clusters verified: 1 of 2').waitFor();
    await page.getByText('Preview settings').click();
    await page.getByLabel('Role').selectOption('sales-admin');
    await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
    await page.getByLabel('Hub').selectOption('partner-hub');
    await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
    assert.deepEqual(parametersOf(page, 'org'), [null]);
    assert.equal(await page.getByRole('combobox', { name: 'Customer', exact: true }).count(), 0);
    await page.goto(`${address}?now=${now}&locale=en&role=sales-admin&org=unknown`);
    await page.getByText(`Using ${first!.id}.`).waitFor();
    await page.getByText('Knowledge Worker is 40 over since 3 Nov.').waitFor();
  });

  it('has the tab on both pages of Partner Hub that are the tab’s', async () => {
    for (const name of ['customers', 'ucm-cloud']) {
      const page = await open(`locale=en&hub=partner-hub&page=${name}`);
      await page.locator('hub-shell > div').getByText(/\w/).first().waitFor();
    }
  });
});
