/** The spelling of Swedish, by hunspell's own dictionary: a second opinion on words nobody here wrote a rule for. */
import { writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { thisMachine } from './machine.ts';

const { env, exists, run } = thisMachine;
const dictionary = '/usr/share/hunspell/sv_SE.dic';
const program = (env['PATH'] ?? '')
  .split(posix.delimiter)
  .map((folder) => posix.join(folder, 'hunspell'))
  .find((path) => exists(path));

/** For a test's `skip` option: false where hunspell and its Swedish are there, else why the test cannot run. */
export const skipWithoutHunspell: string | false =
  program === undefined || !exists(dictionary) ? 'skipped, install hunspell and hunspell-sv' : false;

/**
 * Words of the text that Swedish does not know, sorted, each once.
 * @param file where the text is put for it to be read.
 */
export async function unknownWords(text: string, file: string): Promise<string[]> {
  if (program === undefined) throw new Error('hunspell is not installed.');
  writeFileSync(file, text);
  const { ok, output } = await run(program, ['-d', 'sv_SE', '-i', 'utf-8', '-l', file]);
  if (!ok) throw new Error(`hunspell failed: ${output}`);
  return [...new Set(output.split('\n').filter((word) => word !== ''))].sort();
}
