import { expect } from '@open-wc/testing';
import { catchDownloads, type Downloads } from '../export/support/downloads.ts';
import {
  dialogComplete,
  dialogOf,
  dialogsOf,
  dialogState,
  press,
  wordsOf,
} from '../support/custom-report.ts';
import { allByRole, buttonNamed, fieldNamed, nameOf } from '../support/find.ts';
import {
  customerNamed,
  failing,
  held,
  openPartnerTab,
  paged,
  type PartnerTab,
} from '../support/partner-tab.ts';
import { closeTabs, until } from '../support/tab.ts';

const isLater = (path: string, query: URLSearchParams) =>
  path === '/partner/customers' && query.has('cursor');

describe('a report of customers that are not all known', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = catchDownloads()));
  afterEach(async () => {
    downloads.restore();
    await closeTabs();
  });

  const groupsIn = (tab: PartnerTab) => allByRole(dialogOf(tab), 'textbox', /Filtered/).map(nameOf);

  it('is not of the few that the filter has found where the list broke off, and says why', async () => {
    const mock = failing((...request) => (isLater(...request) ? 503 : null), paged(5));
    const tab = await openPartnerTab({ mock, props: { state: { ...dialogState, q: 'nor' } } });
    await until(tab, 'Not all customers could be loaded, so it is not known which of them the filter shows.');
    expect(groupsIn(tab)).to.deep.equal(['Filtered']);
    expect(fieldNamed(dialogOf(tab), 'Filtered').checked).to.equal(true);
    expect(buttonNamed(dialogOf(tab), 'Download report').ariaDisabled).to.equal('true');
    await press(tab, 'Download report');
    expect(downloads.count()).to.equal(0);
    await press(tab, 'All customers');
    await until(tab, () => buttonNamed(dialogOf(tab), 'Download report').ariaDisabled === null);
    expect(wordsOf(tab)).not.to.contain('Not all customers');
  });

  it('waits for those that the filter shows until the whole list is there', async () => {
    const { fetch, release } = held(isLater, paged(5));
    const tab = await openPartnerTab({ mock: fetch, props: { state: { ...dialogState, q: 'nor' } } });
    await until(tab, () => dialogsOf(tab).length === 1);
    await until(tab, 'The report can be downloaded when the preview has loaded.');
    expect(groupsIn(tab)).to.deep.equal(['Filtered']);
    release();
    await dialogComplete(tab);
    expect(groupsIn(tab)).to.deep.equal(['Filtered, 2']);
    expect(wordsOf(tab)).to.contain('2 customers ');
  });

  it('does not take those for gone whom a list that broke off has not come to', async () => {
    const mock = failing((...request) => (isLater(...request) ? 503 : null), paged(1));
    const ids = [customerNamed('Nordhamn').id, customerNamed('Armorel').id];
    const state = { ...dialogState, 'report-customers': ids.join(',') };
    const tab = await openPartnerTab({ mock, props: { state } });
    await until(tab, () => dialogsOf(tab).length === 1 && wordsOf(tab).includes('Try again'));
    await until(tab, '2 customers chosen.');
    expect(wordsOf(tab)).not.to.contain('not in the list');
  });
});
