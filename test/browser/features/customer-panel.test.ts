import { expect } from '@open-wc/testing';
import { noFilters } from '../../../src/session/view-state.ts';
import { bought, customer, useOf } from '../../unit/domain/support/build-customer.ts';
import { focused, openCustomers } from '../support/customers.ts';
import { allByRole, buttonNamed, byRole, nameOf, textOf } from '../support/find.ts';
import { closeFeatures } from '../support/session-host.ts';

const press = (key: string) =>
  focused()?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
const panelOf = (feature: Element) => feature.shadowRoot?.querySelector('fxu-customer-panel') as HTMLElement;
const hasPanel = (feature: Element) => feature.shadowRoot?.querySelector('fxu-customer-panel') !== null;
const headingOf = (feature: Element) => allByRole(panelOf(feature), 'heading').map(textOf)[0];

const unread = bought([[20, null]], {
  subscriptionId: 'Sub2',
  dealId: 'Deal2',
  orderIds: ['Order2', 'Order3'],
});
const trouble = customer(
  'Ask AB',
  useOf([bought([[100, 120]]), unread], {
    daysOver: [9, 0, 0],
    clustersReported: 4,
    clustersExpected: 5,
    oldestReadingAt: '2026-11-22T04:00:00Z',
  }),
  { customerId: 'ask', endDate: '2026-12-24', clusterCount: 5, services: ['messaging', 'ucmCloud', 'x-new'] },
);

/** Opens the panel as a user does. */
async function openPanel(options: Parameters<typeof openCustomers>[0], name: string) {
  const page = await openCustomers(options);
  await page.until(() => page.names().includes(name));
  const button = buttonNamed(page.feature, name);
  button.focus();
  button.click();
  await page.until(() => hasPanel(page.feature) && focused()?.localName === 'h2');
  return page;
}

