/** How far a download is, and how it ended. */
import type { DownloadProgress, Lack } from '../../export/report-job.ts';

export type Outcome =
  | { readonly kind: 'done' | 'canceled' }
  /** There is a file, and it says itself what it lacks. */
  | { readonly kind: 'incomplete'; readonly lack: Lack }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Asking {
  readonly kind: 'asking';
  /** What the file would lack. */
  readonly lack: Lack;
  /** The file is wanted all the same. */
  readonly take: () => void;
  readonly abort: AbortController;
}

export type Progress =
  | Asking
  | { readonly kind: 'idle' }
  /** `at` is null until something has been read or written. */
  | { readonly kind: 'working'; readonly at: DownloadProgress | null; readonly abort: AbortController }
  | Outcome;

/** There will be a file, unless it is called off. */
export function isRunning(
  progress: Progress,
): progress is Extract<Progress, { readonly abort: AbortController }> {
  return 'abort' in progress;
}
