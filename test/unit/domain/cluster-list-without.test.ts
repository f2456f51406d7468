/** Customers without clusters among the clusters: in their place, and counting for nothing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ClusterFilter, sortKeys, readSort } from '../../../src/domain/cluster-filter.ts';
import { ClusterList } from '../../../src/domain/cluster-list.ts';
import { countStates, sumRows } from '../../../src/domain/cluster-totals.ts';
import type { Cluster } from '../../../src/domain/cluster.ts';
import { perType } from '../../../src/domain/license.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { cases } from '../../support/cases.ts';

const asOf = '2026-11-23';
const swedish = createFormat('sv-SE').compare;
const english = createFormat('en-GB').compare;
const everything: ClusterFilter = { q: '', region: null, state: null, subscriptionId: null };
const named = (name: string) => ({ id: `id of ${name}`, name });

function cluster(name: string, customer: string, details: Partial<Cluster> = {}): Cluster {
  return {
    id: `${customer} ${name}`,
    name,
    region: 'Oslo',
    customer: named(customer),
    version: '14.0',
    state: 'verified',
    readingAt: '2026-11-23T04:00:00Z',
    lastSyncAt: '2026-11-23T04:00:00Z',
    subscriptionId: 'Sub1',
    usedByType: perType(() => 5),
    ...details,
  };
}

function listOf(clusters: readonly Cluster[], without: readonly string[]): ClusterList {
  const list = new ClusterList(asOf, swedish);
  list.add(clusters);
  list.addWithoutClusters(without.map(named));
  return list;
}

const wordsOf = (list: ClusterList, rows: Iterable<number>) =>
  Array.from(rows, (row) => `${list.clusters[row]!.customer.name} ${list.clusters[row]!.name}`.trim());
const shown = (list: ClusterList, sort: string, filter: Partial<ClusterFilter> = {}) =>
  wordsOf(list, list.select(list.order(readSort(sort)!), { ...everything, ...filter }));

describe('customers without clusters', () => {
  const list = listOf(
    [
      cluster('b', 'Ask'),
      cluster('a', 'Öst', { state: 'unreachable' }),
      cluster('c', 'Ek', {
        readingAt: null,
        lastSyncAt: null,
        version: null,
        usedByType: perType(() => null),
      }),
    ],
    ['Äng', 'Bok'],
  );

  const orders: readonly [sort: string, names: readonly string[]][] = [
    ['customer', ['Ask b', 'Bok', 'Ek c', 'Äng', 'Öst a']],
    ['-customer', ['Öst a', 'Äng', 'Ek c', 'Bok', 'Ask b']],
    // What is not there comes last, whichever the direction.
    ['name', ['Öst a', 'Ask b', 'Ek c', 'Bok', 'Äng']],
    ['-name', ['Ek c', 'Ask b', 'Öst a', 'Bok', 'Äng']],
    ['region', ['Ask b', 'Ek c', 'Öst a', 'Bok', 'Äng']],
    ['-region', ['Ask b', 'Ek c', 'Öst a', 'Bok', 'Äng']],
    ['-knowledgeWorker', ['Ask b', 'Öst a', 'Bok', 'Ek c', 'Äng']],
    ['version', ['Ask b', 'Öst a', 'Bok', 'Ek c', 'Äng']],
    ['-lastSync', ['Ask b', 'Öst a', 'Bok', 'Ek c', 'Äng']],
    // Someone has to verify a cluster: before those with nothing to do.
    ['state', ['Öst a', 'Bok', 'Äng', 'Ask b', 'Ek c']],
  ];
  for (const [sort, names] of orders) {
    test(`stand in the order by ${sort}: ${names.join(', ')}`, () => {
      assert.deepEqual(shown(list, sort), names);
    });
  }

  const filters: readonly [filter: Partial<ClusterFilter>, names: readonly string[]][] = [
    [{ q: 'bok' }, ['Bok']],
    [{ q: 'ÄNG' }, ['Äng']],
    [{ region: 'Oslo' }, ['Ask b', 'Ek c', 'Öst a']],
    [{ subscriptionId: 'Sub1' }, ['Ask b', 'Ek c', 'Öst a']],
    [{ state: 'noData' }, ['Ek c']],
    [{ state: 'stale' }, []],
    [{ state: 'unknown' }, []],
    [{ state: 'verified' }, ['Ask b', 'Ek c']],
  ];
  for (const [filter, names] of filters) {
    test(`are left by ${JSON.stringify(filter)}: ${names.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(shown(list, 'customer', filter), names);
    });
  }

  test('count for nothing: not as a cluster, in no quick choice, in no total, in no region', () => {
    const rows = list.order(readSort('customer')!);

    assert.deepEqual([list.clusterCount, list.countClusters(rows)], [3, 3]);
    assert.deepEqual(countStates(list, everything), { all: 3, stale: 0, noData: 1 });
    assert.deepEqual(
      sumRows(list, rows),
      perType(() => 10),
    );
    assert.deepEqual(list.regions(), ['Oslo']);
  });

  test('are added once, however often they are told of', () => {
    const told = listOf([cluster('b', 'Ask')], ['Bok']);

    told.addWithoutClusters([named('Bok'), named('Äng')]);
    told.addWithoutClusters([named('Äng')]);

    assert.deepEqual(shown(told, 'customer'), ['Ask b', 'Bok', 'Äng']);
  });

  test('come in another language’s order, and count for as little', () => {
    const other = list.inOrderOf(english);

    assert.deepEqual(shown(other, 'customer'), ['Äng', 'Ask b', 'Bok', 'Ek c', 'Öst a']);
    assert.deepEqual([other.clusterCount, countStates(other, everything).all], [3, 3]);
    other.addWithoutClusters([named('Bok')]);
    assert.equal(other.clusters.length, 5);
  });
});

test('whenever they are told of, they change nothing of the clusters: not their order, count or sum', () => {
  const anyCluster = fc
    .tuple(
      fc.constantFrom('a', 'b', 'å', '10', '9'),
      fc.constantFrom('Ask', 'Ek', 'Öst'),
      fc.option(fc.nat(9)),
    )
    .map(([name, customer, used]) =>
      cluster(name, customer, {
        usedByType: perType(() => used),
        readingAt: used === null ? null : '2026-11-23T04:00:00Z',
      }),
    );
  const step = fc.oneof(
    fc.array(anyCluster, { maxLength: 8 }).map((clusters) => ({ clusters, without: [] as string[] })),
    fc
      .array(fc.constantFrom('Bok', 'Äng', 'Al', 'Zon'), { maxLength: 4 })
      .map((without) => ({ clusters: [] as Cluster[], without })),
  );
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 6 }),
      fc.constantFrom(...sortKeys),
      fc.boolean(),
      (steps, key, isDescending) => {
        const mixed = new ClusterList(asOf, swedish);
        const plain = new ClusterList(asOf, swedish);
        for (const { clusters, without } of steps) {
          mixed.add(clusters);
          plain.add(clusters);
          mixed.addWithoutClusters(without.map(named));
          mixed.order({ key, isDescending });
        }
        const rows = mixed.order({ key, isDescending });
        const own = rows.filter((row) => mixed.states[row] !== 'noCluster');

        assert.deepEqual(wordsOf(mixed, own), wordsOf(plain, plain.order({ key, isDescending })));
        assert.equal(mixed.countClusters(rows), plain.clusters.length);
        assert.deepEqual(sumRows(mixed, rows), sumRows(plain, plain.clusters.keys()));
        const told = new Set(steps.flatMap(({ without }) => without));
        assert.equal(rows.length - own.length, told.size);
      },
    ),
    { numRuns: cases(300, 10_000) },
  );
});
