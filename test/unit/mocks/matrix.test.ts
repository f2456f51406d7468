/**
 * Who may do what, cell by cell, as the product's table has it: the grant itself, and each operation that needs it, for
 * one's own organization, for a customer assigned to a sales administrator, and for any other customer.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { components } from '../../../src/api/schema.d.ts';
import type { Capability } from '../../../src/domain/capability.ts';
import { type Hub, type Role, roles } from '../../../mocks/policy.ts';
import {
  type Answered,
  type Ask,
  createAsk,
  customerId,
  read,
  search,
  world,
  yesterday,
} from './support/ask.ts';

// prettier-ignore
const table: Readonly<Record<Hub, Readonly<Record<Capability, string>>>> = {
  //                       customer full  partner full  full sales  sales     partner read-only
  'control-hub': {
    'usage.view':         'own            all           all         assigned  –',
    'usage.download':     'own            all           all         assigned  –',
    'customReport.create':'own            all           all         assigned  –',
    'clusters.view':      'own            all           all         assigned  –',
    'cluster.launch':     'own            all           all         –         –',
    'customers.view':     '–              –             –           –         –',
    'customer.launch':    '–              –             –           –         –',
    'aggregate.view':     '–              –             –           –         –',
    'aggregate.download': '–              –             –           –         –',
  },
  'partner-hub': {
    'customers.view':     '–              all           all         assigned  all',
    'customer.launch':    '–              all           all         assigned  –',
    'usage.view':         '–              –             all         –         all',
    'usage.download':     '–              –             all         –         all',
    'aggregate.view':     '–              –             all         –         all',
    'clusters.view':      '–              –             all         –         all',
    'aggregate.download': '–              –             all         –         –',
    'customReport.create':'–              –             all         –         –',
    'cluster.launch':     '–              –             all         –         –',
  },
};

type Cell = 'own' | 'assigned' | 'all' | '–';
const whose = ['own', 'assigned', 'other'] as const;
type Whose = (typeof whose)[number];

/** A customer's administrator is of the third customer, who is not assigned; partners are of the partner. */
const [ownCustomer, assigned, other] = [2, 4, 1].map(customerId) as [string, string, string];

interface Situation {
  readonly hub: Hub;
  readonly role: Role;
}

function cellOf({ hub, role }: Situation, capability: Capability): Cell {
  return table[hub][capability].split(/\s+/)[roles.indexOf(role)] as Cell;
}

function isReached(cell: Cell, of: Whose): boolean {
  if (cell === 'all') return of !== 'own';
  return cell === of;
}

function idFor({ role }: Situation, of: Whose): string {
  if (of !== 'own') return of === 'assigned' ? assigned : other;
  return role === 'customerFullAdmin' ? ownCustomer : world.partner.id;
}

/** Control Hub shows the customer whom the question is about; a customer's own people are shown themselves. */
function askIn(situation: Situation, of: Whose): Ask {
  const isCustomer = situation.role === 'customerFullAdmin' || of === 'own';
  return createAsk({ ...situation, shownOrgId: isCustomer ? ownCustomer : idFor(situation, of) });
}

const asOf = `asOf=${yesterday}`;
const days = { from: yesterday, to: yesterday };
const range = `from=${yesterday}&to=${yesterday}`;

/** What is needed, what is asked about one organization. */
const ofOne: readonly (readonly [
  name: string,
  needs: Capability,
  ask: (ask: Ask, id: string) => Promise<Answered>,
])[] = [
  ['GET /subscriptions', 'usage.view', (ask, id) => ask(`/subscriptions?orgId=${id}`)],
  [
    'GET /usage/timeseries',
    'usage.view',
    (ask, id) => ask(`/usage/timeseries?orgId=${id}&groupBy=subscription&${range}`),
  ],
  ['GET /usage/summary', 'usage.view', (ask, id) => ask(`/usage/summary?orgId=${id}&${asOf}`)],
  ['GET /clusters', 'clusters.view', (ask, id) => ask(`/clusters?orgId=${id}&${asOf}`)],
  [
    'POST /partner/usage/daily/search',
    'aggregate.download',
    (ask, id) => ask('/partner/usage/daily/search', search({ ...days, customerIds: [id] })),
  ],
];

type Schemas = components['schemas'];

