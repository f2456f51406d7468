import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, choose, textOf } from '../support/find.ts';
import {
  failing,
  held,
  isBusy,
  openPartnerTab,
  paged,
  partnerService,
  pathsOf,
  rowsOf,
} from '../support/partner-tab.ts';
import { closeTabs, type Tab, until } from '../support/tab.ts';

const dashboard = { state: { view: 'dashboard' } };
const clusters = { state: { view: 'clusters' } };
const usage = '/partner/usage/timeseries';
const list = '/partner/customers';
const rows = 'Customers with licenses used and bought';

/** An answer that is none: it may be asked for again at once. */
const unreadable = 200;

const refusing = (refused: string, status = 503) => failing((path) => (path === refused ? status : null));
const alerts = ({ domElement }: Tab) => allByRole(domElement, 'alert').map(textOf);

describe('when the customers cannot be had', () => {
  afterEach(closeTabs);

  it('the figures of all stand, and nothing pretends to be counting customers', async () => {
    const tab = await openPartnerTab({ mock: refusing(list), props: dashboard });
    await until(tab, '4 customers are over the license limit.');
    await until(tab, 'The Flex service is not available right now');
    expect(tab.text()).to.contain('Total License Usage 14,267');
    expect(alerts(tab)).to.have.length(1);
    expect(tab.text()).to.contain('The customers could not be loaded, so counts of customers');
    expect(tab.text()).not.to.match(/Counting customers|No customer over|Largest overages/);
  });

  it('the list says so in its place, and comes when it is asked for again', async () => {
    const tab = await openPartnerTab({ mock: refusing(list, unreadable) });
    await until(tab, 'The answer from the Flex service could not be read');
    expect(alerts(tab)).to.have.length(1);
    expect(tab.text()).not.to.contain('Loading');
    tab.answer({ hub: 'partner-hub', role: 'fullSalesAdmin' });
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, 'All 12');
    expect(alerts(tab)).to.deep.equal([]);
    expect(tab.domElement.contains(document.activeElement)).to.equal(true);
  });

  it('the clusters stand, without the customers that have none', async () => {
    const tab = await openPartnerTab({ mock: refusing(list), props: clusters });
    await until(tab, 'Total, 20 clusters 12,190');
    await until(tab, 'The Flex service is not available right now');
    expect(tab.text()).not.to.contain('No verified cluster yet');
    expect(alerts(tab)).to.have.length(1);
  });

  it('nor the clusters, that is said once', async () => {
    const mock = failing((path) => (path === list || path === '/clusters' ? 403 : null));
    const tab = await openPartnerTab({ mock, props: clusters });
    await until(tab, 'You do not have access to this data');
    await until(tab, () => pathsOf(tab).includes('/clusters') && pathsOf(tab).includes(list));
    await until(tab, () => !tab.text().includes('Loading'));
    expect(alerts(tab)).to.have.length(1);
  });

  it('for another period, the report of that period shows nothing of the last one’s customers', async () => {
    const mock = failing((path, search) =>
      path === list && search.get('from') === '2026-07-01' ? 503 : null,
    );
    const tab = await openPartnerTab({ mock, props: dashboard });
    await until(tab, 'Largest overages');
    choose(tab.domElement, 'last-quarter');
    await until(tab, /As of 30 September 2026/);
    await until(tab, 'The Flex service is not available right now');
    await until(tab, () => tab.requests.some((path) => path.includes(`${usage}?from=2026-06-30`)));
    expect(tab.text()).not.to.match(/Largest overages|\d customers? over |earlier in the period/);
  });

  it('for another period, the list keeps the last one’s and says of which day they are', async () => {
    const mock = failing((path, search) =>
      path === list && search.get('from') === '2026-07-01' ? 503 : null,
    );
    const tab = await openPartnerTab({ mock });
    await until(tab, 'All 12');
    choose(tab.domElement, 'last-quarter');
    await until(tab, 'The list shows the customers as of 23 November 2026.');
    expect(rowsOf(tab, `${rows} per license type, as of 23 November 2026`).length).to.be.greaterThan(3);
  });
});

describe('while the customers of another period are on their way', () => {
  afterEach(closeTabs);

  it('those of the last one stay, marked as being replaced', async () => {
    const { fetch, release } = held((path, search) => path === list && search.get('from') === '2026-07-01');
    const tab = await openPartnerTab({ mock: fetch });
    await until(tab, 'All 12');
    choose(tab.domElement, 'last-quarter');
    await until(tab, () => allByRole(tab.domElement, 'table').some(isBusy));
    expect(rowsOf(tab, 'as of 23 November 2026').length).to.be.greaterThan(3);
    release();
    await until(tab, () => rowsOf(tab, 'as of 30 September 2026').length > 3);
    await until(tab, () => !allByRole(tab.domElement, 'table').some(isBusy));
  });

  it('those of the last one keep their days over, or have none, as their own period has', async () => {
    const { fetch, release } = held((path, search) => path === list && search.get('from') === '2026-07-01');
    const tab = await openPartnerTab({ mock: fetch, props: { state: { period: 'today' } } });
    const hasDaysOver = () => allByRole(tab.domElement, 'columnheader', 'Days over').length > 0;
    await until(tab, 'All 12');
    choose(tab.domElement, 'last-quarter');
    await until(tab, () => allByRole(tab.domElement, 'table').some(isBusy));
    expect(hasDaysOver()).to.equal(false);
    release();
    await until(tab, hasDaysOver);
  });
});

