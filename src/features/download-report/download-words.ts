/** How far a download is and how it ended, in the user's words. */
import { ApiError } from '../../api/errors.ts';
import { ExportError } from '../../export/errors.ts';
import type { DownloadProgress, IncompleteClusters } from '../../export/run-report.ts';
import type { Session } from '../../session/session.ts';
import { failureWords, mayRetry } from '../../ui/error-words.ts';

export type Outcome =
  | { readonly kind: 'done' | 'canceled' }
  /** There is a file, and it says itself what it lacks. */
  | { readonly kind: 'incomplete'; readonly lack: IncompleteClusters }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Progress =
  | { readonly kind: 'idle' }
  /** `at` is null until something has been read or written. */
  | { readonly kind: 'working'; readonly at: DownloadProgress | null; readonly abort: AbortController }
  | Outcome;

/** What is being done; not announced, since nobody asked. */
export function stepWords(at: DownloadProgress | null, { t, format }: Session): string {
  if (at?.clusters === null) return t('download.writing');
  // The client waits for the connection and then goes on.
  if (!navigator.onLine) return t('error.offline');
  if (at === null) return t('download.working');
  const { done, total } = at.clusters;
  return t('download.reading', { done: format.units(done), total: format.units(total) });
}

export interface OutcomeWords {
  readonly text: string;
  /** Why, and what to do; empty where the text says it all. */
  readonly details: readonly string[];
  readonly trackingId: string | null;
  readonly isFailure: boolean;
  readonly mayRetry: boolean;
}

function lackWords({ read, total }: IncompleteClusters, { t, format }: Session): string {
  return read === 0 || total === null
    ? t('download.withoutClusters')
    : t('download.incomplete', { read: format.units(read), total: format.units(total) });
}

export function outcomeWords(outcome: Outcome, session: Session): OutcomeWords {
  const { t } = session;
  const plain = { details: [], trackingId: null, isFailure: false, mayRetry: false };
  switch (outcome.kind) {
    case 'done':
      return { ...plain, text: t('download.done') };
    case 'canceled':
      return { ...plain, text: t('download.canceled') };
    case 'incomplete': {
      const { error } = outcome.lack;
      const { title, next } = failureWords(error, t, true);
      return {
        text: lackWords(outcome.lack, session),
        details: [`${title}.`, next],
        trackingId: error instanceof ApiError ? (error.trackingId ?? null) : null,
        isFailure: true,
        mayRetry: mayRetry(error),
      };
    }
    case 'failed': {
      const isNotLoaded = outcome.error instanceof ExportError && outcome.error.kind === 'notLoaded';
      const text = t(isNotLoaded ? 'download.notLoaded' : 'download.failed');
      return { ...plain, text, isFailure: true, mayRetry: true };
    }
  }
}
