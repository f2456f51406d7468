/** Customers for tests; everything a case does not speak of is unremarkable. */
import type { Customer, CustomerSubscription, CustomerUse } from '../../../../src/domain/customer.ts';
import { perType } from '../../../../src/domain/license.ts';
import { sumUse } from '../../../../src/domain/series.ts';
import { byType, type Counts } from './build.ts';

export function bought(
  counts: Counts,
  details: Partial<Omit<CustomerSubscription, 'byType'>> = {},
): CustomerSubscription {
  return {
    subscriptionId: 'Sub1',
    dealId: 'Deal1',
    orderIds: ['Order1'],
    status: 'active',
    end: '2028-01-31',
    growthAllowancePercent: 0,
    ...details,
    byType: byType(counts),
  };
}

/** What a customer's subscriptions add up to. */
export function useOf(
  subscriptions: readonly CustomerSubscription[],
  details: Partial<CustomerUse> & { readonly daysOver?: readonly [number, number, number] } = {},
): CustomerUse {
  const { daysOver = [0, 0, 0], ...rest } = details;
  const days = { knowledgeWorker: daysOver[0], commonArea: daysOver[1], telePresence: daysOver[2] };
  return {
    clustersReported: 1,
    clustersExpected: 1,
    oldestReadingAt: '2026-11-23T04:00:00Z',
    subscriptions,
    byType: perType((type) => {
      const use = sumUse(subscriptions.map((part) => part.byType[type]));
      return { ...use, peak: use.used, daysOver: days[type] };
    }),
    ...rest,
  };
}

let nextId = 0;

/** @param usage null for someone who may not see it. */
export function customer(
  name: string,
  usage: CustomerUse | null = useOf([bought([[100, 80]])]),
  details: Partial<Customer> = {},
): Customer {
  return {
    customerId: `c${(nextId += 1)}`,
    name,
    services: ['ucmCloud'],
    provisioningStatus: 'provisioned',
    subscriptionStatus: 'active',
    endDate: '2028-01-31',
    clusterCount: 1,
    ...(usage && { usage }),
    ...details,
  };
}
