/** What was bought. */
import * as v from 'valibot';
import { provisioningStatuses, type Subscription } from '../../domain/subscription.ts';
import type { Page } from '../flex-api.ts';
import {
  count,
  day,
  eachType,
  type FieldsOf,
  instantOrNull,
  integer,
  listOf,
  oneOf,
  text,
} from './values.ts';

/** A status that we do not know promises no term that still runs. */
export const subscriptionStatus = oneOf(['active', 'inactive'], 'inactive');
export const provisioningStatus = oneOf(provisioningStatuses, 'unknown');

const order = v.object({
  orderId: text,
  date: day,
  changeByType: eachType(integer),
} satisfies FieldsOf<'Order'>);

const provisioning = v.object({
  status: provisioningStatus,
  orderReceivedAt: instantOrNull,
  clustersTotal: count,
  clustersVerified: count,
  provisionedAt: instantOrNull,
  firstReadingAt: instantOrNull,
} satisfies FieldsOf<'Provisioning'>);

const subscription = v.object({
  subscriptionId: text,
  dealId: text,
  status: subscriptionStatus,
  start: day,
  end: day,
  licenseModel: oneOf(['flex2', 'flex3'], 'unknown'),
  growthAllowancePercent: count,
  orders: v.array(order),
  provisioning,
} satisfies FieldsOf<'Subscription'>);

export const subscriptionsSchema: v.GenericSchema<unknown, Page<Subscription>> = listOf(subscription);
