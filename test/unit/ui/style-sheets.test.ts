/** The tab may be narrow in a wide window: what it looks like depends on its own room. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

/** Each match of a pattern with a group, as `file: group`. */
const found = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, group]) => `${file}: ${group!}`));

describe('the style sheets', () => {
  test('ask the page for its medium, its colors and its motion, and for no size but a very low window’s', () => {
    const allowed = [
      'print',
      '(forced-colors: active)',
      '(prefers-reduced-motion: no-preference)',
      // Whether rows that stay leave room for others is the window's to say: it is what the page scrolls in.
      '(height < 26rem)',
      // A dialog stands in the window.
      '(height < 30rem)',
    ];
    const queries = found(/@media ([^{]+?) *\{/g);
    assert.deepEqual(
      queries.filter((query) => !allowed.includes(query.slice(query.indexOf(': ') + 2))),
      [],
    );
    assert.equal(queries.filter((query) => query.includes('(height <')).length, 2);
    assert.ok(queries.length > 10);
  });

  test('ask their own container for its width', () => {
    const queries = found(/@container ([^{]+?) *\{/g);
    assert.deepEqual(
      queries.filter((query) => !/: \(width [<>]=? \d+rem\)$/.test(query)),
      [],
    );
    assert.ok(queries.length > 20);
  });

  test('and scripts measure by the window only what is above the page: dialogs and pop-ups', () => {
    const measures = found(/(\d(?:[sdl]?v(?:w|i|min|max))\b|\b(?:inner|outer)Width\b|\bmatchMedia\b)/g);
    assert.deepEqual([...new Set(measures.map((line) => line.split(': ')[0]))].sort(), [
      'features/cluster-table/manage-dialog.ts',
      'features/cluster-table/state-help.ts',
      'features/custom-report-dialog/dialog-layout.ts',
    ]);
  });
});
