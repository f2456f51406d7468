/** Downloads a report of several customers. */
import type { Customer } from '../domain/customer.ts';
import type { Period } from '../domain/period.ts';
import { can, type Session } from '../session/session.ts';
import type { CustomersContext, NewestReading } from './customers-input.ts';
import { fileOf, formatOf } from './delivery.ts';
import { downloadFile } from './download.ts';
import { feedReport, readCustomers, type Reading } from './feed-customers.ts';
import { reportFileName } from './file-name.ts';
import { hubName, reportLabels } from './labels.ts';
import { readDataFrom } from './read-data-from.ts';
import { type ReportContent, wholeContent } from './report-input.ts';
import { type DownloadProgress, type JobOptions, type Lack, settings } from './report-job.ts';

export interface CustomersDownload extends JobOptions {
  readonly session: Session;
  readonly period: Period;
  /** Default: all that the person may see. */
  readonly customerIds?: readonly string[] | 'all' | undefined;
  /** All customers for this very period, where they are known already; else they are fetched. */
  readonly known?: readonly Customer[] | null | undefined;
  /** For this very period, where that is known already; else it is fetched. */
  readonly dataFrom?: NewestReading | null | undefined;
  /** Default: all of it. */
  readonly content?: ReportContent | undefined;
}

/** The customers wanted, by name. */
function choose(
  customers: readonly Customer[],
  ids: readonly string[] | 'all',
  { format: { compare } }: Session,
): readonly Customer[] {
  const wanted = new Set(ids);
  return customers
    .filter(({ customerId }) => ids === 'all' || wanted.has(customerId))
    .sort((a, b) => compare(a.name, b.name));
}

function fileNameOf(customers: readonly Customer[], isAll: boolean): Parameters<typeof reportFileName>[0] {
  const [only] = customers;
  if (customers.length === 1 && only !== undefined) return only.name;
  return { several: isAll ? 'all' : 'selected' };
}

/** What the file says of itself. @param of which customers, and when their data are from. */
function contextOf(
  of: Pick<CustomersContext, 'subject' | 'isOfAll' | 'dataFrom'>,
  session: Session,
  options: ReturnType<typeof settings>,
): CustomersContext {
  return {
    ...of,
    hub: hubName(session),
    person: session.me.person.displayName,
    today: session.today(),
    underUsePercent: session.me.underUsePercent,
    generatedAt: session.now().toISOString(),
    deepLink: options.deepLink,
    appVersion: options.appVersion,
  };
}

/**
 * Resolves when the browser has the file: with null when the file has everything, else with the first of what it lacks.
 * Rejects with an ExportError, an ApiError where no customer could be read, or the signal's reason. Then there is no file.
 */
export async function downloadCustomers(download: CustomersDownload): Promise<Lack | null> {
  const { session, period, customerIds = 'all', known = null, content = wholeContent } = download;
  const options = settings(download);
  const { prepared, signal, format, onProgress } = options;
  const { api, t } = session;
  const isAll = customerIds === 'all';
  const mayReadClusters = can(session, 'clusters.view');
  let fraction = 0;
  const tell = (reading: DownloadProgress['reading']) => onProgress({ fraction, reading });
  const reading: Reading = {
    onRead: (what, done, total) => tell({ what, done, total }),
    onLack: options.onLack,
    signal,
  };
  try {
    signal.throwIfAborted();
    const newest = readDataFrom(api, period, download.dataFrom ?? null, signal);
    const found =
      known === null ? await readCustomers(api, period, reading) : { customers: known, lack: null };
    const { dataFrom, lack: dataFromLack } = await newest;
    signal.throwIfAborted();
    if (dataFromLack !== null) await options.onLack(dataFromLack);
    const customers = choose(found.customers, customerIds, session);
    const count = customers.length;
    const subject = isAll
      ? t('reportRun.allCustomers')
      : t('reportRun.customers', { count, units: session.format.units(count) });
    const report = await prepared.open(
      {
        period,
        content,
        mayReadClusters,
        format: formatOf(format, session),
        labels: reportLabels(session),
        context: contextOf({ subject, isOfAll: isAll, dataFrom }, session, options),
      },
      signal,
    );
    const feed = {
      api,
      period,
      customers,
      // Who is not in a list that is whole is gone, and the dialog has said so.
      total: found.lack === null ? count : isAll ? (found.lack.total ?? count) : new Set(customerIds).size,
      areAll: isAll && found.lack === null,
      hasClusters: content.clusters && mayReadClusters,
      onFed: (share: number) => (fraction = share),
    };
    const [daysLack, clustersLack] = await feedReport(report, feed, reading);
    tell(null);
    const file = await report.end(clustersLack);
    signal.throwIfAborted();
    downloadFile(fileOf(file, format), reportFileName(fileNameOf(customers, isAll), period, format));
    return found.lack ?? dataFromLack ?? daysLack ?? clustersLack;
  } finally {
    prepared.dispose();
  }
}
