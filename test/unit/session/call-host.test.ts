import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { callHost } from '../../../src/session/call-host.ts';

/** What the hub's developers read in their console. */
function listen(context: TestContext): unknown[][] {
  const heard: unknown[][] = [];
  context.mock.method(console, 'warn', (...words: unknown[]) => heard.push(words));
  return heard;
}

/** Rejections are reported in a later turn. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("calling the host's callbacks", () => {
  test('passes on what there is to say', (context) => {
    const warnings = listen(context);
    const calls: unknown[][] = [];

    callHost('onEvent', (...args: [string, object]) => calls.push(args), 'view-changed', {
      view: 'clusters',
    });

    assert.deepEqual([calls, warnings], [[['view-changed', { view: 'clusters' }]], []]);
  });

  test('is nothing where the host gave none', (context) => {
    const warnings = listen(context);

    callHost('onError', undefined, new Error('shown already'));

    assert.deepEqual(warnings, []);
  });

  const cause = new Error("the hub's own");
  const failing: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw cause;
    },
    rejects: async () => {
      throw cause;
    },
    // Zone.js and other frames have promises of their own.
    'rejects with another kind of promise': () => ({
      then: (_: unknown, reject: (reason: unknown) => void) => reject(cause),
    }),
    'returns something whose then throws': () => ({
      get then() {
        throw cause;
      },
    }),
  };
  for (const [what, callback] of Object.entries(failing)) {
    test(`survives one that ${what}, and says so once`, async (context) => {
      const warnings = listen(context);

      callHost('onNavigate', callback);
      await nextTurn();

      assert.deepEqual(warnings, [["[flex-usage] The host's onNavigate failed.", cause]]);
    });
  }

  test('does not wait for one that never ends, nor mind what one returns', async (context) => {
    const warnings = listen(context);

    callHost('onError', () => new Promise(() => {}));
    callHost('onError', () => null);
    await nextTurn();

    assert.deepEqual(warnings, []);
  });
});
