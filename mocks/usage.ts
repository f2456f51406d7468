/** The service's sums: clusters to subscriptions, subscriptions to customers, customers to the partner. */
import type { Day } from '../src/domain/day.ts';
import { type LicenseType, licenseTypes, perType, type PerType } from '../src/domain/license.ts';
import { type SubscriptionDay, sumDays, type UsageDay } from '../src/domain/series.ts';
import { dayNumberOf, dayOfNumber } from './day-number.ts';
import type { MockCluster, MockCustomer, MockSubscription, World } from './model.ts';
import { bindingOn, countedReading, syncedAt, unitsRead } from './readings.ts';

/** A subscription's day, with the time of the newest reading in it. */
export interface CountedDay extends SubscriptionDay {
  readonly newestReadingAt: string | null;
}

/** Licences bought as of a day: the orders placed by then, within the term. */
export function entitledOn(subscription: MockSubscription, type: LicenseType, day: Day): number {
  if (day < subscription.start || day > subscription.end) return 0;
  let entitled = 0;
  for (const order of subscription.orders) {
    if (order.date <= day) entitled += order.changeByType[type];
  }
  return Math.max(0, entitled);
}

export function isActiveOn({ start, end }: MockSubscription, day: Day): boolean {
  return start <= day && day <= end;
}

/** An instant as the service writes it, to the second. */
export function isoOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

export function subscriptionDay(
  world: World,
  customer: MockCustomer,
  subscription: MockSubscription,
  dayNumber: number,
): CountedDay {
  const now = world.now().getTime();
  const day = dayOfNumber(dayNumber);
  const used = { knowledgeWorker: 0, commonArea: 0, telePresence: 0 };
  let expected = 0;
  let reported = 0;
  let oldest = Infinity;
  let newest = -Infinity;
  for (const cluster of customer.clusters) {
    if (bindingOn(cluster, dayNumber)?.subscriptionId !== subscription.subscriptionId) continue;
    const readingDay = countedReading(cluster, dayNumber, now);
    if (readingDay === null) continue;
    expected += 1;
    if (readingDay === dayNumber) reported += 1;
    const at = syncedAt(cluster, readingDay);
    oldest = Math.min(oldest, at);
    newest = Math.max(newest, at);
    const read = unitsRead(cluster, readingDay);
    for (const type of licenseTypes) used[type] += read[type];
  }
  return {
    day,
    subscriptionId: subscription.subscriptionId,
    clustersExpected: expected,
    clustersReported: reported,
    oldestReadingAt: expected === 0 ? null : isoOf(oldest),
    newestReadingAt: expected === 0 ? null : isoOf(newest),
    byType: perType((type) => ({
      entitled: entitledOn(subscription, type, day),
      used: expected === 0 ? null : used[type],
    })),
  };
}

/** The subscriptions that are active on, or have clusters bound on, any day of a range, by Subscription ID. */
export function subscriptionsInEffect(customer: MockCustomer, from: Day, to: Day): MockSubscription[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const bound = new Set(
    customer.clusters.flatMap(({ bindings }) =>
      bindings.filter((binding) => binding.from <= last && binding.to >= first).map((b) => b.subscriptionId),
    ),
  );
  return customer.subscriptions
    .filter(({ subscriptionId, start, end }) => (start <= to && end >= from) || bound.has(subscriptionId))
    .sort((a, b) => (a.subscriptionId < b.subscriptionId ? -1 : 1));
}

/** Every subscription in effect on every day of the range, by day and then by Subscription ID. */
export function subscriptionDays(world: World, customer: MockCustomer, from: Day, to: Day): CountedDay[] {
  const subscriptions = subscriptionsInEffect(customer, from, to);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const rows: CountedDay[] = [];
  for (let dayNumber = first; dayNumber <= last; dayNumber += 1) {
    for (const subscription of subscriptions) {
      rows.push(subscriptionDay(world, customer, subscription, dayNumber));
    }
  }
  return rows;
}

/** One row per day of the range; a day without any subscription is there too, with nothing bought and nothing read. */
export function sumByDay(rows: readonly SubscriptionDay[], from: Day, to: Day): UsageDay[] {
  const sums = new Map(sumDays(rows).map((row) => [row.day, row]));
  const days: UsageDay[] = [];
  for (let dayNumber = dayNumberOf(from); dayNumber <= dayNumberOf(to); dayNumber += 1) {
    const day = dayOfNumber(dayNumber);
    days.push(sums.get(day) ?? emptyDay(day));
  }
  return days;
}

function emptyDay(day: Day): UsageDay {
  return {
    day,
    clustersExpected: 0,
    clustersReported: 0,
    oldestReadingAt: null,
    byType: perType(() => ({ entitled: 0, used: null, overage: null })),
  };
}

/** What one cluster counts with on a day; null in all types before its first reading. */
export function clusterUse(
  world: World,
  cluster: MockCluster,
  dayNumber: number,
): { readonly readingAt: string | null; readonly used: PerType<number | null> } {
  const isBound = bindingOn(cluster, dayNumber) !== null;
  const readingDay = isBound ? countedReading(cluster, dayNumber, world.now().getTime()) : null;
  if (readingDay === null) return { readingAt: null, used: perType(() => null) };
  return { readingAt: isoOf(syncedAt(cluster, readingDay)), used: unitsRead(cluster, readingDay) };
}

/** Whether a customer has overage of any type. */
export function isOver({ byType }: Pick<UsageDay, 'byType'>): boolean {
  return licenseTypes.some((type) => (byType[type].overage ?? 0) > 0);
}

/** The newest reading counted anywhere in the rows. */
export function newestReadingAt(rows: readonly CountedDay[]): string | null {
  return rows.reduce<string | null>(
    (newest, { newestReadingAt: at }) => (at !== null && (newest === null || at > newest) ? at : newest),
    null,
  );
}
