/**
 * Makes a file once before those that are looked at: on a busy machine what makes it takes longer to be built and fetched
 * for the first time than any test waits for words.
 */
import { prepareExport } from '../../../../src/export/start-worker.ts';
import { inputOver } from './input.ts';

export async function loadWriter(this: Mocha.Context): Promise<void> {
  this.timeout(60_000);
  await prepareExport().make(inputOver(1));
}
