import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CustomerList } from '../../../src/domain/customer-list.ts';
import type { Customer, PartnerDay } from '../../../src/domain/customer.ts';
import type { Day } from '../../../src/domain/day.ts';
import { licenseTypes, perType } from '../../../src/domain/license.ts';
import {
  countCustomers,
  driversOf,
  partnerReportOf,
  typesOver,
  withoutClusters,
} from '../../../src/domain/partner-report.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { cases } from '../../support/cases.ts';
import type { Counts } from './support/build.ts';
import { bought, customer, useOf } from './support/build-customer.ts';

const asOf = '2026-11-23';
const { compare } = createFormat('sv-SE');

function listOf(...pages: readonly (readonly Customer[])[]): CustomerList {
  const list = new CustomerList({ asOf, today: '2026-11-24', underUsePercent: 60, compare });
  for (const page of pages) list.add(page);
  return list;
}

/** One subscription per list of counts. */
const using = (name: string, ...parts: readonly Counts[]) =>
  customer(name, useOf(parts.map((counts) => bought(counts))));
const allowing = (name: string, percent: number, counts: Counts) =>
  customer(name, useOf([bought(counts, { growthAllowancePercent: percent })]));

describe('customers are counted', () => {
  const over = (list: CustomerList) =>
    licenseTypes.map((type) => countCustomers(list).overByType[type].customers);

  test('once per type they are over in, however many of their subscriptions are', () => {
    const list = listOf([
      using(
        'two types',
        [
          [10, 12],
          [5, 6],
        ],
        [[10, 13]],
      ),
      using('one', [[10, 11]]),
      using('none', [
        [10, 10],
        [5, 5],
        [1, 1],
      ]),
    ]);

    assert.deepEqual(over(list), [2, 1, 0]);
  });

  test('as over where free licenses of another subscription or type would cover it', () => {
    const list = listOf([
      using(
        'a',
        [
          [100, 1],
          [5, 6],
        ],
        [[10, 11]],
      ),
    ]);

    assert.deepEqual(over(list), [1, 1, 0]);
  });

  const marks: readonly [name: string, customers: readonly Customer[], isWithinAllowance: boolean][] = [
    ['of nobody over, vacuously', [using('a', [[10, 10]])], true],
    ['of those within only', [allowing('a', 10, [[100, 110]]), allowing('b', 20, [[100, 120]])], true],
    ['of one beyond among them', [allowing('a', 10, [[100, 110]]), allowing('b', 20, [[100, 121]])], false],
    [
      'of one whose other type is beyond: that is another mark',
      [
        allowing('a', 10, [
          [100, 105],
          [10, 50],
        ]),
      ],
      true,
    ],
  ];
  for (const [name, customers, expected] of marks) {
    test(`with the allowance ${name}: ${expected ? 'within' : 'beyond'}`, () => {
      const { knowledgeWorker } = countCustomers(listOf(customers)).overByType;

      assert.equal(knowledgeWorker.isWithinAllowance, expected);
    });
  }

  test('as over earlier, under, outdated, waiting and incomplete, each by itself', () => {
    const list = listOf([
      customer('was over', useOf([bought([[10, 10]])], { daysOver: [3, 0, 0] })),
      customer('still over', useOf([bought([[10, 11]])], { daysOver: [3, 0, 0] })),
      using('under', [[100, 59]]),
      using('just not under', [[100, 60]]),
      customer('outdated', useOf([bought([[10, 9]])], { oldestReadingAt: '2026-11-21T23:59:00Z' })),
      customer('carried', useOf([bought([[10, 9]])], { oldestReadingAt: '2026-11-22T00:00:00Z' })),
      using('waiting', [[10, null]], [[10, null]]),
      using('in part', [[10, 9]], [[10, null]]),
      customer('nothing bought', useOf([])),
      customer('not to be seen', null),
    ]);

    const { wasOver, under, stale, pending, incomplete } = countCustomers(list);

    assert.deepEqual(
      { wasOver, under, stale, pending, incomplete },
      { wasOver: 1, under: 1, stale: 1, pending: 1, incomplete: 1 },
    );
  });

  test('as without clusters where they have none, whatever they have bought', () => {
    const list = listOf([
      customer('none', undefined, { customerId: 'a', clusterCount: 0 }),
      customer('one', undefined, { customerId: 'b', clusterCount: 1 }),
      customer('nothing bought', useOf([]), { customerId: 'c', clusterCount: 0 }),
    ]);

    assert.deepEqual(withoutClusters(list), [
      { id: 'a', name: 'none' },
      { id: 'c', name: 'nothing bought' },
    ]);
  });
});

