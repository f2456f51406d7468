import { expect } from '@open-wc/testing';
import { noFilters } from '../../../src/session/view-state.ts';
import { findViolations } from '../support/axe.ts';
import { openCustomers } from '../support/customers.ts';
import { closeFeatures } from '../support/session-host.ts';

const states: Readonly<Record<string, Parameters<typeof openCustomers>[0]>> = {
  'as a list': {},
  'filtered by a tile': { props: { filters: { ...noFilters, tile: 'overLimit' } } },
  'of which none matches': { props: { filters: { ...noFilters, q: 'zzz' } } },
  'assigned to nobody': { customers: [] },
  'still loading': { props: { total: 1000, progress: 'loading' } },
  'without usage': { mock: { role: 'salesAdmin' } },
  'with a link to nobody': { props: { customerId: 'nobody' } },
};

describe('accessibility of the customers', () => {
  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'UCM Cloud';
  });
  afterEach(() => {
    closeFeatures();
    document.body.style.removeProperty('background');
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const locale of ['sv', 'en'] as const) {
      const look = { theme, locale };
      const open = (options: Parameters<typeof openCustomers>[0]) => {
        document.body.style.setProperty('background', theme === 'dark' ? 'black' : 'white');
        return openCustomers({ ...options, ...look });
      };
      for (const [name, options] of Object.entries(states)) {
        it(`${name}: nothing to complain of, ${locale}, ${theme}`, async () => {
          await open(options);
          expect(await findViolations()).to.deep.equal([]);
        });
      }

      for (const width of ['60rem', '20rem']) {
        it(`with a panel at ${width}: nothing to complain of, ${locale}, ${theme}`, async () => {
          const { feature, until } = await open({ props: { canNavigate: false } });
          feature.style.width = width;
          feature.customerId = feature.list.customers[0]?.customerId ?? null;
          await until(() => feature.shadowRoot?.querySelector('fxu-customer-panel'));
          expect(await findViolations()).to.deep.equal([]);
        });
      }
    }
  }
});
