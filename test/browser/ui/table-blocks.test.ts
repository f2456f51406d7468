import { aTimeout, expect } from '@open-wc/testing';
import type { Column } from '../../../src/ui/table-column.ts';
import type { WindowedTable } from '../../../src/ui/windowed-table.ts';
import { findCutOff, spaceText } from '../support/cut-off.ts';
import { buttonNamed } from '../support/find.ts';
import {
  closeTables,
  columns,
  count,
  frame,
  indexOf,
  openTable,
  rowsOf,
  scrollerOf,
  scrollTo,
  seenPositions,
  upTo,
} from '../support/long-table.ts';

const narrow = '20rem';
const far = 6000;
const long = 'words that take more lines than there are for them where a row is a block '.repeat(2).trim();

/** Columns of which a row's name may be long. */
const named = (name: (row: number) => string): readonly Column[] =>
  columns.map((column) => (column.key === 'name' ? { ...column, cell: name } : column));
/** Those from a row on are long. */
const longFrom = (first: number) => named((row) => (row >= first ? `${row} ${long}` : `row ${row}`));

const heightsOf = (table: WindowedTable) => [
  ...new Set(rowsOf(table).map((row) => row.getBoundingClientRect().height)),
];
const spaceAbove = (table: WindowedTable) => table.querySelector('.spacer')!.getBoundingClientRect().height;
/** How far below the top of what is seen a row begins. */
const topOf = (table: WindowedTable, position: number) =>
  rowsOf(table)
    .find((row) => indexOf(row) === position)!
    .getBoundingClientRect().top - scrollerOf(table).getBoundingClientRect().top;
const hostOf = (table: WindowedTable) => (table.getRootNode() as ShadowRoot).host as HTMLElement;

/** Sizes are told of after a frame, and followed in the next. */
async function settle(): Promise<void> {
  for (let n = 0; n < 3; n++) await frame();
  await aTimeout(0);
}

/** All that is there is of one height, where arithmetic says it is. */
function expectEvenRows(table: WindowedTable): number {
  const heights = heightsOf(table);
  expect(heights).to.have.length(1);
  const [height = 0] = heights;
  expect(spaceAbove(table)).to.be.closeTo(indexOf(rowsOf(table)[0]!) * height, 1);
  return height;
}

