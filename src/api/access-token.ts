/** The host's access token: asked for, shared, and renewed once however many requests were refused. */
import { untilAborted, withDeadline } from './abort.ts';
import type { Environment } from './environment.ts';
import { ApiError } from './errors.ts';

/** The host's callback. It owns the token; we keep it only to tell an old one from a new one. */
export type GetAccessToken = (options: { readonly forceRefresh: boolean }) => Promise<string>;

/** A token as one request got it. */
export interface TokenLease {
  readonly token: string;
  /** How many forced renewals came before it. */
  readonly renewals: number;
}

export interface AccessTokens {
  /** The token to send now. A renewal under way is waited for: the host might still hand out the refused one. */
  current(signal: AbortSignal): Promise<TokenLease>;
  /** The token to replay a refused request with: one that is newer already, else one forced renewal shared by all. */
  replacementFor(refused: TokenLease, signal: AbortSignal): Promise<TokenLease>;
}

/** A host that does not answer is one without a session: nobody watches a spinner for longer than this. */
const tokenDeadline = 15_000;

function checkToken(token: unknown): string {
  // Never quote the value: this ends up in error reports.
  if (typeof token !== 'string') throw new TypeError(`getAccessToken gave ${typeof token}, not a string`);
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new TypeError('getAccessToken gave a string that a header cannot carry');
  }
  return token;
}

export function createAccessTokens(
  getAccessToken: GetAccessToken,
  { sleep }: Pick<Environment, 'sleep'>,
): AccessTokens {
  const deadline = { milliseconds: tokenDeadline, sleep };
  let pending: Promise<TokenLease> | null = null;
  let latest: TokenLease | null = null;

  async function ask(forceRefresh: boolean): Promise<TokenLease> {
    try {
      // Of no caller's signal: the answer is for all of them, and the host cannot be interrupted anyway.
      const answer = await withDeadline(
        async () => getAccessToken({ forceRefresh }),
        deadline,
        new AbortController().signal,
      );
      latest = { token: checkToken(answer), renewals: (latest?.renewals ?? 0) + (forceRefresh ? 1 : 0) };
      return latest;
    } catch (cause) {
      throw new ApiError('unauthorized', 'The host gave no usable access token', { cause });
    } finally {
      pending = null;
    }
  }

  /** One call to the host at a time, so that the last answer is always the newest token. */
  function askOnce(forceRefresh: boolean, signal: AbortSignal): Promise<TokenLease> {
    pending ??= ask(forceRefresh);
    return untilAborted(pending, signal);
  }

  return {
    current: (signal) => askOnce(false, signal),
    async replacementFor(refused, signal) {
      // A call under way may bring a newer token by itself; what it brings decides.
      if (pending) await untilAborted(pending, signal);
      const isNewer =
        latest !== null && (latest.token !== refused.token || latest.renewals > refused.renewals);
      return latest !== null && isNewer ? latest : askOnce(true, signal);
    },
  };
}
