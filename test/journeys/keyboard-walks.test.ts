/** Each screen from its first control to its last and back, by Tab alone. */
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { worldOf } from '../../mocks/scenarios.ts';
import { isLongRun } from '../support/cases.ts';
import { walk } from './support/keyboard.ts';
import { defaultNow, type HostOptions, openHost } from './support/open-host.ts';

interface Screen extends HostOptions {
  /** What is there when all of it is. */
  readonly says: string | RegExp;
  /** What comes when the page is scrolled to its end. */
  readonly below?: string;
  /** Brings about what no link leads to. */
  readonly then?: (page: Page) => Promise<unknown>;
  /** Walked backwards as well, not only in a long run. */
  readonly isBothWays?: true;
  /** Much like one that `npm test` walks. */
  readonly isLongOnly?: true;
}

const { customers } = worldOf('normal', { now: () => new Date(defaultNow) });
const [first, ofTwo] = customers;
const { id: customer } = first!;
const cluster = first!.clusters[0]!.id;
const narrow = { width: 320, height: 640 };
const help = 'What counts?';
const dialog = { dialog: 'custom-report' };
const anyOrigin = { headers: { 'Access-Control-Allow-Origin': '*' } };

async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

const ofCustomer: Readonly<Record<string, Screen>> = {
  'the usage report': { says: 'Knowledge Worker is 40 over', below: help },
  'the usage report in a narrow window': {
    says: 'Knowledge Worker is 40 over',
    below: help,
    viewport: narrow,
  },
  'the usage report with its help unfolded': {
    isLongOnly: true,
    says: 'Knowledge Worker is 40 over',
    below: help,
    then: unfold,
  },
  'the days over alone': {
    isLongOnly: true,
    state: { over: 'knowledgeWorker' },
    says: 'Show all days',
    below: help,
  },
  'the usage report of chosen dates': {
    isBothWays: true,
    state: { from: '2026-11-01', to: '2026-11-20' },
    says: '20 days, UTC',
    below: help,
  },
  'the usage report with outdated data': {
    isLongOnly: true,
    scenario: 'staleSync',
    says: 'See clusters with outdated data',
    below: help,
  },
  'the usage report of several subscriptions': {
    role: 'partnerFullAdmin',
    props: { orgId: ofTwo!.id },
    says: 'All subscriptions',
    below: help,
  },
  'what waits for data': { scenario: 'pending', says: 'Clusters verified: 2 of 3', below: help },
  'a customer without an order': { scenario: 'empty', says: 'No Flex order yet' },
  'the service down': { scenario: 'down', says: 'Try again' },
  'no access': { role: 'none', says: 'You do not have access' },
  'the subscriptions unfolded': { state: { view: 'subscriptions' }, says: help, then: unfold },
  'the subscriptions in a narrow window': {
    isLongOnly: true,
    state: { view: 'subscriptions' },
    says: help,
    viewport: narrow,
    then: unfold,
  },
  'the clusters': { scenario: 'staleSync', state: { view: 'clusters' }, says: 'Total, 3 clusters' },
  'the clusters in a narrow window': {
    isBothWays: true,
    scenario: 'staleSync',
    state: { view: 'clusters' },
    says: 'Total, 3 clusters',
    viewport: narrow,
  },
  'the dialog of a cluster': {
    state: { view: 'clusters', dialog: 'manage', cluster },
    says: 'Open the portal',
  },
  'the dialog for a report of one’s own': { state: dialog, says: 'First rows of' },
  'the same dialog by months, in a narrow window': {
    isBothWays: true,
    state: dialog,
    says: 'First rows of',
    viewport: narrow,
    then: (page) => page.getByLabel('Months').check(),
  },
  'the subscriptions in short': { entry: 'subscription-summary.js', says: 'As of 23 November 2026' },
  'the service’s card': { entry: 'service-card.js', says: 'Data from' },
};

const ofPartner: Readonly<Record<string, Screen>> = {
  'the customers': { says: 'All 12' },
  'the customers in a narrow window': { says: 'All 12', viewport: narrow },
  'a customer’s panel': { state: { customer }, says: 'View customer' },
  'a customer’s panel in a narrow window': {
    isLongOnly: true,
    state: { customer },
    says: 'View customer',
    viewport: narrow,
  },
  'the customers without usage': { role: 'salesAdmin', says: 'Provisioning status' },
  'customers ticked': {
    says: 'All 12',
    then: (page) => page.getByRole('checkbox', { name: /^Select .*Nordhamn/ }).check(),
  },
  'the usage report of all customers': {
    state: { view: 'dashboard' },
    says: 'Largest overages',
    below: help,
  },
  'the clusters of all customers': {
    state: { view: 'clusters' },
    says: 'Total, 20 clusters',
    isBothWays: true,
  },
  'the dialog for a report of all customers': { state: dialog, says: 'First rows of' },
  'the dialog for a report of chosen customers': {
    isLongOnly: true,
    state: { ...dialog, 'report-customers': customer },
    says: 'First rows of',
  },
  'one customer’s usage report inside Partner Hub': {
    isLongOnly: true,
    state: { view: 'dashboard', customer },
    says: 'Knowledge Worker is 40 over',
    below: help,
  },
  'one customer’s subscriptions inside Partner Hub': {
    isLongOnly: true,
    state: { view: 'subscriptions', customer },
    says: help,
    then: unfold,
  },
  'one customer’s clusters inside Partner Hub': {
    isLongOnly: true,
    state: { view: 'clusters', customer },
    says: 'Total, 3 clusters',
  },
  'the service’s card of all customers': {
    entry: 'service-card.js',
    says: 'customers over the license limit',
  },
};

