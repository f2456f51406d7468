import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CustomersChoice } from '../../../src/domain/report-choice.ts';
import {
  type FilteredCustomers,
  idsOf,
  offeredCustomers,
  rangeOf,
} from '../../../src/domain/report-scope.ts';

describe('whose report may be had', () => {
  const cases: readonly [boolean, boolean, FilteredCustomers, readonly CustomersChoice[]][] = [
    [true, false, null, ['this']],
    [true, true, null, ['this', 'all']],
    [false, true, null, ['all']],
    [false, true, ['a'], ['filtered', 'all']],
    [false, true, [], ['filtered', 'all']],
    [false, true, 'loading', ['filtered', 'all']],
    [false, true, 'brokenOff', ['filtered', 'all']],
    [false, false, ['a'], []],
  ];
  for (const [isOfOne, mayHaveAll, filtered, offered] of cases) {
    test(`${isOfOne ? 'one shown' : 'all shown'}, ${mayHaveAll ? 'all allowed' : 'not all'}, filtered: ${JSON.stringify(filtered)}`, () => {
      assert.deepEqual(offeredCustomers(isOfOne, mayHaveAll, filtered), offered);
    });
  }
});

describe('whose report a choice comes to', () => {
  const cases: readonly [CustomersChoice, FilteredCustomers, readonly string[] | 'all' | null][] = [
    ['all', ['a'], 'all'],
    ['filtered', ['a', 'b'], ['a', 'b']],
    ['filtered', [], []],
    ['filtered', 'loading', null],
    ['filtered', 'brokenOff', null],
    ['filtered', null, null],
    [['c'], 'loading', ['c']],
  ];
  for (const [choice, filtered, ids] of cases) {
    test(`${String(choice)} of ${JSON.stringify(filtered)} is ${JSON.stringify(ids)}`, () => {
      assert.deepEqual(idsOf(choice, filtered), ids);
    });
  }
});

describe('the days a choice comes to', () => {
  const choice = { customers: [], dailyUsage: true, clusters: true, format: 'xlsx' } as const;

  test('are those chosen, whoever it is of', () => {
    assert.deepEqual(rangeOf({ ...choice, from: '2026-10-01', to: '2026-10-31' }, '2026-11-24', 400), {
      from: '2026-10-01',
      to: '2026-10-31',
      preset: null,
      isPartial: false,
    });
  });

  test('are none where some are missing, not over or not kept', () => {
    for (const [from, to] of [
      [null, '2026-10-31'],
      ['2026-10-01', null],
      ['2026-10-01', '2026-11-24'],
      ['2025-10-01', '2026-10-31'],
    ] as const) {
      assert.equal(rangeOf({ ...choice, from, to }, '2026-11-24', 400), null);
    }
  });
});
