import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aboutSheet } from '../../../src/export/about-sheet.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { period, row, series, subscription } from '../domain/support/build.ts';
import { readWorkbook } from './support/read-workbook.ts';
import { sampleBook, sampleInput } from './support/sample.ts';

type Sample = Parameters<typeof sampleInput>[0];

function aboutOf(sample: Sample = {}, hasCutTexts = false) {
  const { rows } = aboutSheet(sampleInput(sample), hasCutTexts);
  const valuesOf = (field: string) => rows.filter(([found]) => found === field).map(([, value]) => value);
  /** For texts that are to be recognized rather than repeated. */
  const said = (field: string) => JSON.stringify(valuesOf(field));
  return { rows, valuesOf, said };
}

describe('what a report says about itself', () => {
  test('is who asked for what, where and when', () => {
    const { rows } = aboutOf({ context: { deepLink: 'https://hub.example/?view=dashboard' } });
    assert.deepEqual(rows.slice(0, 13), [
      ['Hub', 'Control Hub'],
      ['Downloaded by', 'Eva Ek'],
      ['Customer name', 'Örebro Kabel AB'],
      ['Customer ID', 'org-1'],
      ['Subscription', 'All'],
      ['First day of the period', { day: '2026-10-01' }],
      ['Last day of the period', { day: '2026-10-03' }],
      ['Change since', 'Unknown, since there is no value for the day before the period.'],
      ['Time zone', 'UTC'],
      ['Created (UTC)', { at: '2026-10-04T08:15:00Z' }],
      ['Data from (UTC)', { at: '2026-10-04T05:00:00Z' }],
      ['Link to the view', 'https://hub.example/?view=dashboard'],
      ['App version', '1.2.3'],
    ]);
  });

  test('names the subscription chosen', () => {
    assert.deepEqual(aboutOf({ context: { subscriptionId: 'A' } }).valuesOf('Subscription'), ['A']);
  });

  test('has no link where the hub gives none, and says in words that there are no data yet', () => {
    const { valuesOf } = aboutOf({ dataFrom: null });
    assert.deepEqual(valuesOf('Link to the view'), []);
    assert.deepEqual(valuesOf('Data from (UTC)'), ['No data yet']);
  });

  test('names the day that change is measured from, where that has a value', () => {
    const { valuesOf } = aboutOf({ days: series('A', '2026-09-30', 100, [80, 90, 110, 120]) });
    assert.deepEqual(valuesOf('Change since'), [{ day: '2026-09-30' }]);
  });

  test('gives what statuses are judged by as numbers', () => {
    const { valuesOf } = aboutOf({
      subscriptions: [subscription('A', { growthAllowancePercent: 20 })],
      underUsePercent: 55,
    });
    assert.deepEqual(valuesOf('Allowance (percent of bought)'), [20]);
    assert.deepEqual(valuesOf('Under use below (percent of bought)'), [55]);
  });

  test('gives each subscription’s allowance where they differ, and says that under use is not judged', () => {
    const { valuesOf } = aboutOf({
      subscriptions: [
        subscription('A', { growthAllowancePercent: 20 }),
        subscription('B', { growthAllowancePercent: 0 }),
      ],
      days: ['A', 'B'].flatMap((id) => series(id, '2026-10-01', 100, [1, 2, 3])),
      underUsePercent: null,
    });
    assert.deepEqual(valuesOf('Allowance (percent of bought)'), []);
    assert.deepEqual(valuesOf('Allowance (percent of bought): A'), [20]);
    assert.deepEqual(valuesOf('Allowance (percent of bought): B'), [0]);
    assert.deepEqual(valuesOf('Under use below (percent of bought)'), ['Under use is not judged.']);
  });

  test('is in the file as days, instants and numbers that can be reckoned with', async () => {
    const days = series('A', '2026-09-30', 100, [80, 90, 110, 120]);
    const { sheets } = readWorkbook(await writeWorkbook(sampleBook({ days })));
    const cells = new Map(
      sheets.at(-1)!.rows.map(([field, value]) => [field!.value, [value!.value, value!.format]]),
    );
    const serial = (instant: string) => 25_569 + Date.parse(instant) / 86_400_000;
    assert.deepEqual(
      [
        'First day of the period',
        'Last day of the period',
        'Change since',
        'Created (UTC)',
        'Data from (UTC)',
        'Allowance (percent of bought)',
        'Under use below (percent of bought)',
      ].map((field) => cells.get(field)),
      [
        [serial('2026-10-01'), 'yyyy-mm-dd'],
        [serial('2026-10-03'), 'yyyy-mm-dd'],
        [serial('2026-09-30'), 'yyyy-mm-dd'],
        [serial('2026-10-04T08:15Z'), 'yyyy-mm-dd hh:mm'],
        [serial('2026-10-04T05:00Z'), 'yyyy-mm-dd hh:mm'],
        [subscription('A').growthAllowancePercent, '#,##0'],
        [60, '#,##0'],
      ],
    );
  });

  test('explains every status, the sums and the empty cells', () => {
    const { rows, valuesOf, said } = aboutOf();
    const fields = rows.map(([field]) => JSON.stringify(field));
    assert.equal(fields.filter((field) => field.startsWith('"Compliance status: ')).length, 6);
    assert.match(said('Compliance status: Under use'), /In compliance, with under use/);
    assert.match(said('Over by'), /never cover another type/);
    assert.match(said('Note'), /never means zero/);
    assert.equal(valuesOf('Overage-days').length, 1);
  });

  test('says when texts were cut', () => {
    assert.equal(aboutOf().valuesOf('Note').length, 1);
    assert.match(aboutOf({}, true).said('Note'), /have been cut/);
  });
});

