import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CustomerDay } from '../../../src/domain/customer.ts';
import type { Day } from '../../../src/domain/day.ts';
import { buffersOf, packDays, unpackDays } from '../../../src/export/packed-days.ts';
import { cases } from '../../support/cases.ts';

const units = fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.nat(3_000));
const plain = { noNullPrototype: true };
const use = fc.record({ entitled: units, used: fc.option(units), overage: fc.option(units) }, plain);
/** Clocks are put forward and back on some of these days, and one of them is a leap day. */
const days = fc.constantFrom<Day[]>(
  '1970-01-01',
  '2026-03-29',
  '2026-10-25',
  '2026-12-31',
  '2027-01-01',
  '2028-02-29',
  '2028-03-01',
);
const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const rows = fc.array(
  fc.record({
    customerId: fc.constantFrom('a', 'b', '__proto__', 'unknown'),
    day: days,
    clustersReported: fc.nat(9),
    clustersExpected: fc.nat(9),
    oldestReadingAt: fc.option(instants),
    byType: fc.record({ knowledgeWorker: use, commonArea: use, telePresence: use }, plain),
  }),
);

const customers = ['b', '__proto__', 'a'];
const placeOf = (id: string) => (customers.includes(id) ? customers.indexOf(id) : null);
/** What is to come out, worked out without packing. */
const expectedOf = (page: readonly CustomerDay[]) =>
  page
    .filter(({ customerId }) => customerId !== 'unknown')
    .map(({ customerId, ...day }) => ({ customer: customers.indexOf(customerId), day }));
const unpack = (packed: readonly CustomerDay[]) => [...unpackDays(packDays(packed, placeOf))];

describe('packed days', () => {
  const count = cases(300, 10_000);

  test(`are unpacked as they were, in ${count} generated pages, those of unknown customers left out`, () => {
    const property = fc.property(rows, (page) => assert.deepEqual(unpack(page), expectedOf(page)));
    fc.assert(property, { numRuns: count });
  });

  test('keep the instant of a reading, not the way it was written', () => {
    const none = { entitled: 0, used: null, overage: null };
    const byType = { knowledgeWorker: none, commonArea: none, telePresence: none };
    const [found] = unpack([
      {
        customerId: 'a',
        day: '2026-10-25',
        clustersReported: 1,
        clustersExpected: 1,
        oldestReadingAt: '2026-10-25T03:00:00+01:00',
        byType,
      },
    ]);
    assert.equal(found?.day.oldestReadingAt, '2026-10-25T02:00:00.000Z');
  });

  test('can be handed over whole: nothing of them is kept anywhere else', () => {
    const page = fc.sample(rows, { numRuns: 10, seed: 7 }).flat();
    const packed = packDays(page, placeOf);
    const received = structuredClone(packed, { transfer: buffersOf(packed) });
    assert.deepEqual([...unpackDays(received)], expectedOf(page));
    assert.ok(expectedOf(page).length > 1);
    assert.deepEqual(
      buffersOf(packed).map(({ byteLength }) => byteLength),
      [0, 0, 0, 0],
    );
  });
});
