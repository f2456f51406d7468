/** The small parcels get a part of the texts: it has all that their code can ask for, and nothing else. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { fewFamilies } from '../../../src/i18n/few-texts.ts';
import { findTextUse } from './support/calls.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every file of ours that an entry needs at once, itself included. */
function filesOf(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry) || !existsSync(join(root, entry))) return found;
  found.add(entry);
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, entry), 'utf8'));
  for (const { fileName } of importedFiles) {
    if (fileName.startsWith('.') && fileName.endsWith('.ts')) {
      filesOf(relative(root, join(root, dirname(entry), fileName)), found);
    }
  }
  return found;
}

const files = new Set(
  ['src/subscription-summary.ts', 'src/service-card.ts'].flatMap((entry) => [...filesOf(entry)]),
);
const { calls } = findTextUse();
const asked = calls
  .filter(({ place }) => files.has(place.replace(/:\d+$/, '')))
  .flatMap(({ keys }) => keys ?? []);

test('the small parcels’ texts are the families their code asks for', () => {
  const families = [...new Set(asked.map((key) => key.split('.')[0]))].sort();

  assert.ok(files.size > 30, `only ${files.size} files were found`);
  assert.deepEqual(families, [...fewFamilies]);
});
