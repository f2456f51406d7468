/** Whatever the world: cards, charts, daily table and file show what an independent working out of the answers gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { licenseTypes, perType } from '../../../src/domain/license.ts';
import { dayBefore } from '../../../src/domain/period.ts';
import { type CustomerUsage, reportOf, type UsageReport } from '../../../src/domain/report.ts';
import { selectSubscription } from '../../../src/domain/report.ts';
import { readClusters } from '../../../src/export/read-clusters.ts';
import { wholeContent } from '../../../src/export/report-input.ts';
import { reportBook } from '../../../src/export/sheets.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { chartPoints } from '../../../src/features/usage-dashboard/chart-model.ts';
import { cases } from '../../support/cases.ts';
import { expectedReport } from '../domain/support/oracle.ts';
import { assertSameFigures } from '../export/support/compare-file.ts';
import { readRecords, types } from '../export/support/records.ts';
import { readWorkbook } from '../export/support/read-workbook.ts';
import { context, english } from '../export/support/sample.ts';
import { clusterIn, expectedCluster, expectedClusterTotal } from './support/expected-clusters.ts';
import { readDailyTable } from './support/read-daily-table.ts';
import { assertSameCards, assertSameClusterList } from './support/same-on-cards.ts';
import { type Opened, openWorld, scenarios, signal, type World, worlds } from './support/worlds.ts';

/** The wire's own rows, without the client's reading of them. */
function usageOnTheWire({ answered }: Opened, subscriptions: CustomerUsage['subscriptions']): CustomerUsage {
  const { items, dataFrom } = answered('/usage/timeseries');
  const listed = answered('/subscriptions').items;
  assert.deepEqual(
    subscriptions.map(({ subscriptionId, growthAllowancePercent }) => [
      subscriptionId,
      growthAllowancePercent,
    ]),
    listed.map(({ subscriptionId, growthAllowancePercent }) => [subscriptionId, growthAllowancePercent]),
  );
  return {
    subscriptions,
    dataFrom,
    days: items.map(({ usageByType, ...row }) => ({
      ...row,
      day: row.day as CustomerUsage['days'][number]['day'],
      byType: perType((type) => ({
        entitled: usageByType[type].entitledUnits,
        used: usageByType[type].consumedUnits,
      })),
    })),
  };
}

async function readWorld(world: World, opened: Opened) {
  const { api, customer, period, today } = opened;
  const orgId = customer.id;
  const me = await api.getMe({ orgId }, signal);
  const from = dayBefore(period, today, me.retentionDays) ?? period.from;
  const [subscriptions, { days, dataFrom }] = await Promise.all([
    api.listSubscriptions({ orgId }, signal),
    api.getUsageTimeseries({ orgId, from, to: period.to }, signal),
  ]);
  const { subscription } = world;
  const chosen = subscription === null ? undefined : subscriptions[subscription % subscriptions.length];
  const subscriptionId = chosen?.subscriptionId ?? null;
  const wire = usageOnTheWire(opened, subscriptions);
  const isChosen = (part: { readonly subscriptionId: string }) =>
    subscriptionId === null || part.subscriptionId === subscriptionId;
  const oracleUsage = {
    ...wire,
    subscriptions: wire.subscriptions.filter(isChosen),
    days: wire.days.filter(isChosen),
  };
  return {
    me,
    subscriptions: oracleUsage.subscriptions,
    subscriptionId,
    report: reportOf(
      selectSubscription({ subscriptions, days, dataFrom }, subscriptionId),
      period,
      me.underUsePercent,
    ),
    oracle: expectedReport(oracleUsage, period, me.underUsePercent) as unknown as UsageReport,
  };
}

function assertSameCharts(report: UsageReport, oracle: UsageReport): void {
  for (const type of types) {
    assert.deepEqual(
      chartPoints(type, report),
      oracle.days.map(({ day, byType, clustersReported, clustersExpected, oldestReadingAt }) => {
        const { used, entitled, overage } = byType[type];
        const isRead = used !== null;
        return {
          day,
          clustersReported,
          clustersExpected,
          oldestReadingAt,
          used,
          entitled,
          covered: isRead ? used - overage! : null,
          isCarried: isRead && clustersReported < clustersExpected,
        };
      }),
    );
  }
}

function assertSameTable(report: UsageReport, oracle: UsageReport): void {
  const expected = oracle.days.map(({ day, byType, clustersReported, clustersExpected }) => ({
    day,
    types: types.map((type) => ({ ...byType[type], overage: byType[type].overage ?? 0 })),
    clustersReported,
    clustersExpected,
  }));
  assert.deepEqual(readDailyTable(report).reverse(), expected);
  for (const [place, type] of licenseTypes.entries()) {
    const over = expected.filter((row) => row.types[place]!.overage > 0);
    assert.deepEqual(readDailyTable(report, type).reverse(), over);
  }
}

function assertSameClusters(file: ArrayBuffer, oracle: UsageReport, opened: Opened, chosen: string | null) {
  const records = readRecords(readWorkbook(file).sheets[2]!);
  const expected = opened
    .answered('/clusters')
    .items.filter(({ subscriptionId }) => chosen === null || subscriptionId === chosen)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  assert.deepEqual(
    records
      .slice(0, -1)
      .map(clusterIn)
      .sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1)),
    expected.map((cluster) => expectedCluster(cluster, oracle.period.to)),
  );
  assert.deepEqual(
    clusterIn(records.at(-1)!),
    expectedClusterTotal(types.map((type) => oracle.byType[type].used)),
  );
}

const count = cases(200, 10_000);

test(`in ${count} worlds every place shows the same figures`, async () => {
  const seen = new Set<string>();
  const property = fc.asyncProperty(worlds, async (world) => {
    const opened = openWorld(world);
    const { report, oracle, subscriptionId, ...read } = await readWorld(world, opened);
    const { clusters } = await readClusters({
      pages: opened.api.listClusters({ orgIds: [opened.customer.id], asOf: report.period.to }, signal),
      compare: (a, b) => (a < b ? -1 : Number(a > b)),
      onProgress: () => undefined,
      signal,
    });
    const file = await writeWorkbook(
      reportBook({
        report,
        clusters,
        content: wholeContent,
        format: { kind: 'xlsx' },
        labels: english,
        context: { ...context, subscriptionId },
      }),
    );

    assert.deepEqual(report, oracle);
    assertSameCharts(report, oracle);
    assertSameTable(report, oracle);
    assertSameCards({ report, today: opened.today, ...read }, oracle);
    assertSameClusterList(clusters.items, opened.answered('/clusters').items, oracle, subscriptionId);
    assertSameFigures(file, oracle, { subscriptionId, customerId: context.customer.id });
    assertSameClusters(file, oracle, opened, subscriptionId);

    seen.add(world.scenario).add(report.period.preset ?? 'custom');
    seen.add(subscriptionId === null ? 'all' : 'one').add(oracle.isEmpty ? 'empty report' : 'figures');
    if (oracle.subscriptions.length > 1) seen.add('several');
    if (oracle.isStale) seen.add('stale');
    if (oracle.carriedDays > 0) seen.add('carried');
  });
  await fc.assert(property, { numRuns: count });
  const wanted = [
    'custom',
    'today',
    '7d',
    '90d',
    'last-quarter',
    'all',
    'one',
    'several',
    'stale',
    'carried',
  ];
  assert.deepEqual(
    [...scenarios, ...wanted, 'empty report', 'figures'].filter((kind) => !seen.has(kind)),
    [],
  );
});
