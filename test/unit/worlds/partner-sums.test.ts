/** Whatever the world: a partner is the sum of its customers, they of their subscriptions, and those of their clusters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cluster } from '../../../src/domain/cluster.ts';
import type { Customer } from '../../../src/domain/customer.ts';
import { addDays, type Day, daysBetween } from '../../../src/domain/day.ts';
import { reportOf } from '../../../src/domain/report.ts';
import type { Coverage, SubscriptionDay } from '../../../src/domain/series.ts';
import { cases } from '../../support/cases.ts';
import { collect, type Opened, openWorld, signal, worlds } from './support/worlds.ts';

const types = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;

interface Part extends Coverage {
  readonly byType: Readonly<
    Record<
      (typeof types)[number],
      { readonly entitled: number; readonly used: number | null; readonly overage?: number | null }
    >
  >;
}

/** The slow and obvious way: nothing is netted, and nothing read is not zero. */
function addUp(parts: readonly Part[]) {
  let oldestReadingAt: string | null = null;
  const sums = { clustersReported: 0, clustersExpected: 0 };
  const byType: Record<string, { entitled: number; used: number | null; overage: number }> = {};
  for (const type of types) byType[type] = { entitled: 0, used: null, overage: 0 };
  for (const part of parts) {
    sums.clustersReported += part.clustersReported;
    sums.clustersExpected += part.clustersExpected;
    const at = part.oldestReadingAt;
    if (at !== null && (oldestReadingAt === null || Date.parse(at) < Date.parse(oldestReadingAt))) {
      oldestReadingAt = at;
    }
    for (const type of types) {
      const { entitled, used, overage } = part.byType[type];
      const sum = byType[type]!;
      sum.entitled += entitled;
      if (used !== null) sum.used = (sum.used ?? 0) + used;
      sum.overage += overage === undefined ? Math.max(0, (used ?? 0) - entitled) : (overage ?? 0);
    }
  }
  return { ...sums, oldestReadingAt, byType };
}

function sumClusters(clusters: readonly Cluster[]) {
  const counted = clusters.filter(({ readingAt }) => readingAt !== null);
  return types.map((type) =>
    counted.length === 0 ? null : counted.reduce((sum, { usedByType }) => sum + usedByType[type]!, 0),
  );
}

const usedIn = ({ byType }: Pick<Part, 'byType'>) => types.map((type) => byType[type].used);

/** Rows of every customer over the period, by customer. */
async function readRows({ api, customers, period: { from, to } }: Opened) {
  const rows = new Map<string, readonly SubscriptionDay[]>();
  for (const { id: orgId } of customers) {
    rows.set(orgId, (await api.getUsageTimeseries({ orgId, from, to }, signal)).days);
  }
  return rows;
}

async function assertSumsOn(
  day: Day,
  total: Part,
  { api }: Opened,
  rows: Awaited<ReturnType<typeof readRows>>,
): Promise<void> {
  const customers = await collect(api.listPartnerCustomers({ from: day, to: day }, signal));
  const clusters = await collect(api.listClusters({ asOf: day }, signal));
  const usages = customers.map(({ usage }) => usage!);
  assert.deepEqual(addUp(usages), addUp([total]), 'partner = customers');
  assert.deepEqual(sumClusters(clusters), usedIn(total), 'partner = clusters');
  const all: SubscriptionDay[] = [];
  for (const { customerId, usage } of customers) {
    const parts = (rows.get(customerId) ?? []).filter((row) => row.day === day);
    all.push(...parts);
    assert.deepEqual(addUp(parts), addUp([usage!]), 'customer = subscriptions');
    const own = clusters.filter(({ customer }) => customer.id === customerId);
    assert.deepEqual(sumClusters(own), usedIn(usage!), 'customer = clusters');
    for (const part of parts) {
      const bound = own.filter(({ subscriptionId }) => subscriptionId === part.subscriptionId);
      assert.deepEqual(sumClusters(bound), usedIn(part), 'subscription = clusters');
    }
  }
  assert.deepEqual(addUp(all), addUp([total]), 'partner = subscriptions');
}

/** What the list of customers says of the whole period is what each customer's own report says. */
function assertSameAsReports(
  customers: readonly Customer[],
  opened: Opened,
  rows: Map<string, readonly SubscriptionDay[]>,
) {
  for (const { customerId, usage } of customers) {
    const days = rows.get(customerId) ?? [];
    const report = reportOf({ subscriptions: [], days, dataFrom: null }, opened.period, null);
    for (const type of types) {
      const { entitled, used, overage, peak, daysOver } = report.byType[type];
      const { entitled: bought, used: read, overage: over, ...course } = usage!.byType[type];
      assert.deepEqual([bought, read, over ?? 0], [entitled, used, overage ?? 0]);
      assert.deepEqual([course.peak, course.daysOver], [peak?.units ?? null, daysOver]);
    }
  }
}

const count = cases(200, 2_000);

test(`in ${count} worlds: partner = Σ customers = Σ subscriptions = Σ clusters`, async () => {
  const asked = fc.tuple(worlds, fc.nat(1_000));
  const property = fc.asyncProperty(asked, async ([world, any]) => {
    const opened = openWorld({ ...world, isPartner: true });
    const { from, to } = opened.period;
    const rows = await readRows(opened);
    const { days } = await opened.api.getPartnerUsageTimeseries({ from, to }, signal);
    const customers = await collect(opened.api.listPartnerCustomers({ from, to }, signal));

    assert.equal(days.length, daysBetween(from, to) + 1);
    for (const { day, ...total } of days) {
      const parts = [...rows.values()].flat().filter((row) => row.day === day);
      assert.deepEqual(addUp(parts), addUp([total]));
    }
    assertSameAsReports(customers, opened, rows);
    // The first day, the last, and one between.
    for (const day of new Set([from, to, addDays(from, any % days.length)])) {
      await assertSumsOn(
        day,
        days.find((row) => row.day === day)!,
        opened,
        rows,
      );
    }
  });
  await fc.assert(property, { numRuns: count });
});
