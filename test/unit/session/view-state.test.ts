import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { views } from '../../../src/domain/capability.ts';
import { addDays } from '../../../src/domain/day.ts';
import { licenseTypes } from '../../../src/domain/license.ts';
import { type PeriodChoice, presets } from '../../../src/domain/period.ts';
import {
  emptyState,
  noFilters,
  readViewState,
  type ViewState,
  writeViewState,
} from '../../../src/session/view-state.ts';
import { cases } from '../../support/cases.ts';

const today = '2026-11-24';
const retentionDays = 400;
const read = (record: Readonly<Record<string, string>>) => readViewState(record, today, retentionDays);
const nothing: ViewState = emptyState;

describe('a state', () => {
  const table: readonly [record: Record<string, string>, state: Partial<ViewState>][] = [
    [{}, {}],
    [{ view: 'clusters' }, { view: 'clusters' }],
    [{ period: '7d' }, { period: { preset: '7d' } }],
    [{ subscription: 'Sub123456' }, { subscription: 'Sub123456' }],
    [
      { q: 'lund', sort: '-knowledgeWorker', dialog: 'manage', cluster: 'c1' },
      { filters: { ...noFilters, q: 'lund', sort: '-knowledgeWorker' }, managed: 'c1' },
    ],
    [
      { customer: 'c2', tile: 'stale' },
      { customer: 'c2', filters: { ...noFilters, tile: 'stale' } },
    ],
    [{ over: 'commonArea' }, { over: 'commonArea' }],
    [{ from: '2026-07-01', to: '2026-07-31' }, { period: { from: '2026-07-01', to: '2026-07-31' } }],
    [{ from: '2026-11-23', to: '2026-11-23' }, { period: { from: '2026-11-23', to: '2026-11-23' } }],
    [{ from: '2025-10-20', to: '2025-10-20' }, { period: { from: '2025-10-20', to: '2025-10-20' } }],
    // Dates say more than a preset.
    [
      { period: '7d', from: '2026-07-01', to: '2026-07-31' },
      { period: { from: '2026-07-01', to: '2026-07-31' } },
    ],
    [
      { view: 'dashboard', period: 'last-quarter', over: 'telePresence' },
      { view: 'dashboard', period: { preset: 'last-quarter' }, over: 'telePresence' },
    ],
  ];
  for (const [record, state] of table) {
    test(`is read from ${new URLSearchParams(record).toString() || 'nothing'}`, () => {
      assert.deepEqual(read(record), { state: { ...nothing, ...state }, problems: [] });
    });
  }

  const days = fc.integer({ min: -retentionDays, max: -1 });
  const period: fc.Arbitrary<PeriodChoice> = fc.oneof(
    fc.constantFrom(...presets).map((preset) => ({ preset })),
    fc.tuple(days, days).map((ends) => {
      const [from, to] = ends.sort((a, b) => a - b).map((offset) => addDays(today, offset));
      return { from: from!, to: to! };
    }),
  );
  const states: fc.Arbitrary<ViewState> = fc.record(
    {
      view: fc.option(fc.constantFrom(...views)),
      customer: fc.option(fc.string({ minLength: 1 })),
      period: fc.option(period),
      subscription: fc.option(fc.string({ minLength: 1 })),
      over: fc.option(fc.constantFrom(...licenseTypes)),
      filters: fc.record(
        {
          q: fc.string(),
          region: fc.string(),
          clusterState: fc.string(),
          tile: fc.string(),
          sort: fc.string(),
        },
        { noNullPrototype: true },
      ),
      managed: fc.constant(null),
      report: fc.constant(null),
    },
    { noNullPrototype: true },
  );
  const dialogs = fc.oneof(
    fc.record({ managed: fc.string({ minLength: 1 }), report: fc.constant(null) }),
    fc.record({
      managed: fc.constant(null),
      report: fc.dictionary(
        fc.constantFrom('customers', 'from', 'to', 'content', 'format'),
        fc.string({ minLength: 1, maxLength: 40 }),
        { noNullPrototype: true },
      ),
    }),
  );
  const any = fc
    .tuple(states, fc.option(dialogs))
    .map(([state, dialog]): ViewState => ({ ...state, ...dialog }));

  test('that is written reads back equal, and is text in every part', () => {
    fc.assert(
      fc.property(any, (state) => {
        const record = writeViewState(state);

        assert.deepEqual(read(record), { state, problems: [] });
        assert.ok(Object.values(record).every((value) => typeof value === 'string' && value !== ''));
        const address = new URLSearchParams(record).toString();
        assert.deepEqual(Object.fromEntries(new URLSearchParams(address)), record);
      }),
      { numRuns: cases(300, 10_000) },
    );
  });

  test('at its defaults leaves nothing in the address', () => {
    assert.deepEqual(writeViewState(nothing), {});
  });
});

