/** One good answer per operation, and what it means to the domain. */
import type { components } from '../../../../src/api/schema.d.ts';

export type Wire = components['schemas'];

export const range = { from: '2026-11-22', to: '2026-11-23' } as const;

const coverage = { clustersReported: 1, clustersExpected: 2, oldestReadingAt: '2026-11-22T02:31:55Z' };
const usageByType = {
  knowledgeWorker: { entitledUnits: 1200, consumedUnits: 1240 },
  commonArea: { entitledUnits: 150, consumedUnits: 131 },
  telePresence: { entitledUnits: 40, consumedUnits: 0 },
};
const byType = {
  knowledgeWorker: { entitled: 1200, used: 1240 },
  commonArea: { entitled: 150, used: 131 },
  telePresence: { entitled: 40, used: 0 },
};
const aggregatedUsageByType = {
  knowledgeWorker: { entitledUnits: 1500, consumedUnits: 1486, overageUnits: 35 },
  commonArea: { entitledUnits: 170, consumedUnits: 149, overageUnits: 0 },
  telePresence: { entitledUnits: 40, consumedUnits: null, overageUnits: 0 },
};
const aggregatedByType = {
  knowledgeWorker: { entitled: 1500, used: 1486, overage: 35 },
  commonArea: { entitled: 170, used: 149, overage: 0 },
  // Nothing read is nothing over, not zero over.
  telePresence: { entitled: 40, used: null, overage: null },
};

export const me = {
  wire: {
    person: { id: 'p1', displayName: 'Åsa Lindqvist' },
    ownOrganization: { id: 'o1', name: 'Nordhamn Rederi AB' },
    organization: { id: 'o2', name: '=Ålesund "Sjømat"' },
    grants: [
      { capability: 'usage.view', scope: 'own' },
      { capability: 'clusters.view', scope: 'assigned' },
    ],
    grantedBy: [{ capability: 'usage.view', roles: ['customerFullAdmin', 'salesAdmin'] }],
    retentionDays: 400,
    underUsePercent: 60,
  } satisfies Wire['Me'],
  domain: {
    person: { id: 'p1', displayName: 'Åsa Lindqvist' },
    ownOrganization: { id: 'o1', name: 'Nordhamn Rederi AB' },
    organization: { id: 'o2', name: '=Ålesund "Sjømat"' },
    grants: [
      { capability: 'usage.view', scope: 'own' },
      { capability: 'clusters.view', scope: 'assigned' },
    ],
    grantedBy: new Map([['usage.view', ['customerFullAdmin', 'salesAdmin']]]),
    retentionDays: 400,
    underUsePercent: 60,
  },
};

const subscription = {
  subscriptionId: 'Sub123456',
  dealId: 'DEAL-1',
  status: 'active',
  start: '2025-03-01',
  end: '2028-02-29',
  licenseModel: 'flex3',
  growthAllowancePercent: 20,
  orders: [
    {
      orderId: '114820957',
      date: '2025-03-01',
      changeByType: { knowledgeWorker: 1000, commonArea: -5, telePresence: 0 },
    },
  ],
  provisioning: {
    status: 'provisioning',
    orderReceivedAt: '2025-02-26T09:12:31.250Z',
    clustersTotal: 2,
    clustersVerified: 1,
    provisionedAt: null,
    firstReadingAt: null,
  },
} satisfies Wire['Subscription'];

export const subscriptions = {
  wire: { items: [subscription], total: 1 } satisfies Wire['SubscriptionList'],
  domain: [subscription],
};

export const timeseries = {
  wire: {
    dataFrom: '2026-11-23T03:02:40Z',
    items: [
      { day: '2026-11-22', subscriptionId: 'Sub1', ...coverage, usageByType },
      { day: '2026-11-23', subscriptionId: 'Sub1', ...coverage, usageByType },
    ],
    total: 2,
  } satisfies Wire['UsageTimeseries'],
  domain: {
    dataFrom: '2026-11-23T03:02:40Z',
    days: [
      { day: '2026-11-22', subscriptionId: 'Sub1', ...coverage, byType },
      { day: '2026-11-23', subscriptionId: 'Sub1', ...coverage, byType },
    ],
  },
};

