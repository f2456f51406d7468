import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Compliance } from '../../../src/domain/compliance.ts';
import { type Day, daysFrom } from '../../../src/domain/day.ts';
import { reportOf, type UsageReport } from '../../../src/domain/report.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { verdictOf } from '../../../src/features/usage-dashboard/verdict.ts';
import type { Session } from '../../../src/session/session.ts';
import { type Counts, period, row, subscription } from '../domain/support/build.ts';
import { sessionFor } from './support/session.ts';

let sv: Session;
let en: Session;
before(async () => {
  [sv, en] = await Promise.all([sessionFor('sv'), sessionFor('en')]);
});

const shown = period('2026-11-01', '2026-11-05');

/** A report over five days; the last counts repeat until the as-of day. */
function reportFrom(
  counts: readonly Counts[],
  {
    details = {},
    of = shown,
    ids = ['Sub1'],
  }: { details?: Partial<Subscription>; of?: typeof shown; ids?: string[] } = {},
): UsageReport {
  const days = daysFrom(of.from, of.to).map((day: Day, index) =>
    row('Sub1', day, counts[Math.min(index, counts.length - 1)]!),
  );
  return reportOf(
    { subscriptions: ids.map((id) => subscription(id, details)), days, dataFrom: null },
    of,
    60,
  );
}

const good: Counts = [
  [100, 90],
  [50, 50],
  [5, 4],
];
const over: Counts = [
  [100, 140],
  [50, 50],
  [5, 4],
];

const table: readonly [
  what: string,
  report: () => UsageReport,
  status: Compliance,
  sv: string,
  en: string,
][] = [
  [
    'over since a day in the period',
    () => reportFrom([good, good, over]),
    'outOfCompliance',
    'Sedan 3 nov. ligger Kunskapsarbetare 40 över.',
    'Knowledge Worker is 40 over since 3 Nov.',
  ],
  [
    'over the whole period',
    () => reportFrom([over]),
    'outOfCompliance',
    'Kunskapsarbetare ligger 40 över och har legat över hela perioden.',
    'Knowledge Worker is 40 over and has been over the whole period.',
  ],
  [
    'over since the year before',
    () => reportFrom([good, over], { of: period('2025-12-30', '2026-01-02') }),
    'outOfCompliance',
    'Sedan 31 dec. 2025 ligger Kunskapsarbetare 40 över.',
    'Knowledge Worker is 40 over since 31 Dec 2025.',
  ],
  [
    'over today, which is not over yet',
    () =>
      reportFrom([over], { of: period('2026-11-05', '2026-11-05', { preset: 'today', isPartial: true }) }),
    'outOfCompliance',
    'Kunskapsarbetare ligger 40 över.',
    'Knowledge Worker is 40 over.',
  ],
  [
    'within the allowance since a day',
    () => reportFrom([good, over], { details: { growthAllowancePercent: 40 } }),
    'withinAllowance',
    'Sedan 2 nov. ligger Kunskapsarbetare 40 över, inom tillåten marginal.',
    'Knowledge Worker is 40 over since 2 Nov, within the allowance.',
  ],
  [
    'within the allowance the whole period',
    () => reportFrom([over], { details: { growthAllowancePercent: 40 } }),
    'withinAllowance',
    'Kunskapsarbetare ligger 40 över, inom tillåten marginal, och har legat över hela perioden.',
    'Knowledge Worker is 40 over, within the allowance, and has been over the whole period.',
  ],
  [
    'within the allowance today',
    () =>
      reportFrom([over], {
        details: { growthAllowancePercent: 40 },
        of: period('2026-11-05', '2026-11-05', { preset: 'today', isPartial: true }),
      }),
    'withinAllowance',
    'Kunskapsarbetare ligger 40 över, inom tillåten marginal.',
    'Knowledge Worker is 40 over, within the allowance.',
  ],
  [
    'in compliance',
    () => reportFrom([good]),
    'inCompliance',
    'Licenserna räcker för alla tre licenstyperna.',
    'The licenses bought cover all three license types.',
  ],
  [
    'in compliance after days over: a spike is never hidden',
    () => reportFrom([over, over, good]),
    'inCompliance',
    'Licenserna räcker för alla tre licenstyperna. Kunskapsarbetare: 2 dagar över under perioden.',
    'The licenses bought cover all three license types. Knowledge Worker: 2 days over in the period.',
  ],
  [
    'in compliance after one day over',
    () => reportFrom([good, over, good]),
    'inCompliance',
    'Licenserna räcker för alla tre licenstyperna. Kunskapsarbetare: 1 dag över under perioden.',
    'The licenses bought cover all three license types. Knowledge Worker: 1 day over in the period.',
  ],
  [
    'under use',
    () =>
      reportFrom([
        [
          [100, 10],
          [50, 50],
          [5, 1],
        ],
      ]),
    'underUse',
    'Uppfyller kraven, med underanvändning: Kunskapsarbetare och TelePresence.',
    'In compliance, with under use: Knowledge Worker and TelePresence.',
  ],
  [
    'under use after a day over',
    () =>
      reportFrom([
        over,
        [
          [100, 10],
          [50, 50],
          [5, 5],
        ],
      ]),
    'underUse',
    'Uppfyller kraven, med underanvändning: Kunskapsarbetare. Kunskapsarbetare: 1 dag över under perioden.',
    'In compliance, with under use: Knowledge Worker. Knowledge Worker: 1 day over in the period.',
  ],
  [
    'not known, since the subscription is not listed',
    () => reportFrom([good], { ids: [] }),
    'unknown',
    'Statusen kan inte avgöras.',
    'The status cannot be determined.',
  ],
  [
    'over, though its subscription is not listed',
    () => reportFrom([over], { ids: [] }),
    'unknown',
    'Kunskapsarbetare ligger 40 över och har legat över hela perioden.',
    'Knowledge Worker is 40 over and has been over the whole period.',
  ],
];

describe('the verdict', () => {
  for (const [what, report, status, swedish, english] of table) {
    test(`${what}: ${swedish}`, () => {
      const verdicts = [verdictOf(report(), sv), verdictOf(report(), en)];

      // Clusters explain a type that is over, and nothing else.
      const over = swedish.includes(' ligger ') ? 'knowledgeWorker' : null;
      assert.deepEqual(verdicts, [[{ status, text: swedish, over }], [{ status, text: english, over }]]);
    });
  }

  test('has one line per type over, worst first, in numbers of its language', () => {
    const report = reportFrom(
      [
        [
          [1000, 1001],
          [50, 5050],
          [5, 5],
        ],
      ],
      { details: { growthAllowancePercent: 20 } },
    );

    const lines = verdictOf(report, sv);

    assert.deepEqual(lines, [
      {
        status: 'outOfCompliance',
        text: 'Gemensamma utrymmen ligger 5\u00a0000 över och har legat över hela perioden.',
        over: 'commonArea',
      },
      {
        status: 'withinAllowance',
        text: 'Kunskapsarbetare ligger 1 över, inom tillåten marginal, och har legat över hela perioden.',
        over: 'knowledgeWorker',
      },
    ]);
  });

  test('ends every sentence with one full stop, whatever month it names', () => {
    const texts = Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      const of = period(`2026-${month}-01` as Day, `2026-${month}-05` as Day);
      return [sv, en].flatMap((session) => verdictOf(reportFrom([good, over], { of }), session));
    }).flatMap((lines) => lines.map(({ text }) => text));

    assert.deepEqual(
      texts.filter((text) => !/[^.]\.$/.test(text) || text.includes('..')),
      [],
    );
  });
});
