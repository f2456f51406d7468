/** Opens the tab as someone of a role does, and tells what of it is to be seen. */
import { createFetch, createHandlers } from '../../../mocks/handlers.ts';
import type { Hub, RoleChoice } from '../../../mocks/policy.ts';
import { worldOf } from '../../../mocks/scenarios.ts';
import { dialogsOf } from './custom-report.ts';
import { allByRole, composed, isBusy, textOf } from './find.ts';
import { customerNamed, type PartnerTab, openPartnerTab, pathsOf } from './partner-tab.ts';
import { closeTabs, fixedNow, until } from './tab.ts';

export const none = '–';
export const assigned = customerNamed('Nordhamn');
const [firstCluster] = worldOf('normal', { now: () => fixedNow }).customers[0]?.clusters ?? [];
export const notAssigned = customerNamed('Ålesund');
export const usagePaths = ['/subscriptions', '/usage/timeseries', '/usage/summary'];

/**
 * Opens the tab and waits until nothing is on its way any more.
 * @param shown the customer whose page Control Hub is on; a customer's own people are of that one.
 */
export async function open(
  hub: Hub,
  role: RoleChoice,
  state: Record<string, string>,
  { id: shownOrgId } = assigned,
  scenario?: 'forbidden',
): Promise<PartnerTab> {
  let onTheirWay = 0;
  const baseUrl = 'https://flex.example/api/v1';
  const answering = createFetch(
    createHandlers({ hub, role, shownOrgId, now: () => fixedNow, baseUrl, scenario }),
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
    // What comes next need not say so: its code may be on its way.
    const isSaid = /Loading|Counting/.test(tab.text());
    const isQuiet = onTheirWay === 0 && tab.requests.length > 0 && !isBusy(tab.domElement) && !isSaid;
    quiet = isQuiet && tab.text() !== '' ? quiet + 1 : 0;
    return quiet > 5;
  });
  return tab;
}

export const has = ({ domElement }: PartnerTab, role: string, name: string | RegExp) =>
  allByRole(domElement, role, name).length > 0;

export const isAsked = (tab: PartnerTab, paths: readonly string[]) =>
  pathsOf(tab).some((path) => paths.includes(path ?? ''));

/** Something is seen exactly where it was asked for; otherwise one of both is wrong, and named. */
export function seenIf(isShown: boolean, isRequested: boolean, scope = 'some'): string {
  if (isShown !== isRequested) return isShown ? 'shown without being asked for' : 'asked for in vain';
  return isShown ? scope : none;
}

/** What is seen in one place is seen in all of them; else each is told. */
export const agreed = (...places: string[]): string =>
  new Set(places).size > 1 ? places.join(', then ') : (places[0] ?? none);

/** What is seen in one place is seen in the others, where it tells how far it reaches; else all are told. */
export const told = (inside: string, ...around: string[]): string =>
  around.every((place) => (place === none) === (inside === none)) ? inside : agreed(...around, inside);

/** Where Manage leads, of the first cluster that has it: nowhere, by the cluster's own address, or by the partner's. */
async function wayIn(tab: PartnerTab): Promise<string> {
  const [manage] = allByRole(tab.domElement, 'button', /^Manage /);
  if (manage === undefined) return has(tab, 'columnheader', 'Manage') ? 'an empty column' : none;
  manage.click();
  await until(tab, () => dialogsOf(tab).length > 0);
  const words = dialogsOf(tab).map(textOf).join();
  if (!words.includes('Open the portal')) return 'offered in vain';
  return words.includes('IP address') ? 'direct' : 'partner';
}

/** @param here clusters of a customer who is assigned, or one's own; @param there of one who is not assigned. */
export async function launchIn(here: PartnerTab, there: PartnerTab): Promise<string> {
  const [way, other] = [await wayIn(here), await wayIn(there)];
  if (way === 'direct') return 'own';
  if (way !== 'partner') return agreed(way, other);
  return other === way ? 'all' : 'assigned';
}

/** Manage's dialog, by a link of which one may have been told; nothing to say where no clusters are seen. */
export async function manageByLink(hub: Hub, role: RoleChoice): Promise<string[]> {
  const tab = await open(hub, role, { view: 'clusters', dialog: 'manage', cluster: firstCluster?.id ?? '' });
  const hasRows = has(tab, 'columnheader', 'Cluster name');
  // Its code comes when it is asked for.
  if (hasRows) {
    await until(tab, () => dialogsOf(tab).length > 0 || /The (dialog|cluster) in the link/.test(tab.text()));
  }
  const isOpen = dialogsOf(tab).length > 0;
  await closeTabs();
  return hasRows ? [isOpen ? 'some' : none] : [];
}

interface ReportsSeen {
  readonly made: string;
  /** Nothing where there is no dialog to offer it. */
  readonly ofAll: readonly string[];
}

/** The dialog for a report of one's own, by a link to one of all customers: whether there is one, and for whom. */
export async function customReportIn(
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
    ofAll: dialog === undefined ? [] : [isForAll ? 'some' : none],
  };
}
