import { expect } from '@open-wc/testing';
import { buttonNamed } from '../support/find.ts';
import { held, isBusy, openPartnerTab } from '../support/partner-tab.ts';
import { altered, closeTabs, until } from '../support/tab.ts';

const entitled = { hub: 'partner-hub', role: 'fullSalesAdmin' } as const;

/** A service that has nothing of a kind; asked for it a second time, it answers when it is let. */
function without(...paths: readonly string[]) {
  let isAgain = false;
  const empty = altered(entitled, (path, body) => (paths.includes(path) ? { items: [], total: 0 } : body));
  const { fetch, release } = held((path) => isAgain && paths.includes(path), empty);
  return { fetch, release, holdBack: () => (isAgain = true) };
}

describe('what is looked for again where there was none', () => {
  afterEach(closeTabs);

  const table: readonly [what: string, view: string, says: string, paths: readonly string[]][] = [
    ['customers', 'customers', 'No customer has been assigned to you.', ['/partner/customers']],
    ['clusters', 'clusters', 'The Flex service knows of no cluster', ['/clusters', '/partner/customers']],
  ];
  for (const [what, view, says, paths] of table) {
    it(`${what}: one sees that it goes on, and when it is over`, async () => {
      const { fetch, release, holdBack } = without(...paths);
      const tab = await openPartnerTab({ mock: fetch, props: { state: { view } } });
      await until(tab, says);
      const button = buttonNamed(tab.domElement, 'Check again');
      expect(isBusy(button)).to.equal(false);
      holdBack();
      button.click();
      await until(tab, () => isBusy(button));
      release();
      await until(tab, () => !isBusy(button));
      expect(tab.text()).to.contain(says);
    });
  }
});
