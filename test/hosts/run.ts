/**
 * The built parcel in real hosts: `npm run build`, then `node --import tsx test/hosts/run.ts [part of a path…]`, with `--whole`
 * or with `--hosts=<part of a name>;…` and `--assertions=<part>;…`. Installs the hosts where they are missing, and prints
 * what holds in which. With `--update` it writes the README's matrix instead.
 */
import { fileURLToPath } from 'node:url';
import { isLongRun } from '../support/cases.ts';
import { countsAreWanted } from '../support/counts.ts';
import { findBrowser, shareBrowser } from '../support/find-browser.ts';
import { installPeers } from '../support/install-peers.ts';
import { runNodeTests } from '../support/run-node-tests.ts';
import { renderMatrix } from './support/matrix.ts';
import { updateReadme } from './support/readme.ts';
import { clearResults, readResults } from './support/results.ts';

const args = process.argv.slice(2);
/** What follows `--<name>=`. */
const valueOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? '';
const parts = { hosts: valueOf('hosts'), assertions: valueOf('assertions') };
const isPart = `${parts.hosts}${parts.assertions}` !== '';

async function run(): Promise<void> {
  installPeers(fileURLToPath(new URL('.', import.meta.url)));
  Object.assign(process.env, shareBrowser(await findBrowser()), {
    FLEX_USAGE_HOSTS: parts.hosts,
    FLEX_USAGE_ASSERTIONS: parts.assertions,
    ...((args.includes('--whole') || isLongRun) && { FLEX_USAGE_LONG: '1' }),
  });
  clearResults();
  await runNodeTests('test/hosts', { concurrency: 2, args: isPart ? ['conformance'] : args });
  const results = readResults();
  if (results === null || (countsAreWanted() && process.exitCode === 0)) return;
  const marks = { passed: '✓', failed: '✗' } as const;
  console.log(
    renderMatrix(({ title }, assertion) => {
      const result = results[title]?.[assertion.title];
      return result === undefined ? '' : marks[result];
    }),
  );
}

if (args.includes('--update')) updateReadme();
else await run();
