/** All customers' use for a period, as the service adds it up. Together they have no status: what counts is how many are over. */
import type { CustomerList } from './customer-list.ts';
import type { PartnerDay } from './customer.ts';
import { type Level, levelOf } from './level.ts';
import { licenseTypes, type LicenseType, perType, type PerType } from './license.ts';
import type { Period } from './period.ts';

export interface PartnerReport extends Level<PartnerDay> {
  readonly period: Period;
  /** When the newest reading counted was taken, ISO-8601 UTC; null when there is none. */
  readonly dataFrom: string | null;
  /** Customers over in any type on the as-of day. */
  readonly customersOver: number;
}

/** @param usage.days one per day in order; may begin with the day before the period. */
export function partnerReportOf(
  usage: { readonly days: readonly PartnerDay[]; readonly dataFrom: string | null },
  period: Period,
): PartnerReport {
  const level = levelOf(usage.days, period);
  return {
    ...level,
    period,
    dataFrom: usage.dataFrom,
    customersOver: level.days.at(-1)?.customersOver ?? 0,
  };
}

/** How many of the customers that have come are what, on the as-of day. */
export interface CustomerCounts {
  readonly overByType: PerType<{
    readonly customers: number;
    /** Each of them is within its allowance. */
    readonly isWithinAllowance: boolean;
  }>;
  /** Over on an earlier day of the period, and not on the last. */
  readonly wasOver: number;
  readonly under: number;
  readonly stale: number;
  readonly pending: number;
  /** With data, but not from every subscription. */
  readonly incomplete: number;
}

export function countCustomers({ customers, standings }: CustomerList): CustomerCounts {
  const count = (isCounted: (standing: (typeof standings)[number]) => boolean) =>
    standings.filter(isCounted).length;
  const overIn = (type: LicenseType) => {
    const over = standings.filter((_, row) => (customers[row]?.usage?.byType[type].overage ?? 0) > 0);
    return {
      customers: over.length,
      isWithinAllowance: over.every(({ complianceByType }) => complianceByType?.[type] === 'withinAllowance'),
    };
  };
  return {
    overByType: perType(overIn),
    wasOver: count(({ wasOver }) => wasOver),
    under: count(({ isUnder }) => isUnder),
    stale: count(({ isStale }) => isStale),
    pending: count(({ isPending }) => isPending),
    incomplete: count(
      ({ isPending, subscriptionsWithoutData }) => !isPending && subscriptionsWithoutData > 0,
    ),
  };
}

/** A customer over the licence limit, and by how much of each type. */
export interface Driver {
  readonly customerId: string;
  readonly name: string;
  readonly overByType: PerType<number>;
  /** Days over in the period, of the type that had most; null when the service does not tell. */
  readonly daysOver: number | null;
}

/** Who drives the overage: the customers over on the as-of day, the largest overage of one type first. */
export function driversOf(list: CustomerList): Driver[] {
  const rows = list.select(list.order({ key: 'overage', isDescending: true }), { q: '', tile: 'overLimit' });
  return Array.from(rows).flatMap((row) => {
    const customer = list.customers[row];
    if (customer === undefined) return [];
    const { customerId, name, usage } = customer;
    return [
      {
        customerId,
        name,
        overByType: perType((type) => usage?.byType[type].overage ?? 0),
        daysOver: list.standings[row]?.daysOver ?? null,
      },
    ];
  });
}

/** Customers known to have no cluster. */
export function withoutClusters({
  customers,
}: CustomerList): { readonly id: string; readonly name: string }[] {
  return customers
    .filter(({ clusterCount }) => clusterCount === 0)
    .map(({ customerId, name }) => ({ id: customerId, name }));
}

/** The types of which a driver is over. */
export function typesOver({ overByType }: Driver): LicenseType[] {
  return licenseTypes.filter((type) => overByType[type] > 0);
}
