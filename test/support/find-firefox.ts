/** Finds the Firefox that `npm run test:firefox` runs in: FIREFOX_PATH, else an installed one. */
import { firefoxPaths } from './browser-paths.ts';
import { firstThatStarts } from './find-browser.ts';
import { type Machine, thisMachine } from './machine.ts';

/** @returns the path of its program. */
export async function findFirefox(machine: Machine = thisMachine): Promise<string> {
  const { FIREFOX_PATH: named } = machine.env;
  if (named !== undefined) {
    if (machine.exists(named)) return named;
    throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  }
  const found = await firstThatStarts(machine, firefoxPaths(machine));
  if (found !== null) return found.executablePath;
  throw new Error(
    'No Firefox for the tests: install it (on Debian `apt-get install firefox-esr`), or set FIREFOX_PATH to one.',
  );
}
