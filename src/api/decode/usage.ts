/** What was used, per day. */
import * as v from 'valibot';
import type { CustomerDay, PartnerDay } from '../../domain/customer.ts';
import type { SubscriptionDay, Use } from '../../domain/series.ts';
import type { Page, SubscriptionSummary } from '../flex-api.ts';
import { count, countOrNull, day, eachType, type FieldsOf, instantOrNull, listOf, text } from './values.ts';

/** Readings counted up to a moment, and the rows in which they are. */
export interface UsageRows<Row> extends Page<Row> {
  readonly dataFrom: string | null;
}

export const coverage = {
  clustersReported: count,
  clustersExpected: count,
  oldestReadingAt: instantOrNull,
};

const units = {
  entitledUnits: count,
  consumedUnits: countOrNull,
} satisfies FieldsOf<'SubscriptionUsage'>;

export const aggregatedUnits = { ...units, overageUnits: count } satisfies FieldsOf<'AggregatedUsage'>;

interface AggregatedUnits {
  readonly entitledUnits: number;
  readonly consumedUnits: number | null;
  readonly overageUnits: number;
}

/** Where nothing has been read, the service's 0 over use is no reading either. */
export function toUse({ entitledUnits, consumedUnits, overageUnits }: AggregatedUnits): Use {
  return {
    entitled: entitledUnits,
    used: consumedUnits,
    overage: consumedUnits === null ? null : overageUnits,
  };
}

export const usageByType = eachType(
  v.pipe(
    v.object(units),
    v.transform(({ entitledUnits, consumedUnits }) => ({ entitled: entitledUnits, used: consumedUnits })),
  ),
);

const aggregatedByType = eachType(v.pipe(v.object(aggregatedUnits), v.transform(toUse)));

/** The contract's `usageByType` is the domain's `byType`. */
export function renameByType<Row extends { readonly usageByType: unknown }>({ usageByType, ...rest }: Row) {
  return { ...rest, byType: usageByType as Row['usageByType'] };
}

const subscriptionDay = v.pipe(
  v.object({ day, subscriptionId: text, ...coverage, usageByType } satisfies FieldsOf<'SubscriptionDay'>),
  v.transform((row) => renameByType(row)),
);

const summary = v.pipe(
  v.object({
    subscriptionId: text,
    growthAllowancePercent: count,
    ...coverage,
    usageByType,
  } satisfies FieldsOf<'SubscriptionSummary'>),
  v.transform((row) => renameByType(row)),
);

const partnerDay = v.pipe(
  v.object({
    day,
    ...coverage,
    customersOver: count,
    usageByType: aggregatedByType,
  } satisfies FieldsOf<'PartnerDay'>),
  v.transform((row) => renameByType(row)),
);

const customerDay = v.pipe(
  v.object({
    customerId: text,
    day,
    ...coverage,
    usageByType: aggregatedByType,
  } satisfies FieldsOf<'CustomerDay'>),
  v.transform((row) => renameByType(row)),
);

function rowsOf<Row>(row: v.GenericSchema<unknown, Row>): v.GenericSchema<unknown, UsageRows<Row>> {
  return v.object({ ...listOf(row).entries, dataFrom: instantOrNull } satisfies FieldsOf<'UsageTimeseries'>);
}

export const timeseriesSchema: v.GenericSchema<unknown, UsageRows<SubscriptionDay>> = rowsOf(subscriptionDay);
export const summarySchema: v.GenericSchema<unknown, UsageRows<SubscriptionSummary>> = rowsOf(summary);
export const partnerTimeseriesSchema: v.GenericSchema<unknown, UsageRows<PartnerDay>> = rowsOf(partnerDay);
export const customerDaysSchema: v.GenericSchema<unknown, Page<CustomerDay>> = listOf(customerDay);
