/** States that few people come to: links from elsewhere, a hub that cannot do all, much of something, and a part that did not come. */
import type { MockOptions } from '../../../mocks/handlers.ts';
import type { components } from '../../../src/api/schema.d.ts';
import { dialogOf, dialogState, openCustomerTab, press, wordsOf } from '../support/custom-report.ts';
import { describeAccessibility, type Look, looksInTurn } from '../support/every-look.ts';
import { allByRole, buttonNamed, choose, fieldNamed } from '../support/find.ts';
import { brokenOff } from '../support/partner-looks.ts';
import { customerNamed, failing, openPartnerTab, type PartnerTab } from '../support/partner-tab.ts';
import { altered, until } from '../support/tab.ts';
import { ofTwo } from '../support/worlds.ts';

type Schemas = components['schemas'];

interface State {
  readonly open?: typeof openPartnerTab;
  readonly mock?: Partial<MockOptions> | typeof fetch;
  readonly props?: Record<string, unknown>;
  readonly state?: Record<string, string>;
  /** What is there when all of it is, in Swedish and English. */
  readonly says: RegExp;
  /** Brings the rest about. */
  readonly then?: (tab: PartnerTab) => unknown;
}

const service = () => altered({}, (_, body) => body);
const refusing = (wanted: string) => failing((path) => (path === wanted ? 503 : null), service());
const nordhamn = customerNamed('Nordhamn').id;
const large = { scenario: 'large' } as const;
const chosen = { ...dialogState, 'report-customers': nordhamn };

/** One subscription in use with many orders, and one that has ended. */
const manyOrders = altered({}, (path, body) => {
  if (path !== '/subscriptions') return body;
  const { items } = body as Schemas['SubscriptionList'];
  const [first] = items;
  const [order] = first!.orders;
  const orders = Array.from({ length: 9 }, (_, number) => ({ ...order!, orderId: `Order-${number + 1}` }));
  const ended = { ...first!, subscriptionId: 'Sub-ended', status: 'inactive', end: '2026-09-30' };
  const soon = { ...first!, end: '2026-12-31', orders };
  return { items: [soon, ended], total: 2 };
});

/** Used, though none was bought. */
const notBought = altered({}, (path, body) => {
  if (path !== '/usage/timeseries') return body;
  for (const { usageByType } of (body as Schemas['UsageTimeseries']).items) {
    usageByType.commonArea.entitledUnits = 0;
  }
  return body;
});

const unfold = ({ domElement }: PartnerTab) => {
  for (const summary of allByRole(domElement, 'summary')) summary.click();
};

