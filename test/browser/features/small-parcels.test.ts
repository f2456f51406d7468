import { expect } from '@open-wc/testing';
import type { MockOptions } from '../../../mocks/handlers.ts';
import * as serviceCard from '../../../src/service-card.ts';
import * as subscriptionSummary from '../../../src/subscription-summary.ts';
import { describeAccessibility, type Look } from '../support/every-look.ts';
import { allByRole, buttonNamed, byRole } from '../support/find.ts';
import { altered, closeTabs, openTab, shownOrgId, type Tab, until } from '../support/tab.ts';

type Opening = NonNullable<Parameters<typeof openTab>[0]>;
const openSummary = (options: Opening = {}) => openTab({ lifecycles: subscriptionSummary, ...options });
const openCard = (options: Opening = {}) => openTab({ lifecycles: serviceCard, ...options });

const partnerHub = (role: MockOptions['role']): Opening => ({
  mock: { hub: 'partner-hub', role },
  props: { hub: 'partner-hub' },
});

/** Gives the first subscription of the summary others beside it, each with what is said of it. */
const withSubscriptions = (...subscriptionIds: string[]) =>
  altered({}, (path, body) => {
    if (path !== '/usage/summary') return body;
    const { items, ...rest } = body as { items: object[] };
    const all = subscriptionIds.map((subscriptionId) => ({ ...items[0], subscriptionId }));
    return { ...rest, items: all, total: all.length };
  });

/** A page without the parcel: `/me` has answered, and nothing came of it. */
async function untilKnown(tab: Tab): Promise<void> {
  await until(tab, () => tab.domElement.firstElementChild?.getAttribute('lang'));
}

describe('the subscriptions in short', () => {
  afterEach(closeTabs);

  it('are each named with status, used and bought, as of yesterday', async () => {
    const tab = await openSummary();
    await until(tab, 'As of 23 November 2026');
    expect(tab.text()).to.match(/Sub\w+ Over use Knowledge Worker Used 1,240 \/ Bought 1,200/);
    expect(tab.requests[1]).to.match(/\/usage\/summary\?orgId=[\w-]+&asOf=2026-11-23$/);
  });

  it('are told in Swedish, without being fetched again', async () => {
    const tab = await openSummary();
    await until(tab, 'As of 23 November 2026');
    await tab.update({ locale: 'sv' });
    await until(tab, 'Per 23 november 2026');
    expect(tab.text()).to.contain('Överanvändning').and.to.contain('Kunskapsarbetare');
    expect(tab.requests).to.have.length(2);
  });

  it('are at most three, and the rest are counted', async () => {
    const tab = await openSummary({ mock: withSubscriptions('Sub1', 'Sub2', 'Sub3', 'Sub4', 'Sub5') });
    await until(tab, 'and 2 more subscriptions');
    expect(allByRole(tab.domElement, 'listitem')).to.have.length(3);
  });

  it('lead to the Subscriptions view', async () => {
    const targets: unknown[] = [];
    const tab = await openSummary({ props: { onNavigate: (target: unknown) => targets.push(target) } });
    await until(tab, 'As of 23 November 2026');
    buttonNamed(tab.domElement, 'Show subscriptions').click();
    expect(targets).to.deep.equal([{ to: 'subscriptions' }]);
  });

  it('lead nowhere in a hub that cannot be asked', async () => {
    const tab = await openSummary();
    await until(tab, 'As of 23 November 2026');
    expect(allByRole(tab.domElement, 'button')).to.deep.equal([]);
  });

  it('say what they wait for when nothing has been collected', async () => {
    const tab = await openSummary({ mock: { scenario: 'pending' } });
    await until(tab, 'Waiting for data');
    expect(tab.text()).to.contain('Data arrives with the first daily sync').and.to.contain('Used – / Bought');
  });

  it('say since when a cluster has been silent', async () => {
    const tab = await openSummary({ mock: { scenario: 'staleSync' } });
    await until(tab, /Outdated data ?: last read \d+ Nov/);
  });

  it('say who can do what when there is none', async () => {
    const tab = await openSummary({ mock: { scenario: 'empty' } });
    await until(tab, 'No subscription was active on 23 November 2026.');
    expect(tab.text()).to.contain('Ask your partner to check the order in CCW.');
  });

  it('say to a partner what to check when there is none', async () => {
    const tab = await openSummary({
      mock: { scenario: 'empty', role: 'fullSalesAdmin' },
      props: { orgId: shownOrgId },
    });
    await until(tab, 'No subscription was active');
    expect(tab.text()).to.match(/\. Check the order in CCW\./);
  });

  it('say that they cannot be had, tell the hub, and can be asked for again', async () => {
    const errors: unknown[] = [];
    const tab = await openSummary({
      mock: altered({}, (path, body) => (path === '/usage/summary' ? {} : body)),
      props: { onError: (error: unknown) => errors.push(error) },
    });
    await until(tab, 'The answer from the Flex service could not be read');
    expect(errors).to.have.length(1);
    tab.answer({});
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, 'As of 23 November 2026');
  });

  it('take no place on the page of someone who may not see usage, and ask for none', async () => {
    const tab = await openSummary({ mock: { role: 'partnerReadOnly' } });
    await untilKnown(tab);
    expect(tab.text()).to.equal('');
    expect(tab.domElement.getBoundingClientRect().height).to.equal(0);
    expect(tab.requests).to.have.length(1);
  });

  it('do not show another organization’s figures', async () => {
    const tab = await openSummary();
    await until(tab, 'As of 23 November 2026');
    await tab.update({ orgId: 'unknown-organization' });
    await until(tab, 'was not found');
    expect(tab.text()).not.to.contain('1,240');
  });

  it('name a wrong prop', async () => {
    const tab = await openSummary({ props: { apiBaseUrl: '/api' } });
    await until(tab, 'The value “apiBaseUrl” is not valid.');
  });
});

