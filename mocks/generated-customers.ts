/** Customers beyond the demo's twelve, for worlds of any size. */
import { hostLabelOf, organizationName, regions } from './names.ts';
import { boughtBy, cluster, type CustomerPlan, subscribed, units } from './plans.ts';
import { integerBetween, logNormal, pick, type Random } from './random.ts';

/** Deals out clusters: one each as far as they reach, the rest mostly to the few large customers. */
export function dealClusters(random: Random, customers: number, clusters: number): number[] {
  const counts = Array.from({ length: customers }, (_, index) => Number(index < clusters));
  const weights = counts.map(() => logNormal(random, 1, 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let left = clusters - customers; left > 0 && customers > 0; left -= 1) {
    let ticket = random() * total;
    const winner = weights.findIndex((weight) => (ticket -= weight) < 0);
    const index = Math.max(0, winner);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Most customers are in compliance, about one in eight is over, one in twelve under. */
function percentUsed(random: Random): number {
  const lot = random();
  if (lot < 0.12) return integerBetween(random, 101, 118);
  if (lot < 0.2) return integerBetween(random, 34, 57);
  return integerBetween(random, 68, 99);
}

export function generatedCustomer(random: Random, index: number, clusterCount: number): CustomerPlan {
  const name = organizationName(index);
  const label = hostLabelOf(name);
  const subscriptionCount = Math.min(clusterCount, random() < 0.15 ? 2 : 1);
  const subscriptions = Array.from({ length: subscriptionCount }, () => {
    const start = integerBetween(random, -1000, -30);
    const bought = boughtBy(random, 400 * Math.max(1, clusterCount));
    const percent = units(percentUsed(random), percentUsed(random), percentUsed(random));
    return subscribed(bought, percent, {
      start,
      end: start + 1095 + integerBetween(random, 0, 365),
      licenseModel: random() < 0.3 ? 'flex2' : 'flex3',
      growthAllowancePercent: pick<number>(random, [0, 10, 20]),
    });
  });
  return {
    name,
    services: random() < 0.5 ? ['ucmCloud'] : ['ucmCloud', 'calling', 'meetings'],
    growthPercentPerYear: integerBetween(random, -3, 8),
    subscriptions,
    clusters: Array.from({ length: clusterCount }, (_, position) =>
      cluster(pick(random, regions), `cucm${position + 1}.${label}.example`, {
        boundTo: [position % subscriptionCount],
        weight: integerBetween(random, 1, 4),
        ...(random() < 0.02 ? { state: 'unreachable', silentDays: integerBetween(random, 2, 9) } : {}),
      }),
    ),
  };
}
