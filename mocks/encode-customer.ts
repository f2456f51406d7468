/** A customer as the service lists it for a period: who it is, and for those who may see it, what it uses. */
import type { Range } from '../src/api/flex-api.ts';
import type { components } from '../src/api/schema.d.ts';
import { type Day, dayOf } from '../src/domain/day.ts';
import { perType } from '../src/domain/license.ts';
import { dayNumberOf } from './day-number.ts';
import { encodeSum, encodeSummedCoverage, encodeUsage } from './encode.ts';
import type { MockCustomer, World } from './model.ts';
import { customerDays, isActiveOn, subscriptionDay, subscriptionsInEffect } from './usage.ts';

type Schema = components['schemas'];

/** What needs someone's attention comes first, and stands for the customer. */
const provisioningStatuses = [
  'failed',
  'awaitingDetails',
  'provisioning',
  'notProvisioned',
  'provisioned',
] as const;

function encodeCustomerSubscriptions(
  world: World,
  customer: MockCustomer,
  asOf: Day,
): Schema['CustomerSubscription'][] {
  return subscriptionsInEffect(customer, asOf, asOf).map((subscription) => ({
    subscriptionId: subscription.subscriptionId,
    dealId: subscription.dealId,
    orderIds: subscription.orders.map(({ orderId }) => orderId),
    status: isActiveOn(subscription, asOf) ? 'active' : 'inactive',
    end: subscription.end,
    growthAllowancePercent: subscription.growthAllowancePercent,
    usageByType: encodeUsage(subscriptionDay(world, customer, subscription, dayNumberOf(asOf)).byType),
  }));
}

function encodeCustomerUsage(
  world: World,
  customer: MockCustomer,
  { from, to }: Range,
): Schema['CustomerUsage'] {
  const days = customerDays(world, customer, from, to);
  const [asOf] = days.slice(-1);
  if (!asOf) throw new RangeError('A period has at least one day.');
  const sums = encodeSum(asOf.byType);
  return {
    ...encodeSummedCoverage(asOf),
    byType: perType((type) => {
      const used = days.flatMap(({ byType }) => byType[type].used ?? []);
      return {
        ...sums[type],
        peakUnits: used.length === 0 ? null : Math.max(...used),
        daysOver: days.filter(({ byType }) => (byType[type].overage ?? 0) > 0).length,
      };
    }),
    subscriptions: encodeCustomerSubscriptions(world, customer, to),
  };
}

/** @param range the period of the usage; null for callers who may not see it. */
export function encodeCustomer(
  world: World,
  customer: MockCustomer,
  range: Range | null,
): Schema['Customer'] {
  const active = customer.subscriptions.filter((subscription) =>
    isActiveOn(subscription, dayOf(world.now())),
  );
  const ends = active.map(({ end }) => end).sort();
  const provisioning = provisioningStatuses.find((status) =>
    customer.subscriptions.some(({ provisioningStatus }) => provisioningStatus === status),
  );
  return {
    customerId: customer.id,
    name: customer.name,
    services: [...customer.services],
    provisioningStatus: provisioning ?? 'notProvisioned',
    subscriptionStatus: active.length > 0 ? 'active' : 'inactive',
    endDate: ends[0] ?? null,
    clusterCount: customer.clusterCount,
    ...(range && { usage: encodeCustomerUsage(world, customer, range) }),
  };
}
