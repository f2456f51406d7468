import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import { allByRole, buttonNamed, byRole, textOf } from '../support/find.ts';
import { customerNamed, openPartnerTab, partnerService, rowsOf } from '../support/partner-tab.ts';
import { altered, closeTabs, until } from '../support/tab.ts';

type Schemas = components['schemas'];

const service = 'https://flex.example/api/v1';
const dashboard = { state: { view: 'dashboard' } };
const drivers = 'Customers over the license limit on 23 November 2026';
const daily = 'Licenses used and bought per day';
const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

async function read<Body>(path: string): Promise<Body> {
  const answer = await partnerService()(`${service}${path}`, { headers: { Authorization: 'Bearer token' } });
  return (await answer.json()) as Body;
}

const units = (count: number) => count.toLocaleString('en-GB');

describe('the usage report of all customers', () => {
  afterEach(closeTabs);

  it('judges in numbers of customers, never in a status for all of them', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, '4 of 12 customers are over the license limit.');
    await until(tab, '1 customer is in under use.');
    expect(tab.text()).not.to.match(/Over use|Within allowance|In compliance|Waiting for data/);
  });

  it('marks each license type by how many customers are over, beside figures of all', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, /Knowledge Worker 3 customers over Used 12,190 Bought \/ 14,640/);
    expect(tab.text()).to.match(/Common Area No customer over Used 1,807 Bought \/ 2,244/);
    expect(tab.text()).to.match(/TelePresence 2 customers over Used 270 Bought \/ 343/);
  });

  it('never nets one customer’s free licenses against what another is over by', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, 'Total License Entitlements 17,227');
    expect(tab.text()).to.contain('Total License Usage 14,267 of which 375 without a license');
    expect(tab.text()).to.match(
      /Knowledge Worker .* Over by 368 .* Common Area .* TelePresence .* Over by 7 /,
    );
  });

  it('lists each day once, the latest first, with how many customers were over as the service says', async () => {
    const { items } = await read<Schemas['PartnerUsageTimeseries']>(
      '/partner/usage/timeseries?from=2026-10-01&to=2026-11-23',
    );
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, 'Daily usage');
    const expected = items.toReversed().map(({ day, customersOver, clustersReported, clustersExpected }) => ({
      day,
      customersOver,
      coverage: `${units(clustersReported)} of ${units(clustersExpected)}`,
    }));
    const cells = allByRole(tab.domElement, 'table')
      .filter((table) => textOf(table).includes(daily))
      .flatMap((table) => [...table.querySelectorAll('tbody tr')])
      .map((row) => [...row.querySelectorAll('th, td')].map(textOf));
    expect(
      cells.map(([day, , , , over, coverage]) => ({
        day,
        customersOver: Number(over),
        coverage: /\d+ of \d+$/.exec(coverage ?? '')?.[0],
      })),
    ).to.deep.equal(expected);
    expect(cells).to.have.length(54);
  });

  it('names who drives the overage, the largest first, each leading to the customer’s own report', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, 'Largest overages');
    expect(rowsOf(tab, drivers)).to.deep.equal([
      "Société Maritime d'Armorel 290 0 4 54",
      'Nordhamn Rederi AB 40 0 0 24',
      'Ålesund Sjømat AS 38 0 0 54',
      "Bröderna Ek's Måleri AB 0 0 3 18",
    ]);
    buttonNamed(tab.domElement, 'Ålesund').click();
    await until(tab, 'All customers');
    expect(tab.states).to.deep.equal([{ view: 'dashboard', customer: customerNamed('Ålesund').id }]);
  });

  it('tells what the numbers lack, and of how many customers', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, '1 customer has outdated data. The last known values count');
    await until(tab, 'Outdated data: 1 cluster has not reported for two days or more;');
    expect(tab.text()).to.contain(
      '1 customer has no data yet: what it has bought is counted, what it uses is not.',
    );
    expect(tab.text()).to.contain(
      '1 customer has a subscription without data: what is bought there is counted, what is used is not.',
    );
  });

  for (const [button, within, tile, count] of [
    ['See customers over', '', 'overLimit', 4],
    ['See customers in under use', '', 'underUse', 1],
    ['See customers', 'outdated data', 'stale', 1],
    ['See customers', 'no data yet', 'pending', 1],
  ] as const) {
    it(`leads by “${button}” (${tile}) to those customers, and the keyboard stays in the tab`, async () => {
      const tab = await openPartnerTab({ props: dashboard });
      await until(tab, 'Largest overages');
      const found = allByRole(tab.domElement, 'button', button).find((one) =>
        textOf(one.closest('p') ?? one).includes(within),
      );
      found?.focus();
      found?.click();
      await until(tab, `${String(count)} shown`);
      expect(tab.states).to.deep.equal([{ tile }]);
      expect(tab.domElement.contains(document.activeElement)).to.equal(true);
    });
  }

  it('shows only the days over of one type when their number is chosen, told to the hub and restored', async () => {
    const tab = await openPartnerTab({ props: dashboard });
    await until(tab, 'Daily usage');
    buttonNamed(tab.domElement, /Show \d+ days TelePresence was over/).click();
    await until(tab, /Showing \d+ days when TelePresence was over\./);
    expect(tab.states).to.deep.equal([{ view: 'dashboard', over: 'telePresence' }]);
    const { length } = rowsOf(tab, daily);
    await tab.close();
    const restored = await openPartnerTab({ props: { state: tab.states[0] } });
    await until(restored, `Showing ${String(length)} days when TelePresence was over.`);
    expect(rowsOf(restored, daily)).to.have.length(length);
  });

  it('shows the running day without any history', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard', period: 'today' } } });
    await until(tab, /The day is in progress: \d+ of 17 clusters have reported so far\./);
    await until(tab, 'Largest overages');
    expect(tab.text()).to.match(/\d of 12 customers are over the license limit\./);
    expect(tab.text()).not.to.match(/Peak|Average|Days over|Change since|earlier in the period/);
    expect(rowsOf(tab, daily)).to.have.length(1);
  });

  it('says that no customer has a reading where none has', async () => {
    const withhold = (path: string, body: unknown) => {
      if (path !== '/partner/usage/timeseries') return body;
      for (const day of (body as Schemas['PartnerUsageTimeseries']).items) {
        Object.assign(day, { clustersReported: 0, clustersExpected: 0, oldestReadingAt: null });
        for (const use of Object.values(day.usageByType)) use.consumedUnits = null;
      }
      return body;
    };
    const tab = await openPartnerTab({ mock: altered(partner, withhold), props: dashboard });
    await until(tab, 'No data in this period');
    expect(allByRole(tab.domElement, 'heading', 'Largest overages')).to.deep.equal([]);
  });

  it('says the same in Swedish', async () => {
    const tab = await openPartnerTab({ props: { ...dashboard, locale: 'sv-SE' } });
    await until(tab, '4 av 12 kunder');
    await until(tab, 'Största överskridanden');
    expect(tab.text()).not.to.match(/\{\{|partner\.|customers/);
  });
});

