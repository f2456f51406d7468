/** How much a test does: a sample in `npm test`, the full figures in `npm run test:long`. */

/** Also in the browser, where the test runner writes the value in. */
export const isLongRun = process.env['FLEX_USAGE_LONG'] === '1';

/** `it(\`holds for ${cases(300, 10_000)} generated sets\`, …)` */
export function cases(sample: number, full: number): number {
  return isLongRun ? full : sample;
}
