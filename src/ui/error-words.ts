/** Failures in the user's words: what happened, and what to do now. */
import { ApiError, type ApiErrorKind } from '../api/errors.ts';
import type { Translate } from '../i18n/messages.ts';

export type FailureKind = ApiErrorKind | 'unexpected';

export function failureKind(error: unknown): FailureKind {
  return error instanceof ApiError ? error.kind : 'unexpected';
}

/** @param isDataKept older figures stay on screen: what could not be read is only what was asked for now. */
export function failureWords(
  error: unknown,
  t: Translate,
  isDataKept = false,
): { readonly title: string; readonly next: string } {
  const kind = failureKind(error);
  const next = kind === 'contract' && isDataKept ? t('error.contract.nextKept') : t(`error.${kind}.next`);
  return { title: t(`error.${kind}.title`), next };
}

/** Trying the same again cannot help where the service has answered for good. */
export function mayRetry(error: unknown): boolean {
  return !['forbidden', 'notFound', 'badRequest'].includes(failureKind(error));
}
