import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  allowedUnits,
  compareCompliance,
  type Compliance,
  complianceOf,
  complianceStatuses,
  freeInUnderUse,
  isInCompliance,
  worstOf,
} from '../../../src/domain/compliance.ts';
import { cases } from '../../support/cases.ts';

const rules = (growthAllowancePercent: number, underUsePercent: number | null = 60) => ({
  growthAllowancePercent,
  underUsePercent,
});

describe('the allowance', () => {
  const table: readonly [entitled: number, percent: number, allowed: number][] = [
    [100, 0, 100],
    [100, 20, 120],
    [99, 20, 118],
    [4, 20, 4],
    [5, 20, 6],
    [199, 1, 200],
    [0, 20, 0],
    [3, 100, 6],
  ];
  for (const [entitled, percent, allowed] of table) {
    test(`${percent} % on ${entitled} lets ${allowed} be used: parts of a licence are not given`, () => {
      const units = allowedUnits(entitled, percent);

      assert.equal(units, allowed);
    });
  }
});

describe('the status of one type', () => {
  const table: readonly [
    entitled: number,
    used: number | null,
    rules: { growthAllowancePercent: number; underUsePercent: number | null },
    status: Compliance,
  ][] = [
    [100, null, rules(20), 'pending'],
    [0, null, rules(20), 'pending'],
    [100, 121, rules(20), 'outOfCompliance'],
    [100, 120, rules(20), 'withinAllowance'],
    [100, 101, rules(20), 'withinAllowance'],
    [100, 100, rules(20), 'inCompliance'],
    [100, 101, rules(0), 'outOfCompliance'],
    [100, 100, rules(0), 'inCompliance'],
    // floor(4 × 20 %) is 0: the first licence over is over use.
    [4, 5, rules(20), 'outOfCompliance'],
    [5, 6, rules(20), 'withinAllowance'],
    [100, 60, rules(0), 'inCompliance'],
    [100, 59, rules(0), 'underUse'],
    [100, 0, rules(0), 'underUse'],
    // 60 % of 99 is 59.4.
    [99, 60, rules(0), 'inCompliance'],
    [99, 59, rules(0), 'underUse'],
    [1, 0, rules(0), 'underUse'],
    [100, 0, rules(0, null), 'inCompliance'],
    [100, 0, rules(0, 0), 'inCompliance'],
    [100, 99, rules(0, 100), 'underUse'],
    [100, 100, rules(0, 100), 'inCompliance'],
    [0, 0, rules(20), 'inCompliance'],
    [0, 1, rules(20), 'outOfCompliance'],
  ];
  for (const [entitled, used, given, status] of table) {
    const { growthAllowancePercent: growth, underUsePercent: under } = given;
    test(`${String(used)} used of ${entitled}, ${growth} % allowed, under use below ${String(under)}: ${status}`, () => {
      const judged = complianceOf(entitled, used, given);

      assert.equal(judged, status);
    });
  }

  test('one licence more never makes a status less severe on its way up', () => {
    const severity: readonly Compliance[] = [
      'underUse',
      'inCompliance',
      'withinAllowance',
      'outOfCompliance',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 12_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.option(fc.integer({ min: 0, max: 100 })),
        (entitled, used, growth, under) => {
          const [now, next] = [used, used + 1].map((units) =>
            severity.indexOf(complianceOf(entitled, units, rules(growth, under))),
          ) as [number, number];

          assert.ok(now >= 0 && now <= next);
        },
      ),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('the status of a whole', () => {
  const table: readonly [parts: readonly Compliance[], whole: Compliance][] = [
    [['inCompliance', 'outOfCompliance', 'withinAllowance'], 'outOfCompliance'],
    [['underUse', 'withinAllowance', 'inCompliance'], 'withinAllowance'],
    [['inCompliance', 'underUse'], 'underUse'],
    // Parts without data do not speak for the whole …
    [['pending', 'inCompliance'], 'inCompliance'],
    [['unknown', 'inCompliance', 'pending'], 'inCompliance'],
    [['pending', 'underUse', 'unknown'], 'underUse'],
    // … until no part has any.
    [['pending', 'pending'], 'pending'],
    [['unknown', 'pending'], 'pending'],
    [['unknown', 'unknown'], 'unknown'],
    [[], 'pending'],
  ];
  for (const [parts, whole] of table) {
    test(`${parts.join(', ') || 'no part at all'}: ${whole}`, () => {
      const worst = worstOf(parts);

      assert.equal(worst, whole);
    });
  }

  test('is the same in whatever order and however often its parts are named', () => {
    const parts = fc.array(fc.constantFrom(...complianceStatuses), { maxLength: 9 });
    fc.assert(
      fc.property(parts, (given) => {
        const worst = worstOf(given);

        assert.equal(worstOf([...given].reverse()), worst);
        assert.equal(worstOf([...given, ...given]), worst);
        assert.equal(worstOf([worst, ...given]), worst);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});

test('statuses sort worst first', () => {
  const sorted = [...complianceStatuses].reverse().sort(compareCompliance);

  assert.deepEqual(sorted, [
    'outOfCompliance',
    'withinAllowance',
    'underUse',
    'pending',
    'inCompliance',
    'unknown',
  ]);
});

test('under use is in compliance, since nothing is owed; a status not known is not', () => {
  const inCompliance = complianceStatuses.filter(isInCompliance);

  assert.deepEqual(inCompliance, ['underUse', 'inCompliance']);
});

describe('licences free in under use', () => {
  type Part = readonly [entitled: number, used: number | null];
  const judged = (parts: readonly Part[], given = rules(0)) =>
    parts.map(([entitled, used]) => ({ entitled, used, compliance: complianceOf(entitled, used, given) }));

  const table: readonly [what: string, parts: readonly Part[], free: number | null][] = [
    ['one subscription in under use', [[100, 20]], 80],
    [
      'one beside another without data',
      [
        [100, 20],
        [1000, null],
      ],
      80,
    ],
    [
      'two in under use',
      [
        [100, 20],
        [50, 0],
      ],
      130,
    ],
    [
      'one beside another that has some to spare and is in compliance',
      [
        [100, 20],
        [1000, 900],
      ],
      80,
    ],
    [
      'one beside another that is over',
      [
        [100, 20],
        [10, 500],
      ],
      80,
    ],
    [
      'none, though one has some to spare',
      [
        [100, 60],
        [10, 500],
      ],
      null,
    ],
    ['none, since nothing was read', [[100, null]], null],
    ['none, since there is none', [], null],
  ];
  for (const [what, parts, expected] of table) {
    test(`are, of ${what}, ${String(expected)}`, () => {
      const free = freeInUnderUse(judged(parts));

      assert.equal(free, expected);
    });
  }

  test('are what the subscriptions in under use have left, each by itself, whatever stands beside them', () => {
    const licenses = fc.integer({ min: 0, max: 200_000 });
    const part = fc.tuple(licenses, fc.option(licenses, { freq: 4 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (parts, percent) => {
        const free = freeInUnderUse(judged(parts, rules(20, percent)));

        // Written anew, in the words of the rule.
        let left = 0;
        let isAny = false;
        for (const [entitled, used] of parts) {
          if (used === null || used * 100 >= entitled * percent) continue;
          left += entitled - used;
          isAny = true;
        }
        assert.equal(free, isAny ? left : null);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});
