/** What is read out without being asked for: one text for each thing a user does, none for what happens by itself. */
import { expect } from '@open-wc/testing';
import { catchDownloads, type Downloads } from '../export/support/downloads.ts';
import { listen } from '../support/announcements.ts';
import { openCustomerTab } from '../support/custom-report.ts';
import { allByRole, buttonNamed, choose, fieldNamed, isBusy } from '../support/find.ts';
import { held, openPartnerTab, paged, type PartnerTab } from '../support/partner-tab.ts';
import { closeTabs, range, until } from '../support/tab.ts';

interface Action {
  readonly open: () => Promise<PartnerTab>;
  readonly act: (tab: PartnerTab) => unknown;
  readonly said: readonly (string | RegExp)[];
}

/** A hub that hands the state back, as hubs do. */
async function opened(tab: Promise<PartnerTab>, says: string): Promise<PartnerTab> {
  const there = await tab;
  await until(there, says);
  await until(there, () => !/Loading|Counting/.test(there.text()));
  return there;
}

const report = () => opened(openCustomerTab(), 'Daily usage');
const clusters = () =>
  opened(openCustomerTab({ props: { state: { view: 'clusters' } } }), 'Total, 3 clusters');
const subscriptions = () =>
  opened(openCustomerTab({ props: { state: { view: 'subscriptions' } } }), 'License model');
const customers = () => opened(openPartnerTab(), 'All 12');

const pressed = (name: string | RegExp) => (tab: PartnerTab) => {
  allByRole(tab.domElement, 'button', name)[0]?.click();
};
const typed = (words: string) => (tab: PartnerTab) => {
  const search = fieldNamed(tab.domElement, 'Search');
  search.value = words;
  search.dispatchEvent(new Event('input', { bubbles: true }));
};

const actions: Readonly<Record<string, Action>> = {
  'another period': {
    open: report,
    act: ({ domElement }) => {
      choose(domElement, '7d');
    },
    said: [`Showing ${range('2026-11-17', '2026-11-23')}.`],
  },
  'opening the clusters': { open: report, act: pressed(/^Clusters$/), said: ['Loading clusters…'] },
  'sorting clusters': {
    open: clusters,
    act: pressed(/^Knowledge Worker$/),
    said: ['Sorted by Knowledge Worker, descending.'],
  },
  'filtering clusters': { open: clusters, act: typed('lule'), said: ['1 cluster shown.'] },
  'the help on a cluster’s state': {
    open: () =>
      opened(
        openCustomerTab({ mock: { scenario: 'staleSync' }, props: { state: { view: 'clusters' } } }),
        'Total, 3 clusters',
      ),
    act: pressed(/^Outdated data, /),
    said: [/^Outdated data .*two days or more/],
  },
  'sorting customers': {
    open: customers,
    act: pressed(/^Customer name$/),
    said: [/^Sorted by Customer name, (ascending|descending)\.$/],
  },
  'filtering customers': { open: customers, act: typed('nordhamn'), said: ['1 customer shown.'] },
  // A checkbox says itself that it is on.
  'ticking a customer': {
    open: customers,
    act: ({ domElement }) => {
      fieldNamed(domElement, /^Select .*Nordhamn/).click();
    },
    said: [],
  },
  'copying an ID': { open: subscriptions, act: pressed(/^Copy /), said: ['Copied.'] },
  'downloading the report': {
    open: report,
    act: async (tab) => {
      await until(tab, () => !buttonNamed(tab.domElement, /^Download report$/).matches(':disabled'));
      pressed(/^Download report$/)(tab);
    },
    said: ['The report has been downloaded.'],
  },
};

let downloads: Downloads;
const { clipboard } = navigator;

describe('what is read out', () => {
  after(() => {
    console.log(`A8: ${Object.keys(actions).length} things done, and what was read out of each counted`);
  });
  beforeEach(() => {
    downloads = catchDownloads();
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.resolve() },
      configurable: true,
    });
  });
  afterEach(async () => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    downloads.restore();
    await closeTabs();
  });

  for (const [what, { open, act, said: wanted }] of Object.entries(actions)) {
    it(`of ${what}: ${wanted.length === 0 ? 'nothing more' : 'one text, once'}`, async () => {
      const tab = await open();
      const { said, stop } = listen(tab.domElement);
      await act(tab);
      await until(tab, () => said.length >= wanted.length);
      // Whatever else would come.
      await until(tab, () => allByRole(tab.domElement, 'progressbar').length === 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      stop();
      expect(said).to.have.length(wanted.length);
      wanted.forEach((text, index) => {
        if (typeof text === 'string') expect(said[index]).to.equal(text);
        else expect(said[index]).to.match(text);
      });
    });
  }

  it('of the same thing done again: the same, again', async () => {
    const tab = await subscriptions();
    const { said, stop } = listen(tab.domElement);
    pressed(/^Copy /)(tab);
    await until(tab, () => said.length === 1);
    pressed(/^Copy /)(tab);
    await until(tab, () => said.length === 2);
    stop();
    expect(said).to.deep.equal(['Copied.', 'Copied.']);
  });

  it('of another filter that leaves as many: their number, again', async () => {
    const tab = await clusters();
    const { said, stop } = listen(tab.domElement);
    typed('lule')(tab);
    await until(tab, () => said.length === 1);
    typed('hel')(tab);
    await until(tab, () => said.length === 2);
    stop();
    expect(said.map((text) => text.trim())).to.deep.equal(['1 cluster shown.', '1 cluster shown.']);
  });

  it('of customers that come in page by page: nothing', async () => {
    const pages = held((path, query) => path.endsWith('/customers') && query.has('cursor'), paged(5));
    const tab = await openPartnerTab({ mock: pages.fetch });
    await until(tab, '5 of 12');
    const { said, stop } = listen(tab.domElement);
    pages.release();
    await until(tab, 'All 12');
    stop();
    expect(said).to.deep.equal([]);
  });

  it('of the hub’s own doing, another theme, another language or the state handed back: nothing', async () => {
    const tab = await clusters();
    typed('lule')(tab);
    await until(tab, '1 cluster shown.');
    const { said, stop } = listen(tab.domElement);
    await tab.update({ theme: 'dark' });
    await tab.update({ state: { ...tab.states.at(-1) } });
    await tab.update({ locale: 'sv' });
    await until(tab, 'Totalt, 1 kluster');
    stop();
    expect(said).to.deep.equal([]);
  });

  it('of the hub’s own doing after a period was chosen, another language or another period: nothing', async () => {
    const tab = await report();
    choose(tab.domElement, '7d');
    await until(tab, `Showing ${range('2026-11-17', '2026-11-23')}.`);
    const { said, stop } = listen(tab.domElement);
    await tab.update({ state: { ...tab.states.at(-1) } });
    await tab.update({ locale: 'sv' });
    await until(tab, 'Daglig användning');
    await tab.update({ state: { period: '60d' } });
    await until(tab, '60 dygn');
    await until(tab, () => !isBusy(tab.domElement));
    stop();
    expect(said).to.deep.equal([]);
  });
});
