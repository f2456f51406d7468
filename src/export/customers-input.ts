/** What the workbook of several customers is made of: what is known at the start, and what comes in parts. */
import type { Cluster } from '../domain/cluster.ts';
import type { Customer } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import type { PackedDays } from './packed-days.ts';
import type { FileFormat, ReportContent, ReportContext, ReportLabels } from './report-input.ts';

/** When the newest reading counted was taken, ISO-8601 UTC; null when there is none. */
export interface NewestReading {
  readonly at: string | null;
}

export interface CustomersContext extends Omit<ReportContext, 'customer' | 'subscriptionId'> {
  /** Which customers, in words: all, or how many were chosen. */
  readonly subject: string;
  readonly isOfAll: boolean;
  /** Of all customers together, also where the file is of some; null where it could not be read. */
  readonly dataFrom: NewestReading | null;
  /** Terms are judged from this day on. */
  readonly today: Day;
}

export interface CustomersInput {
  readonly period: Period;
  readonly content: ReportContent;
  /** Whether the person may see clusters at all. */
  readonly mayReadClusters: boolean;
  readonly format: FileFormat;
  readonly labels: ReportLabels;
  readonly context: CustomersContext;
}

/** In this order: customers, then their days, then their clusters; of each as many parts as it takes. */
export type CustomersPart =
  /** `total` counts all that were asked for: where fewer come, the file says that it is incomplete. */
  | { readonly kind: 'customers'; readonly items: readonly Customer[]; readonly total: number }
  | { readonly kind: 'days'; readonly days: PackedDays }
  | { readonly kind: 'clusters'; readonly items: readonly Cluster[] };

/** How far a list came that broke off. */
export interface ReadSoFar {
  readonly read: number;
  /** Null when that is not known either. */
  readonly total: number | null;
}
