import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day.ts';
import type { Period, PeriodProblem } from '../../../src/domain/period.ts';
import {
  choiceProblem,
  type CustomersChoice,
  readReportChoice,
  recordOfCustomers,
  type ReportChoice,
  reportFormats,
  writeReportChoice,
} from '../../../src/domain/report-choice.ts';
import { cases } from '../../support/cases.ts';

const today = '2026-11-24';
const page: Period = { from: '2026-10-01', to: '2026-11-23', preset: 'this-quarter', isPartial: false };
const runningDay: Period = { from: today, to: today, preset: 'today', isPartial: true };

/** What is on offer to whom: inside one customer, to who may have that one alone; and to who may have all. */
const ofOne: readonly CustomersChoice[] = ['this'];
const ofAll: readonly CustomersChoice[] = ['all'];
const ofAllFiltered: readonly CustomersChoice[] = ['filtered', 'all'];
const inOneOfAll: readonly CustomersChoice[] = ['this', 'all'];
const offers = [ofOne, ofAll, ofAllFiltered, inOneOfAll];

const start: ReportChoice = {
  customers: 'all',
  from: page.from,
  to: page.to,
  dailyUsage: true,
  clusters: true,
  format: 'xlsx',
};

describe('a report of one’s own starts', () => {
  test('with the page’s days, everything in it, as a workbook', () => {
    assert.deepEqual(readReportChoice({}, ofAll, page), start);
  });

  test('with the last complete day where the page shows the running one', () => {
    const { from, to } = readReportChoice({}, ofAll, runningDay);

    assert.deepEqual([from, to], ['2026-11-23', '2026-11-23']);
  });

  for (const [offered, customers] of [
    [ofOne, 'this'],
    [inOneOfAll, 'this'],
    [ofAllFiltered, 'filtered'],
    [ofAll, 'all'],
  ] as const) {
    test(`with ${customers} where there is to choose from: ${offered.join(', ')}`, () => {
      assert.equal(readReportChoice({}, offered, page).customers, customers);
    });
  }

  test('as a link of nothing', () => {
    assert.deepEqual(writeReportChoice(start, ofAll, page), {});
  });
});

