/** Why a period cannot be shown, and what can be chosen instead. */
import type { PeriodProblem } from '../domain/period.ts';
import type { Session } from '../session/session.ts';

export function periodProblemWords(
  problem: PeriodProblem,
  { t, format }: Pick<Session, 't' | 'format'>,
): string {
  switch (problem.code) {
    case 'missingDate':
      return t('period.problem.missingDate');
    case 'fromAfterTo':
      return t('period.problem.fromAfterTo');
    case 'endsAfterYesterday':
      return t('period.problem.endsAfterYesterday', { latest: format.dayInWords(problem.latest) });
    case 'startsBeforeRetention':
      return t('period.problem.startsBeforeRetention', {
        earliest: format.dayInWords(problem.earliest),
        count: problem.retentionDays,
      });
  }
}
