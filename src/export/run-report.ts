/** Downloads one customer's report: figures to sheets to file to the browser's downloads. */
import type { Organization } from '../api/flex-api.ts';
import type { UsageReport } from '../domain/report.ts';
import type { Session } from '../session/session.ts';
import { downloadFile } from './download.ts';
import { reportFileName } from './file-name.ts';
import { hubName, reportLabels } from './labels.ts';
import type { PreparedExport } from './prepared-export.ts';
import { prepareExport } from './start-worker.ts';
import type { WriteOptions } from './workbook.ts';

export { prepareExport } from './start-worker.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ReportDownload extends WriteOptions {
  readonly session: Session;
  readonly report: UsageReport;
  readonly appVersion: string;
  /** Whose report it is; by default the organisation shown. */
  readonly customer?: Organization | undefined;
  /** The subscription chosen, when the report is of one alone. */
  readonly subscriptionId?: string | null | undefined;
  /** Address of the view, for the file's reader. */
  readonly deepLink?: string | null | undefined;
  /** ISO-8601 UTC; by default the browser's clock. */
  readonly generatedAt?: string | undefined;
  /** From {@link prepareExport}, when it was called ahead; it is used up. */
  readonly prepared?: PreparedExport | undefined;
}

/** Resolves when the browser has the file. Rejects with an ExportError, or with the signal's reason. */
export async function downloadReport({
  session,
  report,
  appVersion,
  customer = session.me.organization,
  subscriptionId = null,
  deepLink = null,
  generatedAt = new Date().toISOString(),
  prepared = prepareExport(),
  ...options
}: ReportDownload): Promise<void> {
  const context = {
    hub: hubName(session),
    person: session.me.person.displayName,
    customer: { id: customer.id, name: customer.name },
    subscriptionId,
    generatedAt,
    deepLink,
    appVersion,
  };
  const file = await prepared.make({ report, labels: reportLabels(session), context }, options);
  downloadFile(new Blob([file], { type: workbookType }), reportFileName(customer.name, report.period));
}
