/** What came out of each assertion in each host, handed from the tests to the matrix. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const folder = '.cache/hosts';
const file = `${folder}/results.json`;

export type Result = 'passed' | 'failed';
/** By host's and assertion's title; what was not made has none. */
export type Results = Readonly<Record<string, Readonly<Record<string, Result>>>>;

export function clearResults(): void {
  rmSync(file, { force: true });
}

export function writeResults(results: Results): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(results));
}

/** Null where no assertion was made, or the tests ended before they were done. */
export function readResults(): Results | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return null;
  }
}