describe('a part that cannot be used is left out and named', () => {
  const wrongValues: readonly [key: 'view' | 'period' | 'over', value: string][] = [
    ['view', 'Clusters'],
    ['view', ''],
    ['view', 'constructor'],
    ['view', '<img src=x>'],
    ['period', '31d'],
    ['period', ''],
    ['period', '__proto__'],
    ['period', 'custom'],
    ['over', 'commonarea'],
    ['over', 'toString'],
  ];
  for (const [key, value] of wrongValues) {
    test(`${key}=${value}`, () => {
      assert.deepEqual(read({ [key]: value }), {
        state: nothing,
        problems: [{ code: 'unknownValue', key, value }],
      });
    });
  }

  const tooLate = { code: 'endsAfterYesterday', latest: '2026-11-23' };
  const tooEarly = { code: 'startsBeforeRetention', earliest: '2025-10-20', retentionDays };
  const wrongDates: readonly [record: Record<string, string>, problem: object][] = [
    [{ from: '2026-07-01' }, { code: 'missingDate' }],
    [{ to: '2026-07-01' }, { code: 'missingDate' }],
    [{ from: '', to: '' }, { code: 'missingDate' }],
    [{ from: '2026-02-30', to: '2026-03-01' }, { code: 'missingDate' }],
    [{ from: '1/7/2026', to: '2026-07-31' }, { code: 'missingDate' }],
    [{ from: '2026-07-31', to: '2026-07-01' }, { code: 'fromAfterTo' }],
    [{ from: '2026-11-01', to: today }, tooLate],
    [{ from: '2026-11-01', to: '2999-01-01' }, tooLate],
    [{ from: '2025-10-19', to: '2026-01-01' }, tooEarly],
    [{ period: '7d', from: '2026-07-01' }, { code: 'missingDate' }],
  ];
  for (const [record, problem] of wrongDates) {
    test(new URLSearchParams(record).toString(), () => {
      assert.deepEqual(read(record), { state: nothing, problems: [{ code: 'period', problem }] });
    });
  }

  test('keys nobody knows, those of every object included', () => {
    const record = JSON.parse(
      '{"__proto__": "x", "constructor": "y", "utm_source": "z", "view": "clusters"}',
    ) as Record<string, string>;

    assert.deepEqual(read(record), {
      state: { ...nothing, view: 'clusters' },
      problems: ['__proto__', 'constructor', 'utm_source'].map((key) => ({ code: 'unknownKey', key })),
    });
  });

  test('and the rest is kept', () => {
    const { state, problems } = read({ view: 'subscriptions', period: 'never', over: 'commonArea', x: '1' });

    assert.deepEqual(state, { ...nothing, view: 'subscriptions', over: 'commonArea' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknownKey', 'unknownValue'],
    );
  });

  test('a preset longer than the service keeps', () => {
    const { state, problems } = readViewState({ period: '90d' }, today, 89);

    assert.equal(state.period, null);
    assert.deepEqual(problems, [{ code: 'unknownValue', key: 'period', value: '90d' }]);
  });
});

test("this quarter may be asked for on a quarter's first day: its notice comes when it is resolved", () => {
  assert.deepEqual(readViewState({ period: 'this-quarter' }, '2026-10-01', retentionDays), {
    state: { ...nothing, period: { preset: 'this-quarter' } },
    problems: [],
  });
});

test('any record at all is read without throwing, into a state that can be written', () => {
  const keys = fc.oneof(
    fc.constantFrom('view', 'period', 'from', 'to', 'over'),
    fc.string({ unit: 'binary' }),
  );
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('2026-07-01', '2026-13-01', '30d', 'clusters'),
  );
  fc.assert(
    fc.property(fc.dictionary(keys, values), (record) => {
      const { state } = read(record);

      assert.deepEqual(read(writeViewState(state)), { state, problems: [] });
    }),
    { numRuns: cases(300, 10_000) },
  );
});
