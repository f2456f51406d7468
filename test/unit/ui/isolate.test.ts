import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isolate, withNames } from '../../../src/ui/isolate.ts';

describe('a name in a sentence', () => {
  for (const name of ['שלום 12', 'مكتب', 'cucm-pub01.example', '', 'a\u202eb', '<b>&amp;']) {
    test(`is between the marks of an isolate, as it is: ${JSON.stringify(name)}`, () => {
      assert.equal(isolate(name), `\u2068${name}\u2069`);
    });
  }

  test('cannot end its isolate, nor begin others', () => {
    assert.equal(isolate('\u2069a\u2066b\u2067c\u2068'), '\u2068abc\u2069');
  });

  test('leaves the marks where the sentence becomes elements, and the words around it', () => {
    const parts = withNames(`From ${isolate('שלום 12')} to ${isolate('مكتب')}.`);

    assert.deepEqual(
      parts.map((part) => (typeof part === 'string' ? part : part.values[0])),
      ['From ', 'שלום 12', ' to ', 'مكتب', '.'],
    );
    assert.deepEqual(
      parts.filter((part) => typeof part !== 'string').map(({ strings }) => [...strings]),
      [
        ['<bdi>', '</bdi>'],
        ['<bdi>', '</bdi>'],
      ],
    );
  });
});
