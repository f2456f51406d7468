import { aTimeout, expect } from '@open-wc/testing';
import { make } from '../../../src/ui/make.ts';
import type { Column } from '../../../src/ui/table-column.ts';
import { SortChangeEvent } from '../../../src/ui/windowed-table.ts';
import { cases } from '../../support/cases.ts';
import { findViolations } from '../support/axe.ts';
import { allByRole, buttonNamed, byRole, textOf } from '../support/find.ts';
import {
  closeTables,
  columns,
  count,
  frame,
  indexOf,
  openTable,
  rowHeight,
  rowsOf,
  scrollerOf,
  scrollTo,
  seenPositions,
  upTo,
} from '../support/long-table.ts';

/** The buttons made without a template. */
const made = (word: string): readonly Column[] =>
  columns.map((column) =>
    column.key === 'manage' ? { ...column, cell: (row) => make('button', {}, `${word} ${row}`) } : column,
  );

describe('a windowed table', () => {
  afterEach(closeTables);

  it('is a native table with a caption, column and row headers, and counts all its rows', async () => {
    const table = await openTable({ totals: { used: '99' }, totalLabel: 'Total' });
    const native = byRole(table, 'table');
    expect(native.tagName).to.equal('TABLE');
    expect(native.querySelector('caption')?.textContent.trim()).to.equal('All clusters');
    expect(native.getAttribute('aria-rowcount')).to.equal(String(count + 2));
    expect([...native.querySelectorAll('thead th')].map((th) => th.getAttribute('scope'))).to.deep.equal([
      'col',
      'col',
      'col',
    ]);
    expect(native.querySelector('tbody th')?.getAttribute('scope')).to.equal('row');
    const total = native.querySelector('tfoot tr');
    expect([total && textOf(total), total?.ariaRowIndex]).to.deep.equal(['Total 99', String(count + 2)]);
  });

  it('holds only the rows in sight and some more', async () => {
    const table = await openTable();
    expect(rowsOf(table).length).to.be.within(10, 30);
    expect(scrollerOf(table).scrollHeight).to.be.greaterThan(count * rowHeight);
  });

  it(`shows every row in sight, with its own index and words, at ${cases(120, 2000)} places`, async () => {
    const table = await openTable();
    const most = count * rowHeight - 300;
    for (let n = 0; n < cases(120, 2000); n++) {
      const top = n < 40 ? n * 130 : ((n * 7919) % 10_007) * (most / 10_007);
      await scrollTo(table, top);
      const seen = seenPositions(table);
      const first = Math.floor(top / rowHeight);
      expect(seen[0], `at ${top}`).to.be.within(first - 1, first + 1);
      expect(seen.length).to.be.at.least(8);
      expect(seen.every((position, index) => position === seen[0]! + index)).to.equal(true);
      for (const row of rowsOf(table)) expect(textOf(row)).to.match(new RegExp(`^row ${indexOf(row)} `));
    }
  });

  it('holds the first two thousand rows while it is printed, and those in sight again afterwards', async () => {
    const table = await openTable();
    dispatchEvent(new Event('beforeprint'));
    const printed = rowsOf(table).map(indexOf);
    expect(printed).to.deep.equal(Array.from({ length: Math.min(count, 2000) }, (_, index) => index));
    dispatchEvent(new Event('afterprint'));
    expect(rowsOf(table).length).to.be.within(10, 30);
  });

  it('reaches the last row', async () => {
    const table = await openTable();
    await scrollTo(table, 1e9);
    expect(seenPositions(table).at(-1)).to.equal(count - 1);
  });

  it('never recycles the focused row, and keeps the next one beside it', async () => {
    const table = await openTable();
    const button = buttonNamed(table, /^Open 3$/);
    button.focus();
    for (const top of [1000, 50_000, 399_000, 200, 100_000]) {
      await scrollTo(table, top);
      const { activeElement } = table.getRootNode() as ShadowRoot;
      expect(activeElement).to.equal(button);
      expect(textOf(button)).to.equal('Open 3');
      expect(rowsOf(table).map(indexOf)).to.include.members([2, 3, 4]);
      expect(seenPositions(table)).to.include(Math.floor(top / rowHeight) + 2);
    }
  });

  it('keeps the focus on its row when the order changes, and on the table when the row is gone', async () => {
    const table = await openTable();
    const button = buttonNamed(table, /^Open 5$/);
    button.focus();
    table.order = upTo(count).reverse();
    await table.updateComplete;
    const root = table.getRootNode() as ShadowRoot;
    expect(root.activeElement).to.equal(button);
    expect([textOf(button), indexOf(button.closest('tr')!)]).to.deep.equal(['Open 5', count - 6]);
    table.order = upTo(5);
    await table.updateComplete;
    expect(root.activeElement).to.equal(scrollerOf(table));
  });

  it('keeps the first row in sight where it is when rows come before it, and starts anew when it is sorted', async () => {
    const table = await openTable({ order: upTo(count).slice(500) });
    await scrollTo(table, 4000);
    const before = textOf(rowsOf(table).find((row) => indexOf(row) === 100)!);
    const { top } = rowsOf(table)
      .find((row) => indexOf(row) === 100)!
      .getBoundingClientRect();
    table.order = upTo(count);
    await table.updateComplete;
    const after = rowsOf(table).find((row) => textOf(row) === before)!;
    expect(Math.abs(after.getBoundingClientRect().top - top)).to.be.below(2);
    Object.assign(table, { order: upTo(count).reverse(), sort: { key: 'name', isDescending: true } });
    await table.updateComplete;
    expect(scrollerOf(table).scrollTop).to.equal(0);
  });

  it('paints only what is new when rows come in between, and what it keeps stays in its element', async () => {
    const painted: number[] = [];
    const counting = columns.map((column) =>
      column.key === 'name'
        ? {
            ...column,
            cell: (row: number) => {
              painted.push(row);
              return `row ${row}`;
            },
          }
        : column,
    );
    const all = upTo(count);
    const table = await openTable({ columns: counting, order: all.filter((row) => row % 3 > 0) });
    const [first] = rowsOf(table);
    const before = new Set(painted.splice(0));
    table.order = all;
    await table.updateComplete;
    expect(textOf(rowsOf(table)[1]!)).to.equal(textOf(first!));
    expect(rowsOf(table)[1]).to.equal(first);
    expect(painted.length).to.be.above(0);
    expect(painted.filter((row) => before.has(row))).to.deep.equal([]);
    expect(rowsOf(table).map((row) => textOf(row.firstElementChild!))).to.deep.equal(
      rowsOf(table).map((row) => `row ${indexOf(row)}`),
    );
  });

  it('stays where it is when it is told of the same sort again', async () => {
    const table = await openTable({ sort: { key: 'used', isDescending: true } });
    await scrollTo(table, 4000);
    Object.assign(table, { order: upTo(count + 500), sort: { key: 'used', isDescending: true } });
    await table.updateComplete;
    expect(scrollerOf(table).scrollTop).to.equal(4000);
  });

  it('asks for another order by its headers, figures from the largest, and says which it has', async () => {
    const table = await openTable({ sort: { key: 'name', isDescending: false } });
    const asked: unknown[] = [];
    table.addEventListener('sort-change', (event) => {
      if (event instanceof SortChangeEvent) asked.push(event.sort);
    });
    buttonNamed(table, 'Cluster name').click();
    buttonNamed(table, 'Used').click();
    expect(asked).to.deep.equal([
      { key: 'name', isDescending: true },
      { key: 'used', isDescending: true },
    ]);
    expect(allByRole(table, 'columnheader').map((header) => header.ariaSort)).to.deep.equal([
      'ascending',
      'none',
      null,
    ]);
  });

  it('paints its cells again, in place, for other columns of the same keys', async () => {
    const table = await openTable();
    buttonNamed(table, /^Open 1$/).focus();
    table.columns = columns.map((column) => ({ ...column, header: `${column.header}!` }));
    await table.updateComplete;
    expect((table.getRootNode() as ShadowRoot).activeElement).to.equal(buttonNamed(table, /^Open 1$/));
    expect(byRole(table, 'columnheader', 'Used!')).to.be.ok;
  });

  it('puts a made element into its cell with nothing beside it, and another in its place', async () => {
    const table = await openTable({ columns: made('Open') });
    const cell = buttonNamed(table, 'Open 3').parentElement;
    expect(cell?.childNodes).to.have.length(1);
    table.columns = made('Öppna');
    await table.updateComplete;
    expect(cell?.childNodes).to.have.length(1);
    expect(textOf(cell as Element)).to.equal('Öppna 3');
  });

  it('keeps the focus on the control of a row whose elements are made anew', async () => {
    const table = await openTable({ columns: made('Open') });
    buttonNamed(table, 'Open 3').focus();
    table.columns = made('Öppna');
    await table.updateComplete;
    const { activeElement } = table.getRootNode() as ShadowRoot;
    expect(textOf(activeElement as Element)).to.equal('Öppna 3');
  });

  it('is reached and scrolled by keyboard', async () => {
    const table = await openTable();
    expect(scrollerOf(table).tabIndex).to.equal(0);
  });

  it('makes blocks of its rows where it is narrow, all of one height, and stays a table by role', async () => {
    const table = await openTable({ totals: { used: '99' }, totalLabel: 'Total' }, '20rem');
    await scrollTo(table, 50_000);
    const heights = new Set(rowsOf(table).map((row) => row.getBoundingClientRect().height));
    expect([...heights]).to.have.length(1);
    const [row] = rowsOf(table);
    expect(getComputedStyle(row!).display).to.equal('block');
    expect([...row!.children].map((cell) => cell.getAttribute('role'))).to.deep.equal([
      'rowheader',
      'cell',
      'cell',
    ]);
    expect(table.scrollWidth).to.equal(table.clientWidth);
    expect(seenPositions(table)[0]).to.be.within(
      Math.floor((50_000 - 200) / [...heights][0]!),
      Math.floor(50_000 / [...heights][0]!),
    );
  });

  it('shows the same row on top when it becomes narrow', async () => {
    const table = await openTable();
    await scrollTo(table, 100 * rowHeight);
    ((table.getRootNode() as ShadowRoot).host as HTMLElement).style.width = '20rem';
    await frame();
    await aTimeout(50);
    expect(seenPositions(table)[0]).to.be.within(98, 101);
  });

  for (const theme of ['light', 'dark']) {
    for (const width of ['60rem', '20rem']) {
      it(`axe finds nothing (${theme}, ${width})`, async () => {
        document.documentElement.style.colorScheme = theme;
        document.documentElement.style.background = 'Canvas';
        document.documentElement.lang = 'en';
        document.title = 'Table';
        const table = await openTable(
          { totals: { used: '99' }, totalLabel: 'Total', sort: { key: 'used', isDescending: true } },
          width,
        );
        await scrollTo(table, 5000);
        expect(await findViolations()).to.deep.equal([]);
        document.documentElement.style.colorScheme = '';
        document.documentElement.style.background = '';
      });
    }
  }
});
