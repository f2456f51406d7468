/** What in a link could not be followed, and what is shown in its place. */
import type { PeriodNotice } from '../domain/period.ts';
import type { Session } from '../session/session.ts';
import type { StateProblem } from '../session/view-state.ts';
import { isolate, withNames } from '../ui/isolate.ts';
import { periodProblemWords } from '../ui/period-words.ts';

export function noticeWords(
  problems: readonly StateProblem[],
  notice: PeriodNotice | null,
  session: Pick<Session, 't' | 'format'>,
): unknown[] {
  const { t } = session;
  const words = problems.flatMap((problem): unknown[] => {
    switch (problem.code) {
      // Hubs pass their whole query; what is not ours is no news to the user.
      case 'unknownKey':
        return [];
      case 'period':
        return [t('notice.period', { reason: periodProblemWords(problem.problem, session) })];
      case 'notGranted':
        return [t('notice.view')];
      case 'unknownValue':
        return [withNames(t('notice.value', { key: problem.key, value: isolate(problem.value) }))];
    }
  });
  return notice === null ? words : [...words, t(`notice.${notice}`)];
}
