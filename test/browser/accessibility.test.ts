import { expect } from '@open-wc/testing';
import type { MockOptions } from '../../mocks/handlers.ts';
import { findViolations } from './support/axe.ts';
import { allByRole, choose } from './support/find.ts';
import { closeTabs, openTab, type Tab, until } from './support/tab.ts';

interface State {
  readonly mock?: Partial<MockOptions>;
  readonly props?: Record<string, unknown>;
  /** Brings the state about, once the tab is open. */
  readonly reach: (tab: Tab) => Promise<void>;
}

const hasTable = (tab: Tab) => until(tab, () => allByRole(tab.domElement, 'table').length > 0);
const hasButtons = (count: number) => (tab: Tab) =>
  until(tab, () => allByRole(tab.domElement, 'button').length >= count);

async function openDates(tab: Tab) {
  await hasTable(tab);
  choose(tab.domElement, 'custom');
  await until(tab, () => allByRole(tab.domElement, 'textbox').length === 2);
}

const states: Readonly<Record<string, State>> = {
  'with one type over use': { reach: hasTable },
  'with over use and under use': { mock: { scenario: 'overage' }, reach: hasTable },
  'with outdated data': {
    mock: { scenario: 'staleSync' },
    reach: (tab) => until(tab, () => allByRole(tab.domElement, 'listitem').length === 1),
  },
  'of the running day': { props: { state: { period: 'today' } }, reach: hasTable },
  'of the days over alone': { props: { state: { over: 'knowledgeWorker' } }, reach: hasTable },
  'to a link it cannot follow': { props: { state: { period: 'x', view: 'y' } }, reach: hasTable },
  'while dates are chosen': { reach: openDates },
  'with dates refused': {
    reach: async (tab) => {
      await openDates(tab);
      for (const field of allByRole(tab.domElement, 'textbox')) (field as HTMLInputElement).value = '';
      const form = (allByRole(tab.domElement, 'textbox')[0] as HTMLInputElement).form;
      form?.requestSubmit();
      await until(tab, () => allByRole(tab.domElement, 'alert').length === 1);
    },
  },
  'while it loads': {
    mock: { scenario: 'slow', wait: () => new Promise(() => undefined) },
    reach: (tab) => until(tab, /Loading|Hämtar/),
  },
  'waiting for data': {
    mock: { scenario: 'pending' },
    reach: (tab) => until(tab, () => allByRole(tab.domElement, 'listitem').length === 4),
  },
  'without an order': { mock: { scenario: 'empty' }, reach: hasButtons(2) },
  'without access': { mock: { role: 'none' }, reach: (tab) => until(tab, /access|åtkomst/) },
  'with the service down': { mock: { scenario: 'down' }, reach: hasButtons(1) },
  'with wrong props': { props: { hub: 'x' }, reach: (tab) => until(tab, /[“”]hub”/) },
};

describe('accessibility', () => {
  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'UCM Cloud';
  });
  afterEach(async () => {
    await closeTabs();
    document.documentElement.style.colorScheme = '';
    document.documentElement.style.background = '';
  });

  for (const [name, { mock = {}, props = {}, reach }] of Object.entries(states)) {
    for (const locale of ['sv', 'en']) {
      for (const theme of ['light', 'dark']) {
        it(`of the report ${name}: axe finds nothing (${locale}, ${theme})`, async () => {
          document.documentElement.style.colorScheme = theme;
          document.documentElement.style.background = 'Canvas';
          const tab = await openTab({ mock, props: { locale, theme, ...props } });
          await reach(tab);
          expect(await findViolations()).to.deep.equal([]);
        });
      }
    }
  }
});
