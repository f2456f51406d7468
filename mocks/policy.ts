/**
 * Who may do what, as the Flex service decides it. The interface never sees this table, only the grants it yields,
 * so a cell that turns out different in the real service is changed here and nowhere else.
 */
import type { Capability, Grant, Scope } from '../src/domain/capability.ts';

export const hubs = ['control-hub', 'partner-hub'] as const;
export type Hub = (typeof hubs)[number];

export const roles = [
  'customerFullAdmin',
  'partnerFullAdmin',
  'fullSalesAdmin',
  'salesAdmin',
  'partnerReadOnly',
] as const;
export type Role = (typeof roles)[number];
/** `none` is a person whom no role has been given. */
export type RoleChoice = Role | 'none';

type Cell = Scope | null;
/** One cell per role, in the order of `roles`. */
type Row = readonly [Cell, Cell, Cell, Cell, Cell];

// prettier-ignore
const table: Readonly<Record<Hub, Partial<Record<Capability, Row>>>> = {
  //                       customer  partner  full     sales        partner
  //                       full      full     sales    admin        read-only
  'control-hub': {
    'usage.view':         ['own',    'all',   'all',   'assigned',  null],
    'usage.download':     ['own',    'all',   'all',   'assigned',  null],
    'customReport.create':['own',    'all',   'all',   'assigned',  null],
    'clusters.view':      ['own',    'all',   'all',   'assigned',  null],
    'cluster.launch':     ['own',    'all',   'all',   null,        null],
  },
  'partner-hub': {
    'customers.view':     [null,     'all',   'all',   'assigned',  'all'],
    'customer.launch':    [null,     'all',   'all',   'assigned',  null],
    'usage.view':         [null,     null,    'all',   null,        'all'],
    'usage.download':     [null,     null,    'all',   null,        'all'],
    'aggregate.view':     [null,     null,    'all',   null,        'all'],
    'clusters.view':      [null,     null,    'all',   null,        'all'],
    'aggregate.download': [null,     null,    'all',   null,        null],
    'customReport.create':[null,     null,    'all',   null,        null],
    'cluster.launch':     [null,     null,    'all',   null,        null],
  },
};

function rowsOf(hub: Hub): [Capability, Row][] {
  return Object.entries(table[hub]) as [Capability, Row][];
}

/** What a role holds in a hub, in the order of the table. */
export function grantsFor(hub: Hub, role: RoleChoice): Grant[] {
  return rowsOf(hub).flatMap(([capability, row]) => {
    const scope = role === 'none' ? null : row[roles.indexOf(role)];
    return scope ? [{ capability, scope }] : [];
  });
}

/** Which roles hold each capability of a hub, whoever asks. */
export function grantedBy(hub: Hub): { capability: Capability; roles: Role[] }[] {
  return rowsOf(hub).map(([capability, row]) => ({
    capability,
    roles: roles.filter((_, index) => row[index] !== null),
  }));
}

/** One's own cluster opens by its IP address; another organisation's only through address translation. */
export function launchVia(scope: Scope): 'direct' | 'partner' {
  return scope === 'own' ? 'direct' : 'partner';
}

const slugs: Readonly<Record<RoleChoice, string>> = {
  customerFullAdmin: 'customer-full-admin',
  partnerFullAdmin: 'partner-full-admin',
  fullSalesAdmin: 'full-sales-admin',
  salesAdmin: 'sales-admin',
  partnerReadOnly: 'partner-read-only',
  none: 'none',
};

/** Roles as they are spelled in addresses and environment variables. */
export const roleSlugs: readonly string[] = Object.values(slugs);

export function slugOf(role: RoleChoice): string {
  return slugs[role];
}

/** The role spelled this way; null when there is none. */
export function parseRole(slug: string): RoleChoice | null {
  const match = Object.entries(slugs).find(([, spelling]) => spelling === slug);
  return match ? (match[0] as RoleChoice) : null;
}

export function parseHub(value: string): Hub | null {
  return hubs.find((hub) => hub === value) ?? null;
}
