/** One request to the Flex service: authenticated, traceable, in time, and tried again where that may help. */
import { withDeadline } from './abort.ts';
import { createAccessTokens, type GetAccessToken } from './access-token.ts';
import { type Answer, parseBody, refusal } from './answer.ts';
import type { Environment } from './environment.ts';
import { ApiError } from './errors.ts';
import { parseRetryAfter } from './retry-after.ts';
import { withRetry } from './retry.ts';

export interface ApiRequest {
  /** The operation's id in the contract, for developers. */
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** JSON text, sent as it is with every page and every try. */
  readonly body?: string | undefined;
}

/** Rejects with an `ApiError`, or with the signal's reason. */
export type Send = (request: ApiRequest, signal: AbortSignal) => Promise<Answer>;

/**
 * Milliseconds for one attempt, headers and body. Half the retry budget: a service that hangs once is asked again
 * within it, and one that hangs for good is given up after half a minute.
 */
const attemptDeadline = 15_000;

const trackingIdForm = /^[a-z][a-z\d-]*_[\da-f-]{36}_\d+$/i;

export function createSend(getAccessToken: GetAccessToken, environment: Environment): Send {
  const { fetch, now, sleep } = environment;
  const tokens = createAccessTokens(getAccessToken, environment);
  const session = `flexusage_${environment.uuid()}`;
  let sequence = 0;

  async function exchange(request: ApiRequest, token: string, signal: AbortSignal): Promise<Answer> {
    const { operation, method, url, body } = request;
    const sentId = `${session}_${++sequence}`;
    const init: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        trackingid: sentId,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      // The token goes to the address we chose and nowhere else, and it alone says who asks.
      redirect: 'error',
      credentials: 'omit',
      // "Try again" has to ask again, and no figures stay on disk after the session.
      cache: 'no-store',
    };
    const receive = async (inner: AbortSignal) => {
      const response = await fetch(url.href, { ...init, signal: inner });
      return { response, text: response.status === 200 ? await response.text() : '' };
    };
    const { response, text } = await withDeadline(
      receive,
      { milliseconds: attemptDeadline, sleep },
      signal,
    ).catch((cause: unknown) => {
      throw new ApiError('network', `${operation} got no answer`, { trackingId: sentId, cause });
    });
    const { status, headers } = response;
    const receivedId = headers.get('trackingid') ?? '';
    const answer = { operation, status, trackingId: trackingIdForm.test(receivedId) ? receivedId : sentId };
    if (status !== 200) throw refusal(answer, parseRetryAfter(headers.get('retry-after'), now()));
    return { ...answer, link: headers.get('link'), body: parseBody(text, answer) };
  }

  return (request, signal) => {
    let hasReplayed = false;
    const attempt = async () => {
      const lease = await tokens.current(signal);
      try {
        return await exchange(request, lease.token, signal);
      } catch (error) {
        const isRefused = error instanceof ApiError && error.kind === 'unauthorized';
        if (!isRefused || hasReplayed) throw error;
      }
      hasReplayed = true;
      const { token } = await tokens.replacementFor(lease, signal);
      return exchange(request, token, signal);
    };
    return withRetry(attempt, environment, signal);
  };
}
