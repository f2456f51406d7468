import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type CustomerFilter,
  customerSortKeys,
  customerTiles,
  readCustomerSort,
  readCustomerTile,
} from '../../../src/domain/customer-filter.ts';
import { CustomerList } from '../../../src/domain/customer-list.ts';
import type { Customer } from '../../../src/domain/customer.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { ProvisioningStatus } from '../../../src/domain/subscription.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { cases } from '../../support/cases.ts';
import { bought, customer, useOf } from './support/build-customer.ts';

const { compare } = createFormat('sv-SE');
const rules = { asOf: '2026-11-23', today: '2026-11-24', underUsePercent: 60, compare } as const;
const everything: CustomerFilter = { q: '', tile: null };

function listOf(...pages: readonly (readonly Customer[])[]): CustomerList {
  const list = new CustomerList(rules);
  for (const page of pages) list.add(page);
  return list;
}

const namesIn = (list: CustomerList, sort: string, filter = everything) =>
  [...list.select(list.order(readCustomerSort(sort)!), filter)].map((row) => list.customers[row]!.name);
const using = (name: string, used: number | null, entitled = 100, allowance = 0) =>
  customer(name, useOf([bought([[entitled, used]], { growthAllowancePercent: allowance })]));

describe('customers are sorted', () => {
  test('by status, the worst first; within one by the largest overage, then by name', () => {
    const list = listOf([
      using('in', 90),
      using('å over', 105),
      using('more over', 120),
      using('within', 105, 100, 10),
      using('z over', 105),
      using('under', 10),
      using('waiting', null),
      customer('nothing bought', useOf([])),
    ]);

    assert.deepEqual(namesIn(list, 'compliance'), [
      'more over',
      'z over',
      'å over',
      'within',
      'under',
      'waiting',
      'in',
      'nothing bought',
    ]);
  });

  test('by name as the language does, in either direction, whatever page they came with', () => {
    const list = listOf([using('öst', 1), using('Ask 10', 1)], [using('ask 9', 1), using('Åbo', 1)]);

    assert.deepEqual(namesIn(list, 'name'), ['ask 9', 'Ask 10', 'Åbo', 'öst']);
    assert.deepEqual(namesIn(list, '-name'), ['öst', 'Åbo', 'Ask 10', 'ask 9']);
  });

  test('by figures, those without one last in both directions', () => {
    const list = listOf([using('none', null), using('few', 2), using('many', 150)]);

    assert.deepEqual(namesIn(list, 'knowledgeWorker'), ['few', 'many', 'none']);
    assert.deepEqual(namesIn(list, '-knowledgeWorker'), ['many', 'few', 'none']);
    assert.deepEqual(namesIn(list, '-overage'), ['many', 'few', 'none']);
  });

  test('by days over, by end of the term, and by provisioning with what is stuck first', () => {
    const of = (name: string, days: number, endDate: Day | null, provisioningStatus: ProvisioningStatus) =>
      customer(name, useOf([bought([[9, 9]])], { daysOver: [0, days, 0] }), { endDate, provisioningStatus });
    const list = listOf([
      of('a', 3, null, 'provisioned'),
      of('b', 9, '2027-06-30', 'failed'),
      of('c', 0, '2026-12-31', 'provisioning'),
    ]);

    assert.deepEqual(namesIn(list, '-daysOver'), ['b', 'a', 'c']);
    assert.deepEqual(namesIn(list, 'subscription'), ['c', 'b', 'a']);
    assert.deepEqual(namesIn(list, 'provisioning'), ['b', 'c', 'a']);
  });

  const anyCustomer = fc
    .record({
      name: fc.constantFrom('a', 'B', 'b', 'å', 'z', '10', '2'),
      counts: fc.option(fc.tuple(fc.nat(5), fc.option(fc.nat(6), { nil: null })), { nil: null }),
      daysOver: fc.nat(3),
      endDate: fc.constantFrom('2026-12-01', '2030-01-01', null),
      provisioningStatus: fc.constantFrom('failed', 'provisioned', 'unknown'),
    })
    .map(({ name, counts, daysOver, endDate, provisioningStatus }) =>
      customer(name, counts && useOf([bought([counts])], { daysOver: [daysOver, 0, 0] }), {
        endDate,
        provisioningStatus,
      }),
    );
  const statuses = ['outOfCompliance', 'withinAllowance', 'underUse', 'pending', 'inCompliance'];
  const provisioning = ['failed', 'awaitingDetails', 'provisioning', 'notProvisioned', 'unknown'];

  /** What a plain sort would go by. */
  function keyOf(list: CustomerList, row: number, key: (typeof customerSortKeys)[number]) {
    const { usage, endDate, provisioningStatus } = list.customers[row]!;
    const { compliance } = list.standings[row]!;
    switch (key) {
      case 'name':
        return null;
      case 'compliance':
        return compliance === null ? null : statuses.indexOf(compliance);
      case 'overage':
        return usage?.byType.knowledgeWorker.overage ?? null;
      case 'daysOver':
        return usage && usage.byType.knowledgeWorker.peak !== null
          ? usage.byType.knowledgeWorker.daysOver
          : null;
      case 'subscription':
        return endDate === null ? null : Date.parse(endDate);
      case 'provisioning':
        return (provisioning.indexOf(provisioningStatus) + 6) % 6;
      default:
        return usage?.byType[key].used ?? null;
    }
  }

  test('alike however they are paged, stable, and as a plain sort would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCustomer, { maxLength: 10 }), { maxLength: 5 }),
        fc.constantFrom(...customerSortKeys),
        fc.boolean(),
        (pages, key, isDescending) => {
          const list = new CustomerList(rules);
          for (const page of pages) {
            list.add(page);
            // Asked for in between, as the view does.
            list.order({ key, isDescending });
          }
          const sign = isDescending ? -1 : 1;
          const byNumber = (a: number | null, b: number | null, direction: number) =>
            a === null || b === null ? Number(a === null) - Number(b === null) : direction * (a - b);
          const nameOf = (row: number) => list.customers[row]!.name;
          const expected = list.customers
            .map((_, row) => row)
            .sort(
              (a, b) =>
                (key === 'name' ? sign * compare(nameOf(a), nameOf(b)) : 0) ||
                byNumber(keyOf(list, a, key), keyOf(list, b, key), sign) ||
                (key === 'compliance'
                  ? byNumber(keyOf(list, a, 'overage'), keyOf(list, b, 'overage'), -1)
                  : 0) ||
                compare(nameOf(a), nameOf(b)) ||
                a - b,
            );

          assert.deepEqual([...list.order({ key, isDescending })], expected);
        },
      ),
      { numRuns: cases(400, 10_000) },
    );
  });

  test('and each tile counts what it shows', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { maxLength: 20 }), fc.constantFrom('', 'a', 'Z'), (page, q) => {
        const list = listOf(page);
        const order = list.order({ key: 'name', isDescending: false });
        const counts = list.tileCounts({ q, tile: 'stale' });

        for (const tile of customerTiles) {
          assert.equal(list.select(order, { q, tile }).length, counts[tile], tile);
        }
      }),
      { numRuns: cases(200, 5000) },
    );
  });
});

