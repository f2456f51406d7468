import type { MockOptions } from '../../../mocks/handlers.ts';
import type { components } from '../../../src/api/schema.d.ts';
import { describeAccessibility, type Look } from '../support/every-look.ts';
import { allByRole, composed } from '../support/find.ts';
import { altered, openTab, shownOrgId, type Tab, until } from '../support/tab.ts';

interface State {
  readonly mock?: Partial<MockOptions> | typeof fetch;
  readonly props?: Record<string, unknown>;
  readonly state?: Record<string, string>;
  /** Brings the state about, once the tab is open. */
  readonly reach: (tab: Tab) => Promise<void>;
}

const hasRows = (tab: Tab) => until(tab, () => allByRole(tab.domElement, 'rowheader').length >= 3);
const hasDialog = async (tab: Tab) => {
  await hasRows(tab);
  allByRole(tab.domElement, 'button', /^(Manage|Hantera) /)[0]?.click();
  await until(tab, () =>
    [...composed(tab.domElement)].some((element) => element instanceof HTMLDialogElement && element.open),
  );
};

const clustersAs = (
  mock: Partial<MockOptions>,
  change: (body: components['schemas']['ClusterPage']) => unknown,
) =>
  altered(mock, (path, body) =>
    path === '/clusters' ? change(body as components['schemas']['ClusterPage']) : body,
  );

const states: Readonly<Record<string, State>> = {
  'in a table': { mock: { scenario: 'staleSync' }, state: { sort: '-knowledgeWorker' }, reach: hasRows },
  'with a state explained': {
    mock: { scenario: 'staleSync' },
    reach: async (tab) => {
      await hasRows(tab);
      allByRole(tab.domElement, 'button', /^(Outdated data|Inaktuella data),/)[0]?.click();
      await until(tab, /two days or more|två dagar eller mer/);
    },
  },
  'filtered to nothing': {
    state: { q: 'nothing like it' },
    reach: (tab) => until(tab, /No clusters match|Inga kluster matchar/),
  },
  'where there are none': {
    mock: clustersAs({}, () => ({ items: [], total: 0 })),
    reach: (tab) => until(tab, /No verified cluster yet|Inga verifierade kluster än/),
  },
  'while they load': {
    mock: (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      return pathname.endsWith('/clusters')
        ? new Promise(() => undefined)
        : clustersAs({}, (body) => body)(input, init);
    },
    reach: (tab) => until(tab, /Loading clusters|Läser in kluster/),
  },
  'kept after a failure': {
    reach: async (tab) => {
      await hasRows(tab);
      tab.answer(clustersAs({}, () => ({ items: 'none' })));
      await tab.update({ state: { view: 'clusters', period: 'today' } });
      await until(tab, () => allByRole(tab.domElement, 'button', /Try again|Försök igen/).length === 1);
      await hasRows(tab);
    },
  },
  'with the dialog of a direct address': { reach: hasDialog },
  'with the dialog of a partner’s address': {
    mock: { role: 'partnerFullAdmin' },
    props: { orgId: shownOrgId },
    reach: hasDialog,
  },
  'with the dialog of an address that is not safe': {
    mock: clustersAs({}, (body) => {
      for (const { launch } of body.items) if (launch) launch.url = 'javascript:alert(1)';
      return body;
    }),
    reach: hasDialog,
  },
};

describeAccessibility(
  'accessibility of the clusters',
  Object.fromEntries(
    Object.entries(states).map(([name, { mock = {}, props = {}, state = {}, reach }]) => [
      name,
      async (look: Look) =>
        reach(await openTab({ mock, props: { ...look, state: { view: 'clusters', ...state }, ...props } })),
    ]),
  ),
);
