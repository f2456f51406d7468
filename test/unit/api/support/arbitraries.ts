/** Answers that keep the contract, of any content. */
import fc from 'fast-check';
import { range, type Wire } from './payloads.ts';

export const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', '=1+1', '<img src=x onerror=alert(1)>', '{{x}}', '', '\u0000'),
);
const count = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER));
const countOrNull = fc.option(count);
const date = { noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2099-12-31') };
const day = fc.date(date).map((at) => at.toISOString().slice(0, 10));
const timeOrNull = fc.option(fc.date(date).map((at) => at.toISOString()));

function eachType<T>(value: fc.Arbitrary<T>) {
  return fc.record({ knowledgeWorker: value, commonArea: value, telePresence: value });
}

const coverage = { clustersReported: count, clustersExpected: count, oldestReadingAt: timeOrNull };
const units = { entitledUnits: count, consumedUnits: countOrNull };
const usageByType = eachType(fc.record(units));
const aggregatedUnits = { ...units, overageUnits: count };
const aggregatedByType = eachType(fc.record(aggregatedUnits));
const organization = fc.record({ id: word, name: word });

function listOf<T>(items: fc.Arbitrary<T[]>) {
  return items.map((all) => ({ items: all, total: all.length }));
}

const capability = fc.constantFrom<Wire['Capability'][]>('usage.view', 'clusters.view', 'customers.view');

const me: fc.Arbitrary<Wire['Me']> = fc.record(
  {
    person: fc.record({ id: word, displayName: word }),
    ownOrganization: organization,
    organization,
    grants: fc.array(
      fc.record({ capability, scope: fc.constantFrom<Wire['Scope'][]>('own', 'assigned', 'all') }),
    ),
    grantedBy: fc.array(
      fc.record({
        capability,
        roles: fc.array(fc.constantFrom<Wire['Role'][]>('salesAdmin', 'partnerReadOnly')),
      }),
    ),
    retentionDays: fc.integer({ min: 1 }),
    underUsePercent: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: ['person', 'ownOrganization', 'organization', 'grants', 'grantedBy', 'retentionDays'] },
);

const status = fc.constantFrom<Wire['SubscriptionStatus'][]>('active', 'inactive');
const provisioningStatus = fc.constantFrom<Wire['ProvisioningStatus'][]>(
  'provisioned',
  'awaitingDetails',
  'failed',
);

const subscription: fc.Arbitrary<Wire['Subscription']> = fc.record({
  subscriptionId: word,
  dealId: word,
  status,
  start: day,
  end: day,
  licenseModel: fc.constantFrom<Wire['LicenseModel'][]>('flex2', 'flex3'),
  growthAllowancePercent: count,
  orders: fc.array(fc.record({ orderId: word, date: day, changeByType: eachType(fc.maxSafeInteger()) }), {
    maxLength: 3,
  }),
  provisioning: fc.record({
    status: provisioningStatus,
    orderReceivedAt: timeOrNull,
    clustersTotal: count,
    clustersVerified: count,
    provisionedAt: timeOrNull,
    firstReadingAt: timeOrNull,
  }),
});

const days = [range.from, range.to];
const dayUsage = fc.record({ ...coverage, usageByType });

const timeseries: fc.Arbitrary<Wire['UsageTimeseries']> = fc
  .tuple(
    timeOrNull,
    fc.uniqueArray(word, { maxLength: 3 }),
    fc.array(dayUsage, { minLength: 6, maxLength: 6 }),
  )
  .map(([dataFrom, ids, usages]) => {
    const items = ids.flatMap((subscriptionId, index) =>
      days.map((each, offset) => ({ day: each, subscriptionId, ...usages[index * 2 + offset]! })),
    );
    return { dataFrom, items, total: items.length };
  });

const summary: fc.Arbitrary<Wire['UsageSummary']> = fc
  .tuple(
    timeOrNull,
    fc.array(fc.record({ subscriptionId: word, growthAllowancePercent: count, ...coverage, usageByType }), {
      maxLength: 3,
    }),
  )
  .map(([dataFrom, items]) => ({ dataFrom, items, total: items.length }));

const cluster: fc.Arbitrary<Wire['Cluster']> = fc.record(
  {
    id: word,
    name: word,
    region: word,
    customer: organization,
    version: fc.option(word),
    state: fc.constantFrom<Wire['ClusterState'][]>('verified', 'unreachable', 'pendingVerification'),
    readingAt: timeOrNull,
    lastSyncAt: timeOrNull,
    subscriptionId: fc.option(word),
    consumedUnitsByType: eachType(countOrNull),
    launch: fc.record({ url: fc.webUrl(), via: fc.constantFrom<Wire['LaunchVia'][]>('direct', 'partner') }),
  },
  {
    requiredKeys: [
      ...(['id', 'name', 'region', 'customer', 'version', 'state'] as const),
      ...(['readingAt', 'lastSyncAt', 'subscriptionId', 'consumedUnitsByType'] as const),
    ],
  },
);

const partnerTimeseries: fc.Arbitrary<Wire['PartnerUsageTimeseries']> = fc
  .tuple(
    timeOrNull,
    ...days.map((each) =>
      fc.record({
        day: fc.constant<string>(each),
        ...coverage,
        customersOver: count,
        usageByType: aggregatedByType,
      }),
    ),
  )
  .map(([dataFrom, ...items]) => ({
    dataFrom,
    items,
    total: items.length,
  }));

const customer: fc.Arbitrary<Wire['Customer']> = fc.record(
  {
    customerId: word,
    name: word,
    services: fc.array(fc.constantFrom<Wire['Service'][]>('ucmCloud', 'calling'), { maxLength: 2 }),
    provisioningStatus,
    subscriptionStatus: status,
    endDate: fc.option(day),
    clusterCount: count,
    usage: fc.record({
      ...coverage,
      byType: eachType(fc.record({ ...aggregatedUnits, peakUnits: countOrNull, daysOver: count })),
      subscriptions: fc.array(
        fc.record({
          subscriptionId: word,
          dealId: word,
          orderIds: fc.array(word, { maxLength: 2 }),
          status,
          end: day,
          growthAllowancePercent: count,
          usageByType,
        }),
        { maxLength: 2 },
      ),
    }),
  },
  {
    requiredKeys: [
      ...(['customerId', 'name', 'services', 'provisioningStatus'] as const),
      ...(['subscriptionStatus', 'endDate', 'clusterCount'] as const),
    ],
  },
);

const customerDay: fc.Arbitrary<Wire['CustomerDay']> = fc.record({
  customerId: word,
  day: fc.constantFrom<string[]>(...days),
  ...coverage,
  usageByType: aggregatedByType,
});

/** A lawful answer to every operation, by its name. */
export const answers = {
  getMe: me,
  listSubscriptions: listOf(fc.array(subscription, { maxLength: 3 })),
  getUsageTimeseries: timeseries,
  getUsageSummary: summary,
  listClusters: listOf(fc.uniqueArray(cluster, { selector: ({ id }) => id, maxLength: 3 })),
  getPartnerUsageTimeseries: partnerTimeseries,
  listPartnerCustomers: listOf(
    fc.uniqueArray(customer, { selector: ({ customerId }) => customerId, maxLength: 3 }),
  ),
  searchDailyUsage: listOf(
    fc.uniqueArray(customerDay, { selector: (row) => row.day + row.customerId, maxLength: 3 }),
  ),
};
