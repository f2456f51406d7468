/** How much of what a whole run owes was looked at for accessibility: one figure for all of its pages. */
import type { TestSession, TestSuiteResult } from '@web/test-runner';

/** As `describeAccessibility` names its tests. */
const lookName = /^(?<state>.*): axe finds nothing \((?<locale>\w+), (?<colors>[\w ]+), (?<width>\d+) px\)$/;

/** Null where no page was looked at. */
export function sumLooks(sessions: Iterable<TestSession>): string | null {
  const states = new Set<string>();
  const found = { locale: new Set<string>(), colors: new Set<string>(), width: new Set<string>() };
  let looks = 0;
  let failed = 0;
  const addSuite = (suite: TestSuiteResult, path: string): void => {
    for (const { name, passed, skipped } of suite.tests) {
      const { state, locale, colors, width } = lookName.exec(name)?.groups ?? {};
      if (state === undefined || skipped) continue;
      states.add(`${path} > ${state}`);
      found.locale.add(locale!);
      found.colors.add(colors!);
      found.width.add(width!);
      looks += 1;
      if (!passed) failed += 1;
    }
    for (const inner of suite.suites) addSuite(inner, `${path} > ${inner.name}`);
  };
  for (const { testFile, testResults } of sessions) {
    if (testResults !== undefined) addSuite(testResults, testFile);
  }
  if (looks === 0) return null;
  const { locale, colors, width } = found;
  const all = states.size * locale.size * colors.size * width.size;
  return (
    `A1: ${states.size} states × ${locale.size} languages × ${colors.size} themes × ${width.size} widths = ${all} looks, ` +
    `${looks === all ? 'all' : looks} tried, ${failed === 0 ? '0 violations' : `violations in ${failed}`}`
  );
}
