/** A list that breaks off while the file of several customers is made: what is missing is said, and what then is the user's to say. */
import { expect } from '@open-wc/testing';
import { catchDownloads, type Downloads } from '../export/support/downloads.ts';
import { loadWriter } from '../export/support/load-writer.ts';
import { type Traces, watchPage } from '../export/support/page-traces.ts';
import { allByRole, buttonNamed, textOf } from '../support/find.ts';
import { failing, openPartnerTab, paged, partnerService, type PartnerTab } from '../support/partner-tab.ts';
import { type ReadBook, readBook, saidIn } from '../support/read-book.ts';
import { closeTabs, until } from '../support/tab.ts';

interface BrokenList {
  readonly path: string;
  /** Rows in a page; the second page does not come. */
  readonly max: number;
  readonly lacks: string;
  readonly taken: string;
  /** What the file says of what is missing, by field. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  /** How its sums are called. */
  readonly total: string;
}

const incomplete = 'Total, incomplete (see About)';
const lists: Readonly<Record<string, BrokenList>> = {
  customers: {
    path: '/partner/customers',
    max: 5,
    lacks: 'Only 5 of 12 customers could be read.',
    taken: 'The report has been downloaded, but only 5 of 12 customers could be read.',
    said: { 'Customers in the file': ['5'], 'Customers in all': ['12'] },
    total: incomplete,
  },
  days: {
    path: '/partner/usage/daily/search',
    // All 54 days of eleven customers, and some of the last.
    max: 600,
    lacks: 'Only 600 of 648 customer days could be read.',
    taken: 'The report has been downloaded, but only 600 of 648 customer days could be read.',
    said: { 'Customers in the file': ['12'], 'Customers with missing days': ['"Norrljus" Energi Oy'] },
    total: incomplete,
  },
  clusters: {
    path: '/clusters',
    max: 5,
    lacks: 'Only 5 of 20 clusters could be read.',
    taken: 'The report has been downloaded, but only 5 of 20 clusters could be read.',
    said: { 'Clusters in the file': ['5'], 'Clusters read': ['5'], 'Clusters in all': ['20'] },
    total: 'Total',
  },
};

describe('a file of several customers', () => {
  let downloads: Downloads;
  let traces: Traces;
  let isBroken: boolean;
  before(loadWriter);
  beforeEach(() => {
    downloads = catchDownloads();
    traces = watchPage();
    isBroken = true;
  });
  afterEach(async () => {
    downloads.restore();
    traces.restore();
    await closeTabs();
  });

  /** Asks for the file in the tab, and waits until the user is asked in turn. */
  async function askFor({ path, max, lacks }: BrokenList): Promise<PartnerTab> {
    const mock = failing(
      (asked, query) => (isBroken && asked === path && query.has('cursor') ? 503 : null),
      paged(max, partnerService(), path),
    );
    const tab = await openPartnerTab({ mock });
    await until(tab, /All 12|First 5 of 12/);
    await until(tab, () => !tab.text().includes('Loading'));
    buttonNamed(tab.domElement, 'Download report').click();
    await until(tab, lacks);
    const [alert] = allByRole(tab.domElement, 'alert').filter((each) => textOf(each).includes(lacks));
    expect(textOf(alert!)).to.contain('The Flex service is not available right now.');
    expect(downloads.count()).to.equal(0);
    return tab;
  }

  /** The page may have a try of its own to offer: the file's is beside the other answers. */
  function tryAgain({ domElement }: PartnerTab): void {
    const buttons = allByRole(domElement, 'button');
    const take = buttons.findIndex((button) => textOf(button) === 'Download anyway');
    expect(buttons.slice(take, take + 3).map(textOf)).to.deep.equal([
      'Download anyway',
      'Try again',
      'Cancel',
    ]);
    buttons[take + 1]?.click();
  }

  async function theFile(): Promise<ReadBook> {
    // The stand-in for the network knows nothing of files.
    await closeTabs();
    expect([downloads.count(), traces.workers()]).to.deep.equal([1, 0]);
    const [download] = await downloads.files();
    return readBook(download!.file);
  }
  const totalOf = (book: ReadBook) => book.get('Summary')?.at(-1)?.[0];

  for (const [what, list] of Object.entries(lists)) {
    it(`whose ${what} break off is not made where the user cancels`, async () => {
      const tab = await askFor(list);
      buttonNamed(tab.domElement, 'Cancel').click();
      await until(tab, 'Canceled. No file was made.');
      await until(tab, () => traces.workers() === 0);
      expect(downloads.count()).to.equal(0);
    });

    it(`whose ${what} break off can be had as it is, and says what is missing`, async () => {
      const tab = await askFor(list);
      buttonNamed(tab.domElement, 'Download anyway').click();
      await until(tab, list.taken);
      const book = await theFile();
      for (const [field, values] of Object.entries(list.said)) {
        expect(saidIn(book, field), field).to.deep.equal(values);
      }
      expect(totalOf(book)).to.equal(list.total);
    });

    it(`whose ${what} broke off is whole where another try brings all of them`, async () => {
      const tab = await askFor(list);
      isBroken = false;
      tryAgain(tab);
      await until(tab, 'The report has been downloaded.');
      const book = await theFile();
      const fields = ['Customers in all', 'Customers with missing days', 'Clusters read', 'Clusters in all'];
      expect(fields.flatMap((field) => saidIn(book, field))).to.deep.equal([]);
      expect(saidIn(book, 'Customers in the file')).to.deep.equal(['12']);
      expect(saidIn(book, 'Clusters in the file')).to.deep.equal(['20']);
      expect(totalOf(book)).to.equal('Total');
    });
  }
});
