/**
 * Whatever the world: the file of all customers shows what an independent working out of each customer's own answers
 * gives, and what the screen shows of all of them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CustomerList } from '../../../src/domain/customer-list.ts';
import type { Customer } from '../../../src/domain/customer.ts';
import { daysFrom } from '../../../src/domain/day.ts';
import { partnerReportOf } from '../../../src/domain/partner-report.ts';
import type { UsageReport } from '../../../src/domain/report.ts';
import { feedReport } from '../../../src/export/feed-customers.ts';
import { openReport } from '../../../src/export/make-report.ts';
import { wholeContent } from '../../../src/export/report-input.ts';
import { cases } from '../../support/cases.ts';
import { expectedReport } from '../domain/support/oracle.ts';
import { dayIn, type ReadRecord, readRecords, types } from '../export/support/records.ts';
import { readWorkbook } from '../export/support/read-workbook.ts';
import { customersContext, english } from '../export/support/sample.ts';
import { type Alone, expectedSummary, expectedTotals, summaryIn } from './support/customers-oracle.ts';
import { clusterIn, expectedCluster, expectedClusterTotal } from './support/expected-clusters.ts';
import { customerDayIn, expectedDays } from './support/expected-days.ts';
import { collect, fewDays, type Opened, openWorld, scenarios, signal, worlds } from './support/worlds.ts';

const { columns } = english;

type Sheets = readonly (readonly ReadRecord[])[];

async function writeFile({ api, period, today }: Opened, customers: readonly Customer[]): Promise<Sheets> {
  const me = await api.getMe({}, signal);
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

/** Each customer by itself, worked out from its own answers. */
async function readAlone(
  { api, period, answered }: Opened,
  customers: readonly Customer[],
): Promise<Alone[]> {
  const me = await api.getMe({}, signal);
  const clusters = answered('/clusters').items;
  const all: Alone[] = [];
  for (const { customerId: orgId, name } of customers) {
    const subscriptions = await api.listSubscriptions({ orgId }, signal);
    const { days } = await api.getUsageTimeseries({ orgId, from: period.from, to: period.to }, signal);
    const usage = { subscriptions, days, dataFrom: null };
    const report = expectedReport(usage, period, me.underUsePercent) as unknown as UsageReport;
    const own = clusters.filter(({ customer }) => customer.id === orgId);
    const boundIds = new Set(own.flatMap(({ subscriptionId }) => subscriptionId ?? []));
    all.push({ id: orgId, name, report, subscriptions, boundIds });
  }
  return all;
}

/** The cards, charts and table of all customers, and the list's sums and marks. */
async function assertSameAsScreen(
  { api, period, today }: Opened,
  customers: readonly Customer[],
  [summary, daily]: Sheets,
) {
  const { from, to } = period;
  const me = await api.getMe({}, signal);
  const report = partnerReportOf(await api.getPartnerUsageTimeseries({ from, to }, signal), period);
  const list = new CustomerList({
    asOf: to,
    today,
    underUsePercent: me.underUsePercent,
    compare: (a, b) => (a < b ? -1 : Number(a > b)),
  });
  list.add(customers);
  const sums = list.sums(customers.keys());
  for (const [index, type] of types.entries()) {
    const total = summaryIn(summary!.at(index - 4)!);
    const { entitled, used, overage, peak, average, daysOver, overageDays } = report.byType[type];
    assert.deepEqual(
      [total.bought, total.used, total.overage],
      [sums[type].entitled, sums[type].used, sums[type].overage],
    );
    assert.deepEqual([total.bought, total.used, total.overage], [entitled, used, overage]);
    if (!report.isEmpty && !period.isPartial) {
      assert.deepEqual(
        [total.peak, total.peakDay, total.average, total.daysOver, total.overageDays],
        [peak?.units ?? null, peak?.day ?? null, average, daysOver, overageDays],
      );
      assert.equal(total.carriedDays, report.carriedDays);
    }
    const statuses = list.standings.map(({ complianceByType }) =>
      complianceByType === null ? null : english.compliance[complianceByType[type]],
    );
    const inFile = summary!.slice(0, -4).filter((_, row) => row % 3 === index);
    assert.deepEqual(
      inFile.map((row) => row[columns.compliance]),
      statuses,
    );
  }
  const used = new Map<string | null, number[]>();
  for (const row of daily!) {
    const day = dayIn(row[columns.date]);
    const sum = used.get(day) ?? [0, 0, 0];
    used.set(
      day,
      types.map((type, index) => sum[index]! + Number(row[columns.usedByType[type]])),
    );
  }
  assert.deepEqual(
    [...used].sort(([a], [b]) => (a! < b! ? -1 : 1)),
    report.days.map(({ day, byType }) => [day, types.map((type) => byType[type].used ?? 0)]),
  );
}

function assertSameAsOracle(
  { period, answered }: Opened,
  alone: readonly Alone[],
  [summary, daily, clusters]: Sheets,
) {
  const days = daysFrom(period.from, period.to);
  assert.deepEqual(summary!.slice(0, -4).map(summaryIn), alone.flatMap(expectedSummary));
  assert.deepEqual(summary!.slice(-4).map(summaryIn), expectedTotals(alone, days, period.isPartial));
  const byId = [...alone].sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(
    daily!.map(customerDayIn),
    byId.flatMap((customer) => expectedDays(customer, days)),
  );
  const used = summary!.slice(-4, -1).map((row) => row[columns.used] as number | null);
  assert.deepEqual(clusters!.map(clusterIn), [
    ...answered('/clusters').items.map((cluster) => expectedCluster(cluster, period.to)),
    expectedClusterTotal(used),
  ]);
}

/** Most of a world's time goes into its days: most worlds have few of them. */
const counts = [
  ['', worlds, cases(8, 500)],
  [' over a few days', worlds.map(fewDays), cases(24, 9_500)],
] as const;

for (const [days, arbitrary, count] of counts) {
  test(`in ${count} worlds${days} the file of all customers is each customer’s own report, and the screen’s`, async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(arbitrary, async (world) => {
      const opened = openWorld({ ...world, isPartner: true });
      const { from, to } = opened.period;
      const customers = await collect(opened.api.listPartnerCustomers({ from, to }, signal));
      const sheets = await writeFile(opened, customers);
      const alone = await readAlone(opened, customers);

      assertSameAsOracle(opened, alone, sheets);
      await assertSameAsScreen(opened, customers, sheets);
      const field = (name: string) => sheets[3]!.find((row) => row[columns.field] === name)?.[columns.value];
      assert.equal(field(english.about.customersInFile), customers.length);
      assert.equal(field(english.about.clustersInFile), sheets[2]!.length - 1);
      assert.equal(field(english.about.customersWithoutDays), undefined);
      seen.add(world.scenario);
    });
    await fc.assert(property, { numRuns: count });
    assert.ok(seen.size >= Math.min(count, scenarios.length) - 2);
  });
}
