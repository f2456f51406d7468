/** An organisation's active subscriptions on one day, judged: what the hub's own pages show of them. */
import { isStale } from './cluster.ts';
import { compareCompliance, type Compliance, complianceOf, worstOf } from './compliance.ts';
import type { Day } from './day.ts';
import { licenseTypes, type PerType } from './license.ts';
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
    const statuses = licenseTypes.map((type) =>
      complianceOf(row.byType[type].entitled, row.byType[type].used, rules),
    );
    return { ...row, compliance: worstOf(statuses), isStale: isStale(row.oldestReadingAt, asOf) };
  });
  return judged.sort(
    (a, b) => compareCompliance(a.compliance, b.compliance) || (a.subscriptionId < b.subscriptionId ? -1 : 1),
  );
}
