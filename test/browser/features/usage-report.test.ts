import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import { allByRole, buttonNamed, byRole, textOf } from '../support/find.ts';
import { altered, closeTabs, openTab, range, shownOrgId, until } from '../support/tab.ts';
import { firstReadFrom, ofTwo, silentSince } from '../support/worlds.ts';

describe('the usage report', () => {
  afterEach(closeTabs);

  it('answers at first glance where, since when and by how many licenses are missing', async () => {
    const tab = await openTab();
    await until(tab, 'Knowledge Worker is 40 over since 3 Nov.');
    expect(tab.text()).to.contain('Ask your partner to order 40 Knowledge Worker licenses for Sub123456.');
  });

  it('shows bought and used in total, and what of it has no license', async () => {
    const tab = await openTab();
    await until(tab, 'Total License Entitlements 1,410');
    expect(tab.text()).to.contain('Total License Usage 1,427 of which 40 without a license');
  });

  it('gives each license type a status in words, used of bought, and how the period went', async () => {
    const tab = await openTab();
    await until(tab, 'License Usage by Type');
    expect(tab.text()).to.match(
      /Knowledge Worker Over use Used 1,240 Bought \/ 1,200 Share used 104% Over by 40 Change since 24 Oct \+\d+ Peak 1,245 \(16 Nov\) Average 1,222 Days over 21/,
    );
    expect(tab.text()).to.match(/Common Area In compliance Used 163 Bought \/ 180/);
  });

  it('lists each day of the period once, the latest first', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    const days = allByRole(tab.domElement, 'row').map((row) => textOf(row).slice(0, 10));
    expect(days).to.have.length(30);
    expect([days[0], days.at(-1)]).to.deep.equal(['2026-11-23', '2026-10-25']);
  });

  it('marks a day on which a cluster’s earlier reading stands in', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    const [row] = allByRole(tab.domElement, 'row').filter((candidate) =>
      textOf(candidate).startsWith('2026-11-12'),
    );
    expect(row && textOf(row)).to.contain('oldest reading 11 Nov 2 of 3');
  });

  it('shows only the days over when their number is chosen, and all again on request', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    buttonNamed(tab.domElement, 'Show 21 days Knowledge Worker was over').click();
    await until(tab, 'Showing 21 days when Knowledge Worker was over.');
    expect(allByRole(tab.domElement, 'row')).to.have.length(21);
    buttonNamed(tab.domElement, 'Show all days').click();
    await until(tab, () => allByRole(tab.domElement, 'row').length === 30);
  });

  it('says the same in Swedish', async () => {
    const tab = await openTab({ props: { locale: 'sv-SE' } });
    await until(tab, 'Sedan 3 nov. ligger Kunskapsarbetare 40 över.');
    expect(tab.text()).to.contain(
      'Be din partner beställa 40 licenser av typen Kunskapsarbetare för Sub123456.',
    );
    expect(tab.text()).to.contain('Totalt antal berättigade licenser 1\u00a0410');
  });

  it('shows the running day without history, and how many clusters have reported', async () => {
    const tab = await openTab({ props: { state: { period: 'today' } } });
    await until(tab, /The day is in progress: \d of 3 clusters have reported so far\./);
    expect(tab.text()).not.to.match(/Peak|Average|Days over|Change since/);
  });

  it('counts as free only what is known to be, in the subscriptions that are under use', async () => {
    const mock = altered(ofTwo.mock, (path, body) => {
      if (path !== '/usage/timeseries') return body;
      const { items } = body as components['schemas']['UsageTimeseries'];
      for (const { subscriptionId, usageByType } of items) {
        const isFirst = subscriptionId === items[0]?.subscriptionId;
        for (const use of Object.values(usageByType)) {
          Object.assign(use, { entitledUnits: isFirst ? 100 : 1000, consumedUnits: isFirst ? 20 : null });
        }
      }
      return body;
    });
    const tab = await openTab({ ...ofTwo, mock });
    await until(tab, 'Knowledge Worker Under use Used 20 Bought / 1,100');
    expect(tab.text()).to.contain(' 80 licenses are free.').and.not.to.contain('1,080');
  });

  it('speaks to a partner of ordering in CCW', async () => {
    const tab = await openTab({ mock: { role: 'fullSalesAdmin' }, props: { orgId: shownOrgId } });
    await until(tab, /Order 40 Knowledge Worker licenses for Sub123456 under Deal ID \S+ in CCW\./);
  });
});

