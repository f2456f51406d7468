import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { grantsFor, type Hub, type RoleChoice } from '../../../mocks/policy.ts';
import {
  type Grant,
  hasCapability,
  orderingParty,
  scopeOf,
  type View,
  viewsFor,
} from '../../../src/domain/capability.ts';

const own: readonly Grant[] = [
  { capability: 'usage.view', scope: 'own' },
  { capability: 'clusters.view', scope: 'assigned' },
];

test('a capability is held in the scope of its grant, and not at all without one', () => {
  const scopes = (['usage.view', 'clusters.view', 'usage.download'] as const).map((capability) => [
    scopeOf(own, capability),
    hasCapability(own, capability),
  ]);

  assert.deepEqual(scopes, [
    ['own', true],
    ['assigned', true],
    [null, false],
  ]);
});

describe('views', () => {
  const table: readonly [hub: Hub, role: RoleChoice, views: readonly View[]][] = [
    ['control-hub', 'customerFullAdmin', ['dashboard', 'subscriptions', 'clusters']],
    ['control-hub', 'partnerFullAdmin', ['dashboard', 'subscriptions', 'clusters']],
    ['control-hub', 'fullSalesAdmin', ['dashboard', 'subscriptions', 'clusters']],
    ['control-hub', 'salesAdmin', ['dashboard', 'subscriptions', 'clusters']],
    ['control-hub', 'partnerReadOnly', []],
    ['control-hub', 'none', []],
    ['partner-hub', 'customerFullAdmin', []],
    ['partner-hub', 'partnerFullAdmin', ['customers']],
    ['partner-hub', 'fullSalesAdmin', ['customers', 'dashboard', 'clusters']],
    ['partner-hub', 'salesAdmin', ['customers']],
    ['partner-hub', 'partnerReadOnly', ['customers', 'dashboard', 'clusters']],
    ['partner-hub', 'none', []],
  ];
  for (const [hub, role, views] of table) {
    test(`${role} in ${hub} sees ${views.join(', ') || 'nothing'}`, () => {
      const allowed = viewsFor(grantsFor(hub, role));

      assert.deepEqual(allowed, views);
    });
  }

  const single: readonly [capabilities: readonly Grant['capability'][], views: readonly View[]][] = [
    [['usage.view'], ['dashboard', 'subscriptions']],
    [['clusters.view'], ['clusters']],
    [['customers.view'], ['customers']],
    [['customers.view', 'usage.view', 'clusters.view'], ['customers']],
    [
      ['customers.view', 'aggregate.view'],
      ['customers', 'dashboard'],
    ],
    [['aggregate.view'], []],
  ];
  for (const [capabilities, views] of single) {
    test(`${capabilities.join(' and ')} alone opens ${views.join(', ') || 'nothing'}`, () => {
      const allowed = viewsFor(capabilities.map((capability) => ({ capability, scope: 'all' })));

      assert.deepEqual(allowed, views);
    });
  }
});

describe('who orders missing licences', () => {
  const table: readonly [scope: Grant['scope'], party: 'customer' | 'partner'][] = [
    ['own', 'customer'],
    ['assigned', 'partner'],
    ['all', 'partner'],
  ];
  for (const [scope, party] of table) {
    test(`someone who sees usage in the scope "${scope}" acts as the ${party}`, () => {
      const acting = orderingParty([{ capability: 'usage.view', scope }]);

      assert.equal(acting, party);
    });
  }
});
