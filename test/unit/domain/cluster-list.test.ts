import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type ClusterFilter,
  readSort,
  readStateFilter,
  stateOf,
} from '../../../src/domain/cluster-filter.ts';
import { ClusterList } from '../../../src/domain/cluster-list.ts';
import { countStates, explainTotal, sumRows } from '../../../src/domain/cluster-totals.ts';
import type { Cluster, ClusterState } from '../../../src/domain/cluster.ts';
import { perType } from '../../../src/domain/license.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { cases } from '../../support/cases.ts';

const asOf = '2026-11-23';
const { compare } = createFormat('sv-SE');
const everything: ClusterFilter = { q: '', region: null, state: null, subscriptionId: null };
let nextId = 0;

function cluster(name: string, details: Partial<Cluster> = {}): Cluster {
  const readingAt = details.readingAt === undefined ? '2026-11-23T04:00:00Z' : details.readingAt;
  return {
    id: `id-${(nextId += 1)}`,
    name,
    region: 'Oslo',
    customer: { id: 'c1', name: 'Bolaget' },
    version: '14.0',
    state: 'verified',
    readingAt,
    lastSyncAt: readingAt,
    subscriptionId: 'Sub1',
    usedByType: perType(() => (readingAt === null ? null : 1)),
    ...details,
  };
}

function listOf(...pages: readonly (readonly Cluster[])[]): ClusterList {
  const list = new ClusterList(asOf, compare);
  for (const page of pages) list.add(page);
  return list;
}

const namesIn = (list: ClusterList, sort: string, filter = everything) =>
  [...list.select(list.order(readSort(sort)!), filter)].map((row) => list.clusters[row]!.name);

