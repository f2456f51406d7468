/** Turns a planned cluster into the cluster itself: its binding, its readings' calendar and its curves. */
import type { Day } from '../src/domain/day.ts';
import { type LicenseType, licenseTypes, perType, type PerType } from '../src/domain/license.ts';
import { dayNumberOf, nextWeekday, weekdayNumberOf } from './day-number.ts';
import type { Binding, MockCluster, MockSubscription } from './model.ts';
import { hostLabelOf } from './names.ts';
import type { ClusterPlan, CustomerPlan } from './plans.ts';
import { createRandom, integerBetween, pick, seedFrom, uuidFor } from './random.ts';
import type { UsageCurve } from './usage-curve.ts';

const versions = ['15.0.1.12900-234', '15.0.1.11901-2', '14.0.1.13900-155', '12.5.1.18900-40'] as const;
const unsupportedVersion = '11.5.1.18900-97';
const daysToFirstReading = 3;
const defaultMissRate = 1 / 70;
const weekdaysPerYear = 260;
const stirShare = 0.006;
/** Fewest and most weekdays between two moves: people move more often than meeting rooms. */
const stepLengths: PerType<readonly [number, number]> = {
  knowledgeWorker: [2, 4],
  commonArea: [6, 12],
  telePresence: [15, 30],
};

function isInUse(plan: CustomerPlan, { boundTo, state }: ClusterPlan): boolean {
  const isVerified = state === 'verified' || state === 'unreachable';
  return isVerified && boundTo.every((index) => plan.subscriptions[index]?.provisioning === 'provisioned');
}

/** Splits a whole by weight so that the parts add up to it: each takes what is due by its cumulative share. */
export function splitByWeight(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weightSoFar = 0;
  let given = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const part = Math.round((whole * weightSoFar) / total) - given;
    given += part;
    return part;
  });
}

/** What each cluster uses on the anchor day; the clusters of a subscription share its use. */
function levelsOf(plan: CustomerPlan): PerType<number>[] {
  const levels = plan.clusters.map(() => ({ knowledgeWorker: 0, commonArea: 0, telePresence: 0 }));
  plan.subscriptions.forEach(({ used }, index) => {
    const positions = plan.clusters.flatMap((planned, position) =>
      planned.boundTo.at(-1) === index && isInUse(plan, planned) ? [position] : [],
    );
    const weights = positions.map((position) => plan.clusters[position]?.weight ?? 0);
    for (const type of licenseTypes) {
      splitByWeight(used[type], weights).forEach((part, nth) => {
        const level = levels[positions[nth] ?? -1];
        if (level) level[type] = part;
      });
    }
  });
  return levels;
}

function bindingsOf(planned: ClusterPlan, subscriptions: readonly MockSubscription[]): Binding[] {
  const bound = planned.boundTo.flatMap((index) => subscriptions[index] ?? []);
  return bound.map(({ subscriptionId, start }, index) => {
    const next = bound[index + 1];
    // The last binding is open: a cluster stays bound after the term has ended, until another order takes it over.
    return {
      subscriptionId,
      from: dayNumberOf(start),
      to: next ? dayNumberOf(next.start) - 1 : Infinity,
    };
  });
}

function addressFor(seed: number): string {
  const random = createRandom(seed);
  const octet = () => integerBetween(random, 1, 254);
  const network = pick(random, ['10', '172', '192']);
  if (network === '10') return `10.${octet()}.${octet()}.11`;
  return network === '172' ? `172.${integerBetween(random, 16, 31)}.${octet()}.11` : `192.168.${octet()}.11`;
}

function curveOf(
  type: LicenseType,
  level: number,
  seed: number,
  { growthPercentPerYear }: CustomerPlan,
  { moves = [] }: ClusterPlan,
  today: number,
): UsageCurve {
  const curveSeed = seedFrom(seed, type);
  return {
    seed: curveSeed,
    level,
    anchor: weekdayNumberOf(today - 1),
    growthPerWeekday: (level * growthPercentPerYear) / 100 / weekdaysPerYear,
    stir: level * stirShare,
    stepLength: integerBetween(createRandom(curveSeed), ...stepLengths[type]),
    moves:
      type === 'knowledgeWorker'
        ? moves.map(({ day, units }) => ({ dayNumber: nextWeekday(today + day), units }))
        : [],
  };
}

function buildCluster(
  plan: CustomerPlan,
  planned: ClusterPlan,
  position: number,
  level: PerType<number>,
  subscriptions: readonly MockSubscription[],
  today: number,
  customerSeed: number,
): MockCluster {
  const seed = seedFrom(customerSeed, `cluster ${position}`);
  const random = createRandom(seed);
  const isRead = isInUse(plan, planned);
  const firstReading =
    planned.firstReading ?? (plan.subscriptions[planned.boundTo[0]]?.start ?? 0) + daysToFirstReading;
  const lastReading = planned.silentDays === undefined ? Infinity : today - planned.silentDays - 1;
  const version = isRead ? pick(random, versions) : null;
  const syncMinute = planned.syncMinute ?? integerBetween(random, 60, 355);
  return {
    id: uuidFor(`cluster ${planned.name} ${plan.name}`),
    name: planned.name,
    region: planned.region,
    version: planned.state === 'unsupportedVersion' ? unsupportedVersion : version,
    state: planned.state,
    ipAddress: addressFor(seed),
    partnerHost: `cucm${position + 1}.${hostLabelOf(plan.name)}.nat.fjordpartner.example`,
    bindings: isRead ? bindingsOf(planned, subscriptions) : [],
    readings: isRead ? { first: today + firstReading, last: lastReading } : null,
    missed: new Set((planned.missed ?? []).map((day) => today + day)),
    missRate: planned.missRate ?? defaultMissRate,
    syncOffset: syncMinute * 60_000,
    seed,
    curves: perType((type) => curveOf(type, level[type], seed, plan, planned, today)),
  };
}

export function buildClusters(
  plan: CustomerPlan,
  subscriptions: readonly MockSubscription[],
  today: Day,
  customerSeed: number,
): MockCluster[] {
  const levels = levelsOf(plan);
  return plan.clusters.map((planned, position) =>
    buildCluster(
      plan,
      planned,
      position,
      levels[position] ?? perType(() => 0),
      subscriptions,
      dayNumberOf(today),
      customerSeed,
    ),
  );
}
