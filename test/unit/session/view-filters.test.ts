import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { View } from '../../../src/domain/capability.ts';
import { stateFilters, sortKeys } from '../../../src/domain/cluster-filter.ts';
import { customerSortKeys, customerTiles } from '../../../src/domain/customer-filter.ts';
import { checkFilters } from '../../../src/session/view-filters.ts';
import { noFilters, type TableFilters } from '../../../src/session/view-state.ts';

const check = (view: View, filters: Partial<TableFilters>) =>
  checkFilters(view, { ...noFilters, ...filters });

describe('what a view’s table cannot be filtered or sorted by is left out and named', () => {
  const wrong: readonly [view: View, key: 'clusterState' | 'sort' | 'tile', value: string][] = [
    ['clusters', 'clusterState', 'asleep'],
    ['clusters', 'clusterState', 'Stale'],
    ['clusters', 'sort', 'lastsync'],
    ['clusters', 'sort', '--name'],
    ['clusters', 'sort', '-'],
    ['clusters', 'sort', 'constructor'],
    // A column of the customers, and one of the clusters.
    ['clusters', 'sort', '-daysOver'],
    ['customers', 'sort', 'region'],
    ['customers', 'tile', 'overlimit'],
  ];
  for (const [view, key, value] of wrong) {
    test(`${view}: ${key}=${value}, and the rest is kept`, () => {
      const { filters, problems } = check(view, { [key]: value, q: 'x' });

      assert.deepEqual(filters, { ...noFilters, q: 'x' });
      assert.deepEqual(problems, [{ code: 'unknownValue', key, value }]);
    });
  }
});

test('all that its table can be filtered and sorted by is kept', () => {
  const both = (keys: readonly string[]) => keys.flatMap((key) => [key, `-${key}`]);
  const right: readonly (readonly [View, Partial<TableFilters>])[] = [
    ...stateFilters.map((clusterState) => ['clusters', { clusterState }] as const),
    ...both(sortKeys).map((sort) => ['clusters', { sort }] as const),
    ...customerTiles.map((tile) => ['customers', { tile }] as const),
    ...both(customerSortKeys).map((sort) => ['customers', { sort }] as const),
  ];

  const lost = right.filter(([view, filters]) => {
    const checked = check(view, filters);
    return checked.problems.length > 0 || checked.filters[Object.keys(filters)[0] as 'sort'] === '';
  });

  assert.ok(right.length > 40);
  assert.deepEqual(lost, []);
});

test('what another view’s table is filtered by, and what only rows can tell, is no problem', () => {
  const asked: readonly (readonly [View, Partial<TableFilters>])[] = [
    ['dashboard', { sort: 'x', clusterState: 'y', tile: 'z' }],
    ['subscriptions', { sort: 'x' }],
    ['clusters', { tile: 'z', region: 'Atlantis', q: '<b>' }],
    ['customers', { clusterState: 'y' }],
  ];

  const checked = asked.map(([view, filters]) => check(view, filters));

  assert.deepEqual(
    checked,
    asked.map(([, filters]) => ({ filters: { ...noFilters, ...filters }, problems: [] })),
  );
});
