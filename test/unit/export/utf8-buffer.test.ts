import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Utf8Buffer } from '../../../src/export/utf8-buffer.ts';

test('whatever the texts, their bytes are those of all of them together, time after time', () => {
  const buffer = new Utf8Buffer();
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (parts) => {
      for (const part of parts) buffer.add(part);
      assert.equal(Buffer.from(buffer.take()).toString('utf8'), parts.join(''));
    }),
  );
});

test('more than it was made for makes it larger, and loses nothing', () => {
  const buffer = new Utf8Buffer();
  const rows = Array.from({ length: 5000 }, (_, index) => `rad ${index} ${'å€😀'.repeat(40)}`);
  for (const row of rows) buffer.add(row);
  assert.equal(Buffer.from(buffer.take()).toString('utf8'), rows.join(''));
  assert.equal(buffer.take().length, 0);
});
