/** What a fake customer is to look like, before it is given ids, dates and readings. Days count from today: -1 is yesterday. */
import { type PerType, perType } from '../src/domain/license.ts';
import type { ClusterState } from '../src/domain/cluster.ts';
import type { LicenseModel, ProvisioningStatus } from '../src/domain/subscription.ts';
import { logNormal, type Random } from './random.ts';

/** Licences of the three types, in their fixed order. */
export function units(knowledgeWorker: number, commonArea: number, telePresence: number): PerType<number> {
  return { knowledgeWorker, commonArea, telePresence };
}

export interface OrderPlan {
  readonly day: number;
  readonly change: PerType<number>;
}

export interface SubscriptionPlan {
  readonly start: number;
  readonly end: number;
  readonly licenseModel: Exclude<LicenseModel, 'unknown'>;
  readonly growthAllowancePercent: number;
  /** Only a provisioned subscription binds its clusters. */
  readonly provisioning: Exclude<ProvisioningStatus, 'unknown'>;
  /** The first is placed on the first day. */
  readonly orders: readonly [OrderPlan, ...OrderPlan[]];
  /** Used yesterday, its clusters together; of a subscription that has ended, what its successor took over. */
  readonly used: PerType<number>;
}

export interface ClusterPlan {
  readonly region: string;
  /** Host name of the publisher node. */
  readonly name: string;
  /** Positions of the subscriptions that bind it one after another; the last is the present one. */
  readonly boundTo: readonly [number, ...number[]];
  /** Its part in the use of its present subscription, relative to the others'. */
  readonly weight: number;
  readonly state: Exclude<ClusterState, 'unknown'>;
  /** First day with a reading. Default: three days after the subscription's start. */
  readonly firstReading?: number;
  /** For how many complete days up to yesterday it has been silent. */
  readonly silentDays?: number;
  /** Days without a reading. */
  readonly missed?: readonly number[];
  /** Share of all other days without a reading. Default: one in seventy. */
  readonly missRate?: number;
  /** When the daily sync reaches it, in minutes after midnight UTC. Default: some time before six. */
  readonly syncMinute?: number;
  /** Knowledge Worker licences that came or went at once, and stayed. */
  readonly moves?: readonly { readonly day: number; readonly units: number }[];
}

export interface CustomerPlan {
  readonly name: string;
  readonly services: readonly ('ucmCloud' | 'calling' | 'meetings' | 'messaging')[];
  readonly growthPercentPerYear: number;
  readonly subscriptions: readonly SubscriptionPlan[];
  readonly clusters: readonly ClusterPlan[];
}

/** What is known of a customer before it is planned. */
export interface CustomerOutline {
  readonly name: string;
  readonly clusterCount: number;
  /** The same plan each time. */
  readonly plan: () => CustomerPlan;
}

export function outlineOf(plan: CustomerPlan): CustomerOutline {
  return { name: plan.name, clusterCount: plan.clusters.length, plan: () => plan };
}

const mix = units(85, 13, 2);
const sigma = 0.35;

/** Rounds as licences are sold: small orders by the piece, large ones by the ten. */
function sold(count: number): number {
  const lot = count < 20 ? 1 : count < 200 ? 5 : 10;
  return Math.max(1, Math.round(count / lot) * lot);
}

/** Licences bought by a customer of about `median` Knowledge Workers, in the usual mix of types. */
export function boughtBy(random: Random, median: number): PerType<number> {
  const knowledgeWorkers = logNormal(random, median, sigma);
  return perType((type) => sold((knowledgeWorkers * mix[type]) / mix.knowledgeWorker));
}

const laterOrderShare = 0.08;

/** One order per day given: nearly everything in the first, the rest in equal parts. */
function ordersFor(
  bought: PerType<number>,
  first: number,
  later: readonly number[],
): SubscriptionPlan['orders'] {
  const laterUnits = perType((type) => Math.floor(bought[type] * laterOrderShare));
  return [
    { day: first, change: perType((type) => bought[type] - laterUnits[type] * later.length) },
    ...later.map((day) => ({ day, change: laterUnits })),
  ];
}

type Terms = Pick<SubscriptionPlan, 'start' | 'end' | 'licenseModel' | 'growthAllowancePercent'>;

/**
 * A subscription in use.
 * @param percent used yesterday, of each type bought.
 * @param laterOrders days of the orders after the first.
 */
export function subscribed(
  bought: PerType<number>,
  percent: PerType<number>,
  terms: Terms,
  laterOrders: readonly number[] = [],
): SubscriptionPlan {
  return {
    ...terms,
    provisioning: 'provisioned',
    orders: ordersFor(bought, terms.start, laterOrders),
    used: perType((type) => Math.round((bought[type] * percent[type]) / 100)),
  };
}

/** A subscription bought but not in use. */
export function waiting(
  bought: PerType<number>,
  provisioning: SubscriptionPlan['provisioning'],
  terms: Terms,
): SubscriptionPlan {
  return { ...subscribed(bought, units(0, 0, 0), terms), provisioning };
}

/** A verified cluster of the customer's first subscription, unless more is said. */
export function cluster(region: string, name: string, more: Partial<ClusterPlan> = {}): ClusterPlan {
  return { region, name, boundTo: [0], weight: 1, state: 'verified', ...more };
}
