/** A partner's customers. */
import * as v from 'valibot';
import type { Customer } from '../../domain/customer.ts';
import type { Page } from '../flex-api.ts';
import { provisioningStatus, subscriptionStatus } from './subscriptions.ts';
import { aggregatedUnits, coverage, renameByType, toUse, usageByType } from './usage.ts';
import { count, countOrNull, day, eachType, type FieldsOf, listOf, text } from './values.ts';

const typeUsage = v.pipe(
  v.object({
    ...aggregatedUnits,
    peakUnits: countOrNull,
    daysOver: count,
  } satisfies FieldsOf<'CustomerTypeUsage'>),
  v.transform(({ peakUnits, daysOver, ...units }) => ({ ...toUse(units), peak: peakUnits, daysOver })),
);

const subscription = v.pipe(
  v.object({
    subscriptionId: text,
    dealId: text,
    orderIds: v.array(text),
    status: subscriptionStatus,
    end: day,
    growthAllowancePercent: count,
    usageByType,
  } satisfies FieldsOf<'CustomerSubscription'>),
  v.transform((row) => renameByType(row)),
);

const usage = v.object({
  ...coverage,
  byType: eachType(typeUsage),
  subscriptions: v.array(subscription),
} satisfies FieldsOf<'CustomerUsage'>);

const customer = v.object({
  customerId: text,
  name: text,
  services: v.array(text),
  provisioningStatus,
  subscriptionStatus,
  endDate: v.nullable(day),
  clusterCount: count,
  usage: v.exactOptional(usage),
} satisfies FieldsOf<'Customer'>);

export const customersSchema: v.GenericSchema<unknown, Page<Customer>> = listOf(customer);
