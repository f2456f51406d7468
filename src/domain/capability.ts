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

export type CustomerView = Exclude<View, 'customers'>;
export type PartnerView = Exclude<View, 'subscriptions'>;

/** What each view of one customer needs, in the order of the tabs. */
const customerNeeds: readonly (readonly [CustomerView, readonly Capability[]])[] = [
  ['dashboard', ['usage.view']],
  ['subscriptions', ['usage.view']],
  ['clusters', ['clusters.view']],
];

/** What each view of all customers needs, in the order of the tabs. */
const partnerNeeds: readonly (readonly [PartnerView, readonly Capability[]])[] = [
  ['customers', ['customers.view']],
  ['dashboard', ['aggregate.view']],
  ['clusters', ['aggregate.view', 'clusters.view']],
];

const allowed = <Of extends View>(
  needs: readonly (readonly [Of, readonly Capability[]])[],
  grants: readonly Grant[],
): Of[] =>
  needs
    .filter(([, needed]) => needed.every((capability) => hasCapability(grants, capability)))
    .map(([view]) => view);

/** The views of one customer, in order. */
export function customerViewsFor(grants: readonly Grant[]): CustomerView[] {
  return allowed(customerNeeds, grants);
}

/** The views of all customers together, in order. Empty for those who see no list of customers. */
export function partnerViewsFor(grants: readonly Grant[]): PartnerView[] {
  return hasCapability(grants, 'customers.view') ? allowed(partnerNeeds, grants) : [];
}

/** The views of the tab, in order; the first is where one lands. Empty when there is nothing to show. */
export function viewsFor(grants: readonly Grant[]): View[] {
  return hasCapability(grants, 'customers.view') ? partnerViewsFor(grants) : customerViewsFor(grants);
}
