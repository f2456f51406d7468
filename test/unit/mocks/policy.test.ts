import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('a person without a role has nothing anywhere', () => {
  assert.deepEqual(
    hubs.map((hub) => grantsFor(hub, 'none')),
    [[], []],
  );
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
