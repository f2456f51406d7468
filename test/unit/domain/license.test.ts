import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { freeOf, overageOf, percentUsed, perType, sumKnown } from '../../../src/domain/license.ts';
import { cases } from '../../support/cases.ts';

const units = fc.integer({ min: 0, max: 2_000_000 });

describe('overage and free licences', () => {
  const table = [
    { entitled: 100, used: 140, overage: 40, free: 0 },
    { entitled: 100, used: 101, overage: 1, free: 0 },
    { entitled: 100, used: 100, overage: 0, free: 0 },
    { entitled: 100, used: 99, overage: 0, free: 1 },
    { entitled: 0, used: 7, overage: 7, free: 0 },
    { entitled: 0, used: 0, overage: 0, free: 0 },
    { entitled: 100, used: 0, overage: 0, free: 100 },
  ];
  for (const { entitled, used, overage, free } of table) {
    test(`${used} used of ${entitled} is ${overage} over and ${free} free`, () => {
      const both = [overageOf(entitled, used), freeOf(entitled, used)];

      assert.deepEqual(both, [overage, free]);
    });
  }

  test('nothing read is neither over nor free: it is not known', () => {
    const both = [overageOf(100, null), freeOf(100, null)];

    assert.deepEqual(both, [null, null]);
  });

  test('what is bought and over covers what is used and free, exactly', () => {
    fc.assert(
      fc.property(units, units, (entitled, used) => {
        assert.equal(entitled + overageOf(entitled, used)!, used + freeOf(entitled, used)!);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('the share used', () => {
  const table: readonly [entitled: number, used: number | null, percent: number | 'notBought' | null][] = [
    [1200, 1201, 101],
    [1200, 1199, 99],
    [1200, 1200, 100],
    [1200, 1, 0],
    [1200, 0, 0],
    [3, 2, 66],
    [3, 4, 134],
    // 29 / 50 * 100 is 57.99… in binary.
    [50, 29, 58],
    [100, 57, 57],
    [100, 114, 114],
    [1, 1_000_000, 100_000_000],
    [1_000_000_000, 1_000_000_001, 101],
    [1_000_000_000, 999_999_999, 99],
    [0, 1, 'notBought'],
    [0, 0, null],
    [0, null, null],
    [1200, null, null],
  ];
  for (const [entitled, used, percent] of table) {
    test(`${String(used)} of ${entitled} reads ${String(percent)}`, () => {
      const share = percentUsed(entitled, used);

      assert.equal(share, percent);
    });
  }

  test('100 is said of exactly all, and a whole percent is never less than 1 away from the truth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), units, (entitled, used) => {
        const percent = percentUsed(entitled, used) as number;

        assert.equal(percent === 100, used === entitled);
        assert.equal(Math.sign(percent - 100), Math.sign(used - entitled));
        // Rounded away from 100, by less than one percent of what is bought.
        const beyond = (percent * entitled - used * 100) * Math.sign(used - entitled);
        assert.ok(beyond >= 0 && beyond < entitled);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('sums', () => {
  const table: readonly [values: readonly (number | null)[], sum: number | null][] = [
    [[1, 2, 3], 6],
    [[1, null, 3], 4],
    [[null, 0], 0],
    [[null, null], null],
    [[], null],
  ];
  for (const [values, sum] of table) {
    test(`the known values of ${JSON.stringify(values)} make ${String(sum)}`, () => {
      const known = sumKnown(values);

      assert.equal(known, sum);
    });
  }
});

describe('licence types', () => {
  test('each has a value of its own, in the order in which they are shown', () => {
    const values = perType((type) => type.toUpperCase());

    assert.deepEqual(Object.entries(values), [
      ['knowledgeWorker', 'KNOWLEDGEWORKER'],
      ['commonArea', 'COMMONAREA'],
      ['telePresence', 'TELEPRESENCE'],
    ]);
  });
});
