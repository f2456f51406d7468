import type { TestSession, TestSuiteResult } from '@web/test-runner';
import { type Counts, figuresIn } from '../../support/counts.ts';

/** Adds up what the test runner's pages report. A page that failed as a whole counts as one failure. */
export function countSessions(sessions: Iterable<TestSession>): Counts {
  let passed = 0;
  let failed = 0;
  const skipped: string[] = [];
  const figures: string[] = [];
  const addSuite = ({ tests, suites }: TestSuiteResult): void => {
    for (const test of tests) {
      if (test.skipped) skipped.push(test.name);
      else if (test.passed) passed++;
      else failed++;
    }
    suites.forEach(addSuite);
  };
  for (const session of sessions) {
    const failedBefore = failed;
    if (session.testResults !== undefined) addSuite(session.testResults);
    if (session.passed !== true && failed === failedBefore) failed++;
    figures.push(...figuresIn(session.logs.flat().map(String).join('\n')));
  }
  return { passed, failed, skipped, figures };
}
