/** What came back: a body worth decoding, or the error that the answer amounts to. */
import { ApiError, type ApiErrorKind } from './errors.ts';

export interface Answer {
  /** The operation that was asked, for developers. */
  readonly operation: string;
  readonly status: number;
  readonly trackingId: string;
  /** The `Link` header. */
  readonly link: string | null;
  /** Parsed JSON of any shape. */
  readonly body: unknown;
}

const kindOfStatus: Readonly<Record<number, ApiErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  408: 'unavailable',
  429: 'rateLimited',
};

function kindOf(status: number): ApiErrorKind {
  if (status < 400) return 'contract';
  return kindOfStatus[status] ?? (status < 500 ? 'badRequest' : 'unavailable');
}

/**
 * The error for an answer other than 200.
 * The body is not quoted: a gateway may echo the request, token and all, and the tracking id finds it in the logs.
 */
export function refusal(
  answer: Pick<Answer, 'operation' | 'status' | 'trackingId'>,
  retryAfter: number | undefined,
): ApiError {
  const { operation, status, trackingId } = answer;
  return new ApiError(kindOf(status), `${operation} answered ${status}`, { status, trackingId, retryAfter });
}

/** The error for an answer that breaks the contract. `problem` names places and rules, never values. */
export function contractError(
  answer: Pick<Answer, 'operation' | 'status' | 'trackingId'>,
  problem: string,
): ApiError {
  const { operation, status, trackingId } = answer;
  return new ApiError('contract', `${operation}: ${problem}`, { status, trackingId });
}

/** True for text that begins as JSON and stops before its last bracket. */
function isCutOff(text: string): boolean {
  // The last string may have no end.
  const outsideStrings = text.trim().replace(/"(?:[^"\\]|\\[^])*"?/g, '');
  const count = (brackets: RegExp) => outsideStrings.match(brackets)?.length ?? 0;
  return /^[[{]/.test(outsideStrings) && count(/[[{]/g) > count(/[\]}]/g);
}

/**
 * Parses a body. One that was cut off on its way is a `network` error, since the next try may bring the rest;
 * one that is complete and no JSON, such as a login page, is a `contract` error.
 */
export function parseBody(
  text: string,
  answer: Pick<Answer, 'operation' | 'status' | 'trackingId'>,
): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body: it is no cause to pass on.
    const { operation, status, trackingId } = answer;
    throw isCutOff(text)
      ? new ApiError('network', `${operation}: the body was cut off`, { status, trackingId })
      : contractError(answer, 'the body is not JSON');
  }
}
