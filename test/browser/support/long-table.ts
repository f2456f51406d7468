/** A windowed table of ten thousand rows on a page of its own. */
import { aTimeout } from '@open-wc/testing';
import { html, render } from 'lit';
import { defineElements } from '../../../src/ui/define.ts';
import { base } from '../../../src/ui/styles.ts';
import type { Column } from '../../../src/ui/table-column.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { windowedTableStyles } from '../../../src/ui/windowed-table-styles.ts';
import { WindowedTable } from '../../../src/ui/windowed-table.ts';
import { byRole } from './find.ts';

export const count = 10_000;
export const rowHeight = 40;

export const columns: readonly Column[] = [
  {
    key: 'name',
    header: 'Cluster name',
    width: null,
    isSortable: true,
    isRowHeader: true,
    cell: (row) => `row ${row}`,
  },
  {
    key: 'used',
    header: 'Used',
    width: '6rem',
    align: 'end',
    isSortable: true,
    share: 'line',
    cell: (row) => String(row * 2),
  },
  {
    key: 'manage',
    header: 'Manage',
    width: '6rem',
    share: 'line',
    cell: (row) => html`<button>Open ${row}</button>`,
  },
];

const places: HTMLElement[] = [];
export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
export const upTo = (length: number) => Uint32Array.from({ length }, (_, row) => row);

export async function openTable(
  details: Partial<WindowedTable> = {},
  width = '60rem',
): Promise<WindowedTable> {
  defineElements({ 'fxu-windowed-table': WindowedTable });
  const place = document.body.appendChild(document.createElement('main'));
  places.push(place);
  render(
    html`<h1>Clusters</h1>
      <div></div>`,
    place,
  );
  const root = (place.lastElementChild as HTMLElement).attachShadow({ mode: 'open' });
  (root.host as HTMLElement).style.width = width;
  root.adoptedStyleSheets = [tokens, base, windowedTableStyles].map(({ styleSheet }) => styleSheet!);
  const table = document.createElement('fxu-windowed-table');
  table.style.setProperty('--row-height', `${rowHeight}px`);
  table.style.setProperty('--table-height', '400px');
  Object.assign(table, { caption: 'All clusters', columns, order: upTo(count), ...details });
  root.append(table);
  await table.updateComplete;
  await frame();
  await frame();
  return table;
}

export const scrollerOf = (table: WindowedTable) => byRole(table, 'group', 'All clusters');
export const rowsOf = (table: WindowedTable) => [...table.querySelectorAll<HTMLElement>('tbody [role=row]')];
export const indexOf = (row: Element) => Number(row.ariaRowIndex) - 2;

export async function scrollTo(table: WindowedTable, top: number): Promise<void> {
  scrollerOf(table).scrollTop = top;
  await frame();
  await aTimeout(0);
}

/** Positions that a user sees some of, by where the rows really are. */
export function seenPositions(table: WindowedTable): number[] {
  const { top, bottom } = scrollerOf(table).getBoundingClientRect();
  const head = table.querySelector('thead')!.getBoundingClientRect().bottom;
  return rowsOf(table)
    .filter((row) => {
      const rect = row.getBoundingClientRect();
      return rect.bottom > Math.max(top, head) + 1 && rect.top < bottom - 1;
    })
    .map(indexOf);
}

export function closeTables(): void {
  for (const place of places.splice(0)) place.remove();
}
