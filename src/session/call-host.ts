/** Calls back into the hub. Its callbacks may throw or reject; the tab goes on and says so to its developers. */
import { warn } from './warn.ts';

export function callHost<Args extends readonly unknown[]>(
  name: string,
  callback: ((...args: Args) => unknown) | undefined,
  ...args: Args
): void {
  if (callback === undefined) return;
  const report = (cause: unknown) => {
    warn(`The host's ${name} failed.`, cause);
  };
  try {
    // Not `instanceof`: zone.js and other frames have promises of their own.
    Promise.resolve(callback(...args)).catch(report);
  } catch (cause) {
    report(cause);
  }
}
