import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import * as serviceCard from '../../../src/service-card.ts';
import * as subscriptionSummary from '../../../src/subscription-summary.ts';
import { allByRole, textOf } from '../support/find.ts';
import { altered, closeTabs, openTab, shownOrgId, type Tab, until } from '../support/tab.ts';

type Counts = readonly [entitled: number, used: number | null];

/** The world with these subscriptions, of Knowledge Worker alone; what is used is null before the first reading. */
const withSubscriptions = (counts: Readonly<Record<string, Counts>>) =>
  altered({}, (path, body) => {
    if (path !== '/usage/summary') return body;
    const { items, ...rest } = body as components['schemas']['UsageSummary'];
    const unused = (used: number | null) => ({ entitledUnits: 0, consumedUnits: used === null ? null : 0 });
    const all = Object.entries(counts).map(([subscriptionId, [entitledUnits, consumedUnits]]) => ({
      ...items[0],
      subscriptionId,
      growthAllowancePercent: 0,
      usageByType: {
        knowledgeWorker: { entitledUnits, consumedUnits },
        commonArea: unused(consumedUnits),
        telePresence: unused(consumedUnits),
      },
    }));
    return { ...rest, items: all, total: all.length };
  });

const rows = (tab: Tab) => allByRole(tab.domElement, 'listitem').map(textOf);
const asPartner = { mock: { role: 'fullSalesAdmin' }, props: { orgId: shownOrgId } } as const;
const waits = 'Data arrives with the first daily sync after the clusters are verified.';

describe('the subscriptions in short say what to do', () => {
  afterEach(closeTabs);

  it('about one that is over', async () => {
    const tab = await openTab({ lifecycles: subscriptionSummary });
    await until(tab, 'Ask your partner to order 40 Knowledge Worker licenses for Sub123456.');
  });

  it('about one that is over, to a partner, without a deal that is not told', async () => {
    const tab = await openTab({ lifecycles: subscriptionSummary, ...asPartner });
    await until(tab, 'Order 40 Knowledge Worker licenses for Sub123456 in CCW.');
    expect(tab.text()).not.to.contain('Deal ID');
  });

  it('below each that is not in compliance, and below no other', async () => {
    const mock = withSubscriptions({ Over: [100, 101], Under: [100, 20], Waits: [50, null] });
    const tab = await openTab({ lifecycles: subscriptionSummary, mock });
    await until(tab, 'As of');
    const [over = '', under = '', pending = ''] = rows(tab);
    expect(over).to.match(/Ask your partner to order 1 Knowledge Worker license for Over\.$/);
    expect(under).to.match(/80 licenses are free\. Review the number with your partner before renewal\.$/);
    expect(pending.endsWith(waits)).to.equal(true);
    tab.answer(withSubscriptions({ Good: [100, 90] }));
    await tab.update({ orgId: shownOrgId });
    await until(tab, 'Good In compliance');
    expect(rows(tab)[0]).to.match(/TelePresence Used 0 \/ Bought 0$/);
  });

  it('once when all of them wait', async () => {
    const mock = withSubscriptions({ Sub1: [100, null], Sub2: [100, null] });
    const tab = await openTab({ lifecycles: subscriptionSummary, mock });
    await until(tab, waits);
    expect(tab.text().split(waits)).to.have.length(2);
  });
});

describe('the service’s card says what to do', () => {
  afterEach(closeTabs);

  const table: readonly [what: string, counts: Readonly<Record<string, Counts>>, says: string][] = [
    [
      'about one that is over',
      { Sub1: [100, 140], Sub2: [100, 20] },
      'Over use Ask your partner to order 40 Knowledge Worker licenses for Sub1.',
    ],
    [
      'about many that are over, by type',
      { Sub1: [100, 140], Sub2: [100, 101], Sub3: [10, 11], Sub4: [10, 12], Sub5: [100, 0] },
      'Over use Ask your partner to order 44 Knowledge Worker licenses.',
    ],
    [
      'about under use, in all that are',
      { Sub1: [100, 20], Sub2: [100, 30], Sub3: [100, 90], Sub4: [1000, null] },
      'Under use 150 licenses are free. Review the number with your partner before renewal.',
    ],
    ['while data are waited for', { Sub1: [100, null] }, `Waiting for data ${waits}`],
  ];
  for (const [what, counts, says] of table) {
    it(what, async () => {
      const tab = await openTab({ lifecycles: serviceCard, mock: withSubscriptions(counts) });
      await until(tab, says);
    });
  }

  it('to a partner', async () => {
    const tab = await openTab({ lifecycles: serviceCard, ...asPartner });
    await until(tab, 'Over use Order 40 Knowledge Worker licenses for Sub123456 in CCW.');
  });

  it('when nothing is active', async () => {
    const tab = await openTab({ lifecycles: serviceCard, mock: { scenario: 'empty' } });
    await until(tab, 'No active subscription Ask your partner to check the order in CCW.');
  });

  it('in no words when all is in compliance', async () => {
    const tab = await openTab({ lifecycles: serviceCard, mock: withSubscriptions({ Sub1: [100, 90] }) });
    await until(tab, /In compliance Data from/);
  });
});
