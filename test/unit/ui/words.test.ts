/** Failures and refused dates in the user's words. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ApiError, type ApiErrorKind, apiErrorKinds } from '../../../src/api/errors.ts';
import type { PeriodProblem } from '../../../src/domain/period.ts';
import type { Session } from '../../../src/session/session.ts';
import { failureKind, failureWords, mayRetry } from '../../../src/ui/error-words.ts';
import { periodProblemWords } from '../../../src/ui/period-words.ts';
import { sessionFor } from './support/session.ts';

let sv: Session;
let en: Session;
before(async () => {
  [sv, en] = await Promise.all([sessionFor('sv'), sessionFor('en')]);
});

describe('a failure', () => {
  const table: readonly [kind: ApiErrorKind, title: string, next: string][] = [
    ['unauthorized', 'Sessionen har avslutats', 'Logga in igen i hubben. Dina val finns kvar.'],
    [
      'forbidden',
      'Du har inte åtkomst till de här uppgifterna',
      'Fråga en administratör om din roll omfattar dem. Kontakta supporten om den gör det.',
    ],
    ['notFound', 'Uppgifterna hittades inte', 'Kontrollera att du har öppnat rätt organisation.'],
    [
      'badRequest',
      'Tjänsten kunde inte behandla förfrågan',
      'Välj en annan tidsperiod. Kontakta supporten om felet kvarstår.',
    ],
    ['rateLimited', 'För många förfrågningar just nu', 'Vänta en stund och försök igen.'],
    [
      'unavailable',
      'Flex-tjänsten är inte tillgänglig just nu',
      'Försök igen om en stund. Kontakta supporten om felet kvarstår.',
    ],
    ['network', 'Det går inte att nå Flex-tjänsten', 'Kontrollera nätverksanslutningen och försök igen.'],
    [
      'contract',
      'Svaret från Flex-tjänsten gick inte att tolka',
      'Inga siffror visas, eftersom de kan vara fel. Försök igen och kontakta supporten om felet kvarstår.',
    ],
  ];
  for (const [kind, title, next] of table) {
    test(`of the kind ${kind} says: ${title}. ${next}`, () => {
      const words = failureWords(new ApiError(kind, 'GET /x failed'), sv.t);

      assert.deepEqual(words, { title, next });
    });
  }

  test('has words of its own for every kind, in both languages', () => {
    const titles = [sv, en].map(
      ({ t }) => new Set(apiErrorKinds.map((kind) => failureWords(new ApiError(kind, 'x'), t).title)).size,
    );

    assert.deepEqual(titles, [apiErrorKinds.length, apiErrorKinds.length]);
  });

  for (const error of [new TypeError('x is undefined'), 'text', null, undefined, { kind: 'forbidden' }]) {
    test(`that is none of the service's (${JSON.stringify(error)}) is unexpected`, () => {
      const words = failureWords(error, en.t);

      assert.equal(failureKind(error), 'unexpected');
      assert.equal(words.title, 'Something went wrong');
    });
  }

  test('may be retried, except where the service has answered for good', () => {
    const final = apiErrorKinds.filter((kind) => !mayRetry(new ApiError(kind, 'x')));

    assert.deepEqual(final, ['forbidden', 'notFound', 'badRequest']);
    assert.equal(mayRetry(new Error('x')), true);
  });
});

describe('dates that cannot be shown', () => {
  const table: readonly [problem: PeriodProblem, sv: string, en: string][] = [
    [
      { code: 'missingDate' },
      'Ange båda datumen, till exempel 2026-07-01.',
      'Enter both dates, for example 2026-07-01.',
    ],
    [
      { code: 'fromAfterTo' },
      'Startdatumet ligger efter slutdatumet. Byt plats på dem eller välj andra datum.',
      'The start date is after the end date. Swap them or choose other dates.',
    ],
    [
      { code: 'endsAfterYesterday', latest: '2026-11-23' },
      'Perioden kan sluta senast igår, 23 november 2026. Välj ett tidigare slutdatum.',
      'The period can end yesterday, 23 November 2026, at the latest. Choose an earlier end date.',
    ],
    [
      { code: 'startsBeforeRetention', earliest: '2025-10-20', retentionDays: 400 },
      'Data sparas i 400 dagar. Välj ett startdatum från och med 20 oktober 2025.',
      'Data is kept for 400 days. Choose a start date of 20 October 2025 or later.',
    ],
    [
      { code: 'startsBeforeRetention', earliest: '2026-11-23', retentionDays: 1 },
      'Data sparas i 1 dag. Välj ett startdatum från och med 23 november 2026.',
      'Data is kept for 1 day. Choose a start date of 23 November 2026 or later.',
    ],
  ];
  for (const [problem, swedish, english] of table) {
    test(swedish, () => {
      const words = [periodProblemWords(problem, sv), periodProblemWords(problem, en)];

      assert.deepEqual(words, [swedish, english]);
    });
  }
});
