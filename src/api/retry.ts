/** When a failed request is tried again. The only retry layer: nothing above it repeats on its own. */
import type { Environment } from './environment.ts';
import { ApiError } from './errors.ts';

/** Times in milliseconds. The budget runs from the first attempt to the start of the last; time offline is free. */
export const retryPolicy = { attempts: 3, baseDelay: 500, maxDelay: 8_000, budget: 30_000 } as const;

/** Failures that may pass by themselves. */
const retriedStatuses: readonly (number | undefined)[] = [408, 429, 500, 502, 503, 504];

export interface RetryState {
  /** Attempts that have failed, from 1. */
  readonly failures: number;
  /** Milliseconds since the first attempt began. */
  readonly elapsed: number;
  /** The least the service asked us to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** From 0 up to, but not including, 1. */
  readonly random: number;
}

/**
 * Milliseconds to wait before the next attempt; null when there is none.
 * Full jitter: anything from nothing up to a ceiling that doubles, so that clients do not come back in step.
 */
export function nextDelay({ failures, elapsed, retryAfter = 0, random }: RetryState): number | null {
  if (failures >= retryPolicy.attempts) return null;
  const ceiling = Math.min(retryPolicy.maxDelay, retryPolicy.baseDelay * 2 ** (failures - 1));
  const delay = Math.max(random * ceiling, retryAfter);
  return elapsed + delay > retryPolicy.budget ? null : delay;
}

function isTransient(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.kind === 'network' || retriedStatuses.includes(error.status));
}

/** Runs an attempt until it succeeds, fails for good or has used up its tries. For requests that change nothing. */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  environment: Pick<Environment, 'now' | 'sleep' | 'random' | 'isOnline' | 'whenOnline'>,
  signal: AbortSignal,
): Promise<T> {
  const { now, sleep, random, isOnline, whenOnline } = environment;
  let start = now();
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!isTransient(error)) throw error;
      const { kind, retryAfter } = error;
      const delay = nextDelay({ failures, elapsed: now() - start, retryAfter, random: random() });
      if (delay === null) throw error;
      await sleep(delay, signal);
      // An answer proves a connection, whatever the browser believes.
      if (kind === 'network' && !isOnline()) {
        const pausedAt = now();
        await whenOnline(signal);
        start += now() - pausedAt;
      }
    }
  }
}
