import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { readClock } from '../../../src/session/clock.ts';

/** What the hub's developers read in their console. */
function listen(context: TestContext): unknown[][] {
  const heard: unknown[][] = [];
  context.mock.method(console, 'warn', (...words: unknown[]) => heard.push(words));
  return heard;
}

/** Rejections that nobody catches end the process by now. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

const isNow = (date: Date) => Math.abs(date.getTime() - Date.now()) < 60_000;

describe("the hub's clock", () => {
  test('is asked where there is one', () => {
    const date = new Date('2026-11-24T09:00:00Z');
    assert.equal(
      readClock(() => date),
      date,
    );
    assert.ok(isNow(readClock(undefined)));
  });

  const wrong: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw new Error("the hub's own");
    },
    'gives no date': () => 'today',
    'gives an invalid date': () => new Date(Number.NaN),
    'gives a promise': () => Promise.resolve(new Date(0)),
    'gives a promise that is rejected': () => Promise.reject(new Error("the hub's own")),
  };
  for (const [what, now] of Object.entries(wrong)) {
    test(`is replaced by the browser's, with a warning, where it ${what}`, async (context) => {
      const warnings = listen(context);
      const date = readClock(now as () => Date);
      await nextTurn();
      assert.ok(isNow(date));
      assert.match(String(warnings[0]?.[0]), /^\[flex-usage\] The host's now\(\)/);
    });
  }
});
