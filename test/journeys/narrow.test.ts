/** The tab may be narrow in a wide window: beside a hub's navigation, or in a panel of its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettledLayout } from './support/layout.ts';
import { type HostOptions, openHost } from './support/open-host.ts';

const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

/** Each view, and the text that comes last. */
const views: readonly [name: string, text: string | RegExp, options: HostOptions][] = [
  ['a customer’s usage report', 'What does the status mean?', { state: { view: 'dashboard' } }],
  ['subscriptions', 'What does the status mean?', { state: { view: 'subscriptions' } }],
  ['clusters', /^Total/, { state: { view: 'clusters' } }],
  ['all customers’ usage report', 'What does the status mean?', { ...partner, state: { view: 'dashboard' } }],
  ['customers', /^All 12/, { ...partner, state: { view: 'customers' } }],
  ['the summary on Overview', 'As of 23 November 2026', { entry: 'subscription-summary.js' }],
  ['the card on Services', /Data from .* UTC/, { entry: 'service-card.js' }],
];

describe('a tab of 400 px', () => {
  for (const [name, text, options] of views) {
    it(`looks in a wide window as in a narrow one: ${name}`, async () => {
      const height = 4000;
      const { page } = await openHost({ ...options, viewport: { width: 1400, height } });
      await page.getByText(text).first().waitFor();
      const unconstrained = await readSettledLayout(page);
      await page.addStyleTag({ content: '#tab { width: 400px }' });
      const inWide = await readSettledLayout(page);
      await page.setViewportSize({ width: 416, height });
      assert.deepEqual(await readSettledLayout(page), inWide);
      assert.notDeepEqual(inWide, unconstrained);
    });
  }
});
