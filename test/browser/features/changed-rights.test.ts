/** What someone may do can change while the page is open, and nothing else with it: the organization stays the same. */
import { expect } from '@open-wc/testing';
import type { Capability } from '../../../src/domain/capability.ts';
import * as serviceCard from '../../../src/service-card.ts';
import { openCustomerTab } from '../support/custom-report.ts';
import { allByRole, byRole, textOf } from '../support/find.ts';
import {
  customerNamed,
  failing,
  openPartnerTab,
  partnerService,
  pathsOf,
  tabsOf,
} from '../support/partner-tab.ts';
import { closeTabs, openTab, type Tab, until } from '../support/tab.ts';
import { granting } from '../support/worlds.ts';

const nordhamn = customerNamed('Nordhamn');
const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;
const figures = 'Knowledge Worker is 40 over since 3 Nov.';
const whole = { state: { view: 'dashboard', customer: nordhamn.id } };
const alerts = ({ domElement }: Tab) => allByRole(domElement, 'alert').map(textOf);

/** How often it was asked who is looking, in all or about one customer. */
const timesAsked = ({ requests }: Tab, about = '') =>
  requests.filter((request) => request.startsWith(`/api/v1/me${about}`)).length;

function choosePeriod({ domElement }: Tab, value: string): HTMLSelectElement {
  const select = byRole(domElement, 'combobox', 'Time period') as HTMLSelectElement;
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change'));
  return select;
}

/** A service that has taken rights away: it refuses what needs them, and grants them no more. */
const without = (
  taken: (capability: Capability, orgId: string | null) => boolean,
  refused: (path: string) => boolean,
) =>
  failing(
    (path) => (refused(path) ? 403 : null),
    granting(partner, (capability, orgId) => !taken(capability, orgId)),
  );

describe('rights that change while the page is open', () => {
  afterEach(closeTabs);

  it('change the page of all customers, as soon as one thing is refused', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard' } } });
    await until(tab, 'Largest overages');
    tab.answer(partnerService({ role: 'partnerFullAdmin' }));
    choosePeriod(tab, 'last-quarter');
    await until(tab, 'The view in the link is not available to you');
    await until(tab, 'All 12');
    expect(tabsOf(tab)).to.deep.equal([]);
    expect(tab.text()).not.to.match(/Total License Usage|Time period|Download report/);
    expect(alerts(tab)).to.deep.equal([]);
    expect(tab.domElement.contains(document.activeElement)).to.equal(true);
  });

  it('lead from one customer’s page to the list, where usage may not be seen any more', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    tab.answer(partnerService({ role: 'partnerFullAdmin' }));
    choosePeriod(tab, '7d');
    await until(tab, 'All 12');
    expect(tab.text()).not.to.contain(figures);
    expect(tab.domElement.contains(document.activeElement)).to.equal(true);
  });

  it('leave of one customer’s page what may still be seen of that customer', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    tab.answer(
      without(
        (capability, orgId) => orgId !== null && capability === 'usage.view',
        (path) => path.startsWith('/usage') || path === '/subscriptions',
      ),
    );
    choosePeriod(tab, '7d');
    await until(tab, 'Total, 3 clusters');
    expect(tab.text()).to.contain('The view in the link is not available to you');
    expect(tabsOf(tab)).to.deep.equal([]);
    expect(tab.text()).not.to.match(/Data from|The total (differs|is)/);
    expect(byRole(tab.domElement, 'heading', nordhamn.name).tagName).to.equal('H2');
    expect(alerts(tab)).to.deep.equal([]);
  });

  it('take a customer away who is not theirs any more, with the way back', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    tab.answer(failing((_path, search) => (search.get('orgId') === nordhamn.id ? 403 : null)));
    choosePeriod(tab, '7d');
    await until(tab, () => alerts(tab).length === 1 && !tab.text().includes(figures));
    expect(alerts(tab).join()).to.contain('You do not have access to this data');
    expect(allByRole(tab.domElement, 'button', 'All customers')).to.have.length(1);
  });

  it('bring the usage of all customers, where it may be seen now', async () => {
    let isRefused = false;
    const later = failing((path) => {
      if (path !== '/clusters' || isRefused) return null;
      isRefused = true;
      return 403;
    });
    const ofOthers = granting(partner, (capability) => capability !== 'usage.view');
    const listed = partnerService({ role: 'salesAdmin' });
    const mock: typeof fetch = (input, init) => {
      const { url } = new Request(input, init);
      return (url.includes('/partner/customers') ? listed : ofOthers)(input, init);
    };
    const tab = await openPartnerTab({ mock, props: { state: { view: 'customers' } } });
    await until(tab, nordhamn.name);
    expect(tab.text()).not.to.contain('Over use');
    tab.answer(later);
    byRole(tab.domElement, 'button', 'Clusters').click();
    await until(tab, () => timesAsked(tab) === 2);
    byRole(tab.domElement, 'button', 'Customers').click();
    await until(tab, 'Over use');
  });

  it('take a view away in Control Hub, and leave the others', async () => {
    const tab = await openCustomerTab({ props: { state: { view: 'clusters' } } });
    await until(tab, 'Total, 3 clusters');
    const customer = { hub: 'control-hub', role: 'customerFullAdmin' } as const;
    const isKept = (capability: Capability) => capability !== 'clusters.view';
    tab.answer(failing((path) => (path === '/clusters' ? 403 : null), granting(customer, isKept)));
    // Of another day: of the same one the clusters are there already.
    choosePeriod(tab, 'last-quarter');
    await until(tab, 'The view in the link is not available to you');
    await until(tab, 'Daily usage');
    expect(tabsOf(tab)).to.deep.equal(['Usage report', 'Subscriptions']);
  });
});

