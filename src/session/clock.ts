/** The hub's clock. It may be missing, throw or be wrong; the browser's then stands in. */
import { warn } from './warn.ts';

export function readClock(now: (() => Date) | undefined): Date {
  if (now === undefined) return new Date();
  const tell = (cause: unknown) => {
    warn("The host's now() failed; the browser's clock is used.", cause);
  };
  try {
    const date = now();
    // A promise is no date, and nobody else would hear of its being rejected.
    Promise.resolve(date).catch(tell);
    if (!Number.isNaN(date.getTime())) return date;
    warn("The host's now() gave no valid date; the browser's clock is used.");
  } catch (cause) {
    tell(cause);
  }
  return new Date();
}