/** Where the control pressed goes, something else takes the focus: what it holds must be reached all the same. */
const ofPlacesLeft: Readonly<Record<string, Screen>> = {
  'the usage report after its help was asked for': {
    says: 'Knowledge Worker is 40 over',
    below: help,
    then: (page) => page.getByRole('button', { name: 'About types and statuses' }).click(),
  },
  'the usage report after another try': {
    says: 'Knowledge Worker is 40 over',
    below: help,
    then: async (page) => {
      await page.route('**/usage/timeseries*', (route) => route.fulfill({ ...anyOrigin, json: {} }));
      await page.getByLabel('Time period').selectOption('7d');
      const retry = page.getByRole('button', { name: 'Try again' });
      await retry.waitFor();
      await page.unroute('**/usage/timeseries*');
      await retry.click();
      await retry.waitFor({ state: 'detached' });
    },
  },
  'a customer without an order after another look': {
    scenario: 'empty',
    says: 'No Flex order yet',
    then: async (page) => {
      const asked = page.waitForResponse(/usage\/timeseries/);
      await page.getByRole('button', { name: 'Check again' }).click();
      await asked;
      await page.getByText('No Flex order yet').waitFor();
    },
  },
  'the clusters that explain a mark': {
    says: 'Knowledge Worker is 40 over',
    then: async (page) => {
      await page.getByRole('button', { name: /^See clusters, sorted by/ }).click();
      await page.getByText('Total, 3 clusters').waitFor();
    },
  },
  'the days over in one subscription': {
    state: { view: 'subscriptions' },
    says: help,
    then: async (page) => {
      await page.getByRole('button', { name: /^Show \d+ days Knowledge Worker/ }).click();
      await page.getByRole('button', { name: 'Show all days' }).waitFor();
    },
  },
  'the customers one comes back to': {
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    state: { view: 'dashboard', customer },
    says: 'Knowledge Worker is 40 over',
    then: async (page) => {
      await page.getByRole('button', { name: 'All customers' }).click();
      await page.getByText('View customer').waitFor();
    },
  },
  'the customer one goes into': {
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    state: { customer },
    says: 'View customer',
    then: async (page) => {
      await page
        .getByRole('region', { name: first!.name })
        .getByRole('button', { name: 'Usage report' })
        .click();
      await page.getByText('Knowledge Worker is 40 over').waitFor();
    },
  },
  'the customers over': {
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    state: { view: 'dashboard' },
    says: 'Largest overages',
    then: async (page) => {
      await page.getByRole('button', { name: 'See customers over' }).click();
      await page.getByText('4 shown').first().waitFor();
    },
  },
};

async function open({ says, below, then, ...options }: Screen): Promise<Page> {
  const { page } = await openHost(options);
  await page.getByText(says).last().waitFor({ state: 'attached' });
  if (below !== undefined) {
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.getByText(below).waitFor();
  }
  await then?.(page);
  return page;
}

const all = [
  ['a customer’s hub', {}, ofCustomer],
  ['a partner’s hub', { hub: 'partner-hub', role: 'fullSalesAdmin' }, ofPartner],
  ['what a control that goes leads to', {}, ofPlacesLeft],
] as const;

let walked = 0;
after(() => {
  console.log(`A2: ${walked} walks through whole screens by Tab, each control reached once, in sight`);
});

for (const [where, viewer, screens] of all) {
  describe(`Tab in ${where} reaches each control once, in order and in sight, and leaves again:`, () => {
    for (const [name, screen] of Object.entries(screens)) {
      const skip = screen.isLongOnly && !isLongRun && 'npm run test:long';
      it(name, { skip }, async () => {
        const page = await open({ ...viewer, ...screen });
        await walk(page);
        walked += 1;
        if (!isLongRun && !screen.isBothWays) return;
        await walk(page, 'Shift+Tab');
        walked += 1;
      });
    }
  });
}
