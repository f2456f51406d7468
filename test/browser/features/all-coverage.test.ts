/** What all customers' sums lack: counted as the links beside it count, and only once all is there to be counted. */
import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import { allByRole, buttonNamed, textOf } from '../support/find.ts';
import { failing, held, openPartnerTab, paged, pathsOf } from '../support/partner-tab.ts';
import { altered, closeTabs, until } from '../support/tab.ts';

type Schemas = components['schemas'];

const dashboard = { state: { view: 'dashboard' } };
const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

describe('what the report of all customers lacks', () => {
  afterEach(closeTabs);

  it('counts the silent clusters, not those that missed the last day, and leads to as many', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, 'Outdated data: 1 cluster has not reported for two days or more;');
    expect(tab.text()).to.contain('the oldest reading counted is from 19 November 2026.');
    buttonNamed(tab.domElement, 'See clusters with outdated data').click();
    await until(tab, 'Total, 1 cluster 410');
  });

  it('asks for no clusters where every reading counted is new', async () => {
    const refresh = (path: string, body: unknown) => {
      if (path === '/partner/usage/timeseries') {
        for (const item of (body as Schemas['PartnerUsageTimeseries']).items) {
          item.oldestReadingAt = `${item.day}T02:00:00Z`;
        }
      }
      return body;
    };
    const tab = await openPartnerTab({ mock: altered(partner, refresh), props: dashboard });
    await until(tab, 'Largest overages');
    await until(tab, 'no data yet');
    expect(tab.text()).not.to.contain('silent');
    expect(pathsOf(tab)).not.to.include('/clusters');
  });

  it('says since when, without a number, where the clusters cannot be had; the figures stay', async () => {
    const mock = failing((path) => (path === '/clusters' ? 503 : null));
    const tab = await openPartnerTab({ mock, props: dashboard });
    await until(tab, 'The Flex service is not available right now');
    expect(tab.text()).to.contain('Outdated data: the oldest reading counted is from 19 November 2026.');
    expect(tab.text()).to.contain('Total License Usage 14,267');
    expect(allByRole(tab.domElement, 'alert').map(textOf)).to.have.length(1);
  });

  it('counts customers only when all have come', async () => {
    const isLast = (path: string, search: URLSearchParams) =>
      path === '/partner/customers' && search.get('cursor') !== null;
    const { fetch, release } = held(isLast, paged(11));
    const tab = await openPartnerTab({ mock: fetch, props: dashboard });
    await until(tab, 'Largest overages');
    expect(tab.text()).not.to.match(/customers? has (outdated data|no data yet|a subscription)/);
    release();
    await until(tab, '1 customer has outdated data.');
    await until(tab, '1 customer has no data yet');
  });
});

describe('the report of all customers, with nothing to show', () => {
  afterEach(closeTabs);

  const withheld = (path: string, body: unknown) => {
    if (path !== '/partner/usage/timeseries') return body;
    for (const day of (body as Schemas['PartnerUsageTimeseries']).items) {
      Object.assign(day, { clustersReported: 0, clustersExpected: 0, oldestReadingAt: null });
      for (const use of Object.values(day.usageByType)) use.consumedUnits = null;
    }
    return body;
  };

  it('offers last quarter, and in last quarter the newest days instead', async () => {
    const tab = await openPartnerTab({ mock: altered(partner, withheld), props: dashboard });
    await until(tab, 'No data in this period');
    buttonNamed(tab.domElement, 'Show last quarter').click();
    await until(tab, '92 days, UTC');
    await until(tab, 'Show the last 30 days');
    expect(allByRole(tab.domElement, 'button', 'Show last quarter')).to.deep.equal([]);
    buttonNamed(tab.domElement, 'Show the last 30 days').click();
    await until(tab, '30 days, UTC');
    await until(tab, 'Show last quarter');
  });

  it('says that no customer is assigned where none is, and looks again', async () => {
    const none = (path: string, body: unknown) =>
      path === '/partner/customers' ? { items: [], total: 0 } : withheld(path, body);
    const tab = await openPartnerTab({ mock: altered(partner, none), props: dashboard });
    await until(tab, 'No customers assigned');
    expect(tab.text()).not.to.contain('No data in this period');
    tab.answer(partner);
    buttonNamed(tab.domElement, 'Check again').click();
    await until(tab, '4 of 12 customers are over the license limit.');
  });

  it('says of all customers that they have no cluster, not of an organization', async () => {
    const none = (path: string, body: unknown) =>
      path === '/partner/customers' || path === '/clusters' ? { items: [], total: 0 } : body;
    const props = { state: { view: 'clusters' } };
    const tab = await openPartnerTab({ mock: altered(partner, none), props });
    await until(tab, 'The Flex service knows of no cluster of your customers.');
    expect(tab.text()).not.to.contain('this organization');
  });
});
