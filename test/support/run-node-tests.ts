/** Runs the `*.test.ts` files of a folder with Node's own runner, each in its own process. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { countsAreWanted, figuresIn, writeCounts } from './counts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Node 20's own runner takes no globs. Paths are relative to the project, with `/`. */
export function listTests(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.includes('/node_modules/'))
    .sort();
}

export interface NodeTestOptions {
  /** Files run side by side. */
  readonly concurrency: number;
  /** Command-line arguments: parts of the paths wanted, `--watch`. */
  readonly args?: readonly string[];
}

/**
 * Test processes inherit our environment and our loader. Sets the exit code.
 * Resolves when all have run, which with `--watch` is never.
 */
export async function runNodeTests(
  folder: string,
  { concurrency, args = [] }: NodeTestOptions,
): Promise<void> {
  const parts = args.filter((arg) => !arg.startsWith('--'));
  const files = listTests(folder).filter(
    (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  const events = run({ files, concurrency, watch: args.includes('--watch') });
  const counter = countTests();
  events.on('test:pass', (data) => counter.add('passed', data));
  events.on('test:fail', (data) => counter.add('failed', data));
  const figures: string[] = [];
  events.on('test:stdout', ({ message }) => figures.push(...figuresIn(message)));
  const print = countsAreWanted() ? printFailures : printAll;
  await print(events.compose(new spec()) as AsyncIterable<unknown>);
  const { passed, failed } = counter.counts();
  writeCounts({ ...counter.counts(), figures });
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

async function printAll(report: AsyncIterable<unknown>): Promise<void> {
  for await (const text of report) process.stdout.write(String(text));
}

/** Inside `npm test`, where a thousand passed tests would hide the one that failed. */
async function printFailures(report: AsyncIterable<unknown>): Promise<void> {
  let all = '';
  for await (const text of report) all += String(text);
  process.stdout.write(all.slice(Math.max(0, all.indexOf('\n✖ failing tests:'))));
}

type TestData =
  Extract<TestEvent, { type: 'test:pass' }>['data'] | Extract<TestEvent, { type: 'test:fail' }>['data'];

/** A suite has no result of its own, except when its own set-up or clean-up failed. */
function hasOwnResult({ details }: TestData): boolean {
  if (details.type !== 'suite') return true;
  const error = 'error' in details ? details.error : undefined;
  return error !== undefined && (error as { failureType?: string }).failureType !== 'subtestsFailed';
}

function countTests() {
  const totals = { passed: 0, failed: 0 };
  const skipped: string[] = [];
  return {
    add(result: 'passed' | 'failed', data: TestData): void {
      if (!hasOwnResult(data)) return;
      const { name, skip, todo } = data;
      if (skip === undefined && todo === undefined) totals[result]++;
      else skipped.push([name, skip, todo].filter((part) => typeof part === 'string').join(': '));
    },
    counts: () => ({ ...totals, skipped }),
  };
}