describe('clusters are sorted', () => {
  test('by name as the language does, digits by value', () => {
    const list = listOf(['ö2', 'a10', 'z', 'å', 'a9', 'ä', 'é', 'e', 'ü', 'Z1'].map((name) => cluster(name)));

    const names = namesIn(list, 'name');

    assert.deepEqual(names, ['a9', 'a10', 'e', 'é', 'ü', 'z', 'Z1', 'å', 'ä', 'ö2']);
  });

  test('by customer, and within a customer by name, in either direction', () => {
    const of = (name: string, customer: string) =>
      cluster(name, { customer: { id: customer, name: customer } });
    const list = listOf([of('b', 'Öst'), of('a', 'Öst'), of('b', 'Ask')], [of('a', 'Ask')]);

    const rows = (sort: string) =>
      [...list.order(readSort(sort)!)].map(
        (row) => `${list.clusters[row]!.customer.name} ${list.clusters[row]!.name}`,
      );

    assert.deepEqual(rows('customer'), ['Ask a', 'Ask b', 'Öst a', 'Öst b']);
    assert.deepEqual(rows('-customer'), ['Öst a', 'Öst b', 'Ask a', 'Ask b']);
  });

  test('by a figure, those without one last in both directions', () => {
    const of = (name: string, used: number | null) =>
      cluster(name, { usedByType: { knowledgeWorker: used, commonArea: 0, telePresence: 0 } });
    const list = listOf([of('none', null), of('two', 2), of('many', 1000), of('zero', 0)]);

    assert.deepEqual(namesIn(list, 'knowledgeWorker'), ['zero', 'two', 'many', 'none']);
    assert.deepEqual(namesIn(list, '-knowledgeWorker'), ['many', 'two', 'zero', 'none']);
  });

  test('by state, what needs someone to act first', () => {
    const of = (state: ClusterState, readingAt: string | null = '2026-11-23T04:00:00Z') =>
      cluster(readingAt === null ? state : `${state} ${readingAt.slice(8, 10)}`, { state, readingAt });
    const list = listOf([
      of('verified'),
      of('unknown'),
      of('pendingVerification', null),
      of('unsupportedVersion', null),
      of('verified', '2026-11-10T04:00:00Z'),
      of('unreachable'),
    ]);

    assert.deepEqual(namesIn(list, 'state'), [
      'unreachable 23',
      'verified 10',
      'unsupportedVersion',
      'pendingVerification',
      'unknown 23',
      'verified 23',
    ]);
  });

  test('by version and last sync', () => {
    const list = listOf([
      cluster('new', { version: '15.0.1.12900-234', lastSyncAt: '2026-11-24T02:00:00Z' }),
      cluster('old', { version: '9.1', lastSyncAt: '2026-11-23T23:00:00-05:00' }),
      cluster('unread', { version: null, lastSyncAt: null }),
    ]);

    assert.deepEqual(namesIn(list, 'version'), ['old', 'new', 'unread']);
    assert.deepEqual(namesIn(list, '-lastSync'), ['old', 'new', 'unread']);
  });

  const anyCluster = fc
    .record({
      name: fc.constantFrom('a', 'b', 'B', 'å', 'z', '1', '01', '10', '2'),
      customer: fc.constantFrom('Öst', 'Ask', 'ask', 'Ek'),
      region: fc.constantFrom('Oslo', 'Åbo', 'Malmö'),
      version: fc.constantFrom('15.0', '14.0', '9.1', null),
      used: fc.oneof(fc.constant(null), fc.nat(3), fc.constant(2 ** 52)),
    })
    .map(({ name, customer, region, version, used }) =>
      cluster(name, {
        customer: { id: customer, name: customer },
        region,
        version,
        usedByType: perType(() => used),
      }),
    );
  const keyOf = {
    region: ({ region }: Cluster) => region,
    customer: ({ customer }: Cluster) => customer.name,
    name: ({ name }: Cluster) => name,
    version: ({ version }: Cluster) => version,
    knowledgeWorker: ({ usedByType }: Cluster) => usedByType.knowledgeWorker,
  };
  const order = (a: string | number | null, b: string | number | null, sign: number): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === 'string' ? compare(a, String(b)) : a - Number(b));
  };

  test('alike however they are paged, stable, and as a plain sort would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCluster, { maxLength: 12 }), { maxLength: 6 }),
        fc.constantFrom(...(Object.keys(keyOf) as (keyof typeof keyOf)[])),
        fc.boolean(),
        (pages, key, isDescending) => {
          const list = new ClusterList(asOf, compare);
          for (const page of pages) {
            list.add(page);
            // Asked for in between, as the view does.
            list.order({ key, isDescending });
          }
          const expected = pages
            .flat()
            .map((value, row) => ({ value, row }))
            .sort(
              (a, b) =>
                order(keyOf[key](a.value), keyOf[key](b.value), isDescending ? -1 : 1) ||
                compare(a.value.customer.name, b.value.customer.name) ||
                compare(a.value.name, b.value.name) ||
                a.row - b.row,
            );

          const rows = list.order({ key, isDescending });

          assert.deepEqual(
            [...rows],
            expected.map(({ row }) => row),
          );
        },
      ),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('clusters are filtered', () => {
  const list = listOf([
    cluster('cucm.got.example', { region: 'Göteborg', customer: { id: 'n', name: 'Nordhamn AB' } }),
    cluster('ucm.example', { readingAt: '2026-11-10T04:00:00Z', subscriptionId: 'Sub2' }),
    cluster('dead.example', { readingAt: '2026-11-10T04:00:00Z', state: 'unreachable' }),
    cluster('unbound.example', { readingAt: '2026-11-10T04:00:00Z', subscriptionId: null }),
    cluster('new.example', { readingAt: null, state: 'pendingVerification', subscriptionId: null }),
    cluster('first.example', { readingAt: null }),
  ]);
  const table: readonly [filter: Partial<ClusterFilter>, names: readonly string[]][] = [
    [{ q: 'GÖTE' }, ['cucm.got.example']],
    [{ q: 'Go\u0308teborg' }, ['cucm.got.example']],
    [{ q: ' nordhamn ' }, ['cucm.got.example']],
    [{ q: 'ucm.' }, ['ucm.example', 'cucm.got.example']],
    [{ q: 'nordhamn göteborg' }, []],
    [{ region: 'Göteborg' }, ['cucm.got.example']],
    [{ region: 'göteborg' }, []],
    [{ subscriptionId: 'Sub2' }, ['ucm.example']],
    [{ state: 'stale' }, ['dead.example', 'ucm.example']],
    [{ state: 'noData' }, ['first.example', 'new.example']],
    [{ state: 'verified' }, ['first.example', 'unbound.example', 'cucm.got.example']],
    [{ state: 'unreachable', q: 'x' }, ['dead.example']],
    [{ state: 'unknown' }, []],
  ];
  for (const [filter, names] of table) {
    test(`by ${JSON.stringify(filter)}: ${String(names.length)}`, () => {
      assert.deepEqual(namesIn(list, 'name', { ...everything, ...filter }).sort(), [...names].sort());
    });
  }

  test('and counted by quick choice, within the search but whatever the state chosen', () => {
    const counts = [
      countStates(list, everything),
      countStates(list, { ...everything, state: 'verified' }),
      countStates(list, { ...everything, q: 'dead' }),
    ];

    assert.deepEqual(counts, [
      { all: 6, stale: 2, noData: 2 },
      { all: 6, stale: 2, noData: 2 },
      { all: 1, stale: 1, noData: 0 },
    ]);
  });

  test('by regions that are listed once, in order', () => {
    assert.deepEqual(list.regions(), ['Göteborg', 'Oslo']);
  });
});