describe('customers are filtered', () => {
  const ids = bought([[100, 120]], { subscriptionId: 'Sub77', dealId: 'D-88', orderIds: ['SO-1', 'SO-99'] });
  const list = listOf([
    customer('Göteborgs Hamn', useOf([ids], { daysOver: [2, 0, 0] })),
    customer('Was over', useOf([bought([[100, 90]])], { daysOver: [0, 0, 4] })),
    customer('Silent', useOf([bought([[100, 10]])], { oldestReadingAt: '2026-11-01T04:00:00Z' })),
    customer('New', useOf([bought([[100, null]])], { oldestReadingAt: null }), { endDate: '2026-12-24' }),
  ]);
  const table: readonly [filter: Partial<CustomerFilter>, names: readonly string[]][] = [
    [{ q: ' GÖTE' }, ['Göteborgs Hamn']],
    [{ q: 'go\u0308te' }, ['Göteborgs Hamn']],
    [{ q: 'sub77' }, ['Göteborgs Hamn']],
    [{ q: 'd-88' }, ['Göteborgs Hamn']],
    [{ q: 'so-99' }, ['Göteborgs Hamn']],
    [{ q: 'hamn göte' }, []],
    [{ tile: 'overLimit' }, ['Göteborgs Hamn']],
    [{ tile: 'underUse' }, ['Silent']],
    [{ tile: 'stale' }, ['Silent']],
    [{ tile: 'pending' }, ['New']],
    [{ tile: 'endsSoon' }, ['New']],
    [{ tile: 'endsSoon', q: 'silent' }, []],
  ];
  for (const [filter, names] of table) {
    test(`by ${JSON.stringify(filter)}: ${names.join() || 'none'}`, () => {
      assert.deepEqual(namesIn(list, 'name', { ...everything, ...filter }), names);
    });
  }

  test('and counted by tile, within the search but whatever the tile chosen', () => {
    const one = { overLimit: 1, wasOver: 1, underUse: 1, stale: 1, pending: 1, endsSoon: 1 };
    const none = { overLimit: 0, wasOver: 0, underUse: 0, stale: 0, pending: 0, endsSoon: 0 };

    assert.deepEqual(list.tileCounts({ q: '', tile: 'stale' }), one);
    assert.deepEqual(list.tileCounts({ q: 'hamn', tile: null }), { ...none, overLimit: 1 });
  });
});

describe('sums', () => {
  test('add bought, used and over, never netted', () => {
    const list = listOf([
      using('over', 120),
      using('free', 50),
      using('new', null),
      customer('unseen', null),
    ]);

    const { knowledgeWorker } = list.sums([0, 1, 2, 3]);

    assert.deepEqual(knowledgeWorker, { entitled: 300, used: 170, overage: 20 });
  });

  test('are unknown where none of the rows has been read', () => {
    const list = listOf([using('new', null)]);

    assert.deepEqual(list.sums([0]).knowledgeWorker, { entitled: 100, used: null, overage: null });
  });
});

test('a customer is found by its ID once it has come', () => {
  const [first, second] = [using('a', 1), using('b', 1)];
  const list = listOf([first]);

  const before = list.rowOf(second.customerId);
  list.add([second]);

  assert.deepEqual([before, list.rowOf(first.customerId), list.rowOf(second.customerId)], [null, 0, 1]);
});

test('in a link a sorting is a column and a tile is one there is', () => {
  assert.deepEqual(
    ['daysOver', '-name', '', 'constructor', '--name'].map((text) => readCustomerSort(text)),
    [{ key: 'daysOver', isDescending: false }, { key: 'name', isDescending: true }, null, null, null],
  );
  assert.deepEqual(
    ['overLimit', 'endsSoon', '', 'toString'].map((text) => readCustomerTile(text)),
    ['overLimit', 'endsSoon', null, null],
  );
});
