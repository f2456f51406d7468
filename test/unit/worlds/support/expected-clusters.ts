/** The file's rows of clusters, worked out from what the service answered, as it stood on the wire. */
import type { components } from '../../../../src/api/schema.d.ts';
import { instantIn, type ReadRecord, toTheSecond, types } from '../../export/support/records.ts';
import { english } from '../../export/support/sample.ts';

type WireCluster = components['schemas']['Cluster'];

const { columns, readings, clusterStates } = english;

const dayCount = (at: string) => Math.floor(Date.parse(at) / 86_400_000);

/** Days from the counted reading to the day reported on. */
const ageOf = ({ readingAt }: WireCluster, asOf: string) =>
  readingAt === null ? null : dayCount(asOf) - dayCount(readingAt);

function dataWord(age: number | null): string {
  if (age === null) return readings.none;
  if (age >= 2) return readings.stale;
  return age > 0 ? readings.carried : readings.current;
}

export function expectedCluster(cluster: WireCluster, asOf: string) {
  const age = ageOf(cluster, asOf);
  const isSilent = cluster.subscriptionId !== null && age !== null && age >= 2;
  return {
    region: cluster.region,
    customer: cluster.customer.name,
    name: cluster.name,
    state: clusterStates[cluster.state === 'verified' && isSilent ? 'stale' : cluster.state],
    version: cluster.version,
    lastSync: toTheSecond(cluster.lastSyncAt),
    reading: toTheSecond(cluster.readingAt),
    data: dataWord(age),
    subscriptionId: cluster.subscriptionId,
    used: types.map((type) => cluster.consumedUnitsByType[type]),
  };
}

export function clusterIn(record: ReadRecord) {
  return {
    region: record[columns.region],
    customer: record[columns.customerName],
    name: record[columns.clusterName],
    state: record[columns.clusterState],
    version: record[columns.version],
    lastSync: instantIn(record[columns.lastSync]),
    reading: instantIn(record[columns.reading]),
    data: record[columns.data],
    subscriptionId: record[columns.subscriptionId],
    used: types.map((type) => record[columns.usedByType[type]]),
  };
}

/** The row below them: what they add up to, which is what the report says. */
export function expectedClusterTotal(used: readonly (number | null)[]) {
  return {
    region: english.clusters.total,
    customer: null,
    name: null,
    state: null,
    version: null,
    lastSync: null,
    reading: null,
    data: english.clusters.equal,
    subscriptionId: null,
    used,
  };
}
