import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boundTo, type Cluster, isStale, silentClusters } from '../../../src/domain/cluster.ts';
import { perType } from '../../../src/domain/license.ts';

const asOf = '2026-11-23';

describe('outdated data', () => {
  const table: readonly [readingAt: string | null, isStale: boolean][] = [
    ['2026-11-23T04:00:00Z', false],
    // The day before the as-of day: its sync may still be on its way.
    ['2026-11-22T23:59:59Z', false],
    ['2026-11-22T00:00:00Z', false],
    // Two days before, to its last millisecond.
    ['2026-11-21T23:59:59.999Z', true],
    ['2026-11-21T00:00:00Z', true],
    ['2026-10-12T04:00:00Z', true],
    ['2025-11-23T04:00:00Z', true],
    // The UTC day counts, wherever the clock that wrote it stood.
    ['2026-11-22T01:00:00+02:00', true],
    ['2026-11-21T23:00:00-02:00', false],
    // A reading newer than the as-of day, as with a period in the past.
    ['2026-11-30T04:00:00Z', false],
    [null, false],
  ];
  for (const [readingAt, expected] of table) {
    test(`on 23 November a reading of ${String(readingAt)} is ${expected ? '' : 'not '}outdated`, () => {
      const stale = isStale(readingAt, asOf);

      assert.equal(stale, expected);
    });
  }

  test('counts calendar days across the end of a year and a leap day', () => {
    const stale = [
      isStale('2027-12-30T12:00:00Z', '2028-01-01'),
      isStale('2027-12-31T12:00:00Z', '2028-01-01'),
      isStale('2028-02-28T12:00:00Z', '2028-03-01'),
      isStale('2028-02-29T12:00:00Z', '2028-03-01'),
    ];

    assert.deepEqual(stale, [true, false, true, false]);
  });
});

const cluster = (
  name: string,
  readingAt: string | null,
  subscriptionId: string | null = 'Sub1',
): Cluster => ({
  id: name,
  name,
  region: 'EU',
  customer: { id: 'c1', name: 'Bolaget' },
  version: '14.0',
  state: 'verified',
  readingAt,
  lastSyncAt: readingAt,
  subscriptionId,
  usedByType: perType(() => null),
});

test('silent clusters are those whose counted reading is outdated, in the given order; one never read is not silent', () => {
  const clusters = [
    cluster('silent', '2026-11-10T04:00:00Z'),
    cluster('fresh', '2026-11-23T04:00:00Z'),
    cluster('new', null),
    cluster('just silent', '2026-11-21T04:00:00Z'),
  ];

  const silent = silentClusters(clusters, asOf);

  assert.deepEqual(
    silent.map(({ name }) => name),
    ['silent', 'just silent'],
  );
});

describe('the clusters of a choice', () => {
  const clusters = [
    cluster('first', null, 'Sub1'),
    cluster('second', null, 'Sub2'),
    cluster('unbound', null, null),
    cluster('third', null, 'Sub1'),
  ];
  const table: readonly [choice: string | null, names: readonly string[]][] = [
    ['Sub1', ['first', 'third']],
    ['Sub2', ['second']],
    ['Sub3', []],
    [null, ['first', 'second', 'unbound', 'third']],
  ];
  for (const [choice, expected] of table) {
    test(`are, with ${choice ?? 'no subscription'} chosen, ${expected.join(', ') || 'none'}`, () => {
      const bound = boundTo(clusters, choice);

      assert.deepEqual(
        bound.map(({ name }) => name),
        expected,
      );
    });
  }
});
