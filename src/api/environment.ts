/** What the client needs of the browser, in one place so that tests can stand in for it. */
import { untilAborted } from './abort.ts';

export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch, for measuring waits. Real time: never the host's idea of today. */
  readonly now: () => number;
  /** Resolves after so many milliseconds; rejects with the signal's reason. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** Resolves when the browser says that it is online again; rejects with the signal's reason. */
  readonly whenOnline: (signal: AbortSignal) => Promise<void>;
  readonly uuid: () => string;
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return untilAborted(elapsed, signal).finally(() => clearTimeout(timer));
}

function whenOnline(signal: AbortSignal): Promise<void> {
  let listener = () => {};
  const online = new Promise<void>((resolve) => {
    listener = resolve;
    addEventListener('online', listener);
  });
  return untilAborted(online, signal).finally(() => removeEventListener('online', listener));
}

/** The browser itself. */
export const browserEnvironment: Environment = {
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  sleep,
  random: Math.random,
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine,
  whenOnline,
  uuid: () => crypto.randomUUID(),
};