describe('what is missing', () => {
  test('is nothing when every cluster has reported every day', () => {
    assert.deepEqual(aboutOf().valuesOf('Missing data'), ['Nothing is missing.']);
  });

  test('are subscriptions that have no data on the last day, and days without data', () => {
    const { valuesOf } = aboutOf({
      subscriptions: ['A', 'B', 'C'].map((id) => subscription(id)),
      days: [
        ...series('A', '2026-10-01', 100, [null, 1, 2]),
        ...series('B', '2026-10-01', 100, [null, null, null]),
        ...series('C', '2026-10-01', 0, [null, null, null]),
      ],
    });
    assert.deepEqual(valuesOf('Subscriptions without data (not in the totals)'), ['B']);
    assert.deepEqual(valuesOf('Days without data'), [1]);
    assert.deepEqual(
      ['A', 'B', 'C'].map((id) => valuesOf(`Days without data: ${id}`)),
      [[1], [3], [3]],
    );
    assert.deepEqual(valuesOf('Missing data'), []);
  });

  test('are days that the service sent nothing for', () => {
    const { valuesOf } = aboutOf({ days: series('A', '2026-10-03', 100, [1]) });
    assert.deepEqual(valuesOf('Days without data'), [2]);
    assert.deepEqual(valuesOf('Days without data: A'), []);
  });

  test('are readings that earlier ones stand in for', () => {
    const carried = { clustersReported: 1, clustersExpected: 2, oldestReadingAt: '2026-10-02T04:00:00Z' };
    const { valuesOf } = aboutOf({
      days: [...series('A', '2026-10-01', 100, [1, 2]), row('A', '2026-10-03', [[100, 3]], carried)],
    });
    assert.deepEqual(valuesOf('Days with last known values'), [1]);
    assert.deepEqual(valuesOf('Oldest reading counted (UTC)'), [{ at: '2026-10-02T04:00:00Z' }]);
    assert.deepEqual(valuesOf('Outdated data'), []);
  });

  test('are readings that have become outdated', () => {
    const stale = { clustersReported: 1, clustersExpected: 2, oldestReadingAt: '2026-10-01T04:00:00Z' };
    const { said } = aboutOf({
      days: [...series('A', '2026-10-01', 100, [1, 2]), row('A', '2026-10-03', [[100, 3]], stale)],
    });
    assert.match(said('Outdated data'), /two days or more/);
  });

  test('is the rest of a running day', () => {
    const { valuesOf, said } = aboutOf({
      days: [row('A', '2026-10-03', [[100, 3]], { clustersReported: 1, clustersExpected: 2 })],
      shown: period('2026-10-03', '2026-10-03', { preset: 'today', isPartial: true }),
    });
    assert.match(said('Missing data'), /in progress/);
    assert.deepEqual(valuesOf('Days with last known values'), []);
    assert.deepEqual(valuesOf('Change since'), []);
  });
});
