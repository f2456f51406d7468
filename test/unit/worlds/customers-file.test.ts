/** Whatever the world: the file of all customers shows what an independent working out of each customer's own answers gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysFrom } from '../../../src/domain/day.ts';
import type { UsageReport } from '../../../src/domain/report.ts';
import { feedReport } from '../../../src/export/feed-customers.ts';
import { openReport } from '../../../src/export/make-report.ts';
import { wholeContent } from '../../../src/export/report-input.ts';
import { cases } from '../../support/cases.ts';
import { expectedReport } from '../domain/support/oracle.ts';
import { readRecords, type Value } from '../export/support/compare-file.ts';
import { dayOfSerial, readWorkbook } from '../export/support/read-workbook.ts';
import { customersContext, english } from '../export/support/sample.ts';
import { collect, type Opened, openWorld, scenarios, signal, worlds } from './support/worlds.ts';

const types = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;
const { columns, compliance, levels } = english;

type Sheets = readonly (readonly Record<string, Value>[])[];

async function writeFile({ api, period, today }: Opened): Promise<Sheets> {
  const me = await api.getMe({}, signal);
  const customers = await collect(api.listPartnerCustomers({ from: period.from, to: period.to }, signal));
  const report = openReport({
    period,
    content: wholeContent,
    mayReadClusters: true,
    format: { kind: 'xlsx' },
    labels: english,
    context: { ...customersContext, today, underUsePercent: me.underUsePercent },
  });
  const feed = {
    api,
    period,
    customers,
    total: customers.length,
    areAll: true,
    hasClusters: true,
    onFed: () => undefined,
  };
  const onLack = () => Promise.reject(new Error('Nothing was to be missing.'));
  await feedReport(report, feed, { onRead: () => undefined, onLack, signal });
  return readWorkbook(await report.end(null)).sheets.map(readRecords);
}

/** Each customer's own report, worked out from its own answers. */
async function readReports({ api, period, customers }: Opened): Promise<ReadonlyMap<string, UsageReport>> {
  const me = await api.getMe({}, signal);
  const reports = new Map<string, UsageReport>();
  for (const { id: orgId } of customers) {
    const subscriptions = await api.listSubscriptions({ orgId }, signal);
    const { days } = await api.getUsageTimeseries({ orgId, from: period.from, to: period.to }, signal);
    const usage = { subscriptions, days, dataFrom: null };
    reports.set(orgId, expectedReport(usage, period, me.underUsePercent) as unknown as UsageReport);
  }
  return reports;
}

const dayIn = (value: Value | undefined) => (typeof value === 'number' ? dayOfSerial(value) : null);

const sum = (values: readonly (Value | undefined)[]) => {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

function assertSummary(rows: Sheets[number], reports: ReadonlyMap<string, UsageReport>, isPartial: boolean) {
  const ofCustomers = rows.slice(0, -4);
  assert.equal(ofCustomers.length, 3 * reports.size);
  for (const [index, row] of ofCustomers.entries()) {
    const report = reports.get(String(row[columns.customerId]))!;
    const type = types[index % 3]!;
    const figures = report.byType[type];
    const isRead = report.days.some((day) => types.some((any) => day.byType[any].used !== null));
    const course = <T>(value: T) => (isPartial || !isRead ? null : value);
    assert.deepEqual(
      {
        type: row[columns.licenseType],
        bought: row[columns.bought],
        used: row[columns.used],
        over: row[columns.overage],
        peak: row[columns.peak],
        peakDay: dayIn(row[columns.peakDay]),
        average: row[columns.average],
        daysOver: row[columns.daysOver],
        overageDays: row[columns.overageDays],
        carriedDays: row[columns.carriedDays],
      },
      {
        type: english.licenseTypes[type],
        bought: figures.entitled,
        used: figures.used,
        over: figures.overage,
        peak: course(figures.peak?.units ?? null),
        peakDay: course(figures.peak?.day ?? null),
        average: course(figures.average),
        daysOver: course(figures.daysOver),
        overageDays: course(figures.overageDays),
        carriedDays: isPartial ? null : report.carriedDays,
      },
    );
    // A customer that has bought nothing has nothing to be judged.
    if (row[columns.compliance] !== null) {
      assert.equal(row[columns.compliance], compliance[figures.compliance]);
    }
  }
}

function assertTotals(rows: Sheets[number], reports: ReadonlyMap<string, UsageReport>) {
  const totals = rows.slice(-4);
  const all = [...reports.values()];
  for (const [index, type] of types.entries()) {
    const total = totals[index]!;
    assert.equal(total[columns.customerName], levels.customers);
    for (const [header, figure] of [
      [columns.bought, 'entitled'],
      [columns.used, 'used'],
      [columns.overage, 'overage'],
    ] as const) {
      assert.equal(total[header], sum(all.map(({ byType }) => byType[type][figure])));
    }
    assert.equal(total[columns.compliance], null);
  }
  assert.equal(totals[3]![columns.used], sum(totals.slice(0, 3).map((row) => row[columns.used])));
}

function assertDays(
  rows: Sheets[number],
  reports: ReadonlyMap<string, UsageReport>,
  days: readonly string[],
) {
  const expected = [...reports].flatMap(([id, report]) =>
    days.map((on) => {
      // Who has bought nothing has its days all the same, with nothing in them.
      const day = report.days.find(({ day }) => day === on);
      const uses = types.flatMap((type) => [day?.byType[type].used ?? null, day?.byType[type].entitled ?? 0]);
      return [id, on, ...uses, day?.clustersReported ?? 0, day?.clustersExpected ?? 0];
    }),
  );
  const found = rows.map((row) => [
    row[columns.customerId],
    dayIn(row[columns.date]),
    ...types.flatMap((type) => [row[columns.usedByType[type]], row[columns.boughtByType[type]]]),
    row[columns.clustersReported],
    row[columns.clustersExpected],
  ]);
  const inOrder = (all: readonly (readonly unknown[])[]) => all.map((row) => JSON.stringify(row)).sort();
  assert.deepEqual(inOrder(found), inOrder(expected));
}

const count = cases(12, 500);

test(`in ${count} worlds the file of all customers is each customer’s own report`, async () => {
  const seen = new Set<string>();
  const property = fc.asyncProperty(worlds, async (world) => {
    const opened = openWorld({ ...world, isPartner: true });
    const [summary, daily, clusters, about] = await writeFile(opened);
    const reports = await readReports(opened);

    assertSummary(summary!, reports, opened.period.isPartial);
    assertTotals(summary!, reports);
    assertDays(daily!, reports, daysFrom(opened.period.from, opened.period.to));
    assert.equal(clusters!.at(-1)![columns.data], english.clusters.equal);
    const field = (name: string) => about!.find((row) => row[columns.field] === name)?.[columns.value];
    assert.equal(field(english.about.customersInFile), reports.size);
    assert.equal(field(english.about.clustersInFile), clusters!.length - 1);
    assert.equal(field(english.about.customersWithoutDays), undefined);
    seen.add(world.scenario);
  });
  await fc.assert(property, { numRuns: count });
  assert.ok(seen.size >= Math.min(count, scenarios.length) - 2);
});
