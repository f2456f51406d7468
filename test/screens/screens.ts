/** What there is to look at: addresses of the preview, each with what is done there before the picture. */
import type { Page } from 'playwright-core';

export interface Screen {
  readonly name: string;
  /** The preview's parameters, without those of the look. */
  readonly query: string;
  /** What a user does first. Labels are found by role alone: they are in either language. */
  readonly act?: (page: Page) => Promise<void>;
}

const sales = 'hub=partner-hub&role=full-sales-admin';
const readOnly = 'hub=partner-hub&role=partner-read-only';
const ofHub = 'hub=partner-hub&page=customers&role=';

async function openFirstCustomer(page: Page): Promise<void> {
  await page.locator('fxu-windowed-table tbody th button').first().click();
}

/** The customer in the panel, as a whole. */
async function showFirstCustomer(page: Page): Promise<void> {
  await openFirstCustomer(page);
  await page
    .locator('fxu-customer-panel')
    .getByRole('button', { name: /^(Användningsrapport|Usage report)$/ })
    .click();
  await page.waitForLoadState('networkidle');
}

async function showView(page: Page, place: number): Promise<void> {
  await showFirstCustomer(page);
  await page.locator('fxu-view-tabs button').nth(place).click();
}

export const screens: readonly Screen[] = [
  { name: 'report', query: '' },
  { name: 'report-quarter', query: 'period=this-quarter' },
  { name: 'report-today', query: 'period=today' },
  { name: 'report-overage', query: 'scenario=overage' },
  { name: 'report-stale', query: 'scenario=staleSync' },
  { name: 'report-pending', query: 'scenario=pending' },
  { name: 'report-empty', query: 'scenario=empty' },
  { name: 'report-no-data', query: 'from=2025-11-01&to=2025-11-20' },
  { name: 'report-down', query: 'scenario=down' },
  { name: 'report-forbidden', query: 'scenario=forbidden' },
  { name: 'report-days-over', query: 'over=knowledgeWorker' },
  { name: 'no-access', query: 'role=none' },
  { name: 'subscriptions', query: 'view=subscriptions' },
  { name: 'subscriptions-pending', query: 'view=subscriptions&scenario=pending' },
  { name: 'subscriptions-empty', query: 'view=subscriptions&scenario=empty' },
  { name: 'clusters', query: 'view=clusters' },
  { name: 'clusters-stale', query: 'view=clusters&scenario=staleSync' },
  { name: 'clusters-none-match', query: 'view=clusters&q=nothing-of-the-kind' },
  { name: 'clusters-empty', query: 'view=clusters&scenario=empty' },
  { name: 'clusters-down', query: 'view=clusters&scenario=down' },
  {
    name: 'manage-dialog',
    query: 'view=clusters',
    act: async (page) => {
      await page.locator('fxu-windowed-table tbody button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'custom-report', query: 'dialog=custom-report' },
  { name: 'overview', query: 'page=overview' },
  { name: 'services', query: 'page=services' },
  { name: 'partner-customers', query: `${sales}&page=customers` },
  { name: 'partner-customers-large', query: `${sales}&page=customers&scenario=large` },
  { name: 'partner-customers-over', query: `${sales}&page=customers&scenario=large&tile=overLimit` },
  { name: 'partner-panel', query: `${sales}&page=customers`, act: openFirstCustomer },
  { name: 'partner-one-report', query: `${sales}&page=customers`, act: showFirstCustomer },
  { name: 'partner-one-subscriptions', query: `${sales}&page=customers`, act: (page) => showView(page, 1) },
  { name: 'partner-one-clusters', query: `${sales}&page=customers`, act: (page) => showView(page, 2) },
  { name: 'partner-report', query: `${sales}&page=ucm-cloud&view=dashboard` },
  { name: 'partner-report-stale', query: `${sales}&page=ucm-cloud&view=dashboard&scenario=staleSync` },
  { name: 'partner-report-down', query: `${sales}&page=ucm-cloud&view=dashboard&scenario=down` },
  { name: 'partner-report-forbidden', query: `${sales}&page=ucm-cloud&view=dashboard&scenario=forbidden` },
  { name: 'partner-clusters', query: `${sales}&page=ucm-cloud&view=clusters` },
  { name: 'partner-custom-report', query: `${sales}&page=customers&dialog=custom-report&scenario=large` },
  { name: 'partner-services', query: `${sales}&page=services` },
  { name: 'partner-empty', query: `${sales}&page=customers&scenario=empty` },
  { name: 'read-only-customers', query: `${readOnly}&page=customers` },
  { name: 'read-only-panel', query: `${readOnly}&page=customers`, act: openFirstCustomer },
  { name: 'read-only-report', query: `${readOnly}&page=ucm-cloud&view=dashboard` },
  { name: 'read-only-clusters', query: `${readOnly}&page=ucm-cloud&view=clusters` },
  { name: 'full-admin-panel', query: `${ofHub}partner-full-admin`, act: openFirstCustomer },
  { name: 'sales-admin-panel', query: `${ofHub}sales-admin`, act: openFirstCustomer },
  { name: 'full-admin-in-control-hub', query: 'role=partner-full-admin' },
  { name: 'sales-admin-in-control-hub', query: 'role=sales-admin&view=clusters' },
];
