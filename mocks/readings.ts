/** One reading per cluster and UTC day, and which of them counts when one is missing (product rules, "Missing readings"). */
import type { PerType } from '../src/domain/license.ts';
import { millisecondsPerDay, weekdayNumberOf } from './day-number.ts';
import type { Binding, MockCluster, MockCustomer, MockSubscription } from './model.ts';
import { fractionOf, mix } from './random.ts';
import { unitsOn } from './usage-curve.ts';

const syncJitter = 120_000;

/** When the sync of a day reaches the cluster, whether it finds anything or not. */
export function syncedAt(cluster: MockCluster, dayNumber: number): number {
  const jitter = mix(cluster.seed, dayNumber) % syncJitter;
  return dayNumber * millisecondsPerDay + cluster.syncOffset + jitter - (jitter % 1000);
}

function isMissed(cluster: MockCluster, dayNumber: number): boolean {
  if (cluster.missed.has(dayNumber)) return true;
  return cluster.missRate > 0 && fractionOf(mix(cluster.seed ^ 0x5bd1e995, dayNumber)) < cluster.missRate;
}

/**
 * The day of the reading that counts on a day: that day's own, or the latest before it.
 * Null before the first. Readings the sync has not taken by `now` do not exist yet.
 */
export function countedReading(cluster: MockCluster, dayNumber: number, now: number): number | null {
  if (cluster.readings === null) return null;
  const { first, last } = cluster.readings;
  let day = Math.min(dayNumber, last, Math.floor(now / millisecondsPerDay));
  const isOver = (day + 1) * millisecondsPerDay <= now;
  if (!isOver && syncedAt(cluster, day) > now) day -= 1;
  while (day > first && isMissed(cluster, day)) day -= 1;
  return day < first ? null : day;
}

export function bindingOn(cluster: MockCluster, dayNumber: number): Binding | null {
  for (const binding of cluster.bindings) {
    if (binding.from <= dayNumber && dayNumber <= binding.to) return binding;
  }
  return null;
}

/** What a reading said. */
export function unitsRead(cluster: MockCluster, readingDay: number): PerType<number> {
  const weekday = weekdayNumberOf(readingDay);
  const { knowledgeWorker, commonArea, telePresence } = cluster.curves;
  return {
    knowledgeWorker: unitsOn(knowledgeWorker, readingDay, weekday),
    commonArea: unitsOn(commonArea, readingDay, weekday),
    telePresence: unitsOn(telePresence, readingDay, weekday),
  };
}

/** The first reading that counted for a subscription; null while there is none. */
export function firstCountedReadingAt(
  { clusters }: MockCustomer,
  { subscriptionId }: MockSubscription,
  now: number,
): number | null {
  const instants = clusters.flatMap((cluster) => {
    const binding = cluster.bindings.find((candidate) => candidate.subscriptionId === subscriptionId);
    if (!binding || cluster.readings === null) return [];
    const firstDay = Math.max(binding.from, cluster.readings.first);
    const readingDay = countedReading(cluster, firstDay, now);
    return readingDay === null ? [] : [syncedAt(cluster, readingDay)];
  });
  return instants.length === 0 ? null : Math.min(...instants);
}
