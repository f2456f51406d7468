/** How long something is waited for that may never answer, and what is said then. */

/** Calls back after so many milliseconds; what it returns calls it off. */
export type SetTimer = (then: () => void, milliseconds: number) => () => void;

/** Milliseconds; a slow connection gets by with them, and nobody watches a standstill for ever. */
export const patience = {
  /** For a worker to say that it is ready. The page's own thread is there instead. */
  start: 15_000,
  /** For a part of the program. */
  load: 30_000,
  /** For a word from a worker at work. Packing a large file takes a while, and it says nothing meanwhile. */
  work: 120_000,
} as const;

export const browserTimer: SetTimer = (then, milliseconds) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

/** Settles with the work, or rejects when it takes too long; the work itself goes on unheard. */
export function within<T>(
  work: Promise<T>,
  milliseconds: number,
  errorOf: () => Error,
  setTimer: SetTimer = browserTimer,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = setTimer(() => reject(errorOf()), milliseconds);
    work.then(resolve, reject).finally(stop);
  });
}