describe('the total', () => {
  test('is of the clusters that count: bound to a subscription, and read', () => {
    const list = listOf([
      cluster('a', { usedByType: perType(() => 3) }),
      cluster('b', { usedByType: perType(() => 4) }),
      cluster('unbound', { usedByType: perType(() => 100), subscriptionId: null }),
      cluster('new', { readingAt: null }),
    ]);

    assert.deepEqual(
      sumRows(list, [0, 1, 2, 3]),
      perType(() => 7),
    );
    assert.deepEqual(
      sumRows(list, [3]),
      perType(() => null),
    );
    assert.deepEqual(
      sumRows(list, []),
      perType(() => null),
    );
  });

  const three = perType(() => 3);
  const table: readonly [expected: string, ...Parameters<typeof explainTotal>][] = [
    ['equal', { rows: three, report: three }, 'complete', false],
    // Filters and pages that leave nothing out need no word.
    ['equal', { rows: three, report: three }, 'loading', true],
    ['filtered', { rows: perType(() => 2), report: three }, 'complete', true],
    ['loading', { rows: perType(() => 2), report: three }, 'loading', true],
    ['brokenOff', { rows: perType(() => 2), report: three }, 'brokenOff', true],
    ['different', { rows: perType(() => 2), report: three }, 'complete', false],
    ['different', { rows: { ...three, telePresence: null }, report: three }, 'complete', false],
    ['unknown', { rows: three, report: null }, 'complete', false],
  ];
  for (const [expected, ...given] of table) {
    test(`is ${expected} for ${JSON.stringify(given)}`, () => {
      assert.equal(explainTotal(...given), expected);
    });
  }
});

describe('in a link', () => {
  test('a sorting is a column, descending with a minus before it', () => {
    assert.deepEqual(
      ['name', '-lastSync', '', '--name', 'constructor', 'Name'].map((text) => readSort(text)),
      [{ key: 'name', isDescending: false }, { key: 'lastSync', isDescending: true }, null, null, null, null],
    );
  });

  test('a state is one that rows are shown with, outdated or without data', () => {
    assert.deepEqual(
      ['stale', 'noData', 'unreachable', '', 'toString'].map((text) => readStateFilter(text)),
      ['stale', 'noData', 'unreachable', null, null],
    );
  });
});

test('only a verified cluster is shown as outdated; any other keeps its own state', () => {
  const readingAt = '2026-11-10T04:00:00Z';

  assert.equal(stateOf(cluster('a', { readingAt }), asOf), 'stale');
  assert.equal(stateOf(cluster('a', { readingAt, state: 'unreachable' }), asOf), 'unreachable');
  assert.equal(stateOf(cluster('a', { readingAt, subscriptionId: null }), asOf), 'verified');
});
