/** Browser tests: `node --import tsx test/browser/run.ts [part of a path…] [--firefox] [--watch]`. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner, type TestRunnerConfig } from '@web/test-runner';
import { isLongRun } from '../support/cases.ts';
import { writeCounts } from '../support/counts.ts';
import { listTests } from '../support/run-node-tests.ts';
import { countSessions } from './support/count-sessions.ts';
import { launchChromium, launchFirefox } from './support/launchers.ts';
import { sumLooks, sumStrains } from './support/sum-looks.ts';
import { bundledPackages, forcedColors, nodeEnvironment, workerUrls } from './support/server-plugins.ts';

const args = process.argv.slice(2);
const isWatching = args.includes('--watch');
const parts = args.filter((arg) => !arg.startsWith('--'));
const files = listTests('test/browser').filter(
  (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
);

const seconds = 1000;
const minutes = 60 * seconds;
const launch = args.includes('--firefox') ? launchFirefox : launchChromium;
const launcher = await launch().catch((error: unknown) => {
  // Where there is no browser, how to get one is all there is to say.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

const config: TestRunnerConfig = {
  files,
  rootDir: process.cwd(),
  hostname: '127.0.0.1',
  watch: isWatching,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  testsFinishTimeout: isLongRun ? 60 * minutes : 5 * minutes,
  // axe's first run on a page takes over a second, and other steps may share the machine.
  testFramework: { config: { timeout: isLongRun ? 30 * minutes : 20 * seconds } },
  browsers: [launcher],
  plugins: [
    bundledPackages({
      exceljs: 'node_modules/exceljs/dist/exceljs.min.js',
      'exceljs/dist/exceljs.bare.min.js': 'node_modules/exceljs/dist/exceljs.bare.min.js',
      msw: 'node_modules/msw/lib/core/index.mjs',
    }),
    workerUrls(),
    forcedColors(),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    nodeEnvironment({ NODE_ENV: 'test', FLEX_USAGE_LONG: isLongRun ? '1' : '0' }),
  ],
  filterBrowserLogs: ({ args: [first] }) => !String(first).startsWith('Lit is in dev mode'),
  staticLogging: !isWatching,
  reporters: [defaultReporter({ reportTestProgress: isWatching })],
};

if (files.length === 0) {
  console.error('No browser tests.');
  process.exitCode = 1;
} else {
  const runner = await startTestRunner({
    config,
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  runner?.on('stopped', () => {
    const sessions = [...runner.sessions.all()];
    const counts = countSessions(sessions);
    const sums = [sumLooks(sessions), sumStrains(sessions)].filter((sum) => sum !== null);
    writeCounts({ ...counts, figures: [...sums, ...(counts.figures ?? [])] });
    for (const sum of sums) console.log(sum);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
    process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  });
}
