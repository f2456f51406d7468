/** What a runner tells `npm test` when it is done. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** One line per skipped test: its name, and the command or package that enables it. */
  readonly skipped: readonly string[];
  /** What was measured, one line each, by the demand it is of: `A1: 46 states …`. */
  readonly figures?: readonly string[];
}

const figure = /^[A-Z]\d+(?:, [A-Z]\d+)*: /;

/** The figures among what a test printed. */
export function figuresIn(printed: string): string[] {
  return printed.split('\n').filter((line) => figure.test(line));
}

/** The variable that tells a runner where to leave its counts. */
export const countsVariable = 'FLEX_USAGE_COUNTS';

/** Whether this run is a step of `npm test`. */
export function countsAreWanted(): boolean {
  return process.env[countsVariable] !== undefined;
}

export function writeCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}

/** Makes sure that counts found later are from the run to come. */
export function clearCounts(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

/** Null when the runner ended before it had counted. */
export function readCounts(file: string): Counts | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return null;
  }
}
