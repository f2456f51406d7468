/** Customers beyond the demo's twelve, for worlds of any size. */
import { hostLabelOf, organizationName, regions } from './names.ts';
import { lazily } from './lazily.ts';
import { boughtBy, cluster, type CustomerOutline, type CustomerPlan, subscribed, units } from './plans.ts';
import { createRandom, integerBetween, logNormal, pick, type Random, seedFrom } from './random.ts';

/** Deals out clusters: one each as far as they reach, the rest mostly to the few large customers. */
export function dealClusters(random: Random, customers: number, clusters: number): number[] {
  const counts = Array.from({ length: customers }, (_, index) => Number(index < clusters));
  let total = 0;
  const upTo = counts.map(() => (total += logNormal(random, 1, 1)));
  for (let left = clusters - customers; left > 0 && customers > 0; left -= 1) {
    const ticket = random() * total;
    let [low, high] = [0, customers - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > ticket) high = middle;
      else low = middle + 1;
    }
    counts[low] = (counts[low] ?? 0) + 1;
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

function planGenerated(random: Random, name: string, clusterCount: number): CustomerPlan {
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

/** @param index among the generated customers. Each has chance of its own, so that any can be planned alone. */
export function outlineGenerated(seed: number, index: number, clusterCount: number): CustomerOutline {
  const name = organizationName(index);
  const plan = lazily(() =>
    planGenerated(createRandom(seedFrom(seed, `generated ${index}`)), name, clusterCount),
  );
  return { name, clusterCount, plan };
}
