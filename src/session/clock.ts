/** The hub's clock. It may be missing, throw or be wrong; the browser's then stands in. */
import { warn } from './warn.ts';

export function readClock(now: (() => Date) | undefined): Date {
  if (now === undefined) return new Date();
  try {
    const date = now();
    if (!Number.isNaN(date.getTime())) return date;
    warn("The host's now() gave no valid date; the browser's clock is used.");
  } catch (cause) {
    warn("The host's now() failed; the browser's clock is used.", cause);
  }
  return new Date();
}
