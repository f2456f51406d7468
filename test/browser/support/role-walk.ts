/** Goes through the tab as someone of a role would, and notes what of each capability is to be seen, or was asked for. */
import type { Hub, RoleChoice } from '../../../mocks/policy.ts';
import type { Capability } from '../../../src/domain/capability.ts';
import { allByRole } from './find.ts';
import { type PartnerTab, pathsOf, tabsOf } from './partner-tab.ts';
import {
  agreed,
  assigned,
  customReportIn,
  has,
  isAsked,
  launchIn,
  manageByLink,
  none,
  notAssigned,
  open,
  seenIf,
  told,
  usagePaths,
} from './role-page.ts';
import { closeTabs } from './tab.ts';

/** What is to be seen of a capability: nothing, something, or how far it reaches where that shows. */
export type Seen = Partial<Record<Capability, string>>;

const hasDays = (tab: PartnerTab) => has(tab, 'heading', 'Daily usage');
/** One customer as a whole, with the way back. */
const isInside = (tab: PartnerTab) => has(tab, 'button', 'All customers');
const hasClusterRows = (tab: PartnerTab) => has(tab, 'columnheader', 'Cluster name');

/** By the customer who is not assigned: only who reaches all sees that one. */
const reach = (isOtherSeen: boolean) => (isOtherSeen ? 'all' : 'assigned');

async function inControlHub(role: RoleChoice): Promise<Seen> {
  const report = await open('control-hub', role, {});
  const other = await open('control-hub', role, {}, notAssigned);
  // Who sees but oneself is told whom to ask, the others what to order.
  const isOwn = report.text().includes('Ask your partner to order 40');
  const usage = seenIf(
    hasDays(report) && has(report, 'button', 'Subscriptions'),
    isAsked(report, usagePaths),
    isOwn ? 'own' : reach(hasDays(other)),
  );
  const download = has(report, 'button', 'Download report') ? 'some' : none;
  await closeTabs();
  const clusters = await open('control-hub', role, { view: 'clusters' });
  const otherClusters = await open('control-hub', role, { view: 'clusters' }, notAssigned);
  // A customer's own people are shown none but their own.
  const most = role === 'customerFullAdmin' ? 'own' : 'all';
  const seenClusters = seenIf(
    // By its tab, or by its heading where it is the only view.
    hasClusterRows(clusters) &&
      (has(clusters, 'button', /^Clusters$/) || has(clusters, 'heading', 'Clusters')),
    isAsked(clusters, ['/clusters']),
    hasClusterRows(otherClusters) ? most : 'assigned',
  );
  const launch = await launchIn(clusters, otherClusters);
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
    'aggregate.download': agreed(...reports.ofAll),
    'clusters.view': seenClusters,
    'cluster.launch': told(launch, ...(await manageByLink('control-hub', role))),
    'customers.view': list,
    'customer.launch': viewCustomer,
    'aggregate.view': all,
  };
}

interface Listed {
  readonly customers: string;
  readonly launch: string;
  /** Of usage and of clusters. */
  readonly usage: string;
  readonly clusters: string;
}

/** The list, and a panel in it. */
async function amongCustomers(role: RoleChoice): Promise<Listed> {
  const tab = await open('partner-hub', role, { customer: assigned.id });
  const customers = seenIf(
    has(tab, 'heading', assigned.name),
    isAsked(tab, ['/partner/customers']),
    reach(tab.text().includes('All 12')),
  );
  const marks = [
    has(tab, 'columnheader', 'Compliance status'),
    has(tab, 'button', 'Over license limit'),
    has(tab, 'heading', 'License usage'),
  ];
  const clusters = /Subscription status .* Clusters \d/.test(tab.text()) ? 'some' : none;
  const [button] = allByRole(tab.domElement, 'button', 'View customer');
  button?.click();
  const launch = tab.destinations.length > 0 ? 'some' : none;
  await closeTabs();
  const usage = marks.every(Boolean) ? 'some' : marks.some(Boolean) ? 'in part' : none;
  // It may open the customer here instead, which needs usage.
  const isInVain = launch === none && usage === none && button !== undefined;
  return { customers, launch: isInVain ? 'offered in vain' : launch, usage, clusters };
}

async function ofAllCustomers(role: RoleChoice) {
  const report = await open('partner-hub', role, { view: 'dashboard' });
  const clusters = await open('partner-hub', role, { view: 'clusters' });
  const isWhole = report.text().includes('Total License Usage 14,267');
  const aggregate = seenIf(
    has(report, 'heading', 'Total License Usage') && tabsOf(report).includes('Usage report'),
    isAsked(report, ['/partner/usage/timeseries']),
    reach(isWhole),
  );
  const seenClusters = seenIf(
    hasClusterRows(clusters) && tabsOf(clusters).includes('Clusters'),
    isAsked(clusters, ['/clusters']),
  );
  const file = has(report, 'button', 'Download report') ? 'some' : none;
  const manage = has(clusters, 'columnheader', 'Manage') ? 'some' : none;
  const launch = hasClusterRows(clusters) ? [manage] : [];
  await closeTabs();
  return {
    'aggregate.view': aggregate,
    'clusters.view': seenClusters,
    'aggregate.download': file,
    'cluster.launch': launch,
  };
}

async function ofOneCustomer(role: RoleChoice) {
  const link = (view: string, { id: customer } = assigned) => open('partner-hub', role, { view, customer });
  const one = await link('dashboard');
  const other = await link('dashboard', notAssigned);
  const usage = seenIf(
    isInside(one) && hasDays(one),
    isAsked(one, usagePaths),
    reach(isInside(other) && hasDays(other)),
  );
  const download = usage !== none && has(one, 'button', 'Download report') ? 'some' : none;
  await closeTabs();
  const clusters = await link('clusters');
  const otherClusters = await link('clusters', notAssigned);
  const hasRows = (tab: PartnerTab) => isInside(tab) && hasClusterRows(tab);
  const seenClusters = hasRows(clusters) ? reach(hasRows(otherClusters)) : none;
  const launch = isInside(clusters) ? await launchIn(clusters, otherClusters) : none;
  await closeTabs();
  return {
    'usage.view': usage,
    'usage.download': download,
    'clusters.view': seenClusters,
    'cluster.launch': launch,
  };
}

async function inPartnerHub(role: RoleChoice): Promise<Seen> {
  const listed = await amongCustomers(role);
  const ofAll = await ofAllCustomers(role);
  const ofOne = await ofOneCustomer(role);
  const linked = await manageByLink('partner-hub', role);
  const among = await customReportIn('partner-hub', role, { view: 'customers' });
  const inside = await customReportIn('partner-hub', role, { view: 'dashboard', customer: assigned.id });
  return {
    'customers.view': listed.customers,
    'customer.launch': listed.launch,
    'usage.view': told(ofOne['usage.view'], listed.usage),
    'usage.download': ofOne['usage.download'],
    'aggregate.view': ofAll['aggregate.view'],
    'clusters.view': told(ofOne['clusters.view'], listed.clusters, ofAll['clusters.view']),
    'aggregate.download': agreed(ofAll['aggregate.download'], ...among.ofAll, ...inside.ofAll),
    'customReport.create': agreed(among.made, inside.made),
    'cluster.launch': told(ofOne['cluster.launch'], ...linked, ...ofAll['cluster.launch']),
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
