import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { countTags, findForbidden } from './forbidden.ts';
import {
  isOurs,
  isScript,
  listShippedModules,
  modulesFile,
  projectPathOf,
  readDist,
  sourcesOf,
} from './read-dist.ts';

const files = readDist();
const scripts = files.filter(isScript);
const ours = files.filter(isOurs);
const ourCode = ours.map(({ text }) => text).join('\n');

const root = new URL('../../', import.meta.url);
const { version, exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  version: string;
  exports: Record<string, { types: string; default: string }>;
};

/** Tags in the source, which the build has to have rewritten one by one. */
function tagsInSource(): string[] {
  const sources = readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  return [...new Set(sources.join('\n').match(/fxu-[a-z][a-z-]*[a-z]/g))].map((tag) => tag.slice(4)).sort();
}

describe('the shipped bundle', () => {
  it('has its entries and their types, under the names that the package exports', () => {
    const paths = files.map(({ path }) => `./dist/${path}`);
    const exported = Object.values(exports).flatMap(({ types, default: script }) => [types, script]);
    assert.deepEqual(exported.sort(), [
      './dist/flex-usage.d.ts',
      './dist/flex-usage.js',
      './dist/service-card.d.ts',
      './dist/service-card.js',
      './dist/subscription-summary.d.ts',
      './dist/subscription-summary.js',
    ]);
    assert.deepEqual(
      exported.filter((path) => !paths.includes(path)),
      [],
    );
  });

  it('holds nothing of mocks, no evaluated code, no storage, no absolute address', () => {
    const found = ours.flatMap(({ path, text }) => findForbidden(text).map((line) => `${path}: ${line}`));
    assert.deepEqual(found, []);
  });

  it('has a source map beside every script', () => {
    const maps = new Set(files.filter(({ path }) => path.endsWith('.map')).map(({ path }) => path));
    assert.deepEqual(
      // The bundler's own glue comes from no source.
      scripts
        .map(({ path }) => path)
        .filter((path) => !maps.has(`${path}.map`) && !path.includes('rolldown-runtime')),
      [],
    );
  });

  it('is made of src, locales and packages alone', () => {
    const foreign = files
      .filter(({ path }) => path.endsWith('.map'))
      .flatMap(sourcesOf)
      .map(projectPathOf)
      .filter((path) => /^(mocks|test|bench)\/|fixture|node_modules\/(msw|@mswjs)\//.test(path));
    assert.deepEqual(foreign, []);
  });

  it('is made of the packages in test/bundle/modules.txt; after a change on purpose, run test/bundle/run.ts --update', () => {
    assert.equal(listShippedModules(files), readFileSync(modulesFile, 'utf8'));
  });

  it('carries the version in every tag, and has every tag of the source', () => {
    const { versioned, bare } = countTags(ourCode, version);
    assert.equal(bare, 0);
    assert.deepEqual(versioned, tagsInSource());
  });

  it('is there once more for SystemJS, whose chunks lead to each other and to no module', () => {
    const forSystem = scripts.filter(({ path }) => path.endsWith('.system.js'));
    const paths = forSystem.map(({ path }) => path);
    for (const { default: entry } of Object.values(exports)) {
      assert.ok(paths.includes(entry.replace(/^\.\/dist\//, '').replace(/\.js$/, '.system.js')), entry);
    }
    for (const { path, text } of forSystem) {
      assert.match(text, /^System\.register\(/, path);
      assert.doesNotMatch(text, /(?<!\.system)\.js\?`|\bimport\(["'`][^"'`]*(?<!\.system)\.js["'`]/, path);
    }
  });

  it('has types that stand alone, without Lit and without our folders', () => {
    const types = files.filter(({ path }) => path.endsWith('.d.ts'));
    for (const { path, text } of types) {
      assert.doesNotMatch(text, /\bfrom\s*['"]|\bimport\s*\(|^\s*import\b|<reference/m, path);
    }
  });
});
