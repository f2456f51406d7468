/** One customer's page stands on three answers. Each that fails takes along only what cannot do without it. */
import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, choose, textOf } from '../support/find.ts';
import { failing, held, tabsOf } from '../support/partner-tab.ts';
import { altered, closeTabs, openTab, type Tab, until } from '../support/tab.ts';
import { ofTwo } from '../support/worlds.ts';

const usage = '/usage/timeseries';
const views = ['dashboard', 'subscriptions', 'clusters'] as const;
type View = (typeof views)[number];

/** The mock world as a function to be wrapped. */
const customerService = (mock: Parameters<typeof altered>[0] = {}) => altered(mock, (_path, body) => body);
const refusing = (refused: readonly string[], status = 503) =>
  failing((path) => (refused.includes(path) ? status : null), customerService());
const alerts = ({ domElement }: Tab) => allByRole(domElement, 'alert').map(textOf);
const openView = (view: View, mock: typeof fetch, state = {}) =>
  openTab({ mock, props: { state: { view, ...state } } });

interface Expected {
  /** What stands all the same. */
  readonly stays?: RegExp;
  /** What must not be said. */
  readonly without?: RegExp;
}

const cards = /Sub123456.*Active.*Deal ID DEAL-\d+.*Order ID.*Term.*Provisioning status Provisioned/;
const report = /Total License Usage 1,427.*Used 1,240 Bought \/ 1,200.*Daily usage/;
const table = /Total, 3 clusters 1,240/;

const expected: Readonly<Record<string, Readonly<Record<View, Expected>>>> = {
  '/subscriptions': {
    dashboard: { stays: report, without: /Over use|In compliance/ },
    subscriptions: { without: /No Flex order/ },
    clusters: { stays: table },
  },
  [usage]: {
    dashboard: { without: /Total License Usage|No Flex order|No data/ },
    subscriptions: { stays: cards, without: /Used|no figures|No Flex order|No data/ },
    clusters: { stays: table, without: /The total (differs|is)/ },
  },
  '/clusters': {
    dashboard: { stays: report },
    subscriptions: { stays: cards },
    clusters: { without: /Total, \d/ },
  },
};

for (const [path, ofViews] of Object.entries(expected)) {
  describe(`when ${path} fails`, () => {
    afterEach(closeTabs);

    for (const view of views) {
      for (const status of [403, 503]) {
        const { stays = /Data from/, without = /undefined|null|NaN/ } = ofViews[view];
        const isConcerned = view === 'clusters' || path !== '/clusters';
        it(`with ${String(status)}, ${view} shows what it has and says ${isConcerned ? 'once what is missing' : 'nothing of it'}`, async () => {
          const tab = await openView(view, refusing([path], status));
          const isThere = ofViews[view].stays !== undefined;
          if (isThere) await until(tab, stays);
          await until(tab, () => alerts(tab).length === (isConcerned ? 1 : 0));
          await until(tab, () => !tab.text().includes('Loading'));
          expect(tabsOf(tab)).to.deep.equal(['Usage report', 'Subscriptions', 'Clusters']);
          expect(allByRole(tab.domElement, 'combobox', 'Time period')).to.have.length(1);
          expect(tab.text()).not.to.match(without);
        });
      }
    }
  });
}

describe('when one part of a customer’s page fails', () => {
  afterEach(closeTabs);

  const download = ({ domElement }: Tab) => buttonNamed(domElement, 'Download report');

  it('the statuses are unknown without the subscriptions, and there is no file of half a report', async () => {
    const tab = await openView('dashboard', refusing(['/subscriptions']));
    await until(tab, report);
    expect(tab.text()).to.match(/Knowledge Worker Unknown Used 1,240/);
    expect(download(tab).getAttribute('aria-disabled') ?? String(download(tab).disabled)).to.equal('true');
  });

  it('another try brings the figures, and the cards stay meanwhile', async () => {
    const tab = await openView('subscriptions', refusing([usage], 200));
    await until(tab, cards);
    const { fetch, release } = held((path) => path === usage, customerService());
    tab.answer(fetch);
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, () => alerts(tab).length === 0);
    expect(tab.text()).to.match(cards);
    release();
    await until(tab, 'Used 1,240');
    expect(download(tab).disabled).to.equal(false);
  });

  it('nothing is left of the last period’s whole report but what carries its dates', async () => {
    const tab = await openView('dashboard', customerService());
    await until(tab, report);
    tab.answer(refusing(['/subscriptions']));
    choose(tab.domElement, '7d');
    await until(tab, 'The figures below are for');
    expect(tab.text()).to.match(report).and.to.contain('Over use');
  });

  it('the clusters say that the report is missing, not that they are', async () => {
    const tab = await openView('clusters', refusing([usage, '/subscriptions']));
    await until(tab, table);
    expect(alerts(tab).join()).to.contain('The usage report could not be loaded.');
    expect(alerts(tab).join()).to.contain('The clusters below are shown all the same.');
  });

  it('the clusters are those of all subscriptions, and say so, where the link’s could not be looked up', async () => {
    const { props, mock } = ofTwo;
    const both = failing(
      (path) => (path === usage || path === '/subscriptions' ? 503 : null),
      customerService(mock),
    );
    const state = { view: 'clusters', subscription: 'Sub999999' };
    const tab = await openTab({ mock: both, props: { ...props, state } });
    await until(tab, 'The clusters below are those of all subscriptions.');
    await until(tab, /Total, [2-9] clusters/);
  });
});

describe('the clusters of a customer', () => {
  afterEach(closeTabs);

  it('do not wait for the usage, and then agree with it', async () => {
    const isHeld = (path: string) => path === usage || path === '/subscriptions';
    const { fetch, release } = held(isHeld, customerService());
    const tab = await openView('clusters', fetch);
    await until(tab, table);
    expect(alerts(tab)).to.deep.equal([]);
    expect(tab.text()).not.to.match(/Data from|The total (differs|is)/);
    release();
    await until(tab, 'Data from');
    expect(tab.text()).not.to.match(/The total (differs|is)/);
  });

  it('are those of the link’s subscription from the first row on', async () => {
    const { props, mock } = ofTwo;
    const first = await openTab({ mock, props: { ...props, state: { view: 'clusters' } } });
    await until(first, /Total, \d clusters/);
    const all = /Total, (\d)/.exec(first.text())?.[1];
    const select = allByRole(first.domElement, 'combobox', 'Subscription')[0] as HTMLSelectElement;
    const subscription = select.options[1]?.value ?? '';
    await first.close();
    const { fetch, release } = held((path) => path === usage, customerService(mock));
    const tab = await openTab({
      mock: fetch,
      props: { ...props, state: { view: 'clusters', subscription } },
    });
    await until(tab, /Total, \d cluster/);
    const shown = /Total, \d clusters? [\d,]+/.exec(tab.text())?.[0];
    expect(shown).not.to.contain(`Total, ${String(all)} `);
    release();
    await until(tab, 'Data from');
    expect(/Total, \d clusters? [\d,]+/.exec(tab.text())?.[0]).to.equal(shown);
  });
});
