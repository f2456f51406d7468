/**
 * Who sees what, cell by cell, as the product's table has it, through the real tab: what is never allowed is not on the
 * page, and nothing of it is asked for, whatever the link. How far a capability reaches is told where it shows: `own`,
 * `assigned` and `all` where customers, the words of the next step or the way into a cluster tell; `some` elsewhere.
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