describe('a link', () => {
  const written: readonly [ReportChoice, Record<string, string>][] = [
    [{ ...start, customers: ['a', 'b'] }, { customers: 'a,b' }],
    [{ ...start, customers: [] }, { customers: '' }],
    [
      { ...start, from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-07-01', to: '2026-09-30' },
    ],
    [{ ...start, from: null }, { from: '' }],
    [{ ...start, dailyUsage: false }, { content: 'clusters' }],
    [{ ...start, clusters: false }, { content: 'daily' }],
    [{ ...start, dailyUsage: false, clusters: false }, { content: '' }],
    [{ ...start, format: 'csv' }, { format: 'csv' }],
  ];
  for (const [choice, record] of written) {
    test(`says ${new URLSearchParams(record).toString()} for what differs from the start, and is read so`, () => {
      assert.deepEqual(writeReportChoice(choice, ofAll, page), record);
      assert.deepEqual(readReportChoice(record, ofAll, page), choice);
    });
  }

  test('names customers as the list that ticks them does', () => {
    const ids = ['a,b', 'ö', '%', 'c d'];

    const record = recordOfCustomers(ids);

    assert.deepEqual(readReportChoice(record, ofAll, page).customers, ids);
    assert.deepEqual(writeReportChoice({ ...start, customers: ids }, ofAll, page), record);
  });

  const day = fc.integer({ min: -500, max: 20 }).map((offset) => addDays(today, offset));
  const choices = fc.constantFrom(...offers).chain((offered) => {
    const ids = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 60 });
    const groups = fc.constantFrom(...offered);
    // An id alone that reads like a group's word is taken to be the word: no service gives such ids.
    const isNoWord = (customers: CustomersChoice) => !['this', 'all', 'filtered'].includes(String(customers));
    const customers = offered.includes('all') ? fc.oneof(groups, ids.filter(isNoWord)) : groups;
    return fc.tuple(
      fc.constant(offered),
      fc.record(
        {
          customers,
          from: fc.option(day),
          to: fc.option(day),
          dailyUsage: fc.boolean(),
          clusters: fc.boolean(),
          format: fc.constantFrom(...reportFormats),
        },
        { noNullPrototype: true },
      ),
    );
  });

  test(`gives back what was written into it, for ${cases(500, 20_000)} choices`, () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(page, runningDay), ([offered, choice], of) => {
        const record = writeReportChoice(choice, offered, of);

        assert.deepEqual(readReportChoice(record, offered, of), choice);
        for (const value of Object.values(record)) assert.equal(typeof value, 'string');
      }),
      { numRuns: cases(500, 20_000) },
    );
  });

  const junk: readonly [
    words: string,
    record: Record<string, string>,
    offered: readonly CustomersChoice[],
    Partial<ReportChoice>,
  ][] = [
    ['a group that is not on offer', { customers: 'this' }, ofAll, { customers: 'all' }],
    ['a filter where the list is not filtered', { customers: 'filtered' }, ofAll, { customers: 'all' }],
    ['all customers, to who may have one', { customers: 'all' }, ofOne, { customers: 'this' }],
    ['chosen customers, to who may have one', { customers: 'a,b' }, ofOne, { customers: 'this' }],
    ['empty names between others', { customers: ',a,,b,' }, ofAll, { customers: ['a', 'b'] }],
    ['an id cut off in a character', { customers: 'a,%C3' }, ofAll, { customers: ['a'] }],
    ['days that are none', { from: '2026-02-30', to: 'yesterday' }, ofAll, { from: null, to: null }],
    ['content that is not known', { content: 'daily,weather' }, ofAll, { clusters: false }],
    ['no content that is known', { content: 'weather' }, ofAll, { dailyUsage: false, clusters: false }],
    ['a format that is not known', { format: 'pdf' }, ofAll, {}],
    ['a key of the prototype’s', { constructor: 'x', toString: 'y' }, ofAll, {}],
  ];
  for (const [words, record, offered, differs] of junk) {
    test(`with ${words} is done without`, () => {
      const choice = readReportChoice(record, offered, page);

      assert.deepEqual(choice, { ...start, customers: offered[0], ...differs });
    });
  }

  test('of any junk gives a choice that is on offer', () => {
    const keys = fc.constantFrom('customers', 'from', 'to', 'content', 'format', '__proto__');
    const records = fc.dictionary(keys, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(records, fc.constantFrom(...offers), (record, offered) => {
        const { customers, format } = readReportChoice(record, offered, page);

        const isChosen = typeof customers !== 'string' && offered.includes('all');
        assert.ok(isChosen || offered.includes(customers));
        assert.ok(reportFormats.includes(format));
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});

describe('there is no report', () => {
  const late: PeriodProblem = { code: 'endsAfterYesterday', latest: '2026-11-23' };
  const early: PeriodProblem = {
    code: 'startsBeforeRetention',
    earliest: '2025-10-20',
    retentionDays: 400,
  };
  const periods: readonly [Partial<ReportChoice>, PeriodProblem][] = [
    [{ from: null }, { code: 'missingDate' }],
    [{ to: null }, { code: 'missingDate' }],
    [{ from: '2026-11-02', to: '2026-11-01' }, { code: 'fromAfterTo' }],
    [{ to: today }, late],
    [{ from: '2025-10-19' }, early],
  ];
  for (const [part, problem] of periods) {
    test(`of ${JSON.stringify(part)}: ${problem.code}`, () => {
      const found = choiceProblem({ ...start, ...part }, today, 400);

      assert.deepEqual(found, { code: 'period', problem });
    });
  }

  test('of no customers, which is said before what is wrong with the days', () => {
    const found = choiceProblem({ ...start, customers: [], from: null }, today, 400);

    assert.deepEqual(found, { code: 'noCustomers' });
  });

  for (const customers of ['this', 'all', 'filtered', ['a']] as const) {
    test(`but there is one of ${String(customers)}, with neither days nor clusters in it`, () => {
      const choice = { ...start, customers, dailyUsage: false, clusters: false };

      assert.equal(choiceProblem(choice, today, 400), null);
    });
  }
});
