/** Holds what the page's cards and its list of clusters say to figures worked out elsewhere. */
import assert from 'node:assert/strict';
import type { components } from '../../../../src/api/schema.d.ts';
import { ClusterList } from '../../../../src/domain/cluster-list.ts';
import { explainTotal, sumRows } from '../../../../src/domain/cluster-totals.ts';
import type { Cluster } from '../../../../src/domain/cluster.ts';
import { addDays } from '../../../../src/domain/day.ts';
import type { LevelReport, UsageReport } from '../../../../src/domain/report.ts';
import { english } from '../../export/support/sample.ts';
import { readSubscriptionCards, readUsageCards, type Shown, type TypeRow } from './read-cards.ts';

const types = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;

/** In whole percent, and away from 100: what is not all must not read as all. */
function shareOf(entitled: number, used: number | null): string | null {
  if (used === null) return null;
  if (entitled === 0) return used > 0 ? 'not bought' : '–';
  let percent = 0;
  while ((percent + 1) * entitled <= used * 100) percent += 1;
  const isBeyond = used > entitled && percent * entitled < used * 100;
  return `${(isBeyond ? percent + 1 : percent).toLocaleString('en-GB')}%`;
}

const worded = (day: string) => {
  const months = 'January February March April May June July August September October November December';
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${months.split(' ')[month - 1]} ${year}`;
};

function expectedRows(level: LevelReport, { period }: UsageReport): TypeRow[] {
  return types.map((type): TypeRow => {
    const { entitled, used, overage, change, peak, average, daysOver, compliance } = level.byType[type];
    const history = { since: addDays(period.from, -1), change, peak, average, daysOver };
    return {
      license: english.licenseTypes[type],
      status: english.compliance[compliance],
      used,
      entitled,
      share: shareOf(entitled, used),
      overage: overage ?? 0,
      history: period.isPartial || level.isEmpty ? null : history,
    };
  });
}

/** The three cards of the usage report, and those of the subscriptions. */
export function assertSameCards(shown: Shown, oracle: UsageReport): void {
  const { subscriptions } = shown;
  const isWaiting =
    subscriptions.length > 0 &&
    subscriptions.every(({ provisioning }) => provisioning.firstReadingAt === null);
  const { total, period } = oracle;
  assert.deepEqual(
    readUsageCards(shown),
    oracle.isEmpty && !isWaiting
      ? null
      : {
          entitled: total.entitled,
          used: total.used,
          overage: total.overage ?? 0,
          asOf: [worded(period.to), worded(period.to)],
          rows: expectedRows(oracle, oracle),
        },
  );
  const byId = (a: { subscriptionId: string }, b: { subscriptionId: string }) =>
    a.subscriptionId < b.subscriptionId ? -1 : 1;
  assert.deepEqual(
    readSubscriptionCards(shown).sort(byId),
    subscriptions
      .map(({ subscriptionId }) => {
        const level = oracle.subscriptions.find((part) => part.subscriptionId === subscriptionId);
        return level === undefined
          ? { subscriptionId, status: null, rows: [] }
          : {
              subscriptionId,
              status: english.compliance[level.compliance],
              rows: expectedRows(level, oracle),
            };
      })
      .sort(byId),
  );
}

/**
 * The rows of the list of clusters, and the total below them, which says nothing more where it is the report's.
 * @param wire the clusters as the service sent them. @param subscriptionId null for all.
 */
export function assertSameClusterList(
  clusters: readonly Cluster[],
  wire: components['schemas']['ClusterPage']['items'],
  oracle: UsageReport,
  subscriptionId: string | null,
): void {
  const list = new ClusterList(oracle.period.to, (a, b) => (a < b ? -1 : Number(a > b)));
  // In two pages, as a longer one comes.
  const half = Math.ceil(clusters.length / 2);
  list.add(clusters.slice(0, half));
  list.add(clusters.slice(half));
  const order = list.order({ key: 'knowledgeWorker', isDescending: true });
  const rows = list.select(order, { q: '', region: null, state: null, subscriptionId });
  const figuresOf = (id: string, units: readonly unknown[]) => JSON.stringify([id, ...units]);
  assert.deepEqual(
    Array.from(rows, (row) => {
      const { id, usedByType } = list.clusters[row]!;
      return figuresOf(
        id,
        types.map((type) => usedByType[type]),
      );
    }).sort(),
    wire
      .filter((cluster) => subscriptionId === null || cluster.subscriptionId === subscriptionId)
      .map(({ id, consumedUnitsByType }) =>
        figuresOf(
          id,
          types.map((type) => consumedUnitsByType[type]),
        ),
      )
      .sort(),
  );
  const sums = sumRows(list, rows);
  for (const type of types) assert.equal(sums[type], oracle.byType[type].used);
  const report = { ...sums, ...Object.fromEntries(types.map((type) => [type, oracle.byType[type].used])) };
  assert.equal(explainTotal({ rows: sums, report }, 'complete', false), 'equal');
}
