/** Downloads one customer's report: figures to sheets to file to the browser's downloads. */
import type { Organization } from '../api/flex-api.ts';
import { licenseTypes } from '../domain/license.ts';
import type { UsageReport } from '../domain/report.ts';
import { can, type Session } from '../session/session.ts';
import { fileOf, formatOf } from './delivery.ts';
import { downloadFile } from './download.ts';
import { reportFileName } from './file-name.ts';
import { hubName, reportLabels } from './labels.ts';
import { type ClustersRead, readClusters } from './read-clusters.ts';
import { type ReportContent, wholeContent } from './report-input.ts';
import { type JobOptions, type Lack, settings } from './report-job.ts';

export { prepareExport } from './start-worker.ts';
export { downloadCustomers } from './run-customers.ts';

export interface ReportDownload extends JobOptions {
  readonly session: Session;
  readonly report: UsageReport;
  /** Default: all of it. */
  readonly content?: ReportContent | undefined;
  /** Whose report it is; by default the organisation shown. */
  readonly customer?: Organization | undefined;
  /** The subscription chosen, when the report is of one alone. */
  readonly subscriptionId?: string | null | undefined;
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
  const tell = (share: number, reading: { readonly done: number; readonly total: number } | null) => {
    last = Math.max(last, share);
    onProgress({ fraction: last, reading: reading === null ? null : { what: 'clusters', ...reading } });
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
export async function downloadReport(download: ReportDownload): Promise<Lack | null> {
  const { session, report, customer = session.me.organization, subscriptionId = null } = download;
  const { content = wholeContent } = download;
  const { prepared, signal, deepLink, appVersion, format, onLack } = settings(download);
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
    const isWanted = content.clusters && can(session, 'clusters.view');
    const { clusters, error } = isWanted ? await readAll() : { clusters: null, error: null };
    const lack: Lack | null =
      clusters === null || clusters.isComplete
        ? null
        : { what: 'clusters', error, read: clusters.items.length, total: clusters.total };
    if (lack !== null) await onLack(lack);
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
    const input = {
      report,
      clusters,
      content,
      format: formatOf(format, session),
      labels: reportLabels(session),
      context,
    };
    const file = await prepared.make(input, { onProgress: onWritten, signal });
    signal.throwIfAborted();
    downloadFile(fileOf(file, format), reportFileName(customer.name, report.period, format));
    return lack;
  } finally {
    // Its worker waits for a request that may never come.
    prepared.dispose();
  }
}
