/** Turns a customer's plan into the customer itself, with ids, dates and clusters. */
import { addDays, type Day } from '../src/domain/day.ts';
import { buildClusters } from './build-clusters.ts';
import type { MockCustomer, MockSubscription } from './model.ts';
import { lazily } from './lazily.ts';
import type { CustomerOutline, CustomerPlan } from './plans.ts';
import { seedFrom, uuidFor } from './random.ts';

/** More than any plan has, so that each customer has numbers of its own and keeps them whatever the others buy. */
const mostPerCustomer = 4;
const mostOrders = 4;

function at(day: Day, time: string): string {
  return `${day}T${time}Z`;
}

function buildSubscriptions(plan: CustomerPlan, position: number, today: Day): MockSubscription[] {
  return plan.subscriptions.map((subscription, index) => {
    const number = position * mostPerCustomer + index;
    const start = addDays(today, subscription.start);
    const clusters = plan.clusters.filter(({ boundTo }) => boundTo.includes(index));
    return {
      subscriptionId: `Sub${123_456 + number * 97}`,
      dealId: `DEAL-${20_481_734 + number * 7919}`,
      start,
      end: addDays(today, subscription.end),
      licenseModel: subscription.licenseModel,
      growthAllowancePercent: subscription.growthAllowancePercent,
      orders: subscription.orders.map(({ day, change }, nth) => ({
        orderId: String(114_820_957 + (number * mostOrders + nth) * 6007),
        date: addDays(today, day),
        changeByType: change,
      })),
      provisioningStatus: subscription.provisioning,
      orderReceivedAt: at(addDays(start, -3), '09:12:31'),
      provisionedAt: subscription.provisioning === 'provisioned' ? at(addDays(start, 2), '13:40:05') : null,
      clustersTotal: clusters.length,
      clustersVerified: clusters.filter(({ state }) => state === 'verified' || state === 'unreachable')
        .length,
    };
  });
}

/**
 * Most of a customer is made when it is first looked at: a world of ten thousand clusters starts at once.
 * @param position of the customer in the world; its id and numbers follow from it.
 */
export function buildCustomer(
  { name, clusterCount, plan }: CustomerOutline,
  position: number,
  today: Day,
  seed: number,
): MockCustomer {
  const id = uuidFor(`customer ${position}`);
  const subscriptions = lazily(() => buildSubscriptions(plan(), position, today));
  const clusters = lazily(() => buildClusters(plan(), subscriptions(), today, seedFrom(seed, id)));
  return {
    id,
    name,
    clusterCount,
    get services() {
      return plan().services;
    },
    get subscriptions() {
      return subscriptions();
    },
    get clusters() {
      return clusters();
    },
  };
}
