import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, byRole, choose, fieldNamed, textOf } from '../support/find.ts';
import {
  customerNamed,
  failing,
  openPartnerTab,
  partnerService,
  pathsOf,
  tabsOf,
} from '../support/partner-tab.ts';
import { closeTabs, type Tab, until } from '../support/tab.ts';
import { granting } from '../support/worlds.ts';

const nordhamn = customerNamed('Nordhamn');
const alesund = customerNamed('Ålesund');
const figures = 'Knowledge Worker is 40 over since 3 Nov.';
const whole = { state: { view: 'dashboard', customer: nordhamn.id } };
const isFocusInside = ({ domElement }: Tab) => domElement.contains(document.activeElement);

describe('one customer, inside the partner’s hub', () => {
  afterEach(closeTabs);

  it('opens from a link with its name as heading and the views of one customer', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    expect(byRole(tab.domElement, 'heading', nordhamn.name).tagName).to.equal('H2');
    expect(tabsOf(tab)).to.deep.equal(['Usage report', 'Subscriptions', 'Clusters']);
    expect(tab.text()).to.contain('Download report');
    expect(tab.text()).to.match(
      /Order 40 Knowledge Worker licenses for Sub123456 under Deal ID \S+ in CCW\./,
    );
    expect(pathsOf(tab)).not.to.include('/partner/usage/timeseries');
    expect(pathsOf(tab)).not.to.include('/partner/customers');
  });

  it('stays the one shown from view to view', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    buttonNamed(tab.domElement, 'Subscriptions').click();
    await until(tab, 'License model');
    buttonNamed(tab.domElement, 'Clusters').click();
    await until(tab, 'Total, 3 clusters');
    buttonNamed(tab.domElement, 'Usage report').click();
    await until(tab, figures);
    const customer = nordhamn.id;
    expect(tab.states).to.deep.equal([
      { view: 'subscriptions', customer },
      { view: 'clusters', customer },
      { view: 'dashboard', customer },
    ]);
    expect(byRole(tab.domElement, 'heading', nordhamn.name).tagName).to.equal('H2');
  });

  it('keeps its period, and leads back to the list with its panel open; the keyboard stays in the tab', async () => {
    const tab = await openPartnerTab({ props: whole });
    await until(tab, figures);
    choose(tab.domElement, '7d');
    await until(tab, '7 days, UTC');
    buttonNamed(tab.domElement, 'All customers').focus();
    buttonNamed(tab.domElement, 'All customers').click();
    await until(tab, 'View customer');
    expect(tab.text()).to.contain('7 days, UTC');
    expect(tab.states.at(-1)).to.deep.equal({ customer: nordhamn.id, period: '7d' });
    expect(isFocusInside(tab)).to.equal(true);
  });

  it('opens from its panel, and the keyboard stays in the tab', async () => {
    const tab = await openPartnerTab({ props: { state: { customer: nordhamn.id, q: 'nord' } } });
    await until(tab, 'View customer');
    const panel = byRole(tab.domElement, 'heading', nordhamn.name).closest('section') as Element;
    buttonNamed(panel, 'Usage report').focus();
    buttonNamed(panel, 'Usage report').click();
    await until(tab, figures);
    expect(tab.states).to.deep.equal([{ view: 'dashboard', customer: nordhamn.id }]);
    expect(isFocusInside(tab)).to.equal(true);
  });

  it('takes nothing of another customer’s over: not its subscription, not its figures', async () => {
    const tab = await openPartnerTab({
      props: { state: { customer: alesund.id, subscription: 'Sub123456' } },
    });
    await until(tab, 'View customer');
    const panel = byRole(tab.domElement, 'heading', alesund.name).closest('section') as Element;
    buttonNamed(panel, 'Usage report').click();
    await until(tab, 'Daily usage');
    expect(tab.states).to.deep.equal([{ view: 'dashboard', customer: alesund.id }]);
    expect(tab.text()).not.to.contain('unknown value');
    await tab.update({ state: { view: 'dashboard', customer: nordhamn.id } });
    await until(tab, figures);
    expect(allByRole(tab.domElement, 'heading', alesund.name)).to.deep.equal([]);
  });

  it('that nobody knows is said so, with the way back', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard', customer: 'nobody' } } });
    await until(tab, 'The data was not found');
    buttonNamed(tab.domElement, 'All customers').click();
    await until(tab, 'All 12');
    await until(tab, 'The customer in the link is not in the list.');
  });

  it('that the service refuses is said so, with the way back', async () => {
    const refusing = failing((path) => (path === '/usage/timeseries' ? 403 : null));
    const tab = await openPartnerTab({ mock: refusing, props: whole });
    await until(tab, 'You do not have access to this data');
    expect(tabsOf(tab)).to.deep.equal(['Usage report', 'Subscriptions', 'Clusters']);
    buttonNamed(tab.domElement, 'All customers').click();
    await until(tab, 'All 12');
  });

  it('of whom nothing may be seen names the roles that may, with the way back', async () => {
    const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;
    const mock = granting(partner, (_capability, orgId) => orgId === null);
    const tab = await openPartnerTab({ mock, props: whole });
    await until(tab, 'You do not have access to license usage');
    expect(tab.text()).to.contain('Your role does not cover license usage for Nordhamn Rederi AB');
    // Those who see the list alone see nothing of this customer either.
    expect(tab.text()).to.contain('Full sales administrator and Partner read-only administrator');
    buttonNamed(tab.domElement, 'All customers').click();
    await until(tab, 'All 12');
  });

  it('is out of reach without usage in this hub: the list, and why', async () => {
    const tab = await openPartnerTab({ mock: partnerService({ role: 'partnerFullAdmin' }), props: whole });
    await until(tab, 'All 12');
    expect(tab.text()).to.contain('The view in the link is not available to you');
    expect(pathsOf(tab).filter((path) => path !== '/me')).to.deep.equal(['/partner/customers']);
    const search = fieldNamed(tab.domElement, 'Search');
    search.focus();
    search.value = 'nord';
    search.dispatchEvent(new Event('input'));
    await until(tab, '1 shown');
    expect((search.getRootNode() as ShadowRoot).activeElement).to.equal(search);
  });
});

