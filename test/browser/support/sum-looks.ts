/** How much of what a whole run owes was looked at for accessibility and in the pseudo language: one figure for all of its pages. */
import type { TestResult, TestSession, TestSuiteResult } from '@web/test-runner';

/** As `describeAccessibility` names its tests. */
const lookName = /^(?<state>.*): axe finds nothing \((?<locale>\w+), (?<colors>[\w ]+), (?<width>\d+) px\)$/;
const strainName = /^(?<state>.*): all is translated and fits, in the pseudo language \((?<strain>.*)\)$/;

/** Tests that ran and are named so, with where they stand. */
function* testsNamed(sessions: Iterable<TestSession>, name: RegExp) {
  function* inSuite(
    suite: TestSuiteResult,
    path: string,
  ): Generator<{ path: string; test: TestResult; parts: Record<string, string> }> {
    for (const test of suite.tests) {
      const parts = name.exec(test.name)?.groups;
      if (parts !== undefined && !test.skipped) yield { path: `${path} > ${parts['state']}`, test, parts };
    }
    for (const inner of suite.suites) yield* inSuite(inner, `${path} > ${inner.name}`);
  }
  for (const { testFile, testResults } of sessions) {
    if (testResults !== undefined) yield* inSuite(testResults, testFile);
  }
}

const ofAll = (tried: number, all: number) => `${tried === all ? 'all' : tried} tried`;

/** Null where no page was looked at. */
export function sumLooks(sessions: Iterable<TestSession>): string | null {
  const looks = [...testsNamed(sessions, lookName)];
  if (looks.length === 0) return null;
  const count = (part: string) => new Set(looks.map(({ parts }) => parts[part])).size;
  const [states, locale, colors, width] = [
    new Set(looks.map(({ path }) => path)).size,
    ...['locale', 'colors', 'width'].map(count),
  ] as [number, number, number, number];
  const all = states * locale * colors * width;
  const failed = looks.filter(({ test }) => !test.passed).length;
  return (
    `A1: ${states} states × ${locale} languages × ${colors} themes × ${width} widths = ${all} looks, ` +
    `${ofAll(looks.length, all)}, ${failed === 0 ? '0 violations' : `violations in ${failed}`}`
  );
}

/** The same of the pseudo language, in windows and texts that strain the page. Null where none was tried. */
export function sumStrains(sessions: Iterable<TestSession>): string | null {
  const tried = [...testsNamed(sessions, strainName)];
  if (tried.length === 0) return null;
  const states = new Set(tried.map(({ path }) => path)).size;
  const strains = new Set(tried.map(({ parts }) => parts['strain'])).size;
  const failed = tried.filter(({ test }) => !test.passed).length;
  return (
    `A6, L2: ${states} states in the pseudo language × ${strains} sizes of window and text = ${states * strains}, ` +
    `${ofAll(tried.length, states * strains)}, words not translated or cut off in ${failed}`
  );
}
