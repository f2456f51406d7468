/** Goes through the tab as someone of a role would, and notes what of each capability is to be seen, or was asked for. */
import { createFetch, createHandlers } from '../../../mocks/handlers.ts';
import type { Hub, RoleChoice } from '../../../mocks/policy.ts';
import type { Capability } from '../../../src/domain/capability.ts';
import { dialogsOf } from './custom-report.ts';
import { allByRole, composed, textOf } from './find.ts';
import { customerNamed, type PartnerTab, openPartnerTab, pathsOf, tabsOf } from './partner-tab.ts';
import { closeTabs, fixedNow, until } from './tab.ts';

/** What is to be seen of a capability: nothing, something, or how far it reaches where that shows. */
export type Seen = Partial<Record<Capability, string>>;

const none = '–';
const assigned = customerNamed('Nordhamn');
const notAssigned = customerNamed('Ålesund');
const usagePaths = ['/subscriptions', '/usage/timeseries', '/usage/summary'];

/** Opens the tab and waits until nothing is on its way any more. */
async function open(
  hub: Hub,
  role: RoleChoice,
  state: Record<string, string>,
  { id: shownOrgId } = assigned,
  scenario?: 'forbidden',
): Promise<PartnerTab> {
  let onTheirWay = 0;
  const baseUrl = 'https://flex.example/api/v1';
  // A customer's own people are of the one shown first; a partner's may have any of theirs shown.
  const own = role === 'customerFullAdmin' ? assigned.id : shownOrgId;
  const answering = createFetch(
    createHandlers({ hub, role, shownOrgId: own, now: () => fixedNow, baseUrl, scenario }),
  );
  const counting: typeof fetch = async (...request) => {
    onTheirWay += 1;
    try {
      return await answering(...request);
    } finally {
      onTheirWay -= 1;
    }
  };
  const orgId = hub === 'control-hub' ? shownOrgId : undefined;
  const tab = await openPartnerTab({ mock: counting, props: { hub, state, orgId } });
  let quiet = 0;
  await until(tab, () => {
    const isQuiet = onTheirWay === 0 && tab.requests.length > 0 && !/Loading|Counting/.test(tab.text());
    quiet = isQuiet && tab.text() !== '' ? quiet + 1 : 0;
    return quiet > 5;
  });
  return tab;
}

const has = ({ domElement }: PartnerTab, role: string, name: string | RegExp) =>
  allByRole(domElement, role, name).length > 0;
const isAsked = (tab: PartnerTab, paths: readonly string[]) =>
  pathsOf(tab).some((path) => paths.includes(path ?? ''));

/** Something is seen exactly where it was asked for; otherwise one of both is wrong, and named. */
function seenIf(isShown: boolean, isRequested: boolean, scope = 'some'): string {
  if (isShown !== isRequested) return isShown ? 'shown without being asked for' : 'asked for in vain';
  return isShown ? scope : none;
}

interface ReportsSeen {
  readonly made: string;
  readonly ofAll: string;
}

/** The dialog for a report of one's own, by a link to one of all customers: whether there is one, and for whom. */
async function customReportIn(
  hub: Hub,
  role: RoleChoice,
  state: Record<string, string>,
): Promise<ReportsSeen> {
  const link = { ...state, dialog: 'custom-report', 'report-customers': 'all' };
  const tab = await open(hub, role, link);
  const isOffered = [...composed(tab.domElement)].some(
    (element) => element instanceof HTMLButtonElement && textOf(element) === 'Custom report',
  );
  // Its code comes when it is asked for.
  if (isOffered) await until(tab, () => dialogsOf(tab).length > 0);
  const [dialog] = dialogsOf(tab);
  const isForAll = dialog !== undefined && has({ ...tab, domElement: dialog }, 'textbox', 'All customers');
  await closeTabs();
  return {
    made: dialog === undefined ? none : isOffered ? 'some' : 'opened by a link alone',
    ofAll: isForAll ? 'some' : none,
  };
}

/** What is seen in one place is seen in all of them; else each is told. */
const agreed = (...places: string[]): string =>
  new Set(places).size === 1 ? (places[0] ?? none) : places.join(', then ');

function launchIn(tab: PartnerTab): Promise<string> | string {
  const [manage] = allByRole(tab.domElement, 'button', /^Manage /);
  if (manage === undefined) return has(tab, 'columnheader', 'Manage') ? 'an empty column' : none;
  manage.click();
  return until(tab, 'Open the portal').then(() => (tab.text().includes('IP address') ? 'own' : 'all'));
}

