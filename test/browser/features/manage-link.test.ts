/** A link may ask for a cluster's dialog: of someone who may not have it, or of a cluster that is not here. */
import { expect } from '@open-wc/testing';
import { worldOf } from '../../../mocks/scenarios.ts';
import { dialogsOf, openCustomerTab } from '../support/custom-report.ts';
import { buttonNamed } from '../support/find.ts';
import { failing, openPartnerTab, paged, partnerService } from '../support/partner-tab.ts';
import { closeTabs, fixedNow, shownOrgId, until } from '../support/tab.ts';

const cluster = worldOf('normal', { now: () => fixedNow }).customers[0]?.clusters[0]?.id;
const byLink = { view: 'clusters', dialog: 'manage', cluster };
const ignored = 'The dialog in the link is not available to you, so only the list is shown.';

describe('a link to a cluster’s dialog', () => {
  afterEach(closeTabs);

  it('opens it for those who may start the cluster’s portal', async () => {
    const tab = await openCustomerTab({ props: { state: byLink } });
    await until(tab, () => dialogsOf(tab).length === 1);
    expect(tab.text()).not.to.contain(ignored);
  });

  it('is ignored with a notice for those who never may', async () => {
    const props = { orgId: shownOrgId, state: byLink };
    const tab = await openCustomerTab({ mock: { role: 'salesAdmin' }, props });
    await until(tab, ignored);
    await until(tab, 'Total, 3 clusters');
    expect(dialogsOf(tab)).to.deep.equal([]);
  });

  it('is ignored among all customers’ clusters, too', async () => {
    const tab = await openPartnerTab({ mock: { role: 'partnerReadOnly' }, props: { state: byLink } });
    await until(tab, ignored);
    await until(tab, 'Total, 20 clusters');
    expect(dialogsOf(tab)).to.deep.equal([]);
  });

  it('to one that is not here is not said to be wrong where not all clusters have come', async () => {
    const whole = paged(5, partnerService(), '/clusters');
    const isNext = (path: string, search: URLSearchParams) => path === '/clusters' && search.has('cursor');
    // An answer that is none: it may be asked for again at once.
    const mock = failing((path, search) => (isNext(path, search) ? 200 : null), whole);
    const state = { ...byLink, cluster: 'elsewhere' };
    const tab = await openPartnerTab({ mock, props: { state } });
    await until(tab, 'The total is incomplete: not all clusters could be loaded.');
    expect(tab.text()).not.to.contain('is not in the list');
    tab.answer(whole);
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, 'Total, 20 clusters');
    await until(tab, 'The cluster in the link is not in the list.');
  });
});
