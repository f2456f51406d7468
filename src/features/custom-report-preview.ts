/** What a report of one's own will hold, worked out from what is known before it is made. */
import type { Customer } from '../domain/customer.ts';
import { licenseTypes } from '../domain/license.ts';
import { lengthOf, type Period } from '../domain/period.ts';
import { subscriptionsWithoutData, type UsageReport } from '../domain/report.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Preview, SampleRow } from './custom-report-dialog/report-preview.ts';

const sampleLength = 5;
/** A sum per type, and one of all types. */
const totalRows = licenseTypes.length + 1;

/** One customer's: its clusters are counted when the file is made. */
export function previewOfOne(report: UsageReport, subscriptions: readonly Subscription[]): Preview {
  const parts = report.subscriptions;
  return {
    kind: 'subscriptions',
    count: parts.length,
    withoutData: subscriptionsWithoutData(report, subscriptions).without.length,
    rows: {
      summary: parts.length * licenseTypes.length + totalRows,
      dailyUsage: parts.reduce((sum, { days }) => sum + days.length, 0),
      clusters: null,
    },
    sample: parts
      .flatMap(({ subscriptionId, byType }) =>
        licenseTypes.map((type): SampleRow => ({ of: subscriptionId, type, use: byType[type] })),
      )
      .slice(0, sampleLength),
  };
}

/** @param known all customers by name; @param ids of those whose report it is to be. */
export function previewOfSeveral(
  known: readonly Customer[],
  ids: readonly string[] | 'all',
  period: Period,
): Preview {
  const wanted = new Set(ids);
  const customers = known.filter(({ customerId }) => ids === 'all' || wanted.has(customerId));
  const isWithoutData = ({ usage }: Customer) =>
    licenseTypes.every((type) => (usage?.byType[type].used ?? null) === null);
  return {
    kind: 'customers',
    count: customers.length,
    withoutData: customers.filter(isWithoutData).length,
    rows: {
      summary: customers.length * licenseTypes.length + totalRows,
      dailyUsage: customers.length * lengthOf(period),
      clusters: customers.reduce((sum, { clusterCount }) => sum + clusterCount, 0),
    },
    sample: customers
      .slice(0, sampleLength)
      .flatMap(({ name, usage }) =>
        usage === undefined
          ? []
          : licenseTypes.map((type): SampleRow => ({ of: name, type, use: usage.byType[type] })),
      )
      .slice(0, sampleLength),
  };
}
