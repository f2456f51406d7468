/** Named worlds. Most concern the organisation that Control Hub shows, some the way to the service, some the size. */
import type { World } from './model.ts';
import type { CustomerPlan } from './plans.ts';
import { overAndUnder, waitingForData, withoutOrder, withSilentCluster } from './shown-customer.ts';
import { createWorld, type WorldOptions, type WorldSize } from './world.ts';

export const scenarioNames = [
  'normal',
  'empty',
  'pending',
  'overage',
  'staleSync',
  'forbidden',
  'slow',
  'down',
  'large',
  'stress',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** How requests fare on their way: `forbidden` lets `/me` through and refuses the rest. */
export type Transport = 'forbidden' | 'slow' | 'down';

interface Scenario {
  readonly shown?: CustomerPlan;
  readonly size?: WorldSize;
  readonly transport?: Transport;
}

const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  normal: {},
  empty: { shown: withoutOrder },
  pending: { shown: waitingForData },
  overage: { shown: overAndUnder },
  staleSync: { shown: withSilentCluster },
  forbidden: { transport: 'forbidden' },
  slow: { transport: 'slow' },
  down: { transport: 'down' },
  large: { size: { customers: 250, clusters: 450 } },
  stress: { size: { customers: 1000, clusters: 10_000 } },
};

export function parseScenario(value: string): ScenarioName | null {
  return scenarioNames.find((name) => name === value) ?? null;
}

export function worldOf(name: ScenarioName, options: Pick<WorldOptions, 'now' | 'seed'>): World {
  const { shown, size } = scenarios[name];
  return createWorld({ ...options, shown, size });
}

/** Null when requests arrive as they should. */
export function transportOf(name: ScenarioName): Transport | null {
  return scenarios[name].transport ?? null;
}
