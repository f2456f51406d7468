/** What every download is told and tells, of one customer or of several. */
import { shareableLink } from '../session/link.ts';
import { version } from '../session/version.ts';
import type { FileKind } from './report-input.ts';
import type { PreparedExport } from './prepared-export.ts';
import { prepareExport } from './start-worker.ts';
import { unlessAborted } from './unless-aborted.ts';

/** What is fetched page by page. */
export type ReadPart = 'customers' | 'days' | 'clusters';

export interface DownloadProgress {
  /** Share of all rows read and written, 0 to 1. */
  readonly fraction: number;
  /** What is being read, and how much of it has come; null while the file is written. */
  readonly reading: { readonly what: ReadPart; readonly done: number; readonly total: number } | null;
}

/** A list that broke off, or a part that did not come: the file can be had without, or not at all. */
export interface Lack {
  /** `dataFrom`: the time of the newest reading. */
  readonly what: ReadPart | 'dataFrom';
  readonly error: unknown;
  /** Items that could be read: customers, clusters, or rows of a customer and a day each. */
  readonly read: number;
  /** How many there are; null when that is not known either. */
  readonly total: number | null;
}

export interface JobOptions {
  /** Default: a workbook. */
  readonly format?: FileKind | undefined;
  /** From {@link prepareExport}, when it was called ahead; it is used up. */
  readonly prepared?: PreparedExport | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Asked before a file is made that lacks something: resolves when it is wanted all the same; whoever does not want it aborts. */
  readonly onLack?: ((lack: Lack) => Promise<void>) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Address of the view, for the file's reader; by default the page's, without what may be a credential. */
  readonly deepLink?: string | null | undefined;
  readonly appVersion?: string | undefined;
}

export function settings({
  format = 'xlsx',
  prepared = prepareExport(),
  onProgress = () => undefined,
  onLack = () => Promise.resolve(),
  signal = new AbortController().signal,
  deepLink = shareableLink(location.href),
  appVersion = version,
}: JobOptions) {
  return {
    format,
    prepared,
    onProgress,
    onLack: (lack: Lack) => unlessAborted(onLack(lack), signal),
    signal,
    deepLink,
    appVersion,
  };
}
