/** The service's rows of one customer: its subscriptions' days, and what they add up to. */
import { type Day, daysFrom } from '../src/domain/day.ts';
import { licenseTypes, overageOf, perType, type PerType } from '../src/domain/license.ts';
import type { SubscriptionDay, Use } from '../src/domain/series.ts';
import { countOn, type DayCount } from './day-counts.ts';
import { dayNumberOf, dayOfNumber } from './day-number.ts';
import type { MockCluster, MockCustomer, MockSubscription, World } from './model.ts';
import { bindingOn, countedReading, syncedAt, unitsRead } from './readings.ts';

/** A subscription's day, with the time of the newest reading in it. */
export interface CountedDay extends SubscriptionDay {
  readonly newestReadingAt: string | null;
}

/** One day of a customer, or of all customers together. */
export interface SummedDay {
  readonly day: Day;
  readonly clustersReported: number;
  readonly clustersExpected: number;
  /** Milliseconds: what is written out is a fraction of what is added up. Infinite when nothing is counted. */
  readonly oldest: number;
  readonly newest: number;
  readonly byType: PerType<Use>;
}

export function isActiveOn({ start, end }: MockSubscription, day: Day): boolean {
  return start <= day && day <= end;
}

/** An instant as the service writes it, to the second; null for an infinite one. */
export function isoOf(instant: number): string | null {
  return Number.isFinite(instant) ? `${new Date(instant).toISOString().slice(0, 19)}Z` : null;
}

export function subscriptionDay(
  world: World,
  customer: MockCustomer,
  subscription: MockSubscription,
  dayNumber: number,
): CountedDay {
  const day = dayOfNumber(dayNumber);
  const counted = countOn(world, customer, subscription, dayNumber);
  const { expected, reported, oldest, newest, entitled, used } = counted;
  return {
    day,
    subscriptionId: subscription.subscriptionId,
    clustersExpected: expected,
    clustersReported: reported,
    oldestReadingAt: isoOf(oldest),
    newestReadingAt: isoOf(newest),
    byType: perType((type) => ({
      entitled: entitled[type],
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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function createUse(): Mutable<Use> {
  return { entitled: 0, used: null, overage: null };
}

function createSum(day: Day): Mutable<SummedDay> {
  const byType = { knowledgeWorker: createUse(), commonArea: createUse(), telePresence: createUse() };
  return { day, clustersReported: 0, clustersExpected: 0, oldest: Infinity, newest: -Infinity, byType };
}

/** The parts' overages are added, never netted; what is unknown in all parts stays unknown. */
function addUse(sum: Mutable<Use>, { entitled, used, overage }: Use): void {
  sum.entitled += entitled;
  if (used !== null) sum.used = (sum.used ?? 0) + used;
  if (overage !== null) sum.overage = (sum.overage ?? 0) + overage;
}

function addDay(sum: Mutable<SummedDay>, part: SummedDay): void {
  sum.clustersReported += part.clustersReported;
  sum.clustersExpected += part.clustersExpected;
  sum.oldest = Math.min(sum.oldest, part.oldest);
  sum.newest = Math.max(sum.newest, part.newest);
  for (const type of licenseTypes) addUse(sum.byType[type], part.byType[type]);
}

function addCount(sum: Mutable<SummedDay>, counted: DayCount): void {
  sum.clustersReported += counted.reported;
  sum.clustersExpected += counted.expected;
  sum.oldest = Math.min(sum.oldest, counted.oldest);
  sum.newest = Math.max(sum.newest, counted.newest);
  for (const type of licenseTypes) {
    const entitled = counted.entitled[type];
    const used = counted.expected === 0 ? null : counted.used[type];
    addUse(sum.byType[type], { entitled, used, overage: overageOf(entitled, used) });
  }
}

/** One row per day of the range; a day without any subscription is there too, with nothing bought and nothing read. */
export function customerDays(world: World, customer: MockCustomer, from: Day, to: Day): SummedDay[] {
  const subscriptions = subscriptionsInEffect(customer, from, to);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const days: SummedDay[] = [];
  for (let dayNumber = first; dayNumber <= last; dayNumber += 1) {
    const sum = createSum(dayOfNumber(dayNumber));
    for (const subscription of subscriptions) {
      addCount(sum, countOn(world, customer, subscription, dayNumber));
    }
    days.push(sum);
  }
  return days;
}

/** Customers to the partner, day by day; all of them have the same days. */
export function addCustomers(
  customers: readonly (readonly SummedDay[])[],
  from: Day,
  to: Day,
): (SummedDay & { readonly customersOver: number })[] {
  const days = daysFrom(from, to).map((day) => ({ ...createSum(day), customersOver: 0 }));
  for (const customer of customers) {
    days.forEach((sum, index) => {
      const part = customer[index];
      if (!part) throw new RangeError('A customer has every day of the range.');
      addDay(sum, part);
      if (isOver(part)) sum.customersOver += 1;
    });
  }
  return days;
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
export function isOver({ byType }: Pick<SummedDay, 'byType'>): boolean {
  return licenseTypes.some((type) => (byType[type].overage ?? 0) > 0);
}

/** The newest reading counted anywhere in the rows. */
export function newestReadingAt(rows: readonly CountedDay[]): string | null {
  return rows.reduce<string | null>(
    (newest, { newestReadingAt: at }) => (at !== null && (newest === null || at > newest) ? at : newest),
    null,
  );
}