describe('when the figures of all cannot be had', () => {
  afterEach(closeTabs);

  it('the list of customers stands, and says nothing of it', async () => {
    const tab = await openPartnerTab({ mock: refusing(usage) });
    await until(tab, 'All 12');
    await until(tab, () => pathsOf(tab).includes(usage));
    expect(alerts(tab)).to.deep.equal([]);
  });

  it('the report says so in one place, and comes when it is asked for again', async () => {
    const tab = await openPartnerTab({ mock: refusing(usage, unreadable), props: dashboard });
    await until(tab, 'The answer from the Flex service could not be read');
    await until(tab, () => !tab.text().includes('Loading'));
    expect(alerts(tab)).to.have.length(1);
    tab.answer({ hub: 'partner-hub', role: 'fullSalesAdmin' });
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, '4 of 12 customers are over the license limit.');
  });

  it('for another period, the last one’s stay and carry their own range, the customers’ counts do not', async () => {
    const mock = failing((path, search) =>
      path === usage && search.get('from') === '2026-06-30' ? 503 : null,
    );
    const tab = await openPartnerTab({ mock, props: dashboard });
    await until(tab, 'Largest overages');
    choose(tab.domElement, 'last-quarter');
    await until(tab, 'The Flex service is not available right now');
    await until(tab, () => tab.requests.some((path) => path.includes(`${list}?from=2026-07-01`)));
    await until(tab, '4 customers are over the license limit.');
    await until(tab, () => !/Largest overages|\d customers? over |Counting customers/.test(tab.text()));
    expect(tab.text()).not.to.contain('The customers could not be loaded');
  });

  it('the clusters are not said to differ from a report of another day', async () => {
    const mock = failing((path, search) =>
      path === usage && search.get('from') === '2026-06-30' ? 503 : null,
    );
    const tab = await openPartnerTab({ mock, props: clusters });
    await until(tab, 'Total, 20 clusters 12,190');
    await tab.update({ state: { view: 'clusters', period: 'last-quarter' } });
    await until(tab, () => rowsOf(tab, 'as of 30 September 2026').length > 3);
    await until(tab, () => pathsOf(tab).filter((path) => path === usage).length === 2);
    expect(tab.text()).not.to.contain('The total differs from the report');
  });
});

describe('when the list of customers breaks off', () => {
  afterEach(closeTabs);

  const brokenOff = () =>
    failing((path, search) => (path === list && search.has('cursor') ? 503 : null), paged(5));

  it('it shows the first and of how many, and calls counts and totals incomplete', async () => {
    const tab = await openPartnerTab({ mock: brokenOff() });
    await until(
      tab,
      'Only the first 5 of 12 customers could be loaded, so counts and totals are incomplete.',
    );
    expect(tab.text()).to.contain('First 5 of 12');
    expect(rowsOf(tab, rows)).to.have.length(5);
    expect(alerts(tab)).to.have.length(1);
  });

  it('the report keeps its figures of all, and says which of its counts are incomplete', async () => {
    const tab = await openPartnerTab({ mock: brokenOff(), props: dashboard });
    await until(tab, 'Only the first 5 of 12 customers could be loaded. Counts of customers');
    expect(tab.text()).to.contain('4 of 12 customers are over the license limit.');
    expect(tab.text()).to.contain('Total License Usage 14,267');
    expect(tab.text()).not.to.match(/Counting customers|No customer over/);
  });

  it('it is whole when it is asked for again', async () => {
    const tab = await openPartnerTab({
      mock: failing((path, search) => (path === list && search.has('cursor') ? unreadable : null), paged(5)),
    });
    await until(tab, 'Try again');
    tab.answer(paged(5));
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, 'All 12');
    expect(tab.text()).not.to.contain('incomplete');
  });
});

describe('when the service refuses what it granted', () => {
  afterEach(closeTabs);

  for (const view of ['customers', 'dashboard']) {
    it(`all of it, the view ${view} says so once, and offers no useless try`, async () => {
      const mock = partnerService({ scenario: 'forbidden' });
      const tab = await openPartnerTab({ mock, props: { state: { view } } });
      await until(tab, 'You do not have access to this data');
      await until(tab, () => !tab.text().includes('Loading'));
      await until(tab, () => pathsOf(tab).includes(usage) && pathsOf(tab).includes(list));
      expect(alerts(tab)).to.have.length(1);
      expect(allByRole(tab.domElement, 'button', 'Try again')).to.deep.equal([]);
    });
  }

  it('the customers alone, the report stands beside the words', async () => {
    const tab = await openPartnerTab({ mock: refusing(list, 403), props: dashboard });
    await until(tab, '4 customers are over the license limit.');
    await until(tab, 'You do not have access to this data');
    expect(alerts(tab)).to.have.length(1);
  });

  it('the figures alone, the clusters stand', async () => {
    const tab = await openPartnerTab({ mock: refusing(usage, 403), props: clusters });
    await until(tab, 'Total, 20 clusters 12,190');
    expect(alerts(tab)).to.deep.equal([]);
  });
});
