/**
 * Who sees what, cell by cell, as the product's table has it, through the real tab: what is never allowed is not on the
 * page, and nothing of it is asked for, whatever the link. How far a capability reaches is measured on the screen, by a
 * customer who is assigned and one who is not; `some` is said of those that have no reach to be seen.
 *
 * Every cell of `mocks/policy.ts` was set to every other value: its case fails, but for what no screen can tell.
 * - How far usage.download, customReport.create, customer.launch and aggregate.download reach: the button is there or not.
 * - A capability whose ground is missing. Without usage.view: usage.download, and in Control Hub customReport.create and
 *   cluster.launch. Without clusters.view: cluster.launch. Without a report of all customers, the list being without
 *   usage: aggregate.download. In Partner Hub without customers.view: all the rest but usage.view and clusters.view.
 * - clusters.view of a customer's own people reaching all: they are shown none but themselves. `own` for the partner's
 *   read-only people in Control Hub: it reaches no customer there is.
 * Where a cell is taken away, or reaches less, what stands on it goes too, and those cases fail with it: on
 * customers.view all of Partner Hub, on usage.view what is seen of one customer there, on aggregate.view the clusters of
 * all, on clusters.view cluster.launch.
 */
import { expect } from '@open-wc/testing';
import type { Capability } from '../../../src/domain/capability.ts';
import { requestsOf, type Seen, walk, wordsWhenRefused } from '../support/role-walk.ts';

const roles = [
  'customerFullAdmin',
  'partnerFullAdmin',
  'fullSalesAdmin',
  'salesAdmin',
  'partnerReadOnly',
  'none',
] as const;
const hubs = ['control-hub', 'partner-hub'] as const;

// prettier-ignore
const table: Readonly<Record<(typeof hubs)[number], Partial<Record<Capability, string>>>> = {
  //                       customer full  partner full  full sales  sales     read-only  none
  'control-hub': {
    'usage.view':         'own            all           all         assigned  –          –',
    'usage.download':     'some           some          some        some      –          –',
    'customReport.create':'some           some          some        some      –          –',
    'clusters.view':      'own            all           all         assigned  –          –',
    'cluster.launch':     'own            all           all         –         –          –',
    'customers.view':     '–              –             –           –         –          –',
    'customer.launch':    '–              –             –           –         –          –',
    'aggregate.view':     '–              –             –           –         –          –',
    'aggregate.download': '–              –             –           –         –          –',
  },
  'partner-hub': {
    'customers.view':     '–              all           all         assigned  all        –',
    'customer.launch':    '–              some          some        some      –          –',
    'usage.view':         '–              –             all         –         all        –',
    'usage.download':     '–              –             some        –         some       –',
    'aggregate.view':     '–              –             all         –         all        –',
    'aggregate.download': '–              –             some        –         –          –',
    'customReport.create':'–              –             some        –         –          –',
    'clusters.view':      '–              –             all         –         all        –',
    'cluster.launch':     '–              –             all         –         –          –',
  },
};

/** All that may be asked for, whatever link someone comes by. */
const everyone = ['/me'];
const ofOne = ['/clusters', '/me', '/subscriptions', '/usage/timeseries'];
const ofAll = [
  '/clusters',
  '/me',
  '/partner/customers',
  '/partner/usage/timeseries',
  '/subscriptions',
  '/usage/timeseries',
];
const mayAsk: Readonly<Record<(typeof hubs)[number], readonly (readonly string[])[]>> = {
  'control-hub': [ofOne, ofOne, ofOne, ofOne, everyone, everyone],
  'partner-hub': [
    everyone,
    ['/me', '/partner/customers'],
    ofAll,
    ['/me', '/partner/customers'],
    ofAll,
    everyone,
  ],
};

for (const hub of hubs) {
  roles.forEach((role, column) => {
    describe(`${role} in ${hub}`, () => {
      let seen: Seen = {};
      before(async function () {
        this.timeout(60_000);
        seen = await walk(hub, role);
      });

      for (const [capability, row] of Object.entries(table[hub])) {
        const cell = row.split(/\s+/)[column];
        it(`sees of ${capability}: ${String(cell)}`, () => {
          expect(seen[capability as Capability]).to.equal(cell);
        });
      }

      it('asks for nothing else, whatever the link', async function () {
        this.timeout(60_000);
        expect(await requestsOf(hub, role)).to.deep.equal(mayAsk[hub][column]);
      });

      it('is told so when the service refuses', async () => {
        expect(await wordsWhenRefused(hub, role)).to.contain('You do not have access to');
      });
    });
  });
}
