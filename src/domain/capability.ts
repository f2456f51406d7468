/** What a person may do, as the service grants it. The interface asks for capabilities, never for roles. */

export const capabilities = [
  'usage.view',
  'usage.download',
  'customReport.create',
  'clusters.view',
  'cluster.launch',
  'customers.view',
  'customer.launch',
  'aggregate.view',
  'aggregate.download',
] as const;
export type Capability = (typeof capabilities)[number];

/** Which organisations a grant reaches. */
export type Scope = 'own' | 'assigned' | 'all';

export interface Grant {
  readonly capability: Capability;
  readonly scope: Scope;
}

/** Roles that have a name in every language. For naming only: what a role may do is the service's to say. */
export const namedRoles = [
  'customerFullAdmin',
  'partnerFullAdmin',
  'fullSalesAdmin',
  'salesAdmin',
  'partnerReadOnly',
] as const;

/** The scope in which a capability is held; null when it is not. */
export function scopeOf(grants: readonly Grant[], capability: Capability): Scope | null {
  return grants.find((grant) => grant.capability === capability)?.scope ?? null;
}

export function hasCapability(grants: readonly Grant[], capability: Capability): boolean {
  return scopeOf(grants, capability) !== null;
}

/**
 * Who has to act on a licence shortage. Someone who sees other organisations' usage orders for them;
 * someone who sees only their own asks the partner who does.
 */
export function orderingParty(grants: readonly Grant[]): 'customer' | 'partner' {
  return scopeOf(grants, 'usage.view') === 'own' ? 'customer' : 'partner';
}

export const views = ['customers', 'dashboard', 'subscriptions', 'clusters'] as const;
export type View = (typeof views)[number];

/** The views of the tab, in order; the first is where one lands. Empty when there is nothing to show. */
export function viewsFor(grants: readonly Grant[]): View[] {
  const can = (capability: Capability) => hasCapability(grants, capability);
  const allowed: Record<View, boolean> = can('customers.view')
    ? {
        customers: true,
        dashboard: can('aggregate.view'),
        subscriptions: false,
        clusters: can('aggregate.view') && can('clusters.view'),
      }
    : {
        customers: false,
        dashboard: can('usage.view'),
        subscriptions: can('usage.view'),
        clusters: can('clusters.view'),
      };
  return views.filter((view) => allowed[view]);
}
