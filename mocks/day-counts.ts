/**
 * What a subscription has bought and its clusters count with on a day, in bare numbers. A quarter of the largest world has a hundred
 * thousand such days, and every page, chart and total asks for the same ones, so days that are over are kept.
 */
import type { Day } from '../src/domain/day.ts';
import { type LicenseType, perType, type PerType } from '../src/domain/license.ts';
import { dayNumberAt, dayOfNumber } from './day-number.ts';
import type { MockCluster, MockCustomer, MockSubscription, World } from './model.ts';
import { bindingOn, countedReading, syncedAt, unitsRead } from './readings.ts';

export interface DayCount {
  readonly expected: number;
  readonly reported: number;
  /** When the oldest and the newest reading counted were taken, in milliseconds; infinite when none is. */
  readonly oldest: number;
  readonly newest: number;
  readonly entitled: PerType<number>;
  /** 0 where nothing is counted. */
  readonly used: PerType<number>;
}

const numbersPerDay = 10;
const daysPerBlock = 64;
const notAsked = -1;
/** Syncs are to the second, and seconds fit into 32 bits. */
const millisecondsKept = 1000;

interface Counted {
  /** Those that have ever been bound to the subscription. */
  readonly clusters: readonly MockCluster[];
  /** Days in blocks, by block number; `notAsked` stands where nobody has asked yet. */
  readonly blocks: Map<number, Int32Array>;
}

const kept = new WeakMap<MockSubscription, Counted>();

function countedOf({ clusters }: MockCustomer, subscription: MockSubscription): Counted {
  const known = kept.get(subscription);
  if (known) return known;
  const { subscriptionId } = subscription;
  const made = {
    clusters: clusters.filter(({ bindings }) => bindings.some((b) => b.subscriptionId === subscriptionId)),
    blocks: new Map<number, Int32Array>(),
  };
  kept.set(subscription, made);
  return made;
}

/** Licences bought as of a day: the orders placed by then, within the term. */
function entitledOn({ start, end, orders }: MockSubscription, type: LicenseType, day: Day): number {
  if (day < start || day > end) return 0;
  let entitled = 0;
  for (const order of orders) {
    if (order.date <= day) entitled += order.changeByType[type];
  }
  return Math.max(0, entitled);
}

function count(
  clusters: readonly MockCluster[],
  subscription: MockSubscription,
  dayNumber: number,
  now: number,
): DayCount {
  const { subscriptionId } = subscription;
  const day = dayOfNumber(dayNumber);
  const entitled = perType((type) => entitledOn(subscription, type, day));
  let [expected, reported] = [0, 0];
  let [oldest, newest] = [Infinity, -Infinity];
  const used = { knowledgeWorker: 0, commonArea: 0, telePresence: 0 };
  for (const cluster of clusters) {
    if (bindingOn(cluster, dayNumber)?.subscriptionId !== subscriptionId) continue;
    const readingDay = countedReading(cluster, dayNumber, now);
    if (readingDay === null) continue;
    expected += 1;
    if (readingDay === dayNumber) reported += 1;
    const at = syncedAt(cluster, readingDay);
    oldest = Math.min(oldest, at);
    newest = Math.max(newest, at);
    const read = unitsRead(cluster, readingDay);
    used.knowledgeWorker += read.knowledgeWorker;
    used.commonArea += read.commonArea;
    used.telePresence += read.telePresence;
  }
  return { expected, reported, oldest, newest, entitled, used };
}

function write(block: Int32Array, at: number, counted: DayCount): void {
  const { expected, reported, oldest, newest, entitled, used } = counted;
  const instants = [oldest, newest].map((instant) => instant / millisecondsKept);
  block.set([expected, reported, ...instants, ...Object.values(entitled), ...Object.values(used)], at);
}

function read(block: Int32Array, at: number): DayCount {
  const expected = block[at] ?? 0;
  return {
    expected,
    reported: block[at + 1] ?? 0,
    oldest: expected === 0 ? Infinity : (block[at + 2] ?? 0) * millisecondsKept,
    newest: expected === 0 ? -Infinity : (block[at + 3] ?? 0) * millisecondsKept,
    entitled: {
      knowledgeWorker: block[at + 4] ?? 0,
      commonArea: block[at + 5] ?? 0,
      telePresence: block[at + 6] ?? 0,
    },
    used: {
      knowledgeWorker: block[at + 7] ?? 0,
      commonArea: block[at + 8] ?? 0,
      telePresence: block[at + 9] ?? 0,
    },
  };
}

export function countOn(
  world: World,
  customer: MockCustomer,
  subscription: MockSubscription,
  dayNumber: number,
): DayCount {
  const now = world.now().getTime();
  const { clusters, blocks } = countedOf(customer, subscription);
  // Of today, readings are still coming in. A day that is over has all it will ever have, however late one asks.
  if (dayNumber >= dayNumberAt(now)) return count(clusters, subscription, dayNumber, now);
  const blockNumber = Math.floor(dayNumber / daysPerBlock);
  const at = (dayNumber - blockNumber * daysPerBlock) * numbersPerDay;
  const block = blocks.get(blockNumber) ?? new Int32Array(daysPerBlock * numbersPerDay).fill(notAsked);
  blocks.set(blockNumber, block);
  if (block[at] === notAsked) write(block, at, count(clusters, subscription, dayNumber, now));
  return read(block, at);
}
