/** What was bought: subscriptions, the orders behind them and how far they are provisioned. */
import type { Day } from './day.ts';
import type { PerType } from './license.ts';

export type SubscriptionStatus = 'active' | 'inactive';
export type LicenseModel = 'flex2' | 'flex3' | 'unknown';

export const provisioningStatuses = [
  'provisioned',
  'provisioning',
  'awaitingDetails',
  'failed',
  'notProvisioned',
  'unknown',
] as const;
export type ProvisioningStatus = (typeof provisioningStatuses)[number];

export interface Order {
  readonly orderId: string;
  readonly date: Day;
  /** Licences added; negative when the order took some away. */
  readonly changeByType: PerType<number>;
}

export interface Provisioning {
  readonly status: ProvisioningStatus;
  /** Instants are ISO-8601 UTC; null until the step is done. */
  readonly orderReceivedAt: string | null;
  readonly clustersTotal: number;
  readonly clustersVerified: number;
  readonly provisionedAt: string | null;
  readonly firstReadingAt: string | null;
}

export interface Subscription {
  readonly subscriptionId: string;
  readonly dealId: string;
  readonly status: SubscriptionStatus;
  /** First and last day of the term, both included. */
  readonly start: Day;
  readonly end: Day;
  readonly licenseModel: LicenseModel;
  readonly growthAllowancePercent: number;
  readonly orders: readonly Order[];
  readonly provisioning: Provisioning;
}

/** The way from an order to the first usage, in order (product rules, "Where the data comes from"). */
export const waitingSteps = [
  'orderReceived',
  'clustersVerified',
  'orderProvisioned',
  'firstUsageCollected',
] as const;
export type WaitingStep = (typeof waitingSteps)[number];

export interface WaitingProgress {
  /** The step that is not done yet and holds up the rest; null when usage has been collected. */
  readonly current: WaitingStep | null;
  /** Whose steps these are: those that have come furthest. */
  readonly subscriptionIds: readonly string[];
  /** Of their clusters. */
  readonly clustersVerified: number;
  readonly clustersTotal: number;
}

/**
 * How far a customer has come: the subscriptions that are furthest decide, since their data arrive first. What is
 * counted is theirs as well: the clusters of others, which are behind, would contradict the step.
 * One that has ended waits for nothing; it speaks only where all have.
 */
export function waitingProgress(subscriptions: readonly Subscription[]): WaitingProgress {
  const active = subscriptions.filter(({ status }) => status === 'active');
  const waiting = active.length > 0 ? active : subscriptions;
  const positionOf = ({ provisioning }: Subscription) => {
    const step = currentStep(provisioning);
    return step === null ? waitingSteps.length : waitingSteps.indexOf(step);
  };
  const furthest = Math.max(0, ...waiting.map(positionOf));
  const leading = waiting.filter((subscription) => positionOf(subscription) === furthest);
  const sum = (count: (provisioning: Provisioning) => number) =>
    leading.reduce((total, { provisioning }) => total + count(provisioning), 0);
  return {
    current: waitingSteps[furthest] ?? null,
    subscriptionIds: leading.map(({ subscriptionId }) => subscriptionId),
    clustersVerified: sum(({ clustersVerified }) => clustersVerified),
    clustersTotal: sum(({ clustersTotal }) => clustersTotal),
  };
}

function currentStep(provisioning: Provisioning): WaitingStep | null {
  if (provisioning.firstReadingAt !== null) return null;
  if (provisioning.provisionedAt !== null) return 'firstUsageCollected';
  const isVerified =
    provisioning.clustersTotal > 0 && provisioning.clustersVerified >= provisioning.clustersTotal;
  if (isVerified) return 'orderProvisioned';
  return provisioning.orderReceivedAt === null ? 'orderReceived' : 'clustersVerified';
}

/** The earliest reading of any of the subscriptions; null when none has been taken. */
export function firstReadingAt(subscriptions: readonly Subscription[]): string | null {
  const readings = subscriptions.flatMap(({ provisioning }) => provisioning.firstReadingAt ?? []);
  return readings.reduce<string | null>(
    (first, at) => (first === null || Date.parse(at) < Date.parse(first) ? at : first),
    null,
  );
}
