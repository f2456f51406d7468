/** What a report's workbook is made of. Plain data throughout: it crosses to the worker as it is. */
import type { ShownState } from '../domain/cluster-filter.ts';
import type { Cluster } from '../domain/cluster.ts';
import type { Compliance } from '../domain/compliance.ts';
import type { PerType } from '../domain/license.ts';
import type { UsageReport } from '../domain/report.ts';
import type { Separator } from './csv.ts';

/** Every word in the workbook, in one language. */
export interface ReportLabels {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly title: string;
  readonly sheets: {
    readonly summary: string;
    readonly dailyUsage: string;
    readonly clusters: string;
    readonly about: string;
  };
  readonly columns: {
    readonly level: string;
    readonly subscriptionId: string;
    readonly dealId: string;
    readonly orderIds: string;
    readonly licenseType: string;
    readonly bought: string;
    readonly used: string;
    readonly overage: string;
    readonly change: string;
    readonly peak: string;
    readonly peakDay: string;
    readonly average: string;
    readonly daysOver: string;
    readonly overageDays: string;
    readonly carriedDays: string;
    readonly compliance: string;
    readonly customerId: string;
    readonly date: string;
    readonly usedByType: PerType<string>;
    readonly boughtByType: PerType<string>;
    readonly overageByType: PerType<string>;
    readonly clustersReported: string;
    readonly clustersExpected: string;
    readonly readings: string;
    readonly oldestReading: string;
    readonly region: string;
    readonly customerName: string;
    readonly clusterName: string;
    readonly clusterState: string;
    readonly version: string;
    readonly lastSync: string;
    readonly reading: string;
    readonly data: string;
    readonly field: string;
    readonly value: string;
  };
  readonly levels: {
    readonly subscription: string;
    readonly customer: string;
    readonly subscriptionTotal: string;
    readonly customers: string;
    readonly customersIncomplete: string;
  };
  readonly licenseTypes: PerType<string>;
  readonly allTypes: string;
  /** How complete one day of one subscription is, and how old a cluster's reading. */
  readonly readings: {
    readonly complete: string;
    readonly carried: string;
    readonly none: string;
    readonly partial: string;
    readonly current: string;
    readonly stale: string;
  };
  readonly clusterStates: Readonly<Record<ShownState, string>>;
  /** The clusters' sums, and how they stand to the report's. */
  readonly clusters: {
    readonly total: string;
    readonly inReport: string;
    readonly equal: string;
    readonly incomplete: string;
    readonly different: string;
  };
  readonly compliance: Readonly<Record<Compliance, string>>;
  readonly complianceMeanings: Readonly<Record<Compliance, string>>;
  readonly about: {
    readonly hub: string;
    readonly person: string;
    readonly customer: string;
    readonly subscription: string;
    readonly allSubscriptions: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly changeSince: string;
    readonly changeUnknown: string;
    readonly timeZone: string;
    readonly generatedAt: string;
    readonly dataFrom: string;
    readonly dataFromOfAll: string;
    readonly dataFromMissing: string;
    readonly noData: string;
    readonly deepLink: string;
    readonly appVersion: string;
    readonly missing: string;
    readonly nothingMissing: string;
    readonly subscriptionsWithoutData: string;
    readonly daysWithoutData: string;
    readonly daysCarried: string;
    readonly oldestReading: string;
    readonly stale: string;
    readonly staleMeaning: string;
    readonly customers: string;
    readonly customersInFile: string;
    readonly customersInAll: string;
    readonly customersListed: string;
    readonly customersIncomplete: string;
    readonly customersWithoutDays: string;
    readonly customersWithoutDaysMeaning: string;
    readonly customersWithoutData: string;
    readonly customersPartly: string;
    readonly customersStale: string;
    readonly daysDiffer: string;
    readonly noCommonStatus: string;
    readonly notChosen: string;
    readonly clustersInFile: string;
    readonly clustersNotGranted: string;
    readonly clustersIncomplete: string;
    readonly clustersRead: string;
    readonly clustersInAll: string;
    readonly clustersDiffer: string;
    readonly silentClusters: string;
    readonly clustersWithoutData: string;
    readonly clusterDay: string;
    readonly partial: string;
    readonly note: string;
    readonly emptyCells: string;
    readonly statusDay: string;
    readonly allowance: string;
    readonly underUseBelow: string;
    readonly underUseOff: string;
    readonly neverNetted: string;
    readonly overageDays: string;
    readonly cutTexts: string;
  };
}

/** Who asked for what, when and where. */
export interface ReportContext {
  /** The hub's name, as people know it. */
  readonly hub: string;
  readonly person: string;
  readonly customer: { readonly id: string; readonly name: string };
  /** The subscription chosen; null for all of the customer's. */
  readonly subscriptionId: string | null;
  /** From the service; null when it does not judge under use. */
  readonly underUsePercent: number | null;
  /** ISO-8601 UTC, by the host's clock. */
  readonly generatedAt: string;
  /** Address of the view the file was downloaded from; null when the host gives none. */
  readonly deepLink: string | null;
  readonly appVersion: string;
}

/** The sheets between the summary and what the file says about itself. */
export interface ReportContent {
  readonly dailyUsage: boolean;
  readonly clusters: boolean;
}

export const wholeContent: ReportContent = { dailyUsage: true, clusters: true };

export type FileFormat = { readonly kind: 'xlsx' } | { readonly kind: 'csv'; readonly separator: Separator };

export type FileKind = FileFormat['kind'];

/** The customer's clusters as of the report's last day, as far as they could be read. */
export interface ReportClusters {
  /** In the order in which they are to be listed. */
  readonly items: readonly Cluster[];
  /** How many there are, by the service's count; null when it gave none. */
  readonly total: number | null;
  /** False when the list broke off. */
  readonly isComplete: boolean;
}

export interface ReportInput {
  readonly report: UsageReport;
  /** Null when the person may not see clusters, or does not want them. */
  readonly clusters: ReportClusters | null;
  readonly content: ReportContent;
  readonly format: FileFormat;
  readonly labels: ReportLabels;
  readonly context: ReportContext;
}
