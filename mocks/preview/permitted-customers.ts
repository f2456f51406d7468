/** Whose pages in Control Hub someone may open as a partner: what the preview's `org` can be. */
import type { Organization } from '../../src/api/flex-api.ts';
import { customersToOpen } from '../access.ts';
import type { World } from '../model.ts';
import type { Hub, RoleChoice } from '../policy.ts';
import { type ScenarioName, worldOf } from '../scenarios.ts';

const worlds = new Map<ScenarioName, World>();

/** Who is there does not depend on the clock, and the address is read often. */
function customersOf(scenario: ScenarioName): World {
  const world = worlds.get(scenario) ?? worldOf(scenario, { now: () => new Date() });
  worlds.set(scenario, world);
  return world;
}

/** In the order of the world. Empty where nobody chooses an organization: in Partner Hub, and for a customer's own people. */
export function permittedCustomers(hub: Hub, role: RoleChoice, scenario: ScenarioName): Organization[] {
  return hub === 'control-hub' ? customersToOpen(customersOf(scenario), role) : [];
}