describe('View customer', () => {
  afterEach(closeTabs);

  const open = { state: { customer: nordhamn.id } };

  it('asks the hub, for whom may open the customer’s own page', async () => {
    const tab = await openPartnerTab({ props: open });
    await until(tab, 'View customer');
    buttonNamed(tab.domElement, 'View customer').click();
    await until(tab, () => tab.destinations.length > 0);
    expect(tab.destinations).to.deep.equal([{ to: 'customer', customerId: nordhamn.id }]);
    expect(tab.states).to.deep.equal([]);
  });

  it('is disabled with its reason where the hub cannot be asked', async () => {
    const tab = await openPartnerTab({ props: { ...open, onNavigate: undefined } });
    await until(tab, 'The hub cannot open a customer from this page.');
    const button = buttonNamed(tab.domElement, 'View customer');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const reason = (button.getRootNode() as ShadowRoot).getElementById(
      button.getAttribute('aria-describedby') ?? '',
    );
    expect(textOf(reason as Element)).to.contain('The hub cannot open a customer');
    button.click();
    expect(tab.states).to.deep.equal([]);
  });

  it('opens the customer here, for whom may see usage but not open the page', async () => {
    const tab = await openPartnerTab({ mock: partnerService({ role: 'partnerReadOnly' }), props: open });
    await until(tab, 'View customer');
    buttonNamed(tab.domElement, 'View customer').click();
    await until(tab, figures);
    expect(tab.destinations).to.deep.equal([]);
    expect(tab.states).to.deep.equal([{ view: 'dashboard', customer: nordhamn.id }]);
  });
});
