/** Runs the steps of `npm test` in order, side by side as far as the machine has room, and says what came out. */
import { join } from 'node:path';
import { clearCounts, type Counts, countsVariable, readCounts } from './counts.ts';

export interface Step {
  readonly name: string;
  /** A second name under which several steps are chosen together. */
  readonly group?: string;
  readonly command: readonly string[];
  /** Whether it runs tests and leaves counts; else it counts as one. */
  readonly isTests?: boolean;
  /** Cores it keeps busy; default 1. */
  readonly cores?: number;
  /** A step without whose success this one makes no sense. */
  readonly needs?: string;
}

export interface Outcome {
  readonly ok: boolean;
  /** All that the step printed. */
  readonly output: string;
}

/** Runs a command to its end, with our environment and these variables; never rejects. */
export type Run = (command: readonly string[], env: Readonly<Record<string, string>>) => Promise<Outcome>;

export interface StepOptions {
  readonly run: Run;
  readonly say: (text: string) => void;
  readonly cores: number;
  /** Where the runners leave their counts. */
  readonly countsFolder: string;
}

const single = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] });

/** A runner that ran nothing, or ended badly without a failed test, has failed too. */
export function judge(
  { isTests = false }: Pick<Step, 'isTests'>,
  ok: boolean,
  counted: Counts | null,
): Counts {
  if (!isTests) return single(ok);
  if (counted === null) return single(false);
  const isSuspect = counted.failed === 0 && (!ok || counted.passed === 0);
  return isSuspect ? { ...counted, failed: 1 } : counted;
}

async function runStep(
  step: Step,
  { run, countsFolder }: StepOptions,
): Promise<{ counts: Counts; output: string }> {
  const file = join(countsFolder, `${step.name}.json`);
  clearCounts(file);
  const { ok, output } = await run(step.command, { [countsVariable]: file });
  return { counts: judge(step, ok, readCounts(file)), output };
}

function describe(step: Step, { passed, failed, skipped, figures = [] }: Counts, seconds: number): string {
  const counts = step.isTests
    ? ` ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
    : '';
  const reasons = skipped.map((reason) => `\n    skipped: ${reason}`).join('');
  const measured = figures.map((line) => `\n    ${line}`).join('');
  return `${failed === 0 ? '✓' : '✗'} ${step.name}${counts} (${seconds.toFixed(1)} s)${measured}${reasons}`;
}

/** @returns the sum over all steps. */
export async function runSteps(steps: readonly Step[], options: StepOptions): Promise<Counts> {
  const { say, cores } = options;
  const done = new Map<string, Counts>();
  const running = new Map<Step, Promise<void>>();
  const coresOf = (step: Step) => Math.min(step.cores ?? 1, cores);
  const hasRoomFor = (step: Step) =>
    coresOf(step) + [...running.keys()].reduce((sum, other) => sum + coresOf(other), 0) <= cores;

  const start = async (step: Step): Promise<void> => {
    const startedAt = Date.now();
    if (step.needs !== undefined && (done.get(step.needs)?.failed ?? 0) > 0) {
      done.set(step.name, single(false));
      say(`✗ ${step.name}: not run, since ${step.needs} failed`);
      return;
    }
    const { counts, output } = await runStep(step, options);
    done.set(step.name, counts);
    if (counts.failed > 0) say(`\n──── ${step.name} ────\n${output.trimEnd()}\n`);
    say(describe(step, counts, (Date.now() - startedAt) / 1000));
  };

  for (const step of steps) {
    const isWaiting = () => [...running.keys()].some(({ name }) => name === step.needs);
    while (isWaiting() || !hasRoomFor(step)) await Promise.race(running.values());
    running.set(
      step,
      start(step).finally(() => running.delete(step)),
    );
  }
  await Promise.all(running.values());
  return sum([...done.values()]);
}

function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}