describe('a customer’s panel', () => {
  afterEach(closeFeatures);

  it('opens from its name, takes the focus, and marks its row; the list stays', async () => {
    const { feature, names } = await openPanel({}, 'Nordhamn Rederi AB');
    expect(headingOf(feature)).to.equal('Nordhamn Rederi AB');
    expect(textOf(focused() as Element)).to.equal('Nordhamn Rederi AB');
    expect(names().length).to.be.greaterThan(5);
    expect(buttonNamed(byRole(feature, 'table'), 'Nordhamn Rederi AB').getAttribute('aria-current')).to.equal(
      'true',
    );
  });

  it('says what was bought, how it is provisioned, how it stands and what to do', async () => {
    const { feature } = await openPanel({ customers: [trouble] }, 'Ask AB');
    const text = textOf(panelOf(feature));
    for (const part of [
      'Services UCM Cloud Messaging x-new',
      'Provisioning status Provisioned',
      'Active , until 24 December 2026 · ends in 30 days',
      'Clusters 5',
      'License usage As of 23 November 2026',
      '4 of 5 clusters reported; oldest reading 22 Nov.',
      '1 of 2 subscriptions has no data yet.',
      'Knowledge Worker Over use 120 / 120',
      'Over by 20 Peak 120 Days over 9',
      'Order 20 Knowledge Worker licenses for Sub1 under Deal ID Deal1 in CCW.',
      'Sub2 Waiting for data',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('counts as free only what is known to be, in the subscriptions that are under use', async () => {
    const spare = useOf([bought([[100, 20]]), bought([[1000, null]]), bought([[500, 480]])]);
    const { feature } = await openPanel({ customers: [customer('Luft AB', spare)] }, 'Luft AB');
    expect(textOf(panelOf(feature))).to.contain(' 80 licenses are free.');
  });

  it('copies every ID', async () => {
    const { feature } = await openPanel({ customers: [trouble] }, 'Ask AB');
    expect(allByRole(panelOf(feature), 'button', /^Copy /).map(nameOf)).to.deep.equal([
      'Copy Sub1',
      'Copy Deal1',
      'Copy Order1',
      'Copy Sub2',
      'Copy Deal2',
      'Copy Order2',
      'Copy Order3',
    ]);
  });

  it('without an order says so instead of figures', async () => {
    const { feature } = await openPanel({ customers: [customer('Ny AB', useOf([]))] }, 'Ny AB');
    const text = textOf(panelOf(feature));
    expect(text).to.contain('No Flex order yet');
    expect(text).not.to.contain('Knowledge Worker');
  });

  it('warns of old data', async () => {
    const { feature } = await openPanel({}, '=Equal Partners GmbH');
    expect(textOf(panelOf(feature))).to.contain('Outdated data: the oldest reading counted is from');
  });

  it('goes through the customers shown, and no further', async () => {
    const customers = ['A', 'B', 'C', 'Out'].map((name) => customer(name));
    const { feature, until } = await openPanel(
      { customers, props: { filters: { ...noFilters, sort: 'name' } } },
      'B',
    );
    feature.filters = { ...feature.filters, q: 'sub1' };
    await until(() => textOf(panelOf(feature)).includes('2 of 4'));
    const next = buttonNamed(feature, 'Next customer');
    next.focus();
    next.click();
    await until(() => headingOf(feature) === 'C');
    next.click();
    await until(() => headingOf(feature) === 'Out');
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    next.click();
    expect(focused()).to.equal(next);
    expect(allByRole(panelOf(feature), 'status').map(textOf)).to.include('Out');
    buttonNamed(feature, 'Previous customer').click();
    await until(() => headingOf(feature) === 'C');
  });

  it('stays open for a customer that the filters leave out, from which there is no way on', async () => {
    const { feature, until, names } = await openPanel({}, 'Nordhamn Rederi AB');
    feature.filters = { ...noFilters, q: 'armorel' };
    await until(() => names().length === 1);
    expect(headingOf(feature)).to.equal('Nordhamn Rederi AB');
    expect(buttonNamed(feature, 'Next customer').getAttribute('aria-disabled')).to.equal('true');
  });

  it('closes with Esc, and the focus is back on the name', async () => {
    const { feature, until } = await openPanel({}, 'Nordhamn Rederi AB');
    press('Escape');
    await until(() => !hasPanel(feature) && focused()?.localName === 'button');
    expect(textOf(focused() as Element)).to.equal('Nordhamn Rederi AB');
  });

  it('closes with its button, and the focus goes to the row last shown, however far away', async () => {
    const customers = Array.from({ length: 1000 }, (_, index) => customer(`Kund ${index}`));
    const { feature, until, names } = await openPanel(
      { customers, props: { filters: { ...noFilters, sort: 'name' } } },
      'Kund 3',
    );
    const scroller = byRole(feature, 'group', 'Customers with licenses');
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => names().includes('Kund 999') && !names().includes('Kund 3'));
    buttonNamed(feature, 'Close').focus();
    buttonNamed(feature, 'Close').click();
    await until(() => !hasPanel(feature) && focused()?.localName === 'button');
    expect(textOf(focused() as Element)).to.equal('Kund 3');
  });

  it('from a link opens without taking the focus', async () => {
    const { feature, until } = await openCustomers({ customers: [trouble], props: { customerId: 'ask' } });
    await until(() => hasPanel(feature));
    expect(headingOf(feature)).to.equal('Ask AB');
    expect(focused()).to.equal(document.body);
  });

  it('of a customer that is not in the list is a notice, once all have come', async () => {
    const { feature, says } = await openCustomers({
      customers: [trouble],
      props: { customerId: 'nobody', progress: 'loading', total: 2 },
    });
    expect(textOf(feature)).not.to.contain('not in the list');
    feature.progress = 'complete';
    await says('The customer in the link is not in the list.');
    expect(hasPanel(feature)).to.equal(false);
  });

  it('where the view is narrow stands in place of the list, with a way back', async () => {
    const { feature, until } = await openPanel({}, 'Kuusikoski Konepaja Oyj');
    feature.style.width = '20rem';
    const card = byRole(feature, 'group', 'Customers with licenses');
    await until(() => getComputedStyle(card).visibility === 'hidden');
    buttonNamed(feature, 'Back to the list').click();
    await until(() => focused()?.localName === 'button' && !hasPanel(feature));
    expect(textOf(focused() as Element)).to.equal('Kuusikoski Konepaja Oyj');
  });
});

describe('from a customer’s panel', () => {
  afterEach(closeFeatures);
  const actionsFor = async (role: string, canNavigate = true) => {
    const page = await openCustomers({
      mock: { role: role as 'fullSalesAdmin' },
      customers: [{ ...trouble, ...(role === 'salesAdmin' && { usage: undefined as never }) }],
      props: { customerId: 'ask', canNavigate },
    });
    await page.until(() => hasPanel(page.feature));
    const actions = ['View customer', 'Usage report'].flatMap((name) =>
      allByRole(panelOf(page.feature), 'button', name),
    );
    return { ...page, actions };
  };

  it('someone who may open and see it goes to the hub’s page, or to its report here', async () => {
    const { actions, asked } = await actionsFor('fullSalesAdmin');
    for (const action of actions) action.click();
    expect(asked).to.deep.equal(['ask hub', 'ask here']);
  });

  it('someone who may only see it finds its views here', async () => {
    const { actions, asked } = await actionsFor('partnerReadOnly', false);
    for (const action of actions) action.click();
    expect(actions.map(textOf)).to.deep.equal(['View customer']);
    expect(asked).to.deep.equal(['ask here']);
  });

  it('someone who may only open it goes to the hub’s page, and sees nothing of its usage', async () => {
    const { actions, asked, feature } = await actionsFor('salesAdmin');
    for (const action of actions) action.click();
    expect(asked).to.deep.equal(['ask hub']);
    expect(textOf(panelOf(feature))).not.to.match(/usage|Knowledge|Sub1/i);
  });

  it('nobody goes where the hub cannot be asked, and it says why', async () => {
    const { actions, asked, feature } = await actionsFor('salesAdmin', false);
    actions[0]?.click();
    expect(actions[0]?.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(panelOf(feature))).to.contain('The hub cannot open a customer from this page.');
    expect(asked).to.deep.equal([]);
  });
});
