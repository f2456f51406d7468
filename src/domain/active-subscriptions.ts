/** An organisation's active subscriptions on one day, judged: what the hub's own pages show of them. */
import { isStale } from './cluster.ts';
import { compareCompliance, type Compliance, complianceOf, freeInUnderUse, worstOf } from './compliance.ts';
import type { Day } from './day.ts';
import { licenseTypes, overageOf, type PerType } from './license.ts';
import type { Shortage } from './report.ts';
import type { Coverage } from './series.ts';

/** One active subscription on the as-of day, as the service sends it. Units are whole licences. */
export interface ActiveSubscription extends Coverage {
  readonly subscriptionId: string;
  readonly growthAllowancePercent: number;
  readonly byType: PerType<{ readonly entitled: number; readonly used: number | null }>;
}

export interface JudgedSubscription extends ActiveSubscription {
  /** The worst of its types that have data. */
  readonly compliance: Compliance;
  readonly isStale: boolean;
  /** What has to be ordered so that each of its types covers its own use. */
  readonly shortages: readonly Shortage[];
  /** Licences free in its types that are in under use; null when none is. */
  readonly free: number | null;
}

/**
 * Judges each subscription on the as-of day, worst first, then by Subscription ID
 * (product rules, "Status of a type, subscription or customer").
 * @param underUsePercent from the service, null when it does not judge under use.
 */
export function judgeSubscriptions(
  rows: readonly ActiveSubscription[],
  asOf: Day,
  underUsePercent: number | null,
): JudgedSubscription[] {
  const judged = rows.map((row): JudgedSubscription => {
    const rules = { growthAllowancePercent: row.growthAllowancePercent, underUsePercent };
    const types = licenseTypes.map((type) => {
      const { entitled, used } = row.byType[type];
      return { type, entitled, used, compliance: complianceOf(entitled, used, rules) };
    });
    return {
      ...row,
      compliance: worstOf(types.map(({ compliance }) => compliance)),
      isStale: isStale(row.oldestReadingAt, asOf),
      shortages: types.flatMap(({ type, entitled, used }) => {
        const units = overageOf(entitled, used) ?? 0;
        return units > 0 ? [{ type, subscriptionId: row.subscriptionId, dealId: null, units }] : [];
      }),
      free: freeInUnderUse(types),
    };
  });
  return judged.sort(
    (a, b) => compareCompliance(a.compliance, b.compliance) || (a.subscriptionId < b.subscriptionId ? -1 : 1),
  );
}

/** So many are told one by one; of more, a card is too small. */
const toldAtMost = 3;

/** What has to be ordered for all of them together: a few by subscription, many added up by type, none netted. */
export function shortagesInShort(subscriptions: readonly JudgedSubscription[]): readonly Shortage[] {
  const all = subscriptions.flatMap(({ shortages }) => shortages);
  if (all.length <= toldAtMost) return all;
  return licenseTypes.flatMap((type) => {
    const ofType = all.filter((shortage) => shortage.type === type);
    const units = ofType.reduce((sum, shortage) => sum + shortage.units, 0);
    return units > 0 ? [{ type, subscriptionId: null, dealId: null, units }] : [];
  });
}
