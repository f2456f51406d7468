/** Several customers’ file: what it is opened with, and its parts. */
import type { Customer, CustomerDay } from '../../../../src/domain/customer.ts';
import { addDays } from '../../../../src/domain/day.ts';
import { perType } from '../../../../src/domain/license.ts';
import type { CustomersInput, CustomersPart } from '../../../../src/export/customers-input.ts';
import { packDays } from '../../../../src/export/packed-days.ts';
import { inputOver } from './input.ts';

export const from = '2026-01-01';

const use = { entitled: 100, used: 80, overage: 0 };
const coverage = { clustersReported: 1, clustersExpected: 1 };

export function customer(place: number): Customer {
  return {
    customerId: `org-${place}`,
    name: `Kund ${String(place).padStart(3, '0')}`,
    services: [],
    provisioningStatus: 'provisioned',
    subscriptionStatus: 'active',
    endDate: null,
    clusterCount: 1,
    usage: {
      ...coverage,
      oldestReadingAt: '2026-01-03T04:00:00Z',
      byType: perType(() => ({ ...use, peak: 80, daysOver: 0 })),
      subscriptions: [],
    },
  };
}

export function daysOf(customerId: string, length: number): CustomerDay[] {
  return Array.from({ length }, (_, index) => ({
    ...coverage,
    customerId,
    day: addDays(from, index),
    oldestReadingAt: `${addDays(from, index)}T04:00:00Z`,
    byType: perType(() => use),
  }));
}

const length = 3;

export function customersInput(): CustomersInput {
  const { labels, context, content, format } = inputOver(length);
  const { customer: _, subscriptionId: __, ...rest } = context;
  return {
    period: { from, to: addDays(from, length - 1), preset: null, isPartial: false },
    content,
    mayReadClusters: true,
    format,
    labels,
    context: {
      ...rest,
      subject: 'All customers',
      isOfAll: true,
      dataFrom: { at: '2026-01-03T13:00:00Z' },
      today: '2026-01-04',
    },
  };
}

/** The customers, then pages with all days of some of them. */
export function partsOf(pages: number, customersPerPage: number): CustomersPart[] {
  const items = Array.from({ length: pages * customersPerPage }, (_, place) => customer(place));
  const placeOf = (id: string) => Number(id.replace('org-', ''));
  return [
    { kind: 'customers', items, total: items.length },
    ...Array.from({ length: pages }, (_, page): CustomersPart => {
      const some = items.slice(page * customersPerPage, (page + 1) * customersPerPage);
      const rows = some.flatMap(({ customerId }) => daysOf(customerId, length));
      return { kind: 'days', days: packDays(rows, placeOf) };
    }),
  ];
}
