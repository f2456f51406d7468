/** A file of several customers, written from made parts and read back. */
import type { Cluster } from '../../../../src/domain/cluster.ts';
import type { Customer, CustomerDay, CustomerSubscription } from '../../../../src/domain/customer.ts';
import { addDays } from '../../../../src/domain/day.ts';
import { perType } from '../../../../src/domain/license.ts';
import { sumUse } from '../../../../src/domain/series.ts';
import type { CustomersContext, CustomersInput, ReadSoFar } from '../../../../src/export/customers-input.ts';
import { openReport } from '../../../../src/export/make-report.ts';
import { packDays } from '../../../../src/export/packed-days.ts';
import { wholeContent } from '../../../../src/export/report-input.ts';
import { bought, customer, useOf } from '../../domain/support/build-customer.ts';
import { period, series } from '../../domain/support/build.ts';
import { readRecords, type Value } from './records.ts';
import { readWorkbook } from './read-workbook.ts';
import { cluster, customersContext, english } from './sample.ts';

export interface Member {
  readonly customer: Customer;
  readonly days: readonly CustomerDay[];
}

interface MemberDetails {
  readonly entitled?: number;
  readonly subscription?: Partial<Omit<CustomerSubscription, 'byType'>>;
  readonly customer?: Partial<Customer>;
  readonly usage?: Partial<NonNullable<Customer['usage']>>;
}

/** A customer with one subscription from 1 October on; null is a day without a reading. */
export function member(
  name: string,
  used: readonly (number | null)[],
  { entitled = 100, subscription, customer: details, usage }: MemberDetails = {},
): Member {
  const days = series('', '2026-10-01', entitled, used);
  const last = bought([[entitled, used.at(-1) ?? null]], { subscriptionId: `Sub-${name}`, ...subscription });
  const oldestReadingAt = days.at(-1)?.oldestReadingAt ?? null;
  const made = customer(name, useOf([last], { oldestReadingAt, ...usage }), {
    customerId: `org-${name}`,
    ...details,
  });
  return {
    customer: made,
    days: days.map(({ subscriptionId: _, byType, ...day }) => ({
      ...day,
      customerId: made.customerId,
      byType: perType((type) => sumUse([byType[type]])),
    })),
  };
}

/** One cluster of each customer, which counts all that the customer uses. */
export function clustersOf(members: readonly Member[]): Cluster[] {
  return members.map(({ customer: { customerId, name, usage } }) =>
    cluster(`cucm.${name}`, {
      customer: { id: customerId, name },
      usedByType: perType((type) => usage?.byType[type].used ?? null),
    }),
  );
}

export interface CustomersSample extends Partial<Omit<CustomersInput, 'context'>> {
  readonly members: readonly Member[];
  /** How many were asked for. */
  readonly total?: number;
  readonly days?: readonly CustomerDay[];
  readonly clusters?: readonly Cluster[];
  readonly clustersLack?: ReadSoFar | null;
  readonly context?: Partial<CustomersContext>;
}

const daysPerPage = 4;

/** What a file is begun with, and what comes for it then, in that order. */
export function partsOf({
  members,
  total = members.length,
  days = members.flatMap((each) => each.days),
  clusters = clustersOf(members),
  clustersLack = null,
  context,
  ...changes
}: CustomersSample) {
  const input: CustomersInput = {
    period: period('2026-10-01', addDays('2026-10-01', (members[0]?.days.length ?? 3) - 1)),
    content: wholeContent,
    mayReadClusters: true,
    format: { kind: 'xlsx' },
    labels: english,
    ...changes,
    context: { ...customersContext, ...context },
  };
  const items = members.map((each) => each.customer);
  const places = new Map(items.map(({ customerId }, place) => [customerId, place]));
  const pages = Array.from({ length: Math.ceil(days.length / daysPerPage) }, (_, page) =>
    packDays(days.slice(page * daysPerPage, (page + 1) * daysPerPage), (id) => places.get(id) ?? null),
  );
  const hasClusters = input.content.clusters && input.mayReadClusters;
  return { input, items, total, pages, clusters: hasClusters ? clusters : null, clustersLack };
}

export async function writeCustomers(sample: CustomersSample): Promise<ArrayBuffer> {
  const { input, items, total, pages, clusters, clustersLack } = partsOf(sample);
  const report = openReport(input);
  await report.add({ kind: 'customers', items, total });
  for (const days of pages) await report.add({ kind: 'days', days });
  if (clusters !== null) await report.add({ kind: 'clusters', items: clusters });
  return report.end(clustersLack);
}

export async function readCustomers(sample: CustomersSample) {
  const { sheets, parts } = readWorkbook(await writeCustomers(sample));
  const sheet = (name: string) => {
    const found = sheets.find((each) => each.name === name);
    return found === undefined ? [] : readRecords(found);
  };
  const about = sheet(english.sheets.about);
  return {
    parts,
    sheets,
    summary: sheet(english.sheets.summary),
    daily: sheet(english.sheets.dailyUsage),
    clusters: sheet(english.sheets.clusters),
    about,
    /** All that "About" says under a heading. */
    said: (field: string): Value[] =>
      about.flatMap((row) =>
        row[english.columns.field] === field ? [row[english.columns.value] ?? null] : [],
      ),
  };
}