async function inControlHub(role: RoleChoice): Promise<Seen> {
  const report = await open('control-hub', role, {});
  const other = await open('control-hub', role, {}, notAssigned);
  const reachesOther = has(other, 'heading', 'Daily usage');
  const ordering = report.text().includes('Ask your partner to order 40') ? 'own' : 'assigned';
  const usage = seenIf(
    has(report, 'heading', 'Daily usage') && has(report, 'button', 'Subscriptions'),
    isAsked(report, usagePaths),
    reachesOther ? 'all' : ordering,
  );
  const download = has(report, 'button', 'Download report') ? 'some' : none;
  const isOwn = ordering === 'own';
  await closeTabs();
  const clusters = await open('control-hub', role, { view: 'clusters' });
  const otherClusters = await open('control-hub', role, { view: 'clusters' }, notAssigned);
  const seenClusters = seenIf(
    has(clusters, 'columnheader', 'Cluster name') && has(clusters, 'button', /^Clusters$/),
    isAsked(clusters, ['/clusters']),
    has(otherClusters, 'columnheader', 'Cluster name') ? 'all' : isOwn ? 'own' : 'assigned',
  );
  const launch = await launchIn(clusters);
  await closeTabs();
  const customers = await open('control-hub', role, { view: 'customers', customer: assigned.id });
  const all = isAsked(customers, ['/partner/usage/timeseries']) ? 'asked for in vain' : none;
  const list = seenIf(
    has(customers, 'columnheader', 'Provisioning'),
    isAsked(customers, ['/partner/customers']),
  );
  const viewCustomer = has(customers, 'button', 'View customer') ? 'some' : none;
  await closeTabs();
  const reports = await customReportIn('control-hub', role, {});
  return {
    'usage.view': usage,
    'usage.download': download,
    'customReport.create': reports.made,
    'aggregate.download': reports.ofAll,
    'clusters.view': seenClusters,
    'cluster.launch': launch,
    'customers.view': list,
    'customer.launch': viewCustomer,
    'aggregate.view': all,
  };
}

/** The list, and a panel in it. */
async function amongCustomers(role: RoleChoice): Promise<Seen> {
  const tab = await open('partner-hub', role, { customer: assigned.id });
  const list = seenIf(
    has(tab, 'heading', assigned.name),
    isAsked(tab, ['/partner/customers']),
    tab.text().includes('All 12') ? 'all' : 'assigned',
  );
  const marks = [
    has(tab, 'columnheader', 'Compliance status'),
    has(tab, 'button', 'Over license limit'),
    has(tab, 'heading', 'License usage'),
  ];
  const [button] = allByRole(tab.domElement, 'button', 'View customer');
  button?.click();
  const launch = tab.destinations.length > 0 ? 'some' : none;
  await closeTabs();
  const usage = marks.every(Boolean) ? 'all' : marks.some(Boolean) ? 'in part' : none;
  // It may open the customer here instead, which needs usage.
  const isInVain = launch === none && usage === none && button !== undefined;
  return {
    'customers.view': list,
    'customer.launch': isInVain ? 'offered in vain' : launch,
    'usage.view': usage,
  };
}

async function inPartnerHub(role: RoleChoice): Promise<Seen> {
  const listed = await amongCustomers(role);
  const report = await open('partner-hub', role, { view: 'dashboard' });
  const aggregate = seenIf(
    has(report, 'heading', 'Largest overages') && tabsOf(report).includes('Usage report'),
    isAsked(report, ['/partner/usage/timeseries']),
    'all',
  );
  const fileOfAll = has(report, 'button', 'Download report') ? 'some' : none;
  await closeTabs();
  const clusters = await open('partner-hub', role, { view: 'clusters' });
  const seenClusters = seenIf(
    has(clusters, 'columnheader', 'Cluster name') && tabsOf(clusters).includes('Clusters'),
    isAsked(clusters, ['/clusters']),
    'all',
  );
  const launch = await launchIn(clusters);
  await closeTabs();
  const one = await open('partner-hub', role, { view: 'dashboard', customer: assigned.id });
  const ofOne = seenIf(has(one, 'heading', 'Daily usage'), isAsked(one, usagePaths), 'all');
  const download = ofOne !== none && has(one, 'button', 'Download report') ? 'some' : none;
  await closeTabs();
  const among = await customReportIn('partner-hub', role, { view: 'customers' });
  const inside = await customReportIn('partner-hub', role, { view: 'dashboard', customer: assigned.id });
  return {
    ...listed,
    'usage.view':
      listed['usage.view'] === ofOne ? ofOne : `${listed['usage.view'] ?? none} listed, ${ofOne} of one`,
    'usage.download': download,
    'aggregate.view': aggregate,
    'clusters.view': seenClusters,
    'aggregate.download': agreed(fileOfAll, among.ofAll, inside.ofAll),
    'customReport.create': agreed(among.made, inside.made),
    'cluster.launch': launch,
  };
}

export function walk(hub: Hub, role: RoleChoice): Promise<Seen> {
  return hub === 'control-hub' ? inControlHub(role) : inPartnerHub(role);
}

/** What someone is told when the service refuses what it granted. */
export async function wordsWhenRefused(hub: Hub, role: RoleChoice): Promise<string> {
  const tab = await open(hub, role, {}, assigned, 'forbidden');
  const text = tab.text();
  await closeTabs();
  return text;
}

/** Every request of someone's, whatever link they come by. */
export async function requestsOf(hub: Hub, role: RoleChoice): Promise<string[]> {
  const links = ['customers', 'dashboard', 'subscriptions', 'clusters'];
  const paths = new Set<string>();
  for (const view of links) {
    const more = [{}, { customer: assigned.id }, { dialog: 'custom-report', 'report-customers': 'all' }];
    for (const state of more) {
      const tab = await open(hub, role, { view, ...state });
      for (const path of pathsOf(tab)) paths.add(path ?? '');
      await closeTabs();
    }
  }
  return [...paths].sort();
}