/** What is asked about all customers together: all that is needed, and whose rows come back. The last need decides whose. */
const ofAll: readonly (readonly [
  name: string,
  needs: readonly Capability[],
  ask: (ask: Ask) => Promise<Answered>,
  idsOf: (body: unknown) => string[],
])[] = [
  [
    'GET /clusters without orgId',
    ['clusters.view', 'aggregate.view'],
    (ask) => ask(`/clusters?${asOf}`),
    (body) => (body as Schemas['ClusterPage']).items.map(({ customer }) => customer.id),
  ],
  [
    'GET /partner/customers',
    ['customers.view'],
    (ask) => ask(`/partner/customers?${range}`),
    (body) => (body as Schemas['CustomerPage']).items.map((customer) => customer.customerId),
  ],
  [
    'POST /partner/usage/daily/search of all',
    ['aggregate.download'],
    (ask) => ask('/partner/usage/daily/search', search({ ...days, all: true })),
    (body) => (body as Schemas['CustomerDayPage']).items.map((row) => row.customerId),
  ],
];

for (const hub of ['control-hub', 'partner-hub'] as const) {
  for (const role of roles) {
    const situation = { hub, role };
    const cell = (capability: Capability) => cellOf(situation, capability);

    describe(`${role} in ${hub}`, () => {
      test('GET /me: 200 (needs nothing)', async () => {
        assert.equal((await askIn(situation, 'own')('/me')).status, 200);
      });

      for (const capability of Object.keys(table[hub]) as Capability[]) {
        test(`is granted ${capability}: ${cell(capability)} (needs ${capability})`, async () => {
          const me = await read(askIn(situation, 'own'), 'getMe');
          const granted = me.grants.filter((grant) => grant.capability === capability);
          const holders = me.grantedBy.find((grant) => grant.capability === capability)?.roles ?? [];
          const isHeld = cell(capability) !== '–';
          assert.deepEqual(granted, isHeld ? [{ capability, scope: cell(capability) }] : []);
          assert.equal(holders.includes(role), isHeld);
        });
      }

      for (const [name, needs, ask] of ofOne) {
        for (const of of whose) {
          const status = isReached(cell(needs), of) ? 200 : 403;
          test(`${name}, ${of} organization: ${status} (needs ${needs})`, async () => {
            const answer = await ask(askIn(situation, of), idFor(situation, of));
            assert.equal(answer.status, status);
          });
        }
      }

      for (const [name, needs, ask, idsOf] of ofAll) {
        const status = needs.every((capability) => cell(capability) !== '–') ? 200 : 403;
        for (const of of ['assigned', 'other'] as const) {
          const isListed = status === 200 && isReached(cell(needs.at(-1)!), of);
          const outcome = status === 403 ? '403' : `200, ${isListed ? 'listed' : 'not listed'}`;
          test(`${name}, ${of} organization: ${outcome} (needs ${needs.join(' ')})`, async () => {
            const answer = await ask(askIn(situation, of));
            assert.equal(answer.status, status);
            if (status === 200) assert.equal(idsOf(answer.body).includes(idFor(situation, of)), isListed);
          });
        }
      }

      const together =
        hub === 'partner-hub' && isReached(cell('clusters.view'), 'other') ? cell('aggregate.view') : '–';
      const ofTwo = together === '–' ? 403 : 200;
      test(`GET /clusters of two: ${ofTwo} (needs clusters.view aggregate.view)`, async () => {
        const answer = await askIn(situation, 'other')(`/clusters?orgId=${other}&orgId=${assigned}&${asOf}`);
        assert.equal(answer.status, ofTwo);
      });

      const timeseries = cell('aggregate.view') === '–' ? 403 : 200;
      test(`GET /partner/usage/timeseries: ${timeseries} (needs aggregate.view)`, async () => {
        const answer = await askIn(situation, 'other')(`/partner/usage/timeseries?${range}`);
        assert.equal(answer.status, timeseries);
      });

      if (cell('customers.view') !== '–') {
        const isWithUsage = cell('usage.view') !== '–';
        const words = isWithUsage ? 'with usage' : 'without any usage';
        test(`GET /partner/customers: ${words} (needs customers.view usage.view)`, async () => {
          const { items } = await read(askIn(situation, 'other'), 'listPartnerCustomers', range);
          assert.ok(items.length > 0 && items.every((customer) => 'usage' in customer === isWithUsage));
        });
      }

      for (const of of whose.filter((one) => isReached(cell('clusters.view'), one))) {
        const launch = cell('cluster.launch');
        const through = launch === 'own' ? 'direct' : 'partner';
        const via = isReached(launch, of) ? through : 'not';
        test(`GET /clusters, ${of} organization: opens ${via} (needs clusters.view cluster.launch)`, async () => {
          const query = `orgId=${idFor(situation, of)}&${asOf}`;
          const { items } = await read(askIn(situation, of), 'listClusters', query);
          assert.ok(items.length > 0 && items.every((cluster) => (cluster.launch?.via ?? 'not') === via));
        });
      }
    });
  }
}
