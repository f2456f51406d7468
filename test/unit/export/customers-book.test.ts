import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { period } from '../domain/support/build.ts';
import { type CustomersSample, member, readCustomers } from './support/customers-file.ts';
import { dayOfSerial, instantOfSerial, valuesOf } from './support/read-workbook.ts';
import { english } from './support/sample.ts';
import { findAll, findOne } from './support/xml.ts';

const { columns, sheets, levels } = english;

const members = [member('Åby', [90, 110, 120]), member('Bo', [40, null, 30], { entitled: 50 })];
const read = (sample: Partial<CustomersSample> = {}) => readCustomers({ members, ...sample });
const namesIn = (book: Awaited<ReturnType<typeof read>>) => book.sheets.map(({ name }) => name);

/** The first licence type’s figures: who, bought, used, over, peak and its day, average, days over, overage-days. */
const figures = (row: Readonly<Record<string, unknown>> | undefined) => {
  const day = row?.[columns.peakDay];
  return [
    ...[columns.customerName, columns.bought, columns.used, columns.overage, columns.peak].map(
      (column) => row?.[column],
    ),
    typeof day === 'number' ? dayOfSerial(day) : day,
    ...[columns.average, columns.daysOver, columns.overageDays].map((column) => row?.[column]),
  ];
};

describe('a workbook of several customers', () => {
  test('has its sheets in order, each with headings, a title and its language', async () => {
    const book = await read();
    assert.deepEqual(namesIn(book), ['Summary', 'Daily usage', 'Clusters', 'About']);
    assert.deepEqual(
      book.sheets.map((sheet) => valuesOf(sheet)[0]![0]),
      [columns.customerName, columns.date, columns.region, columns.field],
    );
    const core = book.parts.get('docProps/core.xml')!;
    assert.equal(findOne(core, 'dc:title').text, 'Flex usage report: All customers, 2026-10-01–2026-10-03');
    assert.equal(findOne(core, 'dc:language').text, 'en');
  });

  test('keeps its headings in view and bold, can be filtered over its rows and not its sums, and merges no cells', async () => {
    const book = await read();
    for (const { xml, rows } of book.sheets) {
      assert.equal(findOne(xml, 'pane').attributes['ySplit'], '1');
      assert.ok(rows[0]!.every(({ isBold }) => isBold));
      assert.deepEqual(findAll(xml, 'mergeCell'), []);
    }
    assert.deepEqual(
      book.sheets.map(({ xml }) => findAll(xml, 'autoFilter').map(({ attributes }) => attributes['ref'])),
      [['A1:P7'], ['A1:P7'], ['A1:L3'], []],
    );
  });

  test('sums up each customer, and all of them day by day', async () => {
    const { summary } = await read();
    assert.equal(summary.length, 2 * 3 + 4);
    assert.deepEqual(figures(summary[0]), ['Åby', 100, 120, 20, 120, '2026-10-03', 107, 2, 30]);
    assert.deepEqual(figures(summary[3]), ['Bo', 50, 30, 0, 40, '2026-10-01', 35, 0, 0]);
    assert.deepEqual(figures(summary[6]), [levels.customers, 150, 150, 20, 150, '2026-10-03', 130, 2, 30]);
    assert.deepEqual(figures(summary[9]), [levels.customers, 150, 150, 20, ...Array<null>(5).fill(null)]);
    assert.deepEqual(
      [0, 3, 6].map((row) => summary[row]![columns.compliance]),
      [english.compliance.outOfCompliance, english.compliance.inCompliance, null],
    );
  });

  test('names its customers, up to fifty of them, says where more are named, and how many there are', async () => {
    const many = Array.from({ length: 51 }, (_, index) => member(`C${index}`, [1]));
    const fifty = await read({ members: many.slice(1) });
    const more = await read({ members: many });
    assert.equal(String(fifty.said(columns.customerName)[0]).split(', ').length, 50);
    assert.deepEqual(more.said(columns.customerName), [
      'All are named in the sheet Summary, each with its customer ID.',
    ]);
    assert.deepEqual(more.said(english.about.customersInFile), [51]);
  });

  test('says of which time its newest data are: those of all customers, also where it is of some', async () => {
    const at = '2026-10-03T13:42:00Z';
    const known = await read({ context: { dataFrom: { at } } });
    const some = await read({ context: { dataFrom: { at }, isOfAll: false } });
    assert.deepEqual(known.said('Data from (UTC)').map(instantOfSerial), [at]);
    assert.deepEqual(some.said('Data from (UTC)'), []);
    assert.deepEqual(some.said('Data from, all customers together (UTC)').map(instantOfSerial), [at]);
  });

  test('says so where there are no data yet, or where their time could not be read', async () => {
    const none = await read({ context: { dataFrom: { at: null } } });
    const unread = await read({ context: { dataFrom: null } });
    assert.deepEqual(none.said('Data from (UTC)'), ['No data yet']);
    assert.deepEqual(unread.said('Data from (UTC)'), ['Missing. It could not be read.']);
    assert.deepEqual(unread.said(english.about.missing), []);
  });
});

describe('the content chosen', () => {
  test('may leave out the days, and peaks are there all the same', async () => {
    const book = await read({ content: { dailyUsage: false, clusters: true } });
    assert.deepEqual(namesIn(book), ['Summary', 'Clusters', 'About']);
    assert.deepEqual(book.said(sheets.dailyUsage), [english.about.notChosen]);
    assert.deepEqual(figures(book.summary[0]), ['Åby', 100, 120, 20, 120, '2026-10-03', 107, 2, 30]);
  });

  test('may leave out the clusters', async () => {
    const book = await read({ content: { dailyUsage: true, clusters: false } });
    assert.deepEqual(namesIn(book), ['Summary', 'Daily usage', 'About']);
    assert.deepEqual(book.said(sheets.clusters), [english.about.notChosen]);
    assert.deepEqual(book.said(english.about.clustersInFile), []);
  });

  test('has no clusters for who may not see them, and says that alone of them', async () => {
    const book = await read({ mayReadClusters: false });
    assert.deepEqual(namesIn(book), ['Summary', 'Daily usage', 'About']);
    assert.deepEqual(book.said(sheets.clusters), [english.about.clustersNotGranted]);
  });
});

describe('a running day', () => {
  test('has what is bought and used so far, no course, and is said to be in progress', async () => {
    const today = period('2026-10-01', '2026-10-01', { isPartial: true });
    const book = await read({ members: [member('Åby', [120])], period: today });
    assert.deepEqual(figures(book.summary[0]), ['Åby', 100, 120, 20, ...Array<null>(5).fill(null)]);
    assert.equal(book.summary[0]![columns.carriedDays], null);
    assert.deepEqual(
      book.daily.map((row) => row[columns.readings]),
      [english.readings.partial],
    );
    assert.deepEqual(book.said(english.about.missing), [english.about.partial]);
  });
});

describe('a file of several customers that has everything', () => {
  test('says that nothing is missing, and that the clusters are those of the report', async () => {
    const book = await read();
    assert.deepEqual(book.said(english.about.missing), [english.about.nothingMissing]);
    assert.equal(book.clusters.at(-1)![columns.data], english.clusters.equal);
    assert.deepEqual(book.said(english.about.customersInAll), []);
  });
});
