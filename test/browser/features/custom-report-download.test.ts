import { expect } from '@open-wc/testing';
import {
  chosenIn,
  dialogComplete,
  dialogOf,
  dialogsOf,
  dialogState,
  enter,
  lastState,
  openCustomerTab,
  press,
  wordsOf,
} from '../support/custom-report.ts';
import { allByRole, buttonNamed, fieldNamed } from '../support/find.ts';
import {
  customerNamed,
  failing,
  held,
  openPartnerTab,
  partnerService,
  pathsOf,
} from '../support/partner-tab.ts';
import { altered, closeTabs, until } from '../support/tab.ts';
import { catchDownloads, type Downloads } from '../export/support/downloads.ts';
import { watchPage } from '../export/support/page-traces.ts';

const list = '/partner/customers';
const series = '/usage/timeseries';
const ids = [customerNamed('Nordhamn').id, customerNamed('Armorel').id].join(',');
const quarter = { ...dialogState, 'report-from': '2026-07-01', 'report-to': '2026-09-30' };
const days = '2026-07-01_2026-09-30';
/** The usage of the quarter, with the day before it. */
const isOfQuarter = (path: string, query: URLSearchParams) =>
  path === series && query.get('from') === '2026-06-30';
const ofCustomer = () => altered({}, (_, body) => body);

/** How the bytes of a ZIP begin, .xlsx included. */
const startOf = async (file: Blob | undefined) =>
  String.fromCharCode(...new Uint8Array((await file?.arrayBuffer())?.slice(0, 2) ?? []));

describe('the file of a report of one’s own', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = catchDownloads()));
  afterEach(async () => {
    downloads.restore();
    await closeTabs();
  });

  const names: readonly [words: string, isPartner: boolean, Record<string, string>, name: string][] = [
    ['one customer', false, quarter, `flex-usage_nordhamn-rederi-ab_${days}.xlsx`],
    [
      'one customer as CSV',
      false,
      { ...quarter, 'report-format': 'csv' },
      `flex-usage_nordhamn-rederi-ab_${days}.zip`,
    ],
    ['all customers', true, quarter, `flex-usage_all_${days}.xlsx`],
    ['chosen customers', true, { ...quarter, 'report-customers': ids }, `flex-usage_selected_${days}.xlsx`],
    [
      'filtered customers as CSV',
      true,
      { ...quarter, q: 'nor', 'report-format': 'csv' },
      `flex-usage_selected_${days}.zip`,
    ],
  ];
  for (const [words, isPartner, state, name] of names) {
    it(`of ${words} is called ${name}`, async () => {
      const tab = await (isPartner ? openPartnerTab : openCustomerTab)({ props: { state } });
      await dialogComplete(tab);
      await press(tab, 'Download report');
      await until(tab, () => downloads.count() === 1);
      await until(tab, () => wordsOf(tab).includes('The report has been downloaded.'));
      // The stand-in for the network knows nothing of files.
      await closeTabs();
      const [download] = await downloads.files();
      expect(download?.name).to.equal(name);
      expect(await startOf(download?.file)).to.equal('PK');
    });
  }

  it('is not made where something is wrong', async () => {
    const tab = await openPartnerTab({ props: { state: { ...dialogState, 'report-customers': '' } } });
    await until(tab, 'There is nothing to show yet.');
    const { length } = tab.requests;
    await press(tab, 'Download report');
    await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 1);
    expect(downloads.count()).to.equal(0);
    expect(tab.requests.slice(length)).to.deep.equal([]);
  });

  it('waits for what is shown beforehand, and says so', async () => {
    const { fetch, release } = held(isOfQuarter, ofCustomer());
    const tab = await openCustomerTab({ mock: fetch, props: { state: quarter } });
    await until(tab, 'The report can be downloaded when the preview has loaded.');
    expect(wordsOf(tab)).to.contain('Loading the preview');
    await press(tab, 'Download report');
    expect(downloads.count()).to.equal(0);
    release();
    await dialogComplete(tab);
    expect(wordsOf(tab)).not.to.contain('when the preview has loaded');
  });

  it('is not on offer where there is no usage yet, and says so', async () => {
    const tab = await openCustomerTab({ mock: { scenario: 'pending' }, props: { state: dialogState } });
    await until(
      tab,
      () => dialogsOf(tab).length === 1 && wordsOf(tab).includes('There is no usage to download yet.'),
    );
    expect(buttonNamed(dialogOf(tab), 'Download report').ariaDisabled).to.equal('true');
    await press(tab, 'Download report');
    expect([downloads.count(), wordsOf(tab).includes('Cancel')]).to.deep.equal([0, false]);
  });

  it('is not on offer where the usage could not be read, says so, and leaves no worker behind', async () => {
    const traces = watchPage();
    try {
      const mock = failing((...request) => (isOfQuarter(...request) ? 404 : null), ofCustomer());
      const tab = await openCustomerTab({ mock, props: { state: quarter } });
      await until(tab, 'There is nothing to download, since the usage could not be loaded.');
      const button = buttonNamed(dialogOf(tab), 'Download report');
      expect(button.ariaDisabled).to.equal('true');
      button.dispatchEvent(new PointerEvent('pointerenter'));
      await press(tab, 'Download report');
      expect(wordsOf(tab)).not.to.match(/could not be prepared|Cancel/);
      await closeTabs();
      expect([traces.workersStarted(), downloads.count()]).to.deep.equal([0, 0]);
    } finally {
      traces.restore();
    }
  });
});

