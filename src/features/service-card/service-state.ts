/** What the card says of the service: a customer's worst status, or how many of all customers are over. */
import type { FlexApi } from '../../api/flex-api.ts';
import { judgeSubscriptions, shortagesInShort } from '../../domain/active-subscriptions.ts';
import { type Compliance, worstOf } from '../../domain/compliance.ts';
import type { Day } from '../../domain/day.ts';
import { sumKnown } from '../../domain/license.ts';
import type { Shortage } from '../../domain/report.ts';
import { can, type Session } from '../../session/session.ts';

/** Whose use the card speaks of; `none` where a person may know the service, but not its use. */
export type Reach = 'customer' | 'allCustomers' | 'none';

export interface ServiceState {
  readonly asOf: Day;
  /** When the newest reading counted was taken, ISO-8601 UTC; null when there is none. */
  readonly dataFrom: string | null;
  /** The oldest reading counted, ISO-8601 UTC, where it is too old to pass for the day's; else null, as for all customers together. */
  readonly staleSince: string | null;
  /** Null where there is none to give: no active subscription, or all customers together. */
  readonly compliance: Compliance | null;
  /** What has to be ordered; none of all customers together. */
  readonly shortages: readonly Shortage[];
  /** Licences free where that is under use; null where none is. */
  readonly free: number | null;
  /** Null for one customer. */
  readonly customersOver: number | null;
}

/** Null where the service is nothing to this person. */
export function reachOf(session: Session): Reach | null {
  if (can(session, 'aggregate.view')) return 'allCustomers';
  if (can(session, 'customers.view')) return 'none';
  return can(session, 'usage.view') ? 'customer' : null;
}

export async function readCustomer(
  api: FlexApi,
  { orgId, asOf, underUsePercent }: { orgId: string; asOf: Day; underUsePercent: number | null },
  signal: AbortSignal,
): Promise<ServiceState> {
  const { dataFrom, subscriptions } = await api.getUsageSummary({ orgId, asOf }, signal);
  const judged = judgeSubscriptions(subscriptions, asOf, underUsePercent);
  const statuses = judged.map(({ compliance }) => compliance);
  const [staleSince = null] = judged
    .flatMap(({ isStale, oldestReadingAt }) => (isStale ? (oldestReadingAt ?? []) : []))
    .sort();
  return {
    asOf,
    dataFrom,
    staleSince,
    compliance: statuses.length === 0 ? null : worstOf(statuses),
    shortages: shortagesInShort(judged),
    free: sumKnown(judged.map(({ free }) => free)),
    customersOver: null,
  };
}

export async function readAllCustomers(api: FlexApi, asOf: Day, signal: AbortSignal): Promise<ServiceState> {
  const { dataFrom, days } = await api.getPartnerUsageTimeseries({ from: asOf, to: asOf }, signal);
  // Where nothing has been read, the service's 0 over is no reading either.
  const customersOver = dataFrom === null ? null : (days.at(-1)?.customersOver ?? null);
  return {
    asOf,
    dataFrom,
    staleSince: null,
    compliance: customersOver === null ? 'pending' : null,
    shortages: [],
    free: null,
    customersOver,
  };
}
