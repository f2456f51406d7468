import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  grantedBy,
  grantsFor,
  hubs,
  launchVia,
  parseHub,
  parseRole,
  roles,
  roleSlugs,
  slugOf,
} from '../../../mocks/policy.ts';

const asText = (hub: (typeof hubs)[number], role: (typeof roles)[number] | 'none') =>
  grantsFor(hub, role).map(({ capability, scope }) => `${capability} ${scope}`);

describe('grants', () => {
  test("a customer's administrator has everything for the own organisation, in Control Hub alone", () => {
    assert.deepEqual(asText('control-hub', 'customerFullAdmin'), [
      'usage.view own',
      'usage.download own',
      'customReport.create own',
      'clusters.view own',
      'cluster.launch own',
    ]);
    assert.deepEqual(asText('partner-hub', 'customerFullAdmin'), []);
  });

  test('a sales administrator launches no cluster and sees usage in Control Hub alone', () => {
    assert.deepEqual(asText('control-hub', 'salesAdmin'), [
      'usage.view assigned',
      'usage.download assigned',
      'customReport.create assigned',
      'clusters.view assigned',
    ]);
    assert.deepEqual(asText('partner-hub', 'salesAdmin'), [
      'customers.view assigned',
      'customer.launch assigned',
    ]);
  });

  test("a partner's full administrator sees customers but no usage in Partner Hub", () => {
    assert.deepEqual(asText('partner-hub', 'partnerFullAdmin'), [
      'customers.view all',
      'customer.launch all',
    ]);
    assert.equal(asText('control-hub', 'partnerFullAdmin').length, 5);
  });

  test('a full sales administrator holds every capability of Partner Hub', () => {
    assert.deepEqual(
      grantsFor('partner-hub', 'fullSalesAdmin').map(({ scope }) => scope),
      Array.from({ length: 9 }, () => 'all'),
    );
  });

  test('a read-only administrator looks, downloads presets and does no more', () => {
    assert.deepEqual(asText('partner-hub', 'partnerReadOnly'), [
      'customers.view all',
      'usage.view all',
      'usage.download all',
      'aggregate.view all',
      'clusters.view all',
    ]);
    assert.deepEqual(asText('control-hub', 'partnerReadOnly'), []);
  });

  test('a person without a role has nothing anywhere', () => {
    assert.deepEqual(
      hubs.map((hub) => grantsFor(hub, 'none')),
      [[], []],
    );
  });
});

test('who holds a capability agrees with the grants of each role', () => {
  for (const hub of hubs) {
    for (const { capability, roles: holders } of grantedBy(hub)) {
      const expected = roles.filter((role) =>
        asText(hub, role).some((grant) => grant.startsWith(capability)),
      );
      assert.deepEqual(holders, expected, `${hub} ${capability}`);
    }
  }
});

test("one's own clusters open directly, others' by way of the partner", () => {
  assert.deepEqual(
    [launchVia('own'), launchVia('assigned'), launchVia('all')],
    ['direct', 'partner', 'partner'],
  );
});

test('roles and hubs are read from the spelling used in addresses, and nothing else is', () => {
  assert.deepEqual(roleSlugs.map(parseRole), [...roles, 'none']);
  assert.deepEqual(roles.map(slugOf), roleSlugs.slice(0, -1));
  assert.deepEqual(hubs.map(parseHub), [...hubs]);
  assert.deepEqual(['customerFullAdmin', '', 'constructor'].map(parseRole), [null, null, null]);
  assert.deepEqual(['Control-Hub', '', 'toString'].map(parseHub), [null, null, null]);
});
