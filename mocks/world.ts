/**
 * The fake world that the mock service answers from. It depends on a seed and on the day it was made, and on nothing
 * else; customers and figures are computed when asked for, so its size costs nothing until someone looks.
 */
import { dayOf } from '../src/domain/day.ts';
import { buildCustomer } from './build-customer.ts';
import { demoCustomers } from './demo-customers.ts';
import { dealClusters, outlineGenerated } from './generated-customers.ts';
import type { World } from './model.ts';
import { type CustomerOutline, type CustomerPlan, outlineOf } from './plans.ts';
import { createRandom, seedFrom, uuidFor } from './random.ts';

export interface WorldSize {
  readonly customers: number;
  readonly clusters: number;
}

/** Twelve customers, twenty clusters: exactly those written out by hand. */
export const demoSize: WorldSize = { customers: 12, clusters: 20 };

export interface WorldOptions {
  /** Asked whenever "today" matters; the world's stories are laid out around the first answer. */
  readonly now: () => Date;
  readonly seed?: number | undefined;
  readonly size?: WorldSize | undefined;
  /** In place of the organisation that Control Hub shows. */
  readonly shown?: CustomerPlan | undefined;
}

/** The customers planned by hand, and as many generated ones as the size asks for. */
function outlineCustomers({ seed = 1, size = demoSize, shown }: WorldOptions): CustomerOutline[] {
  const planned = demoCustomers(createRandom(seedFrom(seed, 'demo')), shown).slice(0, size.customers);
  const plannedClusters = planned.reduce((sum, { clusters }) => sum + clusters.length, 0);
  const clusterCounts = dealClusters(
    createRandom(seedFrom(seed, 'generated')),
    size.customers - planned.length,
    Math.max(0, size.clusters - plannedClusters),
  );
  return [
    ...planned.map(outlineOf),
    ...clusterCounts.map((clusterCount, index) => outlineGenerated(seed, index, clusterCount)),
  ];
}

export function createWorld(options: WorldOptions): World {
  const { now, seed = 1 } = options;
  const today = dayOf(now());
  const customers = outlineCustomers(options).map((outline, index) =>
    buildCustomer(outline, index, today, seed),
  );
  return {
    now,
    retentionDays: 400,
    underUsePercent: 60,
    partner: { id: uuidFor('partner'), name: 'Fjordpartner AS' },
    customers,
    customersById: new Map(customers.map((customer) => [customer.id, customer])),
  };
}
