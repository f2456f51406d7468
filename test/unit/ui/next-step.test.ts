import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { complianceStatuses } from '../../../src/domain/compliance.ts';
import type { Shortage } from '../../../src/domain/report.ts';
import type { Session } from '../../../src/session/session.ts';
import { nextStep, type Situation } from '../../../src/ui/next-step.ts';
import { sessionFor } from './support/session.ts';

const shortage = (
  units: number,
  subscriptionId: string | null = 'Sub123456',
  dealId: string | null = 'D-77',
  type: Shortage['type'] = 'knowledgeWorker',
): Shortage => ({ type, subscriptionId, dealId, units });
const situation = (details: Partial<Situation>): Situation => ({
  compliance: 'outOfCompliance',
  shortages: [],
  free: null,
  ...details,
});

const readers = [
  'customer in Swedish',
  'customer in English',
  'partner in Swedish',
  'partner in English',
] as const;
let sessions: readonly Session[];
before(async () => {
  sessions = await Promise.all([
    sessionFor('sv'),
    sessionFor('en'),
    sessionFor('sv', 'salesAdmin'),
    sessionFor('en', 'fullSalesAdmin', 'partner-hub'),
  ]);
});

const table: readonly [
  what: string,
  given: Partial<Situation>,
  texts: readonly [string, string, string, string],
][] = [
  [
    'forty licences short',
    { shortages: [shortage(40)] },
    [
      'Be din partner beställa 40 licenser av typen Kunskapsarbetare för Sub123456.',
      'Ask your partner to order 40 Knowledge Worker licenses for Sub123456.',
      'Beställ 40 licenser av typen Kunskapsarbetare för Sub123456 (Avtals-ID D-77) i CCW.',
      'Order 40 Knowledge Worker licenses for Sub123456 under Deal ID D-77 in CCW.',
    ],
  ],
  [
    'one licence short, within the allowance',
    { compliance: 'withinAllowance', shortages: [shortage(1, 'Sub123456', 'D-77', 'commonArea')] },
    [
      'Be din partner beställa 1 licens av typen Gemensamma utrymmen för Sub123456.',
      'Ask your partner to order 1 Common Area license for Sub123456.',
      'Beställ 1 licens av typen Gemensamma utrymmen för Sub123456 (Avtals-ID D-77) i CCW.',
      'Order 1 Common Area license for Sub123456 under Deal ID D-77 in CCW.',
    ],
  ],
  [
    'two subscriptions short, one without a known deal',
    {
      shortages: [shortage(1200, 'Sub1', 'D-77', 'telePresence'), shortage(3, 'Sub2', null, 'telePresence')],
    },
    [
      'Be din partner beställa 1\u00a0200 licenser av typen TelePresence för Sub1 och 3 licenser av typen TelePresence för Sub2.',
      'Ask your partner to order 1,200 TelePresence licenses for Sub1 and 3 TelePresence licenses for Sub2.',
      'Beställ 1\u00a0200 licenser av typen TelePresence för Sub1 (Avtals-ID D-77) och 3 licenser av typen TelePresence för Sub2 i CCW.',
      'Order 1,200 TelePresence licenses for Sub1 under Deal ID D-77 and 3 TelePresence licenses for Sub2 in CCW.',
    ],
  ],
  [
    'two types short, each in several subscriptions',
    {
      shortages: [shortage(1200, null, null), shortage(1, null, null, 'commonArea')],
    },
    [
      'Be din partner beställa 1\u00a0200 licenser av typen Kunskapsarbetare och 1 licens av typen Gemensamma utrymmen.',
      'Ask your partner to order 1,200 Knowledge Worker licenses and 1 Common Area license.',
      'Beställ 1\u00a0200 licenser av typen Kunskapsarbetare och 1 licens av typen Gemensamma utrymmen i CCW.',
      'Order 1,200 Knowledge Worker licenses and 1 Common Area license in CCW.',
    ],
  ],
  [
    'under use',
    { compliance: 'underUse', free: 1500 },
    [
      '1\u00a0500 licenser är lediga. Gå igenom antalet med din partner inför förnyelsen.',
      '1,500 licenses are free. Review the number with your partner before renewal.',
      '1\u00a0500 licenser är lediga. Gå igenom antalet med kunden inför förnyelsen.',
      '1,500 licenses are free. Review the number with the customer before renewal.',
    ],
  ],
  [
    'under use by one licence',
    { compliance: 'underUse', free: 1 },
    [
      '1 licens är ledig. Gå igenom antalet med din partner inför förnyelsen.',
      '1 license is free. Review the number with your partner before renewal.',
      '1 licens är ledig. Gå igenom antalet med kunden inför förnyelsen.',
      '1 license is free. Review the number with the customer before renewal.',
    ],
  ],
];

for (const [what, given, texts] of table) {
  describe(`with ${what}`, () => {
    for (const [index, reader] of readers.entries()) {
      test(`the ${reader} reads: ${texts[index]!}`, () => {
        const text = nextStep(situation(given), sessions[index]!);

        assert.equal(text?.replace(/[\u2068\u2069]/g, ''), texts[index]);
      });
    }
  });
}

test('IDs are isolated from the sentence, each by itself', () => {
  const text = nextStep(situation({ shortages: [shortage(40, 'מנוי 12', 'عقد 7')] }), sessions[3]!);

  assert.equal(
    text,
    'Order 40 Knowledge Worker licenses for \u2068מנוי 12\u2069 under Deal ID \u2068عقد 7\u2069 in CCW.',
  );
});

test('waiting and not knowing have the same next step for everyone, in their language', () => {
  const texts = (['pending', 'unknown'] as const).map((compliance) =>
    sessions.map((session) => nextStep(situation({ compliance }), session)),
  );

  const [swedish, english] = [
    'Data kommer med den första dagliga synkroniseringen efter att klustren har verifierats.',
    'Data arrives with the first daily sync after the clusters are verified.',
  ];
  const [tryAgain, tryAgainEnglish] = [
    'Statusen kunde inte läsas. Försök igen om en stund.',
    'The status could not be read. Try again in a while.',
  ];
  assert.deepEqual(texts, [
    [swedish, english, swedish, english],
    [tryAgain, tryAgainEnglish, tryAgain, tryAgainEnglish],
  ]);
});

test('every status that is not green has a next step, and the green one has none', () => {
  const without = complianceStatuses.filter((compliance) =>
    sessions.every(
      (session) => nextStep(situation({ compliance, shortages: [shortage(1)] }), session) === null,
    ),
  );

  assert.deepEqual(without, ['inCompliance']);
});
