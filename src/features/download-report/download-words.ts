/** How far a download is and how it ended, in the user's words. */
import { ApiError } from '../../api/errors.ts';
import { ExportError } from '../../export/errors.ts';
import type { DownloadProgress, Lack } from '../../export/report-job.ts';
import type { Session } from '../../session/session.ts';
import { failureWords, mayRetry } from '../../ui/error-words.ts';
import type { Outcome } from './download-progress.ts';

/** What is being done; not announced, since nobody asked. */
export function stepWords(at: DownloadProgress | null, { t, format }: Session): string {
  if (at?.reading === null) return t('reportRun.writing');
  // The client waits for the connection and then goes on.
  if (!navigator.onLine) return t('error.offline');
  if (at === null) return t('download.working');
  const { what, done, total } = at.reading;
  return t(`reportRun.reading.${what}`, { done: format.units(done), total: format.units(total) });
}

export interface OutcomeWords {
  readonly text: string;
  /** Why, and what to do; empty where the text says it all. */
  readonly details: readonly string[];
  readonly trackingId: string | null;
  readonly isFailure: boolean;
  readonly mayRetry: boolean;
}

function lackWords(
  { what, read, total }: Lack,
  kind: 'without' | 'incomplete',
  { t, format }: Session,
): string {
  return what === 'dataFrom' || read === 0 || total === null
    ? t(`reportRun.${kind}.none.${what}`)
    : t(`reportRun.${kind}.some.${what}`, { read: format.units(read), total: format.units(total) });
}

/** Why a part could not be read, and what to do about it. */
function causeOf(error: unknown, t: Session['t']): Pick<OutcomeWords, 'details' | 'trackingId'> {
  const { title, next } = failureWords(error, t, true);
  return {
    details: [`${title}.`, next],
    trackingId: error instanceof ApiError ? (error.trackingId ?? null) : null,
  };
}

export function questionWords(lack: Lack, session: Session): OutcomeWords {
  return {
    text: lackWords(lack, 'without', session),
    ...causeOf(lack.error, session.t),
    isFailure: true,
    mayRetry: mayRetry(lack.error),
  };
}

/** What the service has answered is told as everywhere; what went wrong here has no more to be told. */
function failedWords(
  error: unknown,
  t: Session['t'],
): Pick<OutcomeWords, 'text' | 'mayRetry'> & Partial<OutcomeWords> {
  if (error instanceof ApiError) {
    return { text: t('reportRun.noFile'), ...causeOf(error, t), mayRetry: mayRetry(error) };
  }
  const isNotLoaded = error instanceof ExportError && error.kind === 'notLoaded';
  return { text: t(isNotLoaded ? 'download.notLoaded' : 'reportRun.failed'), mayRetry: true };
}

export function outcomeWords(outcome: Outcome, session: Session): OutcomeWords {
  const { t } = session;
  const plain = { details: [], trackingId: null, isFailure: false, mayRetry: false };
  switch (outcome.kind) {
    case 'done':
      return { ...plain, text: t('reportRun.done') };
    case 'canceled':
      return { ...plain, text: t('download.canceled') };
    case 'incomplete':
      return {
        text: lackWords(outcome.lack, 'incomplete', session),
        ...causeOf(outcome.lack.error, t),
        isFailure: true,
        mayRetry: mayRetry(outcome.lack.error),
      };
    case 'failed':
      return { ...plain, isFailure: true, ...failedWords(outcome.error, t) };
  }
}
