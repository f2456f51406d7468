import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, byRole, choose, fieldNamed, nameOf, textOf } from '../support/find.ts';
import { customerNamed, openPartnerTab, pathsOf, rowsOf, tabsOf } from '../support/partner-tab.ts';
import { closeTabs, range, until } from '../support/tab.ts';

const customers = 'Customers with licenses used and bought';
const nordhamn = customerNamed('Nordhamn');
const kuusikoski = customerNamed('Kuusikoski');
const quarter = `${range('2026-10-01', '2026-11-23')}, 54 days, UTC`;

const search = (root: Node, words: string) => {
  const field = fieldNamed(root, 'Search');
  field.value = words;
  field.dispatchEvent(new Event('input'));
};

describe('the views of all customers', () => {
  afterEach(closeTabs);

  it('begin with the customers, for this quarter, by the worst status', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    expect(tabsOf(tab)).to.deep.equal(['Customers', 'Usage report', 'Clusters']);
    expect(buttonNamed(tab.domElement, /^Customers$/).getAttribute('aria-current')).to.equal('page');
    expect(tab.text()).to.contain(quarter);
    // The hub's page of customers is headed so already.
    expect(allByRole(tab.domElement, 'heading', 'Customers')).to.deep.equal([]);
    expect(rowsOf(tab, customers)[0]).to.contain("Société Maritime d'Armorel");
  });

  it('ask for the figures of all, for the customers, and once for the clusters behind outdated data', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    buttonNamed(tab.domElement, 'Usage report').click();
    await until(tab, 'Largest overages');
    await until(tab, 'has not reported');
    buttonNamed(tab.domElement, /^Customers$/).click();
    await until(tab, 'All 12');
    const asked = ['/me', '/partner/customers', '/partner/usage/timeseries', '/clusters'];
    expect(pathsOf(tab)).to.have.members(asked);
  });

  it('are kept in the link, the landing one as nothing', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    buttonNamed(tab.domElement, 'Usage report').click();
    await until(tab, 'Largest overages');
    buttonNamed(tab.domElement, 'Clusters').click();
    await until(tab, 'Total, 20 clusters');
    buttonNamed(tab.domElement, /^Customers$/).click();
    await until(tab, 'All 12');
    expect(tab.states).to.deep.equal([{ view: 'dashboard' }, { view: 'clusters' }, {}]);
  });

  it('of one customer are not one of them: a link to its subscriptions lands on the customers, with a notice', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'subscriptions' } } });
    await until(tab, 'The view in the link is not available to you');
    await until(tab, 'All 12');
  });

  it('share the period, and ask for its figures and its customers', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    choose(tab.domElement, '7d');
    await until(tab, `${range('2026-11-17', '2026-11-23')}, 7 days, UTC`);
    await until(tab, () => tab.requests.some((path) => path.includes('customers?from=2026-11-17')));
    buttonNamed(tab.domElement, 'Usage report').click();
    await until(tab, 'Change since 16 Nov');
    expect(tab.states).to.deep.equal([{ period: '7d' }, { view: 'dashboard', period: '7d' }]);
    const ofPeriod = tab.requests.filter((path) => path.includes('/partner/'));
    expect(ofPeriod.at(-1)).to.match(/\/partner\/(customers|usage\/timeseries)\?from=2026-11-1[67]/);
  });

  it('say once that another period is shown, when all of it is there', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    const spoken = () =>
      allByRole(tab.domElement, 'status')
        .map(textOf)
        .filter((words) => words !== '');
    expect(spoken()).to.deep.equal([]);
    choose(tab.domElement, '7d');
    await until(tab, () => spoken().length > 0);
    expect(spoken()).to.deep.equal([`Showing ${range('2026-11-17', '2026-11-23')}.`]);
  });
});

