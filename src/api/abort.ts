/** Promises that end when their caller stops waiting, whether or not the work behind them does. */

/** The promise's outcome, or a rejection with the signal's reason as soon as it is aborted. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  return new Promise<T>((resolve, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject);
  }).finally(() => signal.removeEventListener('abort', stop));
}

/** How long to wait for something, and the clock to wait by. */
export interface Deadline {
  readonly milliseconds: number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Runs work that has to end in time. Rejects with a `TimeoutError` at the deadline and with the signal's reason
 * when aborted; either way the signal given to the work is aborted, so that nothing goes on unseen.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { milliseconds, sleep }: Deadline,
  signal: AbortSignal,
): Promise<T> {
  const inner = new AbortController();
  const forward = () => inner.abort(signal.reason);
  if (signal.aborted) forward();
  else signal.addEventListener('abort', forward);
  const late = sleep(milliseconds, inner.signal).then(() => {
    throw new DOMException(`Not done after ${milliseconds} ms`, 'TimeoutError');
  });
  try {
    return await Promise.race([late, work(inner.signal)]);
  } finally {
    signal.removeEventListener('abort', forward);
    // Ends the timer after success, and the work after a timeout.
    inner.abort();
  }
}