describe('who drives the overage', () => {
  test('comes by the largest overage of one type, then by name, with the others’ left out', () => {
    const list = listOf(
      [using('small', [[10, 11]]), using('none', [[10, 10]]), using('Öst', [[10, 15]])],
      [
        using('two of 4', [
          [10, 14],
          [10, 14],
        ]),
        using('Ask', [
          [10, 10],
          [1, 6],
        ]),
      ],
    );

    const drivers = driversOf(list);

    assert.deepEqual(
      drivers.map(({ name }) => name),
      ['Ask', 'Öst', 'two of 4', 'small'],
    );
    assert.deepEqual(drivers[2]?.overByType, { knowledgeWorker: 4, commonArea: 4, telePresence: 0 });
    assert.deepEqual(typesOver(drivers[2]), ['knowledgeWorker', 'commonArea']);
  });

  test('tells days over of the type that had most, and nothing of who is not to be seen', () => {
    const list = listOf([
      customer('a', useOf([bought([[10, 11]])], { daysOver: [2, 7, 0] })),
      customer('hidden', null),
    ]);

    assert.deepEqual(
      driversOf(list).map(({ name, daysOver }) => [name, daysOver]),
      [['a', 7]],
    );
  });
});

function dayOf(day: Day, used: number | null, customersOver: number, overage = 0): PartnerDay {
  return {
    day,
    customersOver,
    clustersReported: used === null ? 0 : 1,
    clustersExpected: used === null ? 0 : 1,
    oldestReadingAt: used === null ? null : `${day}T04:00:00Z`,
    byType: perType(() => ({ entitled: 100, used, overage: used === null ? null : overage })),
  };
}

describe('the report of all customers', () => {
  const period = { from: '2026-11-22', to: asOf, preset: null, isPartial: false } as const;

  test('takes its day and its customers over from the as-of day, change from the day before', () => {
    const days = [dayOf('2026-11-21', 70, 9), dayOf('2026-11-22', 90, 5, 3), dayOf(asOf, 80, 2, 7)];

    const report = partnerReportOf({ days, dataFrom: '2026-11-23T05:00:00Z' }, period);

    assert.equal(report.customersOver, 2);
    assert.deepEqual(
      report.days.map(({ day }) => day),
      ['2026-11-22', asOf],
    );
    assert.equal(report.byType.commonArea.change, 10);
    // The service's overage stands: the sums alone would say none.
    assert.deepEqual(report.total, { entitled: 300, used: 240, overage: 21 });
    assert.equal(report.byType.telePresence.daysOver, 2);
  });

  test('is empty where no day has a reading, and of nobody over', () => {
    const report = partnerReportOf({ days: [dayOf(asOf, null, 0)], dataFrom: null }, period);

    assert.deepEqual([report.isEmpty, report.customersOver, report.total.used], [true, 0, null]);
    assert.equal(partnerReportOf({ days: [], dataFrom: null }, period).customersOver, 0);
  });
});

const counts = fc
  .tuple(fc.nat(20), fc.option(fc.nat(30)))
  .map(([entitled, used]) => [entitled, used] as const);
const anyCustomer = fc.array(fc.tuple(counts, fc.nat(50), counts, counts), { maxLength: 3 }).map((parts) =>
  customer(
    'any',
    useOf(
      parts.map(([a, growthAllowancePercent, b, c]) => {
        const of = ([entitled, used]: typeof a) => [entitled, a[1] === null ? null : (used ?? 0)] as const;
        return bought([of(a), of(b), of(c)], { growthAllowancePercent });
      }),
    ),
  ),
);

test(`in ${cases(300, 10_000)} generated lists, drivers are those over, in order, and come to the sums`, () => {
  fc.assert(
    fc.property(fc.array(anyCustomer, { maxLength: 30 }), fc.nat(30), (customers, cut) => {
      const list = listOf(customers.slice(0, cut), customers.slice(cut));
      const overageOf = ({ usage }: Customer, type: (typeof licenseTypes)[number]) =>
        (usage?.subscriptions ?? []).reduce(
          (sum, { byType }) => sum + Math.max(0, (byType[type].used ?? 0) - byType[type].entitled),
          0,
        );

      const drivers = driversOf(list);
      const { overByType } = countCustomers(list);

      const largest = drivers.map((driver) => Math.max(...Object.values(driver.overByType)));
      assert.deepEqual(
        largest,
        largest.toSorted((a, b) => b - a),
      );
      assert.deepEqual(
        drivers.map(({ customerId }) => customerId).sort(),
        customers
          .filter((one) => licenseTypes.some((type) => overageOf(one, type) > 0))
          .map(({ customerId }) => customerId)
          .sort(),
      );
      for (const type of licenseTypes) {
        const sum = customers.reduce((total, one) => total + overageOf(one, type), 0);
        assert.equal(
          drivers.reduce((total, driver) => total + driver.overByType[type], 0),
          sum,
        );
        assert.equal(list.sums(customers.keys())[type].overage ?? 0, sum);
        assert.equal(overByType[type].customers, customers.filter((one) => overageOf(one, type) > 0).length);
      }
    }),
    { numRuns: cases(300, 10_000) },
  );
});
