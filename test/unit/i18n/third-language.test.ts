/** A third language is a file of texts and an entry in `languages.ts`: nothing else in the source asks which language it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languageFor } from '../../../src/i18n/languages.ts';

const registry = 'src/i18n/languages.ts';
/** English made longer by a program: it has no file. */
const pseudo = 'en-XA';

const files = readdirSync('locales').map((name) => name.replace(/\.json$/, ''));
const entries = readFileSync(registry, 'utf8')
  .split(/^ {2}\},$/m)
  .slice(0, -1);
const tagOf = (entry: string) => /tag: '([\w-]+)'/.exec(entry)?.[1] ?? '';

/** Files that name a language, each with why it must. */
const naming: Readonly<Record<string, string>> = {
  'src/features/host-panels.ts':
    'What is said where no language could be loaded is said in two, each marked.',
};

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

describe('the languages there are', () => {
  test('have a file and an entry each, the pseudo language an entry alone', () => {
    assert.deepEqual(entries.map(tagOf).sort(), [...files, pseudo].sort());
    assert.ok(files.length >= 2);
  });

  for (const tag of files) {
    test(`${tag} is loaded whole and in parts from its own file, and from no other`, async () => {
      const imported = entries
        .filter((entry) => tagOf(entry) === tag)
        .flatMap((entry) => [...entry.matchAll(/import\('([^']+)'\)/g)].map(([, path]) => path));
      assert.deepEqual(
        imported,
        ['', '?first', '?few'].map((part) => `../../locales/${tag}.json${part}`),
      );
      const { default: texts } = await languageFor(tag).load();
      assert.deepEqual({ ...texts }, JSON.parse(readFileSync(`locales/${tag}.json`, 'utf8')));
    });

    test(`${tag} formats numbers and dates by a locale of its own language`, () => {
      const { formatLocale } = languageFor(tag);
      assert.equal(new Intl.Locale(formatLocale).language, tag);
      assert.deepEqual(Intl.NumberFormat.supportedLocalesOf(formatLocale), [formatLocale]);
    });
  }

  test('are named nowhere else in the source, but where they must be', () => {
    const tags = [...files, pseudo].join('|');
    const named = new RegExp(`['"\`](?:${tags})(?:-[A-Z]{2})?['"\`]`);
    const found = listSources('src').filter((file) =>
      named.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    assert.deepEqual(found.sort(), [registry, ...Object.keys(naming)].sort());
  });
});