describe('the clusters of all customers, in the tab', () => {
  afterEach(closeTabs);

  it('stand beside customers that have none, which count for nothing', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'clusters' } } });
    await until(tab, 'Brightwater & Hale Solicitors LLP');
    await until(tab, 'Total, 20 clusters 12,190 1,807 270');
    expect(tab.text()).to.contain('All 20');
    expect(tab.text()).not.to.match(/The total (differs|is)/);
    const [row] = rowsOf(tab, 'Clusters with licenses used').filter((words) => words.includes('Brightwater'));
    expect(row).to.contain('No verified cluster yet').and.not.to.contain('Manage');
    expect(byRole(tab.domElement, 'columnheader', 'Customer name').ariaSort).to.equal('ascending');
  });

  it('are found by their customer’s name, and by state without those that have none', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'clusters', q: 'brightwater' } } });
    await until(tab, 'Total, 0 clusters');
    expect(rowsOf(tab, 'Clusters with licenses used').join()).to.contain('No verified cluster yet');
    await tab.update({ state: { view: 'clusters', clusterState: 'noData' } });
    await until(tab, /Total, [1-9]\d* clusters?/);
    expect(rowsOf(tab, 'Clusters with licenses used').join()).not.to.contain('No verified cluster yet');
  });

  it('come to the same sums as the report and as the customers, on the as-of day', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'clusters' } } });
    await until(tab, 'Total, 20 clusters 12,190 1,807 270');
    buttonNamed(tab.domElement, /^Customers$/).click();
    await until(tab, 'All 12');
    await until(tab, /All 12 .*12,190 .*14,640.*368 over.*1,807 .*2,244.*270 .*343.*7 over/);
    buttonNamed(tab.domElement, 'Usage report').click();
    await until(tab, 'Used 12,190');
    expect(tab.text()).to.contain('Used 1,807').and.to.contain('Used 270').and.to.contain('375 without');
  });
});
