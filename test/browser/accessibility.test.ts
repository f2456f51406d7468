import { expect } from '@open-wc/testing';
import type { MockOptions } from '../../mocks/handlers.ts';
import { languageFor } from '../../src/i18n/languages.ts';
import { describeAccessibility, type Look } from './support/every-look.ts';
import { allByRole, buttonNamed, choose, composed } from './support/find.ts';
import { openTab, type Tab, until } from './support/tab.ts';
import { firstReadFrom, firstWithoutData, ofTwo } from './support/worlds.ts';

interface State {
  readonly mock?: Partial<MockOptions> | typeof fetch;
  readonly props?: Record<string, unknown>;
  /** Brings the state about, once the tab is open. */
  readonly reach: (tab: Tab) => Promise<void>;
}

const hasTable = (tab: Tab) => until(tab, () => allByRole(tab.domElement, 'table').length > 0);
const hasButtons = (count: number) => (tab: Tab) =>
  until(tab, () => allByRole(tab.domElement, 'button').length >= count);

async function openHelp(tab: Tab) {
  buttonNamed(tab.domElement, /About types and statuses|Om typer och status/).click();
  await until(tab, /What counts\?|Vad räknas\?/);
  for (const part of composed(tab.domElement)) if (part instanceof HTMLDetailsElement) part.open = true;
}

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
    reach: (tab) => until(tab, /pub01\.\S+ – (last read|senast avläst)/),
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
    reach: (tab) => until(tab, /Loading|Läser in/),
  },
  'waiting for data': {
    mock: { scenario: 'pending' },
    reach: (tab) => until(tab, /Clusters verified: 2 of 3|Kluster verifierade: 2 av 3/),
  },
  'with no data in the period': {
    mock: firstReadFrom('2026-11-20'),
    props: { state: { from: '2026-11-10', to: '2026-11-12' } },
    reach: (tab) => until(tab, /20 november 2026/i),
  },
  'with a subscription without data': {
    mock: firstWithoutData(ofTwo.mock),
    props: ofTwo.props,
    reach: (tab) => until(tab, /1 (of|av) 2/),
  },
  'with figures kept after a failure': {
    reach: async (tab) => {
      await hasTable(tab);
      tab.answer({ scenario: 'down' });
      choose(tab.domElement, '7d');
      await until(tab, /not available right now|inte tillgänglig just nu/);
      await hasTable(tab);
    },
  },
  'on its subscriptions': {
    props: { state: { view: 'subscriptions' } },
    reach: async (tab) => {
      await until(tab, 'Sub123456');
      for (const part of composed(tab.domElement)) if (part instanceof HTMLDetailsElement) part.open = true;
    },
  },
  'with its help open': {
    reach: async (tab) => {
      await hasTable(tab);
      await openHelp(tab);
    },
  },
  'without an order': { mock: { scenario: 'empty' }, reach: hasButtons(2) },
  'without access': { mock: { role: 'none' }, reach: (tab) => until(tab, /access|åtkomst/) },
  'with the service down': { mock: { scenario: 'down' }, reach: hasButtons(1) },
  'with wrong props': { props: { hub: 'x' }, reach: (tab) => until(tab, /[“”]hub”/) },
};

/** Before there are texts, the one panel is in both languages, and the page's own language is neither's for sure. */
async function openWithoutLanguage(look: Look) {
  const language = languageFor(look.locale);
  const { loadFirst } = language;
  Object.assign(language, { loadFirst: () => Promise.reject(new TypeError('Failed to fetch')) });
  try {
    const tab = await openTab({ props: { ...look } });
    await until(tab, /Språket kunde inte läsas in\..*The language could not be loaded\./);
    expect(allByRole(tab.domElement, 'button', 'Try again')).to.have.length(1);
  } finally {
    Object.assign(language, { loadFirst });
  }
}

describeAccessibility('accessibility of the report', {
  ...Object.fromEntries(
    Object.entries(states).map(([name, { mock = {}, props = {}, reach }]) => [
      name,
      async (look: Look) => reach(await openTab({ mock, props: { ...look, ...props } })),
    ]),
  ),
  'without any language': openWithoutLanguage,
});
