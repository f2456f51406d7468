/**
 * `npm test`: every check there is, with one line for each that passes and the whole output of each that fails.
 * `npm test -- unit browser` runs those steps alone; `lint` is a name for four of them.
 */
import { availableParallelism } from 'node:os';
import { findBrowser, shareBrowser } from './support/find-browser.ts';
import { commandRunner } from './support/run-command.ts';
import { runSteps, type Step, summaryLine } from './support/steps.ts';

const script = (name: string, ...args: string[]) => ['npm', 'run', '--silent', name, ...args];
const tests = (folder: string) => ({
  command: [process.execPath, '--import', 'tsx', `test/${folder}/run.ts`],
  isTests: true,
});

const steps: readonly Step[] = [
  // The longest of those on one core first, beside what has to wait for another.
  { name: 'build', command: script('build') },
  { name: 'code', group: 'lint', command: script('lint:code') },
  { name: 'package', ...tests('package'), needs: 'build' },
  { name: 'types', command: script('types') },
  { name: 'format', group: 'lint', command: script('lint:format') },
  { name: 'imports', group: 'lint', command: script('lint:imports') },
  { name: 'contract', group: 'lint', command: script('lint:contract') },
  { name: 'api', command: script('api', '--', '--check') },
  { name: 'bundle', ...tests('bundle'), needs: 'build' },
  { name: 'unit', ...tests('unit'), cores: 2 },
  { name: 'browser', ...tests('browser'), cores: 2 },
  { name: 'journeys', ...tests('journeys'), cores: 2, needs: 'build' },
  { name: 'hosts', ...tests('hosts'), cores: 2, needs: 'build' },
];

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const isLong = args.includes('--long') || process.env['FLEX_USAGE_LONG'] === '1';

const matches = (step: Step, name: string) => step.name === name || step.group === name;
const chosen = steps.filter((step) => wanted.length === 0 || wanted.some((name) => matches(step, name)));
const unknown = wanted.filter((name) => !steps.some((step) => matches(step, name)));

/** Found once, before runners look for it side by side. Without one they say so themselves. */
async function browserEnvironment(): Promise<Record<string, string>> {
  if (!chosen.some(({ name }) => ['browser', 'package', 'journeys', 'hosts'].includes(name))) return {};
  return findBrowser().then(shareBrowser, () => ({}));
}

if (unknown.length > 0) {
  console.error(
    `No step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')} and lint.`,
  );
  process.exitCode = 1;
} else {
  const hours = 3_600_000;
  const total = await runSteps(chosen, {
    run: commandRunner(isLong ? 6 * hours : hours / 2, {
      ...(await browserEnvironment()),
      ...(isLong ? { FLEX_USAGE_LONG: '1' } : {}),
    }),
    say: (text) => console.log(text),
    cores: Math.max(1, availableParallelism()),
    countsFolder: 'node_modules/.cache/flex-usage-counts',
  });
  if (total.skipped.length > 0 && !isLong) console.log('Full figures: npm run test:long');
  console.log(summaryLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
