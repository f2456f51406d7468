/** Texts and the code that shows them: none is missing, none is left over, every gap is filled. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTextUse } from './support/calls.ts';
import { placeholdersOf, readTexts, withoutPlural } from './support/texts.ts';

const { calls, written } = findTextUse();
const texts = [...readTexts('en')];
const keys = new Set(texts.map(([key]) => withoutPlural(key)));
const placeholders = new Map<string, Set<string>>([...keys].map((key) => [key, new Set()]));
const plurals = new Set(texts.flatMap(([key]) => (withoutPlural(key) === key ? [] : withoutPlural(key))));
for (const [key, text] of texts)
  for (const name of placeholdersOf(text)) placeholders.get(withoutPlural(key))?.add(name);

/** What a text needs to be shown: its placeholders, and a count where it has plural forms. */
const needs = (key: string) => [...(placeholders.get(key) ?? []), ...(plurals.has(key) ? ['count'] : [])];

test('every text is asked for somewhere', () => {
  const unused = [...keys].filter((key) => !written.includes(key));

  assert.deepEqual(unused, []);
  assert.ok(calls.length > 100, `only ${calls.length} calls were found`);
});

test('every text that is asked for is there', () => {
  const missing = written.filter((key) => !keys.has(key));

  assert.deepEqual(missing, []);
});

test('every call gives what its texts need', () => {
  const wrong = calls.flatMap(({ place, keys: asked, values }) =>
    (asked ?? []).flatMap((key) => {
      const missing = needs(key).filter((name) => !values.includes(name));
      return missing.length === 0 ? [] : `${place}: ${key} needs ${missing.join(', ')}`;
    }),
  );

  assert.deepEqual(wrong, []);
});

test('every call gives nothing that none of its texts has a place for', () => {
  const wrong = calls.flatMap(({ place, keys: asked, values }) => {
    const wanted = new Set((asked ?? []).flatMap(needs));
    const extra = asked === null ? [] : values.filter((name) => !wanted.has(name));
    return extra.length === 0 ? [] : `${place}: ${extra.join(', ')}`;
  });

  assert.deepEqual(wrong, []);
});

test('texts that are asked for through a table need no values', () => {
  const asked = new Set(calls.flatMap(({ keys: known }) => known ?? []));
  const wrong = written.filter((key) => !asked.has(key) && needs(key).length > 0);

  assert.deepEqual(wrong, []);
});
