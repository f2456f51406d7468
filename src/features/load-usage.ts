/** One customer's usage for a period, as the page and a report of one's own both ask for it: the same days give the same figures. */
import { dayBefore, type Period } from '../domain/period.ts';
import type { CustomerUsage } from '../domain/report.ts';
import type { Session } from '../session/session.ts';

export type LoadedUsage = CustomerUsage & { readonly period: Period };

/** What the usage depends on; it begins with the day before the period where that is kept, since change is counted from there. */
export function usageArgs({ api, me, today }: Session, period: Period) {
  const first = dayBefore(period, today(), me.retentionDays) ?? period.from;
  return [api, me.organization.id, first, period.from, period.to, period.preset] as const;
}

export type UsageArgs = ReturnType<typeof usageArgs>;

/** Both requests, made together: what is worked out of their answers is of one moment. */
export function requestUsage([api, orgId, first, , to]: UsageArgs, signal: AbortSignal) {
  return [
    api.listSubscriptions({ orgId }, signal),
    api.getUsageTimeseries({ orgId, from: first, to }, signal),
  ] as const;
}

export function periodOf([, , , from, to, preset]: UsageArgs): Period {
  return { from, to, preset, isPartial: preset === 'today' };
}

export async function loadUsage(args: UsageArgs, signal: AbortSignal): Promise<LoadedUsage> {
  const [subscriptions, { days, dataFrom }] = await Promise.all(requestUsage(args, signal));
  return { subscriptions, days, dataFrom, period: periodOf(args) };
}
