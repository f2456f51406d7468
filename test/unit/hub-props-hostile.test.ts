import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isComplete, readHubProps } from '../../src/hub-props.ts';
import { cases } from '../support/cases.ts';

const required = {
  hub: 'control-hub',
  apiBaseUrl: 'https://flex.example/api/v1',
  getAccessToken: async () => 'token',
} as const;

describe('hostile props', () => {
  const explode = () => {
    throw new Error('from the host');
  };
  const throwing = (prop: string) =>
    Object.defineProperty({ ...required }, prop, { get: explode, enumerable: true });
  const everyTrap = (trap: string) => new Proxy({ ...required }, { [trap]: explode });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();

  test('whose required getter throws are invalid in that prop alone', () => {
    const { problems } = readHubProps(throwing('apiBaseUrl'));

    assert.deepEqual(
      problems.map(({ prop, problem }) => `${prop} ${problem}`),
      ['apiBaseUrl invalid'],
    );
  });

  test('whose optional getter throws lose that prop alone', () => {
    const { problems, warnings, props } = readHubProps(throwing('locale'));

    assert.deepEqual([problems, warnings.length, 'locale' in props], [[], 1, false]);
  });

  test('whose getter is none of ours are not asked', () => {
    assert.deepEqual(readHubProps(throwing('children')), { props: required, problems: [], warnings: [] });
  });

  const objects: readonly [what: string, given: unknown][] = [
    ['a revoked proxy', revoked],
    ...['ownKeys', 'get', 'has', 'getOwnPropertyDescriptor', 'getPrototypeOf'].map(
      (trap) => [`a proxy whose ${trap} throws`, everyTrap(trap)] as [string, unknown],
    ),
    [
      'a state whose getter throws',
      { ...required, state: Object.defineProperty({}, 'view', { get: explode, enumerable: true }) },
    ],
    ['a state that is a revoked proxy', { ...required, state: revoked }],
    ['an element that is a revoked proxy', { ...required, domElement: revoked }],
    ['a callback that is a revoked proxy', { ...required, onError: revoked }],
    ['an address that does not become text', { ...required, apiBaseUrl: { toString: explode } }],
    ['a hub that does not become text', { ...required, hub: { valueOf: explode, toString: explode } }],
    ['no prototype', Object.assign(Object.create(null) as object, required)],
    ['a prototype in it', JSON.parse('{"__proto__": {"hub": "control-hub"}, "constructor": 1}')],
  ];
  for (const [what, given] of objects) {
    test(`are read without throwing: ${what}`, () => {
      assert.doesNotThrow(() => readHubProps(given));
    });
  }

  test('cannot reach a prototype', () => {
    const { props } = readHubProps(JSON.parse('{"__proto__": {"theme": "dark", "polluted": true}}'));

    assert.equal(Object.getPrototypeOf(props), Object.prototype);
    assert.equal((props as { theme?: unknown }).theme, undefined);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  test('of any shape are read without throwing, and what is not named as wrong is right', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom(undefined, null, 'control-hub', 'https://x.example', explode),
    );
    const given = fc.dictionary(
      fc.constantFrom(...Object.keys(required), 'locale', 'theme', 'state', 'now', 'orgId'),
      value,
    );
    fc.assert(
      fc.property(given, given, (first, second) => {
        const read = readHubProps(second, readHubProps(first).props);

        const { hub, apiBaseUrl, getAccessToken, state } = read.props;
        if (isComplete(read))
          assert.deepEqual(
            [typeof hub, typeof apiBaseUrl, typeof getAccessToken],
            ['string', 'string', 'function'],
          );
        if (state !== undefined) assert.ok(Object.values(state).every((entry) => typeof entry === 'string'));
      }),
      { numRuns: cases(300, 10_000) },
    );
  });
});
