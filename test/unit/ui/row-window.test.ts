import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { positionsOf, type Sight, type Span, spanFor } from '../../../src/ui/row-window.ts';
import { cases } from '../../support/cases.ts';

const sight = (scrollTop: number, details: Partial<Sight> = {}): Sight => ({
  scrollTop,
  viewport: 400,
  rowHeight: 40,
  count: 1000,
  ...details,
});

describe('the rows that a table holds at a time', () => {
  it('are those in sight with more ahead than behind', () => {
    assert.deepEqual(spanFor(sight(4000), null), { first: 98, last: 116 });
  });

  it('stay the same while they still cover what is seen and two rows beyond', () => {
    const span = spanFor(sight(4000), null);
    assert.equal(spanFor(sight(4000 + 4 * 40), span), span);
    assert.notEqual(spanFor(sight(4000 + 5 * 40), span), span);
    assert.notEqual(spanFor(sight(4000 - 40), span), span);
  });

  it('lie ahead of upward scrolling as well', () => {
    const span = spanFor(sight(4000), null);
    assert.deepEqual(spanFor(sight(3960), span), { first: 93, last: 111 });
  });

  it('are none of an empty table, and never beyond either end', () => {
    assert.deepEqual(positionsOf(spanFor(sight(0, { count: 0 }), null), null, 0), []);
    assert.deepEqual(spanFor(sight(0), null), { first: 0, last: 16 });
    assert.deepEqual(spanFor(sight(1e9), null), { first: 999, last: 999 });
  });

  it('are found anew when the table has become shorter', () => {
    assert.deepEqual(spanFor(sight(0, { count: 5 }), { first: 0, last: 19 }), { first: 0, last: 4 });
  });

  it('hold the focused row and its neighbours, however far away', () => {
    const span = { first: 100, last: 102 };
    assert.deepEqual(positionsOf(span, 7, 1000), [6, 7, 8, 100, 101, 102]);
    assert.deepEqual(positionsOf(span, 999, 1000), [100, 101, 102, 998, 999]);
    assert.deepEqual(positionsOf(span, 0, 1000), [0, 1, 100, 101, 102]);
    assert.deepEqual(positionsOf(span, 103, 1000), [100, 101, 102, 103, 104]);
    assert.deepEqual(positionsOf(span, 101, 1000), [100, 101, 102]);
  });

  it(`cover all that is seen, ascend and have at most one gap, in ${cases(500, 10_000)} walks`, () => {
    const walk = fc.record({
      count: fc.integer({ min: 1, max: 5000 }),
      rowHeight: fc.integer({ min: 20, max: 300 }),
      viewport: fc.integer({ min: 50, max: 900 }),
      places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
      focus: fc.option(fc.nat(4999)),
    });
    fc.assert(
      fc.property(walk, ({ count, rowHeight, viewport, places, focus }) => {
        const focused = focus === null || focus >= count ? null : focus;
        let span: Span | null = null;
        for (const place of places) {
          const scrollTop = place * Math.max(0, count * rowHeight - viewport);
          span = spanFor({ scrollTop, viewport, rowHeight, count }, span);
          const positions = positionsOf(span, focused, count);
          const first = Math.floor(scrollTop / rowHeight);
          const last = Math.min(count - 1, Math.ceil((scrollTop + viewport) / rowHeight) - 1);
          for (let seen = first; seen <= last; seen++) assert.ok(positions.includes(seen), `row ${seen}`);
          for (const near of focused === null ? [] : [focused - 1, focused, focused + 1]) {
            assert.equal(positions.includes(near), near >= 0 && near < count);
          }
          const steps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0));
          assert.ok(steps.every((step) => step >= 1));
          assert.ok(steps.filter((step) => step > 1).length <= 1, 'gaps');
          assert.ok(positions.length <= viewport / rowHeight + 18, 'too many rows');
        }
      }),
      { numRuns: cases(500, 10_000) },
    );
  });
});
