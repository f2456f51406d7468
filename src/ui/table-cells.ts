/** The cells of a windowed table's rows. */
import { render } from 'lit';
import type { Column } from './table-column.ts';

export interface Cell {
  readonly element: HTMLTableCellElement;
  /** Plain text goes in without a template. */
  text: Text | null;
  /** A template has been here, and keeps its place. */
  isRendered: boolean;
}

/** Classes, and words that a change of language replaces. */
export function relabel(cells: ArrayLike<HTMLElement>, columns: readonly Column[]): void {
  columns.forEach(({ header, align, isPinned = false, share }, index) => {
    const cell = cells[index];
    if (!cell) return;
    cell.dataset['label'] = header;
    cell.className = [align, isPinned ? 'pinned' : '', share].filter(Boolean).join(' ');
  });
}

/** Only templates need Lit, which leaves marks of its own in every cell. */
export function paint(cell: Cell, value: unknown): void {
  if (!cell.isRendered) {
    if (value instanceof Node) {
      cell.text = null;
      cell.element.replaceChildren(value);
      return;
    }
    if (typeof value === 'string') {
      if (cell.text === null) cell.element.replaceChildren((cell.text = new Text(value)));
      else cell.text.data = value;
      return;
    }
    cell.element.replaceChildren();
    cell.text = null;
    cell.isRendered = true;
  }
  render(value, cell.element);
}

/** What can be chosen in a cell. */
export const controlOf = (cell: Element) => cell.querySelector<HTMLElement>('a[href], button');