export const summary = {
  wire: {
    dataFrom: null,
    items: [{ subscriptionId: 'Sub1', growthAllowancePercent: 0, ...coverage, usageByType }],
    total: 1,
  } satisfies Wire['UsageSummary'],
  domain: {
    dataFrom: null,
    subscriptions: [{ subscriptionId: 'Sub1', growthAllowancePercent: 0, ...coverage, byType }],
  },
};

const cluster = {
  id: 'c1',
  name: 'cucm-pub01.got.nordhamn.example',
  region: 'Göteborg',
  customer: { id: 'o1', name: 'Nordhamn Rederi AB' },
  version: '15.0.1.12900-234',
  state: 'verified' as const,
  readingAt: '2026-11-23T02:14:09Z',
  lastSyncAt: '2026-11-24T02:14:11Z',
  subscriptionId: 'Sub1',
  launch: { url: 'https://10.20.4.11/ccmadmin', via: 'direct' as const },
};
const clusterUnits = { knowledgeWorker: 820, commonArea: null, telePresence: 0 };

export const clusters = {
  wire: {
    items: [{ ...cluster, consumedUnitsByType: clusterUnits }],
    total: 1,
  } satisfies Wire['ClusterPage'],
  domain: [{ ...cluster, usedByType: clusterUnits }],
};

export const partnerTimeseries = {
  wire: {
    dataFrom: '2026-11-23T03:02:40Z',
    items: [
      { day: '2026-11-22', ...coverage, customersOver: 2, usageByType: aggregatedUsageByType },
      { day: '2026-11-23', ...coverage, customersOver: 0, usageByType: aggregatedUsageByType },
    ],
    total: 2,
  } satisfies Wire['PartnerUsageTimeseries'],
  domain: {
    dataFrom: '2026-11-23T03:02:40Z',
    days: [
      { day: '2026-11-22', ...coverage, customersOver: 2, byType: aggregatedByType },
      { day: '2026-11-23', ...coverage, customersOver: 0, byType: aggregatedByType },
    ],
  },
};

const customer = {
  customerId: 'o1',
  name: 'Nordhamn Rederi AB',
  services: ['ucmCloud' as const, 'calling' as const],
  provisioningStatus: 'provisioned' as const,
  subscriptionStatus: 'active' as const,
  endDate: '2027-05-31',
  clusterCount: 3,
};
const customerSubscription = {
  subscriptionId: 'Sub1',
  dealId: 'DEAL-1',
  orderIds: ['114820957'],
  status: 'active' as const,
  end: '2028-02-29',
  growthAllowancePercent: 20,
};
const period = { peakUnits: 1492, daysOver: 2 };

export const customers = {
  wire: {
    items: [
      {
        ...customer,
        usage: {
          ...coverage,
          byType: {
            knowledgeWorker: { ...aggregatedUsageByType.knowledgeWorker, ...period },
            commonArea: { ...aggregatedUsageByType.commonArea, ...period },
            telePresence: { ...aggregatedUsageByType.telePresence, peakUnits: null, daysOver: 0 },
          },
          subscriptions: [{ ...customerSubscription, usageByType }],
        },
      },
      { ...customer, customerId: 'o2', endDate: null },
    ],
    total: 2,
  } satisfies Wire['CustomerPage'],
  domain: [
    {
      ...customer,
      usage: {
        ...coverage,
        byType: {
          knowledgeWorker: { ...aggregatedByType.knowledgeWorker, peak: 1492, daysOver: 2 },
          commonArea: { ...aggregatedByType.commonArea, peak: 1492, daysOver: 2 },
          telePresence: { ...aggregatedByType.telePresence, peak: null, daysOver: 0 },
        },
        subscriptions: [{ ...customerSubscription, byType }],
      },
    },
    { ...customer, customerId: 'o2', endDate: null },
  ],
};

export const customerDays = {
  wire: {
    items: [
      { customerId: 'o1', day: '2026-11-22', ...coverage, usageByType: aggregatedUsageByType },
      { customerId: 'o1', day: '2026-11-23', ...coverage, usageByType: aggregatedUsageByType },
    ],
    total: 2,
  } satisfies Wire['CustomerDayPage'],
  domain: [
    { customerId: 'o1', day: '2026-11-22', ...coverage, byType: aggregatedByType },
    { customerId: 'o1', day: '2026-11-23', ...coverage, byType: aggregatedByType },
  ],
};
