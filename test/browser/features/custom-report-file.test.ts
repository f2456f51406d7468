import { expect } from '@open-wc/testing';
import { catchDownloads, type Downloads } from '../export/support/downloads.ts';
import { loadWriter } from '../export/support/load-writer.ts';
import { dialogComplete, dialogState, openCustomerTab, press } from '../support/custom-report.ts';
import { buttonNamed } from '../support/find.ts';
import { customerNamed, failing, openPartnerTab, type PartnerTab } from '../support/partner-tab.ts';
import { type ReadBook, readBook, saidIn } from '../support/read-book.ts';
import { closeTabs, until } from '../support/tab.ts';

const usage = '/partner/usage/timeseries';
const quarter = { ...dialogState, 'report-from': '2026-07-01', 'report-to': '2026-09-30' };
const nordhamn = customerNamed('Nordhamn');

describe('what the file of a report of one’s own says', () => {
  let downloads: Downloads;
  before(loadWriter);
  beforeEach(() => (downloads = catchDownloads()));
  afterEach(async () => {
    downloads.restore();
    await closeTabs();
  });

  /** Presses Download where it is, and reads what comes. */
  async function fileFrom(tab: PartnerTab, isInDialog = true): Promise<ReadBook> {
    const before = downloads.count();
    if (isInDialog) await press(tab, 'Download report');
    else buttonNamed(tab.domElement, 'Download report').click();
    await until(tab, 'The report has been downloaded.');
    await until(tab, () => downloads.count() === before + 1);
    // The stand-in for the network knows nothing of files.
    await closeTabs();
    return readBook((await downloads.files())[before]!.file);
  }

  it('is that it is whole where customers that are gone were left out', async () => {
    const tab = await openPartnerTab({
      props: { state: { ...quarter, 'report-customers': `${nordhamn.id},gone,away` } },
    });
    await dialogComplete(tab);
    const book = await fileFrom(tab);
    expect(saidIn(book, 'Customers in the file')).to.deep.equal(['1']);
    expect(saidIn(book, 'Customers in all')).to.deep.equal([]);
    expect(saidIn(book, 'Customers')).to.deep.equal(['1 customer']);
    expect(book.get('Summary')?.at(-1)?.[0]).to.equal('Total');
  });

  it('is the same as what the page’s own file says of the same days', async () => {
    const books: ReadBook[] = [];
    for (const state of [{ from: '2026-07-01', to: '2026-09-30' }, quarter]) {
      const tab = await openCustomerTab({ props: { state } });
      const isInDialog = 'dialog' in state;
      if (isInDialog) await dialogComplete(tab);
      else await until(tab, 'Daily usage');
      books.push(await fileFrom(tab, isInDialog));
    }
    const [ofPage, ofDialog] = books;
    expect([...ofDialog!]).to.deep.equal([...ofPage!]);
    expect(saidIn(ofDialog!, 'Change since')).to.deep.equal(['46203']);
  });

  it('has no change where the day before is no longer kept', async () => {
    const state = { ...dialogState, 'report-from': '2025-10-20', 'report-to': '2025-10-31' };
    const tab = await openCustomerTab({ props: { state } });
    await dialogComplete(tab);
    const asked = tab.requests.filter((path) => path.includes('/usage/timeseries'));
    expect(asked.at(-1)).to.contain('from=2025-10-20&to=2025-10-31');
    expect(saidIn(await fileFrom(tab), 'Change since')[0]).to.match(/^Unknown/);
  });

  it('of all customers is when their data are from, asked for where the page does not have it', async () => {
    const tab = await openPartnerTab({ props: { state: quarter } });
    await dialogComplete(tab);
    const { length } = tab.requests;
    const book = await fileFrom(tab);
    expect(tab.requests.slice(length).filter((path) => path.includes(usage))).to.deep.equal([
      `/api/v1${usage}?from=2026-07-01&to=2026-09-30`,
    ]);
    expect(saidIn(book, 'Data from (UTC)')[0]).to.match(/^\d{5}\.\d+$/);
  });

  it('of all customers is when the page’s data are from, which is not asked for again', async () => {
    const tab = await openPartnerTab({ props: { state: { view: 'dashboard' } } });
    await until(tab, 'Largest overages');
    const { length } = tab.requests;
    const book = await fileFrom(tab, false);
    expect(tab.requests.slice(length).filter((path) => path.includes(usage))).to.deep.equal([]);
    expect(saidIn(book, 'Data from (UTC)')[0]).to.match(/^\d{5}\.\d+$/);
  });

  it('of all customers is that the time of their data is missing, where the user takes it without', async () => {
    const mock = failing((path, query) =>
      path === usage && query.get('from') === quarter['report-from'] ? 503 : null,
    );
    const tab = await openPartnerTab({ mock, props: { state: quarter } });
    await dialogComplete(tab);
    await press(tab, 'Download report');
    await until(tab, 'The time that the data is from could not be read.');
    expect(downloads.count()).to.equal(0);
    await press(tab, 'Download anyway');
    await until(tab, 'but without the time that the data is from, which could not be read.');
    await closeTabs();
    const book = await readBook((await downloads.files())[0]!.file);
    expect(saidIn(book, 'Data from (UTC)')).to.deep.equal(['Missing. It could not be read.']);
    expect(saidIn(book, 'Missing data')).to.deep.equal([]);
  });
});
