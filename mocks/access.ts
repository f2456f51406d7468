/** Whom the mock service takes the caller for, and which organisations that lets them see. */
import type { Organization } from '../src/api/flex-api.ts';
import { type Capability, type Grant, scopeOf } from '../src/domain/capability.ts';
import type { MockCustomer, World } from './model.ts';
import { grantsFor, type Hub, type RoleChoice } from './policy.ts';
import { uuidFor } from './random.ts';
import { Refusal } from './refusal.ts';

export interface Caller {
  readonly hub: Hub;
  readonly person: { readonly id: string; readonly displayName: string };
  readonly ownOrganization: Organization;
  /** The organisation that Control Hub shows, the only one its tokens reach. */
  readonly shownOrgId: string | null;
  readonly grants: readonly Grant[];
}

const people: Readonly<Record<RoleChoice, string>> = {
  customerFullAdmin: 'Åsa Lindqvist',
  partnerFullAdmin: 'Ingrid Solheim',
  fullSalesAdmin: 'Bjørn Håkonsen',
  salesAdmin: 'Päivi Koskela',
  partnerReadOnly: 'Søren Dahlgaard',
  none: 'Örjan Wikström',
};

/** Positions of the customers assigned to a sales administrator: over, under, waiting and outdated. */
const assignedPositions = [0, 4, 7, 10];

/** The customers a grant's scope would reach, the hub left aside. */
function customersInScope(world: World, caller: Caller, capability: Capability): MockCustomer[] {
  switch (scopeOf(caller.grants, capability)) {
    case 'own':
      return world.customers.filter(({ id }) => id === caller.ownOrganization.id);
    case 'assigned':
      return assignedPositions.flatMap((position) => world.customers[position] ?? []);
    case 'all':
      return [...world.customers];
    case null:
      return [];
  }
}

/** The customers for whom a capability holds. */
export function reachOf(world: World, caller: Caller, capability: Capability): MockCustomer[] {
  const inScope = customersInScope(world, caller, capability);
  return caller.hub === 'control-hub' ? inScope.filter(({ id }) => id === caller.shownOrgId) : inScope;
}

/** @param shownOrgId of the organisation that Control Hub shows; the first customer where there is none of this id. */
export function createCaller(world: World, hub: Hub, role: RoleChoice, shownOrgId?: string): Caller {
  const shown = world.customers.find(({ id }) => id === shownOrgId) ?? world.customers[0];
  const isOfCustomer = role === 'customerFullAdmin' || (role === 'none' && hub === 'control-hub');
  const own = isOfCustomer && shown ? shown : world.partner;
  return {
    hub,
    person: { id: uuidFor(`person ${role}`), displayName: people[role] },
    ownOrganization: { id: own.id, name: own.name },
    shownOrgId: shown?.id ?? null,
    grants: grantsFor(hub, role),
  };
}

/** The customers whose page in Control Hub opens to someone of the partner's; none for a customer's own people. */
export function customersToOpen(world: World, role: RoleChoice): Organization[] {
  const caller = createCaller(world, 'control-hub', role);
  const opened = new Set(
    caller.grants.flatMap(({ capability }) => customersInScope(world, caller, capability)),
  );
  return world.customers
    .filter((customer) => opened.has(customer) && customer.id !== caller.ownOrganization.id)
    .map(({ id, name }) => ({ id, name }));
}

export function requireCapability({ grants }: Caller, capability: Capability): void {
  if (scopeOf(grants, capability) === null) {
    throw new Refusal(403, 'The operation needs a capability that your roles do not hold in this hub.');
  }
}

function refuseOrganization(world: World, id: string): never {
  if (id !== world.partner.id && !world.customersById.has(id)) {
    throw new Refusal(404, 'There is no organization with this orgId.');
  }
  throw new Refusal(403, 'The organization is not one of those that your token reaches.');
}

/** The customer asked for, where the capability holds for it. */
export function requireCustomer(
  world: World,
  caller: Caller,
  capability: Capability,
  orgId: string | null,
): MockCustomer {
  const id = orgId ?? caller.ownOrganization.id;
  const customer = reachOf(world, caller, capability).find((candidate) => candidate.id === id);
  return customer ?? refuseOrganization(world, id);
}

/** The organisation to show: the person's own, or one that any of their grants reaches. */
export function requireOrganization(world: World, caller: Caller, orgId: string | null): Organization {
  if (orgId === null || orgId === caller.ownOrganization.id) return caller.ownOrganization;
  const reached = caller.grants.flatMap(({ capability }) => reachOf(world, caller, capability));
  const customer = reached.find(({ id }) => id === orgId) ?? refuseOrganization(world, orgId);
  return { id: customer.id, name: customer.name };
}