describe('the service’s card', () => {
  afterEach(closeTabs);

  it('gives a customer the worst status and the age of the data', async () => {
    const tab = await openCard();
    await until(
      tab,
      /Over use Ask your partner to order 40 .* for Sub123456 ?\. Data from 23 November 2026 \d\d:\d\d UTC/,
    );
    expect(byRole(tab.domElement, 'heading', 'UCM Cloud')).to.be.instanceOf(HTMLElement);
  });

  it('leads to the usage report and to the clusters', async () => {
    const targets: unknown[] = [];
    const tab = await openCard({ props: { onNavigate: (target: unknown) => targets.push(target) } });
    await until(tab, 'Over use');
    buttonNamed(tab.domElement, 'Open UCM Cloud').click();
    buttonNamed(tab.domElement, 'Clusters').click();
    expect(targets).to.deep.equal([{ to: 'dashboard' }, { to: 'clusters' }]);
  });

  it('leads nowhere in a hub that cannot be asked', async () => {
    const tab = await openCard();
    await until(tab, 'Over use');
    expect(allByRole(tab.domElement, 'button')).to.deep.equal([]);
  });

  it('says so when nothing is active, or nothing has been collected', async () => {
    const empty = await openCard({ mock: { scenario: 'empty' } });
    await until(empty, 'No active subscription');
    const pending = await openCard({ mock: { scenario: 'pending' } });
    await until(pending, 'Waiting for data');
  });

  for (const role of ['fullSalesAdmin', 'partnerReadOnly'] as const) {
    it(`counts all customers over for a partner who sees them together: ${role}`, async () => {
      const tab = await openCard(partnerHub(role));
      await until(tab, /\d+ customers over the license limit As of 23 November 2026/);
      expect(tab.text()).not.to.contain('Over use');
      expect(tab.requests[1]).to.contain('/partner/usage/timeseries?from=2026-11-23&to=2026-11-23');
    });
  }

  it('counts them in Swedish', async () => {
    const { mock, props } = partnerHub('fullSalesAdmin') as { mock: object; props: object };
    const tab = await openCard({ mock, props: { ...props, locale: 'sv' } });
    await until(tab, /\d+ kunder över licensgränsen Per 23 november 2026/);
  });

  for (const role of ['partnerFullAdmin', 'salesAdmin'] as const) {
    it(`gives a partner without that right the name alone: ${role}`, async () => {
      const { mock, props } = partnerHub(role) as { mock: object; props: object };
      const tab = await openCard({ mock, props: { ...props, onNavigate: () => undefined } });
      await until(tab, 'UCM Cloud');
      expect(tab.text()).to.equal('UCM Cloud');
      expect(tab.requests).to.have.length(1);
    });
  }

  it('takes no place on the page of someone who may not see usage', async () => {
    const tab = await openCard({ mock: { role: 'none' } });
    await untilKnown(tab);
    expect(tab.text()).to.equal('');
    expect(tab.requests).to.have.length(1);
  });
});

let requestsHeldBack = 0;

/** Lets `/me` through and holds back the rest. */
const afterMe = {
  scenario: 'slow',
  wait: () => (requestsHeldBack++ === 0 ? Promise.resolve() : new Promise<void>(() => undefined)),
} as const;

const states: Readonly<Record<string, Opening & { readonly says?: RegExp }>> = {
  normal: {},
  loading: { mock: afterMe, says: /Loading|Läser in/ },
  pending: { mock: { scenario: 'pending' } },
  stale: { mock: { scenario: 'staleSync' } },
  empty: { mock: { scenario: 'empty' } },
  'failed wholly': { mock: { scenario: 'down' } },
};

for (const [parcel, openParcel] of [
  ['summary', openSummary],
  ['card', openCard],
] as const) {
  describeAccessibility(
    `accessibility of the ${parcel}`,
    Object.fromEntries(
      Object.entries(states).map(([name, { mock = {}, says = /\S/ }]) => [
        name,
        async (look: Look) => {
          requestsHeldBack = 0;
          await until(await openParcel({ mock, props: { ...look, onNavigate: () => undefined } }), says);
        },
      ]),
    ),
  );
}