describe('what is chosen among the customers', () => {
  afterEach(closeTabs);

  it('is told to the hub: tile, search, order and open panel, letters of a word as one step', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    buttonNamed(tab.domElement, 'Over license limit').click();
    await until(tab, '4 shown');
    search(tab.domElement, 'nord');
    await until(tab, '1 shown');
    byRole(tab.domElement, 'button', /Customer name/).click();
    await until(tab, () => tab.states.length === 3);
    buttonNamed(tab.domElement, nordhamn.name).click();
    await until(tab, 'View customer');
    const chosen = { tile: 'overLimit', q: 'nord', sort: 'name' };
    expect(tab.states).to.deep.equal([
      { tile: 'overLimit' },
      { tile: 'overLimit', q: 'nord' },
      chosen,
      { ...chosen, customer: nordhamn.id },
    ]);
    expect(tab.replaced).to.deep.equal([false, true, false, false]);
  });

  it('is restored from a link', async () => {
    const state = { tile: 'endsSoon', q: 'kuusi', sort: '-name', customer: kuusikoski.id };
    const tab = await openPartnerTab({ props: { state } });
    await until(tab, '1 shown');
    expect(buttonNamed(tab.domElement, 'Ends within 90 days').ariaPressed).to.equal('true');
    expect(fieldNamed(tab.domElement, 'Search').value).to.equal('kuusi');
    expect(byRole(tab.domElement, 'columnheader', 'Customer name').ariaSort).to.equal('descending');
    expect(byRole(tab.domElement, 'heading', kuusikoski.name)).to.be.ok;
    expect(tab.states).to.deep.equal([]);
  });

  it('is dropped on leaving the view, the open panel too', async () => {
    const state = { tile: 'endsSoon', q: 'kuusi', sort: '-name', customer: kuusikoski.id, period: '30d' };
    const tab = await openPartnerTab({ props: { state } });
    await until(tab, '1 shown');
    buttonNamed(tab.domElement, 'Clusters').click();
    await until(tab, 'Total, 20 clusters');
    buttonNamed(tab.domElement, /^Customers$/).click();
    await until(tab, 'All 12');
    expect(tab.states).to.deep.equal([{ view: 'clusters', period: '30d' }, { period: '30d' }]);
    expect(allByRole(tab.domElement, 'button', 'View customer')).to.deep.equal([]);
  });

  it('follows another state from the hub, as its Back button gives', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    buttonNamed(tab.domElement, nordhamn.name).click();
    await until(tab, 'View customer');
    await tab.update({ state: { tile: 'underUse' } });
    await until(tab, '1 shown');
    expect(allByRole(tab.domElement, 'button', 'View customer')).to.deep.equal([]);
    expect(tab.states).to.have.length(1);
  });
});

describe('the customers’ tab while it is open', () => {
  afterEach(closeTabs);

  const state = { q: 'nord', customer: nordhamn.id };
  for (const [view, given, before, after] of [
    ['the customers', state, '1 shown', '1 visas'],
    [
      'the usage report',
      { view: 'dashboard', over: 'telePresence' },
      'Largest overages',
      'Största överskridanden',
    ],
    ['the clusters', { view: 'clusters', q: 'cucm' }, /Total, \d+ clusters/, /Totalt, \d+ kluster/],
    [
      'one customer’s report',
      { view: 'dashboard', customer: nordhamn.id },
      'Daily usage',
      'Daglig användning',
    ],
    ['one customer’s clusters', { view: 'clusters', customer: nordhamn.id }, 'Total, 3', 'Totalt, 3'],
  ] as const) {
    it(`speaks another language at once in ${view}: nothing is fetched again, and what was chosen stays`, async () => {
      const tab = await openPartnerTab({ props: { state: given } });
      await until(tab, before);
      await until(tab, () => !tab.text().includes('Loading'));
      const { length: requests } = tab.requests;
      const [shown] = [...tab.domElement.children];
      await tab.update({ locale: 'sv' });
      await until(tab, after);
      expect(tab.requests.slice(requests)).to.deep.equal([]);
      expect(tab.states).to.deep.equal([]);
      expect(tab.domElement.children[0]).to.equal(shown);
      const fields = allByRole(tab.domElement, 'textbox', 'Sök') as HTMLInputElement[];
      if ('q' in given) expect(fields[0]?.value).to.equal(given.q);
    });
  }

  it('shows what a person may do now when another answer of the service says so', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard' } } });
    await until(tab, 'Largest overages');
    tab.answer({ hub: 'partner-hub', role: 'salesAdmin' });
    await tab.update({ orgId: customerNamed('Nordhamn').id });
    await until(tab, 'All 4');
    expect(tabsOf(tab)).to.deep.equal([]);
    expect(allByRole(tab.domElement, 'columnheader').map(nameOf).join()).not.to.contain('Compliance');
    tab.answer({ hub: 'partner-hub', role: 'partnerReadOnly' });
    await tab.update({ orgId: undefined as never });
    await tab.update({ orgId: customerNamed('Kuusikoski').id });
    await until(tab, 'Largest overages');
    expect(tabsOf(tab)).to.deep.equal(['Customers', 'Usage report', 'Clusters']);
  });
});
