import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CustomerDays } from '../../../src/domain/customer-days.ts';
import { perType } from '../../../src/domain/license.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { SubscriptionDay, UsageDay } from '../../../src/domain/series.ts';
import { cases } from '../../support/cases.ts';
import { usages } from '../export/support/generate.ts';
import { period, usageDays } from './support/build.ts';
import { expectedReport } from './support/oracle.ts';

/** A customer with one subscription: what one has, the other has. */
const ofCustomer = ({ subscriptionId: _, byType, ...day }: SubscriptionDay): UsageDay => ({
  ...day,
  byType: perType((type) => {
    const { entitled, used } = byType[type];
    return { entitled, used, overage: used === null ? null : Math.max(0, used - entitled) };
  }),
});

/** What the slow way makes of the same rows; a partner's customers are to it what a customer's subscriptions are. */
function oracle(rows: readonly SubscriptionDay[], shown: Period) {
  const usage = { subscriptions: [], days: rows, dataFrom: null };
  return expectedReport(usage, shown, null);
}

const kept = ({ byType, carriedDays, isStale, oldestReadingAt }: Record<string, unknown>) => ({
  byType: figuresOf(byType as Record<string, Record<string, unknown>>),
  carriedDays,
  isStale,
  oldestReadingAt,
});

/** A customer has no status of its own here. */
const figuresOf = (byType: Record<string, Record<string, unknown>>) =>
  perType((type) => {
    const { compliance: _, ...figures } = byType[type]!;
    return figures;
  });

describe('many customers’ days', () => {
  const count = cases(200, 5_000);

  test(`come in any order and give what each customer’s and all rows say, in ${count} generated sets`, () => {
    let customersSeen = 0;
    const property = fc.property(usages, fc.array(fc.nat()), ({ usage, shown }, order) => {
      const rows = usage.days.filter(({ day }) => day >= shown.from);
      const ids = [...new Set(rows.map(({ subscriptionId }) => subscriptionId))];
      const shuffled = rows
        .map((row, index) => ({ row, at: order[index % (order.length || 1)] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const days = new CustomerDays(shown);

      for (const row of shuffled) days.add(ids.indexOf(row.subscriptionId), ofCustomer(row));

      for (const [place, id] of ids.entries()) {
        const own = rows.filter(({ subscriptionId }) => subscriptionId === id);
        const level = days.levelOf(place)! as unknown as Record<string, unknown>;
        assert.deepEqual(kept(level), kept(oracle(own, shown)));
        const isRead = own.some(({ byType }) => Object.values(byType).some(({ used }) => used !== null));
        assert.equal(level['isEmpty'], !isRead);
        customersSeen++;
      }
      const total = days.total() as unknown as Record<string, unknown>;
      if (ids.length > 0) assert.deepEqual(kept(total), kept(oracle(rows, shown)));
    });
    fc.assert(property, { numRuns: count });
    assert.ok(customersSeen > count);
  });

  const shown = period('2026-10-01', '2026-10-03');
  const threeDays = usageDays('2026-10-01', 100, [90, 110, 120]);

  test('say nothing of a customer until the last of its days has come', () => {
    const days = new CustomerDays(shown);
    days.add(0, threeDays[2]!);
    days.add(1, threeDays[0]!);
    days.add(0, threeDays[0]!);
    assert.deepEqual([days.levelOf(0), days.levelOf(1), days.levelOf(2)], [null, null, null]);
    days.add(0, threeDays[1]!);
    assert.deepEqual(days.levelOf(0)?.byType.knowledgeWorker.peak, { units: 120, day: '2026-10-03' });
    assert.equal(days.levelOf(1), null);
  });

  test('are added up as far as they came', () => {
    const days = new CustomerDays(shown);
    for (const day of threeDays) days.add(0, day);
    days.add(1, threeDays[2]!);
    const { byType } = days.total();
    assert.deepEqual(
      [byType.knowledgeWorker.entitled, byType.knowledgeWorker.used, byType.knowledgeWorker.overage],
      [200, 240, 40],
    );
    assert.deepEqual(byType.knowledgeWorker.peak, { units: 240, day: '2026-10-03' });
    assert.equal(byType.commonArea.used, null);
  });

  test('of nobody are a period without a reading', () => {
    const { isEmpty, days } = new CustomerDays(shown).total();
    assert.deepEqual([isEmpty, days.length], [true, 3]);
  });
});
