/** From the fake world to the wire: the mirror image of the client's decoding. */
import type { components } from '../src/api/schema.d.ts';
import { type Day, dayOf } from '../src/domain/day.ts';
import { perType } from '../src/domain/license.ts';
import type { Coverage, SubscriptionDay } from '../src/domain/series.ts';
import { dayNumberOf } from './day-number.ts';
import type { MockCluster, MockCustomer, MockSubscription, World } from './model.ts';
import { bindingOn, countedReading, firstCountedReadingAt, syncedAt } from './readings.ts';
import { clusterUse, isActiveOn, isoOf, type SummedDay } from './usage.ts';

type Schema = components['schemas'];

export function encodeCoverage({ clustersReported, clustersExpected, oldestReadingAt }: Coverage): Coverage {
  return { clustersReported, clustersExpected, oldestReadingAt };
}

export function encodeSummedCoverage({ clustersReported, clustersExpected, oldest }: SummedDay): Coverage {
  return { clustersReported, clustersExpected, oldestReadingAt: isoOf(oldest) };
}

export function encodeUsage(byType: SubscriptionDay['byType']): Schema['UsageByType'] {
  return perType((type) => ({
    entitledUnits: byType[type].entitled,
    consumedUnits: byType[type].used,
  }));
}

/** Overage is 0, not null, where nothing has been read: the contract has it so. */
export function encodeSum(byType: SummedDay['byType']): Schema['AggregatedUsageByType'] {
  return perType((type) => ({
    entitledUnits: byType[type].entitled,
    consumedUnits: byType[type].used,
    overageUnits: byType[type].overage ?? 0,
  }));
}

export function encodeSubscription(
  world: World,
  customer: MockCustomer,
  subscription: MockSubscription,
): Schema['Subscription'] {
  const firstReading = firstCountedReadingAt(customer, subscription, world.now().getTime());
  return {
    subscriptionId: subscription.subscriptionId,
    dealId: subscription.dealId,
    status: isActiveOn(subscription, dayOf(world.now())) ? 'active' : 'inactive',
    start: subscription.start,
    end: subscription.end,
    licenseModel: subscription.licenseModel,
    growthAllowancePercent: subscription.growthAllowancePercent,
    orders: subscription.orders.map(({ orderId, date, changeByType }) => ({ orderId, date, changeByType })),
    provisioning: {
      status: subscription.provisioningStatus,
      orderReceivedAt: subscription.orderReceivedAt,
      clustersTotal: subscription.clustersTotal,
      clustersVerified: subscription.clustersVerified,
      provisionedAt: subscription.provisionedAt,
      firstReadingAt: firstReading === null ? null : isoOf(firstReading),
    },
  };
}

function lastSyncAt(cluster: MockCluster, now: Date): string | null {
  if (cluster.version === null) return null;
  const today = dayNumberOf(dayOf(now));
  // A cluster too old to be read is still asked for its version every day.
  const yesterdayOrToday = syncedAt(cluster, today) <= now.getTime() ? today : today - 1;
  const day = cluster.readings ? countedReading(cluster, today, now.getTime()) : yesterdayOrToday;
  return day === null ? null : isoOf(syncedAt(cluster, day) + 2000);
}

/** @param launch where its portal opens; null for those who may not. */
export function encodeCluster(
  world: World,
  customer: MockCustomer,
  cluster: MockCluster,
  asOf: Day,
  launch: Schema['LaunchVia'] | null,
): Schema['Cluster'] {
  const { readingAt, used } = clusterUse(world, cluster, dayNumberOf(asOf));
  const host = launch === 'direct' ? cluster.ipAddress : cluster.partnerHost;
  return {
    id: cluster.id,
    name: cluster.name,
    region: cluster.region,
    customer: { id: customer.id, name: customer.name },
    version: cluster.version,
    state: cluster.state,
    readingAt,
    lastSyncAt: lastSyncAt(cluster, world.now()),
    subscriptionId: bindingOn(cluster, dayNumberOf(asOf))?.subscriptionId ?? null,
    consumedUnitsByType: used,
    ...(launch && { launch: { url: `https://${host}/ccmadmin`, via: launch } }),
  };
}
