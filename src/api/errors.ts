/** What can go wrong between us and the Flex service, by what the user can do about it. */

/**
 * - `unauthorized`: 401 twice, or the host gives no token; the session has ended: sign in again.
 * - `forbidden`: 403, the role does not reach this.
 * - `notFound`: 404, the organisation or path does not exist.
 * - `badRequest`: any other 4xx, the request was refused as it stands.
 * - `rateLimited`: 429 still after retries; wait `retryAfter`.
 * - `unavailable`: 5xx or 408 still after retries.
 * - `network`: no answer: offline, blocked, cut off or timed out.
 * - `contract`: an answer that is not what the contract promises.
 */
export const apiErrorKinds = [
  'unauthorized',
  'forbidden',
  'notFound',
  'badRequest',
  'rateLimited',
  'unavailable',
  'network',
  'contract',
] as const;
export type ApiErrorKind = (typeof apiErrorKinds)[number];

export interface ApiErrorDetails {
  /** HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  /** The id under which the service logged the request, for support. */
  readonly trackingId?: string | undefined;
  /** Milliseconds to wait before the next try, where the service said so. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  readonly trackingId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(kind: ApiErrorKind, message: string, details: ApiErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = details.status;
    this.trackingId = details.trackingId;
    this.retryAfter = details.retryAfter;
  }
}