const search = (words: string) => async (tab: PartnerTab) => {
  await press(tab, /^(Chosen customers|Valda kunder)$/);
  await until(tab, /\d of 250 shown|\d av 250 visas/);
  const field = fieldNamed(dialogOf(tab), /^(Search customers|Sök kunder)$/);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

const ofCustomer: Readonly<Record<string, State>> = {
  'of one day': {
    state: { from: '2026-11-20', to: '2026-11-20' },
    says: /A chart needs at least two days|Minst två dagar/,
  },
  'with a type that was not bought': { mock: notBought, says: /not bought|inte köpt/ },
  'without the subscriptions': {
    mock: refusing('/subscriptions'),
    says: /statuses are unknown|statusen är okänd/,
  },
  'of days over of which there are none': {
    state: { over: 'telePresence' },
    says: /was not over on any day|låg inte över någon dag/,
  },
  'on a quarter’s first day, by a link to this quarter': {
    mock: { now: () => new Date('2026-10-01T08:00:00Z') },
    props: { now: () => new Date('2026-10-01T08:00:00Z') },
    state: { period: 'this-quarter', view: 'customers' },
    says: /Last quarter is shown instead|Förra kvartalet visas i stället/,
  },
  'waiting for data, looked at again': {
    mock: { scenario: 'pending' },
    says: /Clusters verified: 2 of 3|Kluster verifierade: 2 av 3/,
    then: async (tab) => {
      buttonNamed(tab.domElement, /^(Check again|Kontrollera igen)$/).click();
      const isTold = (region: Element) => /^(The licenses|Licenserna)/.test(region.textContent.trim());
      await until(tab, () => allByRole(tab.domElement, 'status').some(isTold));
    },
  },
  'on subscriptions with many orders, and one that has ended': {
    mock: manyOrders,
    state: { view: 'subscriptions' },
    says: /1 inactive subscription|1 inaktivt abonnemang/,
    then: unfold,
  },
  'with a dialog for a report whose figures did not come': {
    mock: refusing('/usage/timeseries'),
    state: dialogState,
    says: /There is nothing to download|Det finns inget att hämta/,
  },
  'on clusters of a subscription not known, without the report': {
    mock: { ...ofTwo.mock, scenario: 'normal' },
    props: ofTwo.props,
    state: { view: 'clusters', subscription: 'gone' },
    says: /Total, \d|Totalt, \d/,
  },
};

const ofPartner: Readonly<Record<string, State>> = {
  'with a panel, in a hub that cannot open a customer': {
    props: { onNavigate: undefined },
    state: { customer: nordhamn },
    says: /The hub cannot open a customer|Hubben kan inte öppna en kund/,
  },
  'with customers kept after a failure': {
    says: /All 12|Alla 12/,
    then: async (tab) => {
      tab.answer(failing((path) => (path === '/partner/customers' ? 503 : null)));
      choose(tab.domElement, '7d');
      await until(tab, /The list shows the customers as of|Listan visar kunderna per/);
    },
  },
  'with many customers': { mock: large, says: /All 250|Alla 250/ },
  'with a report of many customers over': {
    mock: large,
    state: { view: 'dashboard' },
    says: /The 10 largest are shown|De 10 största visas/,
  },
  'with many clusters': { mock: large, state: { view: 'clusters' }, says: /450 clusters|450 kluster/ },
  'with a dialog for a report of this customer': {
    state: { ...dialogState, view: 'dashboard', customer: nordhamn },
    says: /First rows of|första rader/,
  },
  'with a dialog for a report of customers filtered': {
    state: { ...dialogState, q: 'nordhamn', 'report-customers': 'filtered' },
    says: /First rows of|första rader/,
  },
  'with a dialog for a report of customers filtered, of whom some did not come': {
    mock: brokenOff,
    state: { ...dialogState, q: 'a', 'report-customers': 'filtered' },
    says: /Not all customers could be loaded|Det gick inte att läsa in alla kunder/,
  },
  'with a dialog to choose among many customers': {
    mock: large,
    state: chosen,
    says: /First rows of|första rader/,
    then: search(''),
  },
  'with a dialog in which no customer matches': {
    mock: large,
    state: chosen,
    says: /First rows of|första rader/,
    then: async (tab) => {
      await search('zzz')(tab);
      await until(tab, () => /No customer matches|Ingen kund matchar/.test(wordsOf(tab)));
    },
  },
};

const reach =
  (openHub: typeof openPartnerTab) =>
  ({ open = openHub, mock, props = {}, state = {}, says, then }: State) =>
  async (look: Look) => {
    const tab = await open({ ...(mock && { mock }), props: { ...look, state, ...props } });
    await until(tab, says);
    await until(tab, () => !/Loading|Hämtar|Counting/.test(tab.text()));
    await then?.(tab);
  };

for (const [whose, states, open] of [
  ['a customer’s report', ofCustomer, openCustomerTab],
  ['a partner’s customers', ofPartner, openPartnerTab],
] as const) {
  describeAccessibility(
    `accessibility of what is rare: ${whose}`,
    Object.fromEntries(Object.entries(states).map(([name, state]) => [name, reach(open)(state)])),
    looksInTurn,
  );
}
