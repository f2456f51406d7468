/** One customer's subscriptions as they are listed. */
import { compareCompliance } from './compliance.ts';
import { daysBetween, type Day } from './day.ts';
import type { SubscriptionReport, UsageReport } from './report.ts';
import type { Subscription } from './subscription.ts';

/** A subscription with its figures; null figures where the service sent none for the period. */
export interface ListedSubscription {
  readonly subscription: Subscription;
  readonly report: SubscriptionReport | null;
}

/** Days before its end from which a subscription counts as ending soon. */
export const endsSoonDays = 90;

/** Days left of an active subscription that ends soon, 0 on its last day; null when it does not. */
export function daysLeft({ status, end }: Pick<Subscription, 'status' | 'end'>, today: Day): number | null {
  // Most end in other years, and lists have thousands of them.
  if (status !== 'active' || end < today || Number(end.slice(0, 4)) - Number(today.slice(0, 4)) > 1)
    return null;
  const left = daysBetween(today, end);
  return left <= endsSoonDays ? left : null;
}

/**
 * Active ones first, the worst status first, the nearest end first, then by Subscription ID.
 * @param report null where only the subscriptions could be had.
 */
export function listSubscriptions(
  subscriptions: readonly Subscription[],
  report: UsageReport | null,
): ListedSubscription[] {
  const reports = new Map(report?.subscriptions.map((part) => [part.subscriptionId, part]));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return subscriptions
    .map((subscription) => ({ subscription, report: reports.get(subscription.subscriptionId) ?? null }))
    .sort(
      (a, b) =>
        byText(a.subscription.status, b.subscription.status) ||
        compareCompliance(a.report?.compliance ?? 'unknown', b.report?.compliance ?? 'unknown') ||
        byText(a.subscription.end, b.subscription.end) ||
        byText(a.subscription.subscriptionId, b.subscription.subscriptionId),
    );
}