describe('a dialog that lives on', () => {
  afterEach(closeTabs);

  it('in another language keeps what is chosen, where the user is in it, and what was fetched', async () => {
    const tab = await openPartnerTab({
      props: { state: { ...quarter, 'report-customers': ids, 'report-format': 'csv' } },
    });
    await dialogComplete(tab);
    const dialog = dialogOf(tab);
    await press(tab, 'Months');
    await enter(tab, 'Search customers', 'nordhamn');
    const { length } = pathsOf(tab);
    await tab.update({ locale: 'sv' });
    await until(tab, () => dialogsOf(tab).length === 1 && wordsOf(tab).startsWith('Anpassad rapport'));
    await until(tab, '2 kunder valda.');
    expect(dialogOf(tab)).to.equal(dialog);
    expect(chosenIn(tab)).to.deep.equal([
      'Valda kunder',
      'Nordhamn Rederi AB',
      'Månader',
      'Daglig användning',
      'Kluster',
      'CSV-filer (.zip)',
    ]);
    expect(fieldNamed(dialog, 'Sök kunder').value).to.equal('nordhamn');
    expect(wordsOf(tab)).to.contain('Sammanfattning 10 rader');
    expect(pathsOf(tab).slice(length)).to.deep.equal([]);
  });

  const failures = [
    ['the customers', list, '2026-07-01', openPartnerTab, partnerService],
    ['the usage', series, '2026-06-30', openCustomerTab, ofCustomer],
  ] as const;
  for (const [what, path, from, open, service] of failures) {
    it(`says so where ${what} cannot be loaded, stays, and goes on with another try`, async () => {
      let isDown = true;
      const answering = service();
      const mock: typeof fetch = (input, init) => {
        const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
        const isAsked = pathname.endsWith(path) && searchParams.get('from') === from;
        return isDown && isAsked
          ? Promise.reject(new TypeError('The network is gone.'))
          : answering(input, init);
      };
      const tab = await open({ mock, props: { state: quarter } });
      await until(tab, () => dialogsOf(tab).length === 1 && wordsOf(tab).includes('Try again'));
      expect(wordsOf(tab)).not.to.match(/First rows|Loading the preview/);
      await press(tab, 'Months');
      expect(dialogsOf(tab).length).to.equal(1);
      isDown = false;
      await press(tab, 'Try again');
      await dialogComplete(tab);
      expect(wordsOf(tab)).not.to.contain('Try again');
    });
  }

  it('is of the days chosen last, however slow those before', async () => {
    const { fetch, release } = held(isOfQuarter, ofCustomer());
    const tab = await openCustomerTab({ mock: fetch, props: { state: quarter } });
    await until(tab, () => dialogsOf(tab).length === 1 && wordsOf(tab).includes('Loading the preview'));
    await press(tab, 'This quarter');
    await until(tab, () => wordsOf(tab).includes('Daily usage 54 rows'));
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(wordsOf(tab)).to.contain('Daily usage 54 rows');
    expect(lastState(tab)['report-from']).to.equal('2026-10-01');
  });
});