describe('rows of a long table as blocks', () => {
  afterEach(closeTables);

  it('are all as high as the one there that needs most, and none is cut off', async () => {
    const few = expectEvenRows(await openTable({}, narrow));
    const table = await openTable({ columns: longFrom(4) }, narrow);
    expect(findCutOff(hostOf(table))).to.deep.equal([]);
    expect(expectEvenRows(table)).to.be.above(few + 20);
  });

  it('become higher once a row comes into sight that needs it, and the first in sight stays where it is', async () => {
    const table = await openTable({ columns: longFrom(far) }, narrow);
    const height = expectEvenRows(table);
    const head = topOf(table, 0);
    await scrollTo(table, (far - 1) * height + 30);
    expect(findCutOff(hostOf(table))).to.deep.equal([]);
    const higher = expectEvenRows(table);
    expect(higher).to.be.above(height + 20);
    expect(topOf(table, far - 1)).to.be.closeTo(head - 30, 1);
    expect(scrollerOf(table).scrollHeight).to.be.at.least(count * higher);
  });

  it('show each row from the first to the last once they have become higher', async () => {
    const table = await openTable({ columns: longFrom(far) }, narrow);
    await scrollTo(table, far * expectEvenRows(table));
    const higher = expectEvenRows(table);
    await scrollTo(table, 1e9);
    expect(seenPositions(table).at(-1)).to.equal(count - 1);
    await scrollTo(table, 100 * higher + 50);
    expect(seenPositions(table)[0]).to.equal(100);
    await scrollTo(table, 0);
    expect(seenPositions(table)[0]).to.equal(0);
  });

  it('become higher when the reader spaces the text, though nothing is painted', async () => {
    const table = await openTable(
      { columns: named((row) => `row ${row} of so many words as fit in two`) },
      narrow,
    );
    const height = expectEvenRows(table);
    await scrollTo(table, 3000 * height);
    const top = topOf(table, 3000);
    spaceText(hostOf(table).parentElement!);
    await settle();
    expect(findCutOff(hostOf(table))).to.deep.equal([]);
    expect(expectEvenRows(table)).to.be.above(height);
    // The headers above all rows grow, too, by two lines at most.
    expect(topOf(table, 3000)).to.be.closeTo(top, 40);
  });

  it('are as low again as they can be when there is more room, or in another language', async () => {
    const table = await openTable({ columns: longFrom(0) }, narrow);
    const narrowest = expectEvenRows(table);
    hostOf(table).style.width = '40rem';
    await settle();
    const wider = expectEvenRows(table);
    expect(wider).to.be.below(narrowest);
    table.columns = columns.map((column) => ({ ...column, header: `${column.header}!` }));
    await table.updateComplete;
    expect(expectEvenRows(table)).to.be.below(wider);
  });

  it('stay as high when their cells are made anew, so that nothing moves below a finger', async () => {
    const table = await openTable({ columns: longFrom(far) }, narrow);
    await scrollTo(table, far * expectEvenRows(table));
    const higher = expectEvenRows(table);
    await scrollTo(table, 100 * higher);
    table.columns = longFrom(far);
    await table.updateComplete;
    expect(expectEvenRows(table)).to.equal(higher);
  });

  it('keep the focused row, its focus, and its place while they become higher', async () => {
    const table = await openTable({ columns: longFrom(far) }, narrow);
    const button = buttonNamed(table, /^Open 3$/);
    const head = topOf(table, 0);
    button.focus();
    await scrollTo(table, far * expectEvenRows(table));
    expect((table.getRootNode() as ShadowRoot).activeElement).to.equal(button);
    expect(rowsOf(table).map(indexOf)).to.include.members([2, 3, 4]);
    expect(heightsOf(table)).to.have.length(1);
    expect(topOf(table, far)).to.be.closeTo(head, 1);
  });

  it('are revealed where they are, when one that is not there needs more', async () => {
    const table = await openTable({ columns: longFrom(far) }, narrow);
    table.focusRow(far, 'manage');
    const { activeElement } = table.getRootNode() as ShadowRoot;
    expect(activeElement).to.equal(buttonNamed(table, `Open ${far}`));
    expectEvenRows(table);
    await frame();
    expect(seenPositions(table)).to.include(far);
  });

  it('read no row’s size while it is scrolled within what is painted, nor ever where rows are lines', async () => {
    const table = await openTable({ columns: longFrom(far) }, narrow);
    const height = expectEvenRows(table);
    await settle();
    const { getBoundingClientRect } = Element.prototype;
    let readings = 0;
    Element.prototype.getBoundingClientRect = function (this: Element) {
      if (this.closest('tbody') !== null) readings += 1;
      return getBoundingClientRect.call(this);
    };
    try {
      await scrollTo(table, 10);
      await scrollTo(table, 20);
      expect(readings).to.equal(0);
      await scrollTo(table, 50 * height);
      expect(readings).to.be.within(1, 2 * rowsOf(table).length);
      hostOf(table).style.width = '60rem';
      await settle();
      readings = 0;
      await scrollTo(table, 200_000);
      expect(readings).to.equal(0);
    } finally {
      Element.prototype.getBoundingClientRect = getBoundingClientRect;
    }
  });

  it('keep the height of lines where the table is wide, however long the words', async () => {
    const wide = await openTable({ columns: longFrom(0), order: upTo(50) });
    expect(heightsOf(wide)).to.deep.equal([40]);
  });

  it('are read with the page where they are few, however many there were before', async () => {
    const isScrolled = (table: WindowedTable) => {
      const { scrollHeight, clientHeight } = scrollerOf(table);
      return scrollHeight > clientHeight;
    };
    const table = await openTable({ order: upTo(11) }, narrow);
    await scrollTo(table, 300);
    expect(isScrolled(table), 'eleven').to.equal(true);
    table.order = upTo(10);
    await table.updateComplete;
    await settle();
    expect(isScrolled(table), 'ten').to.equal(false);
    expect(seenPositions(table)).to.deep.equal([...upTo(10)]);
    table.order = upTo(count);
    await table.updateComplete;
    await settle();
    expect(isScrolled(table), 'all').to.equal(true);
    expect(rowsOf(table).length).to.be.below(30);
    hostOf(table).style.width = '60rem';
    table.order = upTo(10);
    await settle();
    expect(scrollerOf(table).clientHeight, 'as lines').to.equal(400);
  });

  it('raise no error on the page when the table grows with its rows while its width is followed', async () => {
    // An error on the page fails the test that is running.
    const table = await openTable({ columns: longFrom(0), order: upTo(3) }, narrow);
    for (const width of ['12rem', '30rem', '60rem', '16rem']) {
      hostOf(table).style.width = width;
      await settle();
      expectEvenRows(table);
    }
  });
});