describe('a small parcel whose data is refused', () => {
  afterEach(closeTabs);

  it('takes no place any more where the rights were taken away', async () => {
    let isTaken = false;
    const customer = { hub: 'control-hub', role: 'customerFullAdmin' } as const;
    const mock = failing(
      (path) => {
        isTaken ||= path === '/usage/summary';
        return path === '/usage/summary' ? 403 : null;
      },
      granting(customer, () => !isTaken),
    );
    const tab = await openTab({ mock, lifecycles: serviceCard });
    await until(tab, () => timesAsked(tab) === 2);
    await until(tab, () => tab.text() === '');
  });
});

describe('a refusal of what is granted all the same', () => {
  afterEach(closeTabs);

  it('is told as one, after rights were asked for once more, and nothing is asked for ever', async () => {
    const usage = '/partner/usage/timeseries';
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard' } } });
    await until(tab, 'Largest overages');
    tab.answer(failing((path) => (path === usage || path === '/partner/customers' ? 403 : null)));
    const select = choosePeriod(tab, 'last-quarter');
    await until(tab, () => timesAsked(tab) === 2);
    await until(tab, 'You do not have access to this data');
    expect(tab.text())
      .to.match(/Tracking ID: \S+/)
      .and.to.contain('The figures below are for');
    const { length } = tab.requests;
    // Whatever would be asked for would have been by the time that another period has come.
    tab.answer(partnerService());
    choosePeriod(tab, 'today');
    await until(tab, 'The day is in progress');
    expect(timesAsked(tab)).to.equal(2);
    expect(pathsOf(tab).slice(length).sort()).to.deep.equal(['/clusters', '/partner/customers', usage]);
    expect((select.getRootNode() as ShadowRoot).activeElement).to.equal(select);
  });

  it('of one customer asks once more about that one and once more in all', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    const before = pathsOf(tab).filter((path) => path === '/me').length;
    tab.answer(failing((path) => (path === '/usage/timeseries' ? 403 : null)));
    choosePeriod(tab, '7d');
    await until(tab, 'You do not have access to this data');
    await until(tab, () => timesAsked(tab) === before + 2);
    expect(timesAsked(tab, `?orgId=${nordhamn.id}`)).to.equal(2);
    expect(tab.text()).to.contain(figures);
    expect(tabsOf(tab)).to.deep.equal(['Usage report', 'Subscriptions', 'Clusters']);
  });

  it('is told beside what the answer says of who is looking, where that cannot be had', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard' } } });
    await until(tab, 'Largest overages');
    const usage = '/partner/usage/timeseries';
    tab.answer(failing((path) => (path === usage ? 403 : path === '/me' ? 503 : null)));
    choosePeriod(tab, 'last-quarter');
    await until(tab, 'You do not have access to this data');
    await until(tab, 'The Flex service is not available right now');
    expect(tab.text()).to.contain('Total License Usage');
  });
});
