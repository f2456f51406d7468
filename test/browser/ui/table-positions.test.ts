import { expect } from '@open-wc/testing';
import type { WindowedTable } from '../../../src/ui/windowed-table.ts';
import { cases } from '../../support/cases.ts';
import { buttonNamed, byRole, textOf } from '../support/find.ts';
import { closeTables, count, indexOf, openTable, rowsOf, scrollerOf } from '../support/long-table.ts';

/** A step is nine tenths of a row: each is seen at every part of its height. */
const places = Math.ceil(count / 0.9);
const stretch = cases(40, places);

/** All places of a list from its top to its end; of a sample some at the top, in the middle and at the end. */
function offsetsOf(height: number): number[] {
  const starts = stretch < places / 3 ? [0, Math.round(places / 2), places - stretch] : [0];
  return starts.flatMap((start) => Array.from({ length: stretch }, (_, n) => (start + n) * 0.9 * height));
}

interface Seen {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether what is between two edges is filled by rows, each the next of the one before. */
function isFilled(seen: readonly Seen[], top: number, bottom: number): boolean {
  const [first] = seen;
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    (first.index === 0 || first.top <= top + 1) &&
    (last.index === count - 1 || last.bottom >= bottom - 1) &&
    seen.every(({ index }, place) => index === first.index + place)
  );
}

/** What is not as it should be at the place that the table is scrolled to. */
function findWrong(table: WindowedTable, height: number): string[] {
  const scroller = scrollerOf(table);
  const body = table.querySelector('tbody')!.getBoundingClientRect().top;
  const head = table.querySelector('thead')!.getBoundingClientRect().bottom;
  const { top, bottom } = scroller.getBoundingClientRect();
  const from = Math.max(top, head);
  const rows = rowsOf(table).map((row) => {
    const rect = row.getBoundingClientRect();
    return { row, index: indexOf(row), top: rect.top, bottom: rect.bottom };
  });
  const misplaced = rows.filter(({ row, index, top: at }) => {
    const words = row.firstElementChild!.textContent;
    return Math.round((at - body) / height) !== index || words !== `row ${index}`;
  });
  const seen = rows.filter((row) => row.bottom > from + 1 && row.top < bottom - 1);
  return [
    ...misplaced.map(({ row, index }) => `${index} is “${textOf(row)}”`),
    ...(isFilled(seen, from, bottom) ? [] : [`not filled: ${seen.map(({ index }) => index).join()}`]),
    ...(byRole(table, 'table').ariaRowCount === String(count + 1) ? [] : ['another aria-rowcount']),
  ].map((problem) => `at ${scroller.scrollTop}: ${problem}`);
}

describe(`each row of ${count}, wherever its table is scrolled to`, () => {
  let tried = 0;
  afterEach(closeTables);
  after(() => console.log(`A4: ${tried} places that long tables were scrolled to, all of their rows right`));

  for (const [layout, width] of [
    ['lines', '60rem'],
    ['blocks', '20rem'],
  ] as const) {
    /** Down through all places and up again; told as a browser does once per frame. */
    const visit = (table: WindowedTable, isRight: () => string[]) => {
      const scroller = scrollerOf(table);
      const height = rowsOf(table)[0]!.getBoundingClientRect().height;
      const offsets = offsetsOf(height);
      for (const offset of [...offsets, ...offsets.toReversed()]) {
        scroller.scrollTop = offset;
        scroller.dispatchEvent(new Event('scroll'));
        expect([...findWrong(table, height), ...isRight()]).to.deep.equal([]);
        tried += 1;
      }
    };

    it(`has its index and its words, down and up, as ${layout}`, async () => {
      const table = await openTable({}, width);
      visit(table, () => []);
    });

    it(`keeps the one with the focus, and those beside it, down and up, as ${layout}`, async () => {
      const table = await openTable({}, width);
      const button = buttonNamed(table, /^Open 2$/);
      button.focus();
      visit(table, () => {
        const isFocused = (table.getRootNode() as ShadowRoot).activeElement === button;
        const there = new Set(rowsOf(table).map(indexOf));
        const isBeside = [1, 2, 3].every((index) => there.has(index));
        return isFocused && isBeside && textOf(button) === 'Open 2' ? [] : ['the focused row has gone'];
      });
    });
  }
});
