/** What in a link could not be followed, and what is shown in its place. */
import type { PeriodNotice } from '../domain/period.ts';
import type { Session } from '../session/session.ts';
import type { StateProblem } from '../session/view-state.ts';
import { periodProblemWords } from '../ui/period-words.ts';

export function noticeWords(
  problems: readonly StateProblem[],
  notice: PeriodNotice | null,
  session: Pick<Session, 't' | 'format'>,
): string[] {
  const { t } = session;
  const words = problems.flatMap((problem) => {
    switch (problem.code) {
      // Hubs pass their whole query; what is not ours is no news to the user.
      case 'unknownKey':
        return [];
      case 'period':
        return [t('notice.period', { reason: periodProblemWords(problem.problem, session) })];
      case 'notGranted':
        return [t('notice.view')];
      case 'unknownValue':
        return [t('notice.value', { key: problem.key, value: problem.value })];
    }
  });
  return notice === null ? words : [...words, t(`notice.${notice}`)];
}
