/** States of Control Hub that come about when something goes wrong, breaks off, or has been pressed. */
import type { MockOptions } from '../../../mocks/handlers.ts';
import type { components } from '../../../src/api/schema.d.ts';
import { describeAccessibility, type Look, looksInTurn } from '../support/every-look.ts';
import { allByRole, byRole, choose, composed, isBusy } from '../support/find.ts';
import { failing, held, paged } from '../support/partner-tab.ts';
import { altered, openTab, type Tab, until } from '../support/tab.ts';

interface State {
  readonly mock?: Partial<MockOptions> | typeof fetch;
  readonly state?: Record<string, string>;
  /** Brings the state about, once the tab is open. */
  readonly reach: (tab: Tab) => Promise<unknown>;
}

const service = (mock: Partial<MockOptions> = {}) => altered(mock, (_, body) => body);
const refusing = (wanted: string, status: number) =>
  failing((path) => (path === wanted ? status : null), service());

const figures = /Knowledge Worker is 40 over|Kunskapsarbetare 40 över/;
const ended = /Your session has ended|Sessionen har avslutats/;
const forbidden = /do not have access to this data|inte åtkomst till de här uppgifterna/;
const subscriptions = { view: 'subscriptions' };
const clusters = { view: 'clusters' };

const says = (words: RegExp) => (tab: Tab) => until(tab, words);
const elements = <Wanted extends Element>(tab: Tab, kind: new () => Wanted) =>
  [...composed(tab.domElement)].filter((part): part is Wanted => part instanceof kind);
const hasRows = (tab: Tab) => until(tab, () => allByRole(tab.domElement, 'rowheader').length >= 3);

/** The browser says that there is no connection, until the state is left. */
async function withoutConnection(tab: Tab, act: () => unknown, words: RegExp): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event('offline'));
  act();
  await until(tab, words);
}

async function openManage(tab: Tab): Promise<HTMLDialogElement> {
  await hasRows(tab);
  allByRole(tab.domElement, 'button', /^(Manage|Hantera) /)[0]?.click();
  await until(tab, () => elements(tab, HTMLDialogElement).some(({ open }) => open));
  return elements(tab, HTMLDialogElement)[0]!;
}

/** In a view that has lists of its own beside that of the periods. */
function choosePeriod(tab: Tab, preset: string): void {
  const picker = byRole(tab.domElement, 'combobox', /^(Time period|Tidsperiod)/) as HTMLSelectElement;
  picker.value = preset;
  picker.dispatchEvent(new Event('change'));
}

/** Followed, but nowhere to. */
const stayHere = (event: Event) => event.preventDefault();

async function acknowledge(tab: Tab): Promise<void> {
  const dialog = await openManage(tab);
  document.addEventListener('click', stayHere, { capture: true, once: true });
  [...composed(dialog)].find((part) => part instanceof HTMLAnchorElement)?.click();
  await until(
    tab,
    () => elements(tab, HTMLAnchorElement).filter(({ target }) => target === '_blank').length === 3,
  );
}

const withoutAddress = altered({}, (path, body) => {
  if (path !== '/clusters') return body;
  for (const cluster of (body as components['schemas']['ClusterPage']).items) delete cluster.launch;
  return body;
});

const onePage = (options: Parameters<typeof failing>[0]) =>
  failing(
    (path, query) => (query.has('cursor') ? options(path, query) : null),
    paged(2, service(), '/clusters'),
  );
const pageHeld = () =>
  held((path, query) => path === '/clusters' && query.has('cursor'), paged(2, service(), '/clusters')).fetch;

async function showCharts(tab: Tab): Promise<void> {
  const headings = () => allByRole(tab.domElement, 'heading', /^(Usage over time|Användning över tid)$/);
  await until(tab, () => headings().length === 1);
  headings()[0]?.scrollIntoView();
  await until(tab, () => elements(tab, HTMLCanvasElement).length === 3);
}

