/** Who may see all customers' sums, but no customer's usage: the page says what the sums say, and nothing of counts. */
import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import { allByRole, byRole } from '../support/find.ts';
import { failing, openPartnerTab, partnerService } from '../support/partner-tab.ts';
import { altered, closeTabs, until } from '../support/tab.ts';
import { granting } from '../support/worlds.ts';

type Schemas = components['schemas'];

const partner = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

/** The service as it answers someone without usage.view: it grants less, and sends less. */
const aggregateAlone: typeof fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const service = pathname.endsWith('/me')
    ? granting(partner, (capability) => capability !== 'usage.view')
    : altered(partner, (path, body) => {
        if (path === '/partner/customers') {
          for (const customer of (body as Schemas['CustomerPage']).items) delete customer.usage;
        }
        return body;
      });
  return service(input, init);
};

const openView = (view: string, mock: typeof fetch = aggregateAlone) =>
  openPartnerTab({ mock, props: { state: { view } } });

describe('all customers’ sums without any customer’s usage', () => {
  afterEach(closeTabs);

  it('say how many customers are over, and never beside it that none is', async () => {
    const tab = await openView('dashboard');
    await until(tab, '4 of 12 customers are over the license limit.');
    await until(tab, 'Total License Usage 14,267');
    expect(tab.text()).not.to.match(/No customer over|customers? over |Largest overages|Counting customers/);
  });

  it('lead to no list of those over: there is none without usage', async () => {
    const tab = await openView('dashboard');
    await until(tab, '4 of 12 customers');
    expect(allByRole(tab.domElement, 'button', /^See customers/)).to.deep.equal([]);
  });

  it('lack no counts where the customers could not be had', async () => {
    const mock = failing((path) => (path === '/partner/customers' ? 503 : null), aggregateAlone);
    const tab = await openView('dashboard', mock);
    await until(tab, '4 customers are over the license limit.');
    await until(tab, 'The Flex service is not available right now');
    expect(tab.text()).not.to.contain('counts of customers');
  });

  for (const view of ['dashboard', 'clusters']) {
    it(`have a period to choose on the view ${view}`, async () => {
      const tab = await openView(view);
      await until(tab, 'As of 23 November 2026');
      expect(tab.text()).to.contain('54 days, UTC');
      const period = byRole(tab.domElement, 'combobox', 'Time period') as HTMLSelectElement;
      period.value = 'last-quarter';
      period.dispatchEvent(new Event('change'));
      await until(tab, 'As of 30 September 2026');
      expect(tab.text()).to.contain('92 days, UTC');
    });
  }

  it('leave the list of customers without a period, since nothing there depends on one', async () => {
    const tab = await openView('customers');
    await until(tab, 'All 12');
    expect(allByRole(tab.domElement, 'combobox', 'Time period')).to.deep.equal([]);
  });

  it('are whole for who sees usage too', async () => {
    const tab = await openView('dashboard', partnerService());
    await until(tab, 'Largest overages');
    expect(allByRole(tab.domElement, 'button', /^See customers over/)).to.have.length(1);
  });
});
