import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestSession } from '@web/test-runner';
import { sumLooks, sumStrains } from '../../browser/support/sum-looks.ts';

const looks = ['sv', 'en'].flatMap((locale) =>
  ['light', 'dark', 'forced colors'].flatMap((colors) =>
    [1280, 320].map((width) => `axe finds nothing (${locale}, ${colors}, ${width} px)`),
  ),
);
const suiteOf = (name: string, states: readonly string[], failing: string | null = null) => ({
  name,
  suites: [],
  tests: states.flatMap((state) =>
    [...looks, 'all is translated and fits, in the pseudo language (text at 200 %)'].map((look) => ({
      name: `${state}: ${look}`,
      passed: look !== failing,
      skipped: false,
    })),
  ),
});
const sessionOf = (testFile: string, ...suites: readonly ReturnType<typeof suiteOf>[]) =>
  ({ testFile, testResults: { name: '', tests: [], suites } }) as unknown as TestSession;

describe('the figure of what was looked at for accessibility', () => {
  test('is one for all pages, and tells states of the same name apart', () => {
    const sessions = [
      sessionOf('a.test.ts', suiteOf('the list', ['full', 'empty']), suiteOf('the panel', ['empty'])),
      sessionOf('b.test.ts', suiteOf('the list', ['empty'])),
    ];
    assert.equal(
      sumLooks(sessions),
      'A1: 4 states × 2 languages × 3 themes × 2 widths = 48 looks, all tried, 0 violations',
    );
  });

  test('says how many looks were not taken, and in how many something was found', () => {
    const suite = suiteOf('the list', ['full', 'empty'], looks[3]);
    const some = { ...suite, tests: suite.tests.slice(1) };
    assert.equal(
      sumLooks([sessionOf('a.test.ts', some)]),
      'A1: 2 states × 2 languages × 3 themes × 2 widths = 24 looks, 23 tried, violations in 2',
    );
  });

  test('is left out where nothing was looked at', () => {
    assert.equal(sumLooks([sessionOf('c.test.ts')]), null);
    assert.equal(sumStrains([sessionOf('c.test.ts')]), null);
  });

  test('tells in how many states the pseudo language was tried, of how many sizes', () => {
    const other = 'all is translated and fits, in the pseudo language (320 × 256 px)';
    const suite = suiteOf('the list', ['full', 'empty']);
    const one = { name: `full: ${other}`, passed: false, skipped: false };
    assert.equal(
      sumStrains([sessionOf('a.test.ts', { ...suite, tests: [...suite.tests, one] })]),
      'A6, L2: 2 states in the pseudo language × 2 sizes of window and text = 4, 3 tried, words not translated or cut off in 1',
    );
  });
});
