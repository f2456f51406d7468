/** What a file of several customers lacks: it is named, and sums of a part say that they are. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { perType } from '../../../src/domain/license.ts';
import { bought, useOf } from '../domain/support/build-customer.ts';
import { clustersOf, type CustomersSample, member, readCustomers } from './support/customers-file.ts';
import { cluster, english } from './support/sample.ts';

const { about, columns, sheets, levels } = english;

const members = [member('Åby', [90, 110, 120]), member('Bo', [40, 50, 30], { entitled: 50 })];
const [first, second] = members as [(typeof members)[0], (typeof members)[0]];
const read = (sample: Partial<CustomersSample> = {}) => readCustomers({ members, ...sample });

const course = [
  columns.peak,
  columns.peakDay,
  columns.average,
  columns.daysOver,
  columns.overageDays,
  columns.carriedDays,
];
const isEmptyCourse = (row: Readonly<Record<string, unknown>>) =>
  course.every((column) => row[column] === null);

describe('days that did not come', () => {
  const lacking = { days: [...first.days, ...second.days.slice(0, 2)] };

  test('leave the customer’s course empty and what is known of its last day there', async () => {
    const { summary } = await read(lacking);
    assert.deepEqual(summary.slice(0, 6).map(isEmptyCourse), [false, false, false, true, true, true]);
    assert.deepEqual([summary[3]![columns.bought], summary[3]![columns.used]], [50, 30]);
  });

  test('make the total incomplete, without a course', async () => {
    const { summary } = await read(lacking);
    for (const row of summary.slice(6)) {
      assert.equal(row[columns.customerName], levels.customersIncomplete);
      assert.ok(isEmptyCourse(row));
    }
  });

  test('have their customers named, and what that means', async () => {
    const { said, daily } = await read(lacking);
    assert.deepEqual(said(about.customersWithoutDays), ['Bo']);
    assert.ok(said(about.note).includes(about.customersWithoutDaysMeaning));
    assert.deepEqual(said(about.missing), []);
    assert.equal(daily.length, 5);
  });

  test('say nothing of the clusters, which may all be there', async () => {
    const { clusters } = await read(lacking);
    assert.equal(clusters.at(-1)![columns.data], english.clusters.equal);
  });

  test('may be all of them', async () => {
    const { said, daily } = await read({ days: [] });
    assert.deepEqual(said(about.customersWithoutDays), ['Åby, Bo']);
    assert.deepEqual([daily.length, said(about.oldestReading)], [0, [about.noData]]);
  });

  test('that add up to other figures than the list of customers are said to', async () => {
    const late = second.days.map((day) => ({
      ...day,
      byType: { ...day.byType, knowledgeWorker: { entitled: 50, used: 31, overage: 0 } },
    }));
    const { said } = await read({ days: [...first.days, ...late] });
    assert.deepEqual(said(sheets.dailyUsage), [about.daysDiffer]);
  });
});

describe('a list of customers that broke off', () => {
  test('is said to have, with how many there are in all, and makes the total incomplete', async () => {
    const { said, summary } = await read({ total: 7 });
    assert.deepEqual(said(about.customersInFile), [2]);
    assert.deepEqual(said(about.customersInAll), [7]);
    assert.ok(said(about.customers).includes(about.customersIncomplete));
    assert.equal(summary.at(-1)![columns.customerName], levels.customersIncomplete);
    assert.ok(summary.slice(6).every(isEmptyCourse));
  });
});

describe('clusters', () => {
  const last = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    rows
      .slice(-2)
      .map((row) => [row[columns.region], row[columns.data], row[columns.usedByType.knowledgeWorker]]);

  test('that broke off are said to have, with how many were read', async () => {
    const { said, clusters } = await read({
      clusters: clustersOf([first]),
      clustersLack: { read: 1, total: 2 },
    });
    assert.deepEqual(last(clusters), [
      [english.clusters.total, english.clusters.incomplete, 120],
      [english.clusters.inReport, null, 150],
    ]);
    assert.ok(said(sheets.clusters).includes(about.clustersIncomplete));
    assert.ok(!said(sheets.clusters).includes(about.clustersDiffer));
    assert.deepEqual([said(about.clustersRead), said(about.clustersInAll)], [[1], [2]]);
  });

  test('of which not even the number is known have none said', async () => {
    const { said } = await read({ clusters: [], clustersLack: { read: 0, total: null } });
    assert.deepEqual([said(about.clustersRead), said(about.clustersInAll)], [[0], []]);
  });

  test('that add up to other figures than the report have both shown, and are said to differ', async () => {
    const { said, clusters } = await read({ clusters: clustersOf([first]) });
    assert.deepEqual(last(clusters), [
      [english.clusters.total, english.clusters.different, 120],
      [english.clusters.inReport, null, 150],
    ]);
    assert.ok(said(sheets.clusters).includes(about.clustersDiffer));
    assert.deepEqual(said(about.missing), []);
  });

  test('that are silent or have no data are named', async () => {
    const silent = cluster('silent', { readingAt: '2026-10-01T04:00:00Z' });
    const unread = cluster('unread', { readingAt: null });
    const { said } = await read({ clusters: [...clustersOf(members), silent, unread] });
    assert.deepEqual(said(about.silentClusters), ['silent']);
    assert.deepEqual(said(about.clustersWithoutData), ['unread']);
  });
});

describe('customers', () => {
  test('without data, with data of a part alone, and with outdated data are named', async () => {
    const waiting = member('Waiting', [null, null, null]);
    const partly = member('Partly', [90, 110, 120], {
      usage: useOf([bought([[100, 120]]), bought([[10, null]], { subscriptionId: 'Sub2' })], {
        oldestReadingAt: '2026-10-03T04:00:00Z',
      }),
    });
    const stale = member('Stale', [1, 1, 1], { usage: { oldestReadingAt: '2026-10-01T23:59:59Z' } });
    const { said } = await readCustomers({ members: [first, waiting, partly, stale] });
    assert.deepEqual(said(about.customersWithoutData), ['Waiting']);
    assert.deepEqual(said(about.customersPartly), ['Partly']);
    assert.deepEqual(said(about.customersStale), ['Stale']);
    assert.deepEqual(said(about.missing), []);
  });

  test('without a reading have a line without values, never with zeros', async () => {
    const { summary } = await readCustomers({ members: [member('Waiting', [null, null, null])] });
    const [row] = summary;
    assert.deepEqual([row![columns.bought], row![columns.used], row![columns.overage]], [100, null, null]);
    assert.deepEqual(
      [columns.peak, columns.average, columns.daysOver, columns.overageDays].map((column) => row![column]),
      [null, null, null, null],
    );
    assert.equal(row![columns.compliance], english.compliance.pending);
  });

  test('whose use the person may not see have empty cells', async () => {
    const { usage: _, ...unseen } = first.customer;
    const { summary } = await read({ members: [{ customer: unseen, days: [] }], days: [], clusters: [] });
    assert.deepEqual(
      perType(
        (type) =>
          summary.find((row) => row[columns.licenseType] === english.licenseTypes[type])?.[columns.used],
      ),
      perType(() => null),
    );
    assert.deepEqual([summary[0]![columns.bought], summary[0]![columns.compliance]], [null, null]);
  });
});
