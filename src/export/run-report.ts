/** Downloads one customer's report: figures to sheets to file to the browser's downloads. */
import type { Organization } from '../api/flex-api.ts';
import { licenseTypes } from '../domain/license.ts';
import type { UsageReport } from '../domain/report.ts';
import { shareableLink } from '../session/link.ts';
import { can, type Session } from '../session/session.ts';
import { downloadFile } from './download.ts';
import { reportFileName } from './file-name.ts';
import { hubName, reportLabels } from './labels.ts';
import type { PreparedExport } from './prepared-export.ts';
import { type ClustersRead, readClusters } from './read-clusters.ts';
import { prepareExport } from './start-worker.ts';

export { prepareExport } from './start-worker.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface DownloadProgress {
  /** Share of all rows read and written, 0 to 1. */
  readonly fraction: number;
  /** Clusters read, while they are being read; null while the file is written. */
  readonly clusters: { readonly done: number; readonly total: number } | null;
}

/** What the file lacks. */
export interface IncompleteClusters {
  readonly error: unknown;
  /** Clusters that could be read. */
  readonly read: number;
  /** How many there are; null when that is not known either. */
  readonly total: number | null;
}

export interface ReportDownload {
  readonly session: Session;
  readonly report: UsageReport;
  readonly appVersion: string;
  /** Whose report it is; by default the organisation shown. */
  readonly customer?: Organization | undefined;
  /** The subscription chosen, when the report is of one alone. */
  readonly subscriptionId?: string | null | undefined;
  /** Address of the view, for the file's reader; by default the page's, without what may be a credential. */
  readonly deepLink?: string | null | undefined;
  /** From {@link prepareExport}, when it was called ahead; it is used up. */
  readonly prepared?: PreparedExport | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows of the sheets whose length the report decides: days and types per subscription, and the sums. */
function rowsOf({ subscriptions }: UsageReport): number {
  return subscriptions.reduce((rows, { days }) => rows + days.length + licenseTypes.length, 0);
}

/** Adds reading and writing up to one share that never goes back: each cluster is read once and written once. */
function countProgress({ onProgress = () => {}, report }: ReportDownload) {
  // The row of the headings keeps an empty report from having nothing to do.
  const rows = rowsOf(report) + 1;
  let read = 0;
  let last = 0;
  const tell = (share: number, clusters: DownloadProgress['clusters']) => {
    last = Math.max(last, share);
    onProgress({ fraction: last, clusters });
  };
  return {
    onRead(done: number, total: number) {
      read = done;
      tell(done / (2 * total + rows), { done, total });
    },
    onWritten(fraction: number) {
      tell((read + fraction * (read + rows)) / (2 * read + rows), null);
    },
  };
}

/**
 * Resolves when the browser has the file: with null when the file has everything, else with what it lacks and says it lacks.
 * Rejects with an ExportError, or with the signal's reason. Then there is no file, and nothing is left behind.
 */
export async function downloadReport(download: ReportDownload): Promise<IncompleteClusters | null> {
  const { session, report, appVersion, customer = session.me.organization, subscriptionId = null } = download;
  const { deepLink = shareableLink(location.href), prepared = prepareExport() } = download;
  const { signal = new AbortController().signal } = download;
  const hasClusters = can(session, 'clusters.view');
  const { onRead, onWritten } = countProgress(download);

  const readAll = (): Promise<ClustersRead> =>
    readClusters({
      pages: session.api.listClusters({ orgIds: [customer.id], asOf: report.period.to }, signal),
      compare: session.format.compare,
      onProgress: onRead,
      signal,
    });

  try {
    signal.throwIfAborted();
    const { clusters, error } = hasClusters ? await readAll() : { clusters: null, error: null };
    const context = {
      hub: hubName(session),
      person: session.me.person.displayName,
      customer: { id: customer.id, name: customer.name },
      subscriptionId,
      underUsePercent: session.me.underUsePercent,
      generatedAt: session.now().toISOString(),
      deepLink,
      appVersion,
    };
    const file = await prepared.make(
      { report, clusters, labels: reportLabels(session), context },
      { onProgress: onWritten, signal },
    );
    signal.throwIfAborted();
    downloadFile(new Blob([file], { type: workbookType }), reportFileName(customer.name, report.period));
    return clusters === null || clusters.isComplete
      ? null
      : { error, read: clusters.items.length, total: clusters.total };
  } finally {
    // Its worker waits for a request that may never come.
    prepared.dispose();
  }
}
