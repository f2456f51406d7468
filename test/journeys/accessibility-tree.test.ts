/**
 * What assistive technology is given of each screen, as text, compared with what is checked in beside this file.
 * After a change on purpose: `FLEX_USAGE_TREES=write node --import tsx test/journeys/run.ts accessibility-tree`.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { worldOf } from '../../mocks/scenarios.ts';
import { defaultNow, type HostOptions, openHost } from './support/open-host.ts';

const { customers } = worldOf('normal', { now: () => new Date(defaultNow) });
const { id: customer, clusters } = customers[0]!;
const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;
const ofClusters = { view: 'clusters' };
const dialog = { dialog: 'custom-report' };
/** High enough for all rows to be there, and what comes when scrolled to. */
const viewport = { width: 1280, height: 4000 };
const isWriting = process.env['FLEX_USAGE_TREES'] === 'write';

/** Each screen, and what is there when all of it is. */
const screens: Readonly<Record<string, HostOptions & { readonly says: string | RegExp }>> = {
  report: { says: 'What counts?' },
  subscriptions: { state: { view: 'subscriptions' }, says: 'What counts?' },
  clusters: { state: ofClusters, says: /^Total, 3 clusters/ },
  'manage-dialog': {
    state: { ...ofClusters, dialog: 'manage', cluster: clusters[0]!.id },
    says: 'Open the portal',
  },
  'custom-report': { state: dialog, says: 'First rows of' },
  customers: { ...partner, says: /^All 12/ },
  'customer-panel': { ...partner, state: { customer }, says: 'View customer' },
  'report-of-all': { ...partner, state: { view: 'dashboard' }, says: 'What counts?' },
  'clusters-of-all': { ...partner, state: ofClusters, says: /^Total, 20 clusters/ },
  'subscription-summary': { entry: 'subscription-summary.js', says: 'As of 23 November 2026' },
  'service-card': { entry: 'service-card.js', says: /^Data from/ },
};

async function treeOf({ says, ...options }: (typeof screens)[string]): Promise<string> {
  const host = await openHost({ viewport, ...options });
  const { page } = host;
  await page.getByText(says).last().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const dialogs = page.getByRole('dialog');
  const shown = (await dialogs.count()) > 0 ? dialogs : page.locator('#tab');
  const tree = await shown.ariaSnapshot();
  await host.close();
  // Addresses hold ports that are others each time.
  return `${tree.replace(/^\s*- \/url:.*\n/gm, '')}\n`;
}

/** Of these a person who does not see them has to know which one it is. */
const roles =
  'button|link|checkbox|radio|combobox|textbox|searchbox|spinbutton|slider|tab|img|dialog|table|region|navigation|progressbar';
/** What is typed in a field stands after its colon. */
const unnamed = new RegExp(String.raw`^\s*- '?(?:${roles})(?: \[.*\])*(?::.*)?$`, 'gm');
const named = new RegExp(`^\\s*- '?(?:${roles}) ["/].*$`, 'gm');

const rolesIn = (tree: string, role: string) => tree.match(new RegExp(`^\\s*- ${role} ".*`, 'gm')) ?? [];

let controls = 0;
let nameless = 0;
after(() => {
  console.log(
    `A3: ${Object.keys(screens).length} screens, ${controls} controls and landmarks, ${nameless} without a name`,
  );
});

/** Those that the screens have just been found to have. */
const checkedIn = (name: string) => readFile(new URL(`trees/${name}.txt`, import.meta.url), 'utf8');

describe('the accessibility tree', () => {
  for (const [name, screen] of Object.entries(screens)) {
    it(`of ${name} is as checked in, and nothing in it is without a name`, async () => {
      const file = new URL(`trees/${name}.txt`, import.meta.url);
      const tree = await treeOf(screen);
      if (isWriting) writeFileSync(file, tree);
      const found = tree.match(unnamed) ?? [];
      nameless += found.length;
      controls += (tree.match(named) ?? []).length + found.length;
      assert.deepEqual(found, []);
      assert.equal(tree, existsSync(file) ? readFileSync(file, 'utf8') : '');
    });
  }

  it('has the name of its cluster in each Manage', async () => {
    const tree = await checkedIn('clusters-of-all');
    const found = rolesIn(tree, 'button').filter((line) => line.includes('"Manage '));
    const names = customers.flatMap(({ clusters: all }) => all).map((cluster) => cluster.name);
    assert.ok(found.length > 10, found.join('\n'));
    assert.equal(new Set(found).size, found.length);
    for (const line of found)
      assert.ok(
        names.some((name) => line.includes(name)),
        line,
      );
  });

  it('has a section with a heading for each card, and its figures as terms with their definitions', async () => {
    const tree = await checkedIn('subscriptions');
    const [card = ''] = tree.split(/^(?=\s*- region )/m).filter((part) => part.includes('Deal ID'));
    assert.match(card, /^\s*- region ".+":/);
    assert.match(card, /^\s*- heading ".+" \[level=\d\]/m);
    assert.match(card, /^\s*- term: Deal ID\n\s*- definition:/m);
  });
});
