/** The mock world, changed on its way to the page. */
import type { components } from '../../../src/api/schema.d.ts';
import { worldOf } from '../../../mocks/scenarios.ts';
import type { Capability } from '../../../src/domain/capability.ts';
import { altered, fixedNow } from './tab.ts';

type Schemas = components['schemas'];

/** The demo customer with two active subscriptions. */
const twoSubscriptions = worldOf('normal', { now: () => fixedNow }).customers[1];
export const ofTwo = {
  mock: { role: 'partnerFullAdmin', shownOrgId: twoSubscriptions?.id },
  props: { orgId: twoSubscriptions?.id },
} as const;

/** Bought, and not read. */
function withhold(rows: Schemas['UsageTimeseries']['items']): void {
  for (const row of rows) {
    Object.assign(row, { clustersReported: 0, clustersExpected: 0, oldestReadingAt: null });
    for (const use of Object.values(row.usageByType)) use.consumedUnits = null;
  }
}

function firstReadOn(day: string, path: string, body: unknown): unknown {
  if (path === '/subscriptions') {
    const { items } = body as Schemas['SubscriptionList'];
    for (const { provisioning } of items) provisioning.firstReadingAt = `${day}T13:00:00Z`;
  }
  if (path === '/usage/timeseries') {
    const { items } = body as Schemas['UsageTimeseries'];
    withhold(items.filter((item) => item.day < day));
  }
  return body;
}

/** The same world, had its clusters been read from that day on only. */
export const firstReadFrom = (day: string) => altered({}, (path, body) => firstReadOn(day, path, body));

/** Of the first subscription nothing has been read yet. */
export const firstWithoutData = (mock: Parameters<typeof altered>[0]) =>
  altered(mock, (path, body) => {
    if (path !== '/usage/timeseries') return body;
    const { items } = body as Schemas['UsageTimeseries'];
    const id = items[0]?.subscriptionId;
    withhold(items.filter(({ subscriptionId }) => subscriptionId === id));
    return body;
  });

/** Every cluster's last reading is of that day. */
export const silentSince = (day: string, mock: Parameters<typeof altered>[0]) =>
  altered(mock, (path, body) => {
    const at = `${day}T04:00:00Z`;
    if (path === '/usage/timeseries') {
      for (const row of (body as Schemas['UsageTimeseries']).items) row.oldestReadingAt = at;
    }
    if (path === '/clusters') {
      for (const cluster of (body as Schemas['ClusterPage']).items) cluster.readingAt = at;
    }
    return body;
  });

/** The same world, in which the service grants less. @param isGranted of whom, where one customer is asked about. */
export const granting = (
  mock: Parameters<typeof altered>[0],
  isGranted: (capability: Capability, orgId: string | null) => boolean,
) =>
  altered(mock, (path, body, search) => {
    if (path !== '/me') return body;
    const me = body as Schemas['Me'];
    const kept = me.grants.filter(({ capability }) => isGranted(capability, search.get('orgId')));
    return { ...me, grants: kept };
  });
