/** The `Retry-After` header (RFC 9110): whole seconds or an HTTP date. */

const httpDate = /^[A-Z][a-z]{2,8}, .+ GMT$/;

/**
 * Milliseconds from now until the service wants to be asked again, never negative; a date that has passed is 0.
 * Undefined when the header is absent or is neither form: then nothing was asked of us.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const isSeconds = /^\d+$/.test(header);
  const wait = isSeconds
    ? Number(header) * 1000
    : httpDate.test(header)
      ? Math.max(0, Date.parse(header) - now)
      : NaN;
  return Number.isSafeInteger(wait) ? wait : undefined;
}