const states: Readonly<Record<string, State>> = {
  'the session ended before anything came': { mock: refusing('/me', 401), reach: says(ended) },
  'the session ended before there were figures': {
    mock: refusing('/usage/timeseries', 401),
    reach: says(ended),
  },
  'the session ended beside figures kept': {
    reach: async (tab) => {
      await until(tab, figures);
      tab.answer(refusing('/usage/timeseries', 401));
      choose(tab.domElement, '7d');
      await until(tab, ended);
    },
  },
  'the connection lost while it loads': {
    mock: held((path) => path === '/usage/timeseries', service()).fetch,
    reach: (tab) => withoutConnection(tab, () => undefined, /No network connection|Ingen nätverksanslutning/),
  },
  'the connection lost beside figures kept': {
    reach: async (tab) => {
      await until(tab, figures);
      tab.answer(held((path) => path === '/usage/timeseries', service()).fetch);
      const act = () => choose(tab.domElement, '7d');
      await withoutConnection(tab, act, /No network connection|Ingen nätverksanslutning/);
    },
  },
  'older figures, and another period on its way': {
    reach: async (tab) => {
      await until(tab, figures);
      tab.answer(held((path) => path === '/usage/timeseries', service()).fetch);
      choose(tab.domElement, '7d');
      await until(tab, () => isBusy(tab.domElement));
    },
  },
  'older clusters, and those of another day on their way': {
    state: clusters,
    reach: async (tab) => {
      await hasRows(tab);
      tab.answer(held((path) => path === '/clusters', service()).fetch);
      choosePeriod(tab, 'today');
      await until(tab, () => isBusy(tab.domElement));
    },
  },
  'the clusters refused': { mock: refusing('/clusters', 403), state: clusters, reach: says(forbidden) },
  'the session ended among the clusters': {
    mock: refusing('/clusters', 401),
    state: clusters,
    reach: says(ended),
  },
  'the clusters broken off': {
    mock: onePage(() => 503),
    state: clusters,
    reach: says(/The total is incomplete: not all|Summan är ofullständig: det/),
  },
  'a part of the clusters, and more on its way': {
    mock: pageHeld(),
    state: clusters,
    reach: says(/2 of 3 clusters loaded|2 av 3 kluster inlästa/),
  },
  'a part of the clusters, and none of them fits': {
    mock: pageHeld(),
    state: { ...clusters, q: 'nothing like it' },
    reach: says(/No matches so far|Inga träffar hittills/),
  },
  'a cluster that is not in the list': {
    state: { ...clusters, dialog: 'manage', cluster: 'gone' },
    reach: says(/The cluster in the link is not in the list|Klustret i länken finns inte i listan/),
  },
  'the dialog of a cluster without an address': { mock: withoutAddress, state: clusters, reach: openManage },
  'the clusters’ own links, once it is known what they need': { state: clusters, reach: acknowledge },
  'the subscriptions waiting for data': {
    mock: { scenario: 'pending' },
    state: subscriptions,
    reach: says(/Waiting for data|Väntar på data/),
  },
  'the subscriptions without an order': {
    mock: { scenario: 'empty' },
    state: subscriptions,
    reach: says(/No Flex order yet|Ingen Flex-order än/),
  },
  'the subscriptions with outdated data': {
    mock: { scenario: 'staleSync' },
    state: subscriptions,
    reach: says(/Outdated data|Inaktuella data/),
  },
  'the subscriptions that failed': {
    mock: refusing('/usage/timeseries', 503),
    state: subscriptions,
    reach: says(/not available right now|inte tillgänglig just nu/),
  },
  'the charts drawn': { reach: showCharts },
  'the charts drawn of outdated data': {
    mock: { scenario: 'staleSync' },
    reach: showCharts,
  },
};

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describeAccessibility(
  'accessibility of what goes wrong in Control Hub',
  Object.fromEntries(
    Object.entries(states).map(([name, { mock = {}, state = {}, reach }]) => [
      name,
      async (look: Look) => reach(await openTab({ mock, props: { ...look, state } })),
    ]),
  ),
  looksInTurn,
);
