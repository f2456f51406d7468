/** Time that passes only when nothing else can happen. */
import assert from 'node:assert/strict';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Lets everything run that is ready to, promises and streams alike. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export function createFakeClock(start = Date.parse('2026-11-24T08:00:00Z')) {
  let time = start;
  const timers = new Set<Timer>();

  function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settlePromise: () => void) => {
        timers.delete(timer);
        signal.removeEventListener('abort', stop);
        settlePromise();
      };
      const stop = () => end(() => reject(signal.reason));
      const timer = { at: time + milliseconds, fire: () => end(resolve) };
      timers.add(timer);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });
  }

  /** Lets time pass, timer by timer, until the promise is settled. */
  async function run<T>(promise: Promise<T>): Promise<T> {
    const state = { isSettled: false };
    const note = () => (state.isSettled = true);
    promise.then(note, note);
    for (;;) {
      await settle();
      if (state.isSettled) return promise;
      const [next] = [...timers].sort((a, b) => a.at - b.at);
      assert.ok(next, 'the promise waits for something that no passing of time brings');
      time = next.at;
      next.fire();
    }
  }

  return {
    now: () => time,
    sleep,
    run,
    /** Milliseconds since the clock was made. */
    elapsed: () => time - start,
    /** Timers that are still set. */
    timers,
  };
}

export type FakeClock = ReturnType<typeof createFakeClock>;