describe('the usage report without figures', () => {
  afterEach(closeTabs);

  it('shows the outline of what is coming while it loads', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const tab = await openTab({ mock: { scenario: 'slow', wait: () => held } });
    await until(tab, 'Loading license usage…');
    release();
    await until(tab, 'Knowledge Worker is 40 over since 3 Nov.');
  });

  it('says that no order has come, and looks again on request', async () => {
    const tab = await openTab({ mock: { scenario: 'empty' } });
    await until(tab, 'No Flex order yet');
    tab.answer({ scenario: 'normal' });
    buttonNamed(tab.domElement, 'Check again').click();
    await until(tab, 'Knowledge Worker is 40 over since 3 Nov.');
  });

  it('shows what is bought and the four steps to the first reading', async () => {
    const tab = await openTab({ mock: { scenario: 'pending' } });
    await until(tab, 'Clusters verified: 2 of 3');
    const steps = allByRole(tab.domElement, 'listitem')
      .map(textOf)
      .filter((text) => text.includes('·'));
    expect(steps).to.have.length(4);
    expect(steps[1]).to.contain('Clusters verified: 2 of 3 · in progress');
    expect(tab.text()).to.contain('Total License Entitlements 1,410');
    expect(tab.text()).to.contain('Total License Usage –');
    const download = buttonNamed(tab.domElement, 'Download report');
    expect(download.disabled).to.equal(true);
    expect(tab.text()).to.contain('There is no usage to download yet.');
  });

  it('tells the steps of the subscription that has come furthest, names it, and counts its clusters alone', async () => {
    const mock = altered({ scenario: 'pending' }, (path, body) => {
      if (path !== '/subscriptions') return body;
      const { items } = body as components['schemas']['SubscriptionList'];
      const [first] = items;
      if (first === undefined) return body;
      const provisioning = { ...first.provisioning, clustersVerified: 2, clustersTotal: 2 };
      return { items: [first, { ...first, subscriptionId: 'Sub9', provisioning }], total: 2 };
    });
    const tab = await openTab({ mock });
    await until(tab, 'The steps are those of Sub9, which has come furthest.');
    expect(tab.text())
      .to.contain('Clusters verified · done')
      .and.to.contain('Order ID provisioned in the clusters’ agents · in progress');
    expect(tab.text()).not.to.match(/\d of \d/);
  });

  it('names the silent cluster when figures rest on outdated readings', async () => {
    const tab = await openTab({ mock: { scenario: 'staleSync' } });
    await until(tab, /Outdated data.*pub01\.\S+ – last read 18 November 2026/);
  });

  it('names only the silent clusters of the subscription chosen', async () => {
    const tab = await openTab({ ...ofTwo, mock: silentSince('2026-11-18', ofTwo.mock) });
    await until(tab, /ucm-publisher\.alesund.* – last read 18 November/);
    const select = byRole(tab.domElement, 'combobox', 'Subscription') as HTMLSelectElement;
    select.value = select.options[2]?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await until(tab, () => !tab.text().includes('ucm-publisher.alesund'));
    const silent = allByRole(tab.domElement, 'listitem', 'last read').map(textOf);
    buttonNamed(tab.domElement, 'See clusters with outdated data').click();
    await until(tab, 'Total, 1 cluster');
    expect(silent).to.have.length(1);
    expect(tab.text()).to.contain(silent[0]?.split(' ')[0]);
  });

  it('leads from a mark to the clusters that explain it, the most used first', async () => {
    const states: unknown[] = [];
    const tab = await openTab({ props: { onStateChange: (state: unknown) => states.push(state) } });
    await until(tab, 'See clusters');
    buttonNamed(tab.domElement, 'See clusters, sorted by Knowledge Worker').focus();
    buttonNamed(tab.domElement, 'See clusters, sorted by Knowledge Worker').click();
    await until(tab, 'Total, 3 clusters');
    expect(states).to.deep.equal([{ view: 'clusters', sort: '-knowledgeWorker' }]);
    expect(tab.domElement.contains(document.activeElement)).to.equal(true);
  });

  it('leads from outdated data to the clusters that are silent', async () => {
    const states: unknown[] = [];
    const tab = await openTab({
      mock: { scenario: 'staleSync' },
      props: { onStateChange: (state: unknown) => states.push(state) },
    });
    await until(tab, 'See clusters with outdated data');
    buttonNamed(tab.domElement, 'See clusters with outdated data').click();
    await until(tab, 'Total, 1 cluster');
    expect(states).to.deep.equal([{ view: 'clusters', clusterState: 'stale' }]);
  });

  it('offers the range that has data when the chosen one has none', async () => {
    const mock = firstReadFrom('2026-11-20');
    const tab = await openTab({ mock, props: { state: { from: '2026-11-10', to: '2026-11-12' } } });
    await until(tab, 'The first reading was taken on 20 November 2026.');
    buttonNamed(tab.domElement, `Show ${range('2026-11-20', '2026-11-23')}`).click();
    await until(tab, 'Daily usage');
    expect(allByRole(tab.domElement, 'row')).to.have.length(4);
  });
});
