import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { partnerTimeseries, range, timeseries } from './support/payloads.ts';
import { createTestApi, json, patient } from './support/stub-service.ts';

const [first, second] = timeseries.wire.items as [object, object];
const [partnerFirst, partnerSecond] = partnerTimeseries.wire.items as [object, object];

function askDays(items: readonly object[], total = items.length) {
  const { api } = createTestApi(() => json({ dataFrom: null, items, total }));
  return api.getUsageTimeseries(range, patient());
}

function askPartnerDays(items: readonly object[]) {
  const { api } = createTestApi(() => json({ dataFrom: null, items, total: items.length }));
  return api.getPartnerUsageTimeseries(range, patient());
}

describe('the days of a customer', () => {
  test('are one row per day and subscription, in any order, whatever the ids', async () => {
    const ids = ['Sub1', '__proto__', 'constructor', 'toString', ''];
    const rows = ids.flatMap((subscriptionId) => [
      { ...second, subscriptionId },
      { ...first, subscriptionId },
    ]);
    const { days } = await askDays(rows);
    assert.equal(days.length, 10);
  });

  test('may be none at all, where nothing was ever bought', async () => {
    assert.deepEqual((await askDays([])).days, []);
  });

  const wrong: Readonly<Record<string, readonly [readonly object[], string]>> = {
    'a day is missing': [[first], 'items: 1 of 2 days came'],
    'a day is missing for one of two': [
      [first, second, { ...first, subscriptionId: 'Sub2' }],
      'items: 1 of 2 days came',
    ],
    'a day comes twice': [[first, second, second], 'items.2.day: comes twice'],
    'a day comes twice in place of another': [[first, first], 'items.1.day: comes twice'],
    'a day lies before the range': [
      [first, { ...second, day: '2026-11-21' }],
      'items.1.day: outside the range asked for',
    ],
    'a day lies after the range': [
      [first, second, { ...second, day: '2026-11-24' }],
      'items.2.day: outside the range asked for',
    ],
  };
  for (const [what, [rows, problem]] of Object.entries(wrong)) {
    test(`break the contract when ${what}`, async () => {
      await assert.rejects(askDays(rows), { kind: 'contract', message: `getUsageTimeseries: ${problem}` });
    });
  }

  test('break the contract when fewer came than were counted', async () => {
    await assert.rejects(askDays([first, second], 4), {
      kind: 'contract',
      message: 'getUsageTimeseries: items: 2 came, total says 4',
    });
  });
});

describe('the days of all customers', () => {
  test('come in the order of the calendar, so that the last is the as-of day', async () => {
    const { days } = await askPartnerDays([partnerSecond, partnerFirst]);
    assert.deepEqual(days, partnerTimeseries.domain.days);
  });

  for (const [what, rows] of Object.entries({
    'none comes': [],
    'one is missing': [partnerFirst],
    'one comes twice': [partnerFirst, partnerSecond, partnerSecond],
    'one lies outside the range': [partnerFirst, partnerSecond, { ...partnerSecond, day: '2026-11-24' }],
  })) {
    test(`break the contract when ${what}`, async () => {
      await assert.rejects(askPartnerDays(rows), { kind: 'contract' });
    });
  }
});

test('rows of a search outside its range break the contract', async () => {
  const row = { ...partnerFirst, customerId: 'o1', day: '2026-11-21' };
  const { api } = createTestApi(() => json({ items: [row], total: 1 }));
  const pages = api.searchDailyUsage({ ...range, customerIds: 'all' }, patient())[Symbol.asyncIterator]();
  await assert.rejects(pages.next(), {
    kind: 'contract',
    message: 'searchDailyUsage: items.0.day: outside the range asked for',
  });
});
