/** Our fallback colours are Momentum's own, of the version installed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tokens } from '../../../src/ui/tokens.ts';

const require = createRequire(import.meta.url);

function readTheme(file: string): Map<string, string> {
  const css = readFileSync(require.resolve(`@momentum-design/tokens/dist/css/theme/webex/${file}`), 'utf8');
  return new Map(
    [...css.matchAll(/(--mds-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
  );
}

const light = readTheme('light-stable.css');
const dark = readTheme('dark-stable.css');
const colors = [
  ...tokens.cssText.matchAll(
    /(--flex-[\w-]+):\s*var\((--mds-color-[\w-]+), light-dark\(([^,]+), ([^)]+)\)\);/g,
  ),
].map(([, meaning, variable, onLight, onDark]) => ({ meaning, variable: variable!, onLight, onDark }));

describe('the fallback of', () => {
  for (const { meaning, variable, onLight, onDark } of colors) {
    test(`${meaning!} is that of ${variable} in both of Momentum's stable themes`, () => {
      assert.deepEqual([onLight, onDark], [light.get(variable), dark.get(variable)]);
    });
  }
});

test('every colour has a Momentum variable and two fallbacks', () => {
  const declared = new Set([...tokens.cssText.matchAll(/--flex-([\w-]+):/g)].map(([, name]) => name!));
  declared.delete('font');

  assert.deepEqual(
    [...declared],
    colors.map(({ meaning }) => meaning!.replace('--flex-', '')),
  );
  assert.ok(colors.length > 20);
});

test('on paper every colour is that of the light theme', () => {
  const [, onPaper = ''] = tokens.cssText.split('@media print');

  assert.deepEqual(
    [...onPaper.matchAll(/(--flex-[\w-]+):\s*(#\w+);/g)].map(([, meaning, color]) => [meaning, color]),
    colors.map(({ meaning, onLight }) => [meaning, onLight]),
  );
});

test('every meaning that a style asks for is declared', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const used = sources.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/var\(--flex-([\w-]+)/g)].map(([, name]) => name!),
  );
  const declared = new Set([...tokens.cssText.matchAll(/--flex-([\w-]+):/g)].map(([, name]) => name!));
  assert.deepEqual(
    used.filter((name) => !declared.has(name)),
    [],
  );
  assert.ok(used.length > 100);
});
