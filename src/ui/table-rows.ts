/**
 * The rows of a windowed table. Only what comes into the window is painted, and elements are used again; Lit's own
 * lists would compare every cell of every row in each scrolled frame.
 */
import { hasFocus } from './hold-focus.ts';
import { type Cell, controlOf, paint, relabel } from './table-cells.ts';
import type { Column } from './table-column.ts';

interface Row {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly Cell[];
  position: number;
  item: number;
  columns: readonly Column[] | null;
}

export interface ShownRows {
  /** Ascending, with at most one gap. */
  readonly positions: readonly number[];
  /** Items by position. */
  readonly order: ArrayLike<number>;
  readonly columns: readonly Column[];
  readonly rowHeight: number;
}

/** The header is row 1. */
const firstRowIndex = 2;
const nowhere = -1;

function createSpacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'spacer';
  row.ariaHidden = 'true';
  row.append(document.createElement('td'));
  return row;
}

function setHeight(spacer: HTMLElement, pixels: number): void {
  const height = `${pixels}px`;
  if (spacer.style.height !== height) spacer.style.height = height;
}

/** A row to make others of: cloning costs a fraction of creating. */
function createModel(columns: readonly Column[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('role', 'row');
  for (const { isRowHeader = false } of columns) {
    const cell = row.appendChild(document.createElement(isRowHeader ? 'th' : 'td'));
    cell.setAttribute('role', isRowHeader ? 'rowheader' : 'cell');
    if (isRowHeader) cell.scope = 'row';
  }
  relabel(row.cells, columns);
  return row;
}

function place(row: Row, position: number): void {
  row.position = position;
  row.element.ariaRowIndex = String(position + firstRowIndex);
}

function fill(row: Row, position: number, item: number, columns: readonly Column[]): void {
  if (row.position !== position) place(row, position);
  if (row.item === item && row.columns === columns) return;
  if (row.columns !== columns) relabel(row.element.cells, columns);
  // The same row in other words: its elements are made anew, and the focus goes over to the new one.
  const focused = row.item === item ? row.cells.find(({ element }) => hasFocus(element)) : undefined;
  row.item = item;
  row.columns = columns;
  row.cells.forEach((cell, index) => paint(cell, columns[index]?.cell(item)));
  if (focused !== undefined && !hasFocus(focused.element)) controlOf(focused.element)?.focus();
}

export class TableRows {
  readonly #body: HTMLElement;
  readonly #top = createSpacer();
  readonly #gap = createSpacer();
  readonly #bottom = createSpacer();
  #rows: Row[] = [];
  #spare: Row[] = [];
  #model: { readonly columns: readonly Column[]; readonly element: HTMLTableRowElement } | null = null;
  #keys = '';

  constructor(body: HTMLElement) {
    this.#body = body;
    body.append(this.#top, this.#bottom);
  }

  /** The position of the row that contains a node; null outside the rows. */
  positionOf(node: Node | null): number | null {
    if (!this.#body.contains(node)) return null;
    return this.#rows.find(({ element }) => element.contains(node))?.position ?? null;
  }

  elementAt(position: number): HTMLElement | null {
    return this.#rows.find((row) => row.position === position)?.element ?? null;
  }

  /** The rows stand in another order now: the one at `from`, which must not be disturbed, is at `to`. */
  reorder(from: number, to: number): void {
    for (const row of this.#rows) {
      if (row.position === from) place(row, to);
      else row.position = nowhere;
    }
  }

  /**
   * Rows have come or gone in between: those wanted still take their elements along, as they are painted.
   * For a few only, or where their order is another, it costs less to paint them all where they stand.
   */
  carry(positions: readonly number[], order: ArrayLike<number>): void {
    const places = new Map(positions.map((position) => [order[position], position]));
    const wanted = this.#rows.map(({ item }) => places.get(item) ?? nowhere);
    const kept = wanted.filter((position) => position !== nowhere);
    if (2 * kept.length < wanted.length || kept.some((position, index) => position < (kept[index - 1] ?? 0)))
      return;
    this.#rows.forEach((row, index) => place(row, wanted[index] ?? nowhere));
  }

  show({ positions, order, columns, rowHeight }: ShownRows): void {
    this.#startOver(columns);
    const wanted = new Set(positions);
    const stays = ({ position }: Row) => wanted.has(position);
    this.#gap.remove();
    this.#rows = this.#rows.some(stays)
      ? this.#shift(positions, columns, stays)
      : this.#refill(positions, columns);
    this.#rows.forEach((row, index) => {
      const position = positions[index] ?? nowhere;
      fill(row, position, order[position] ?? nowhere, columns);
    });
    this.#space(positions, order.length, rowHeight);
  }

  /** Some rows stay, and are never moved: moving an element takes the focus out of it. The others go where they are wanted. */
  #shift(positions: readonly number[], columns: readonly Column[], stays: (row: Row) => boolean): Row[] {
    const known = new Map<number, Row>();
    for (const row of this.#rows) {
      if (stays(row)) known.set(row.position, row);
      else this.#putAside(row);
    }
    let next: ChildNode | null = this.#top.nextSibling;
    return positions.map((position) => {
      const stayed = known.get(position);
      const row = stayed ?? this.#takeRow(columns);
      if (stayed) next = row.element.nextSibling;
      else this.#body.insertBefore(row.element, next);
      return row;
    });
  }

  /** No row stays: they are filled anew where they stand, which costs far less than moving them. */
  #refill(positions: readonly number[], columns: readonly Column[]): Row[] {
    for (const row of this.#rows.slice(positions.length)) this.#putAside(row);
    return positions.map((_, index) => {
      const row = this.#rows[index] ?? this.#takeRow(columns);
      if (this.#rows[index] === undefined) this.#body.insertBefore(row.element, this.#bottom);
      return row;
    });
  }

  #takeRow(columns: readonly Column[]): Row {
    const spare = this.#spare.pop();
    if (spare) return spare;
    if (this.#model?.columns !== columns) this.#model = { columns, element: createModel(columns) };
    const element = this.#model.element.cloneNode(true) as HTMLTableRowElement;
    const cells = Array.from(element.cells, (cell): Cell => ({
      element: cell,
      text: null,
      isRendered: false,
    }));
    return { element, cells, position: nowhere, item: nowhere, columns };
  }

  #putAside(row: Row): void {
    row.element.remove();
    row.position = nowhere;
    this.#spare.push(row);
  }

  /** Rows of other columns cannot be used again. */
  #startOver(columns: readonly Column[]): void {
    const keys = columns.map(({ key }) => key).join();
    if (keys === this.#keys) return;
    this.#keys = keys;
    for (const { element } of this.#rows) element.remove();
    this.#rows = [];
    this.#spare = [];
  }

  #space(positions: readonly number[], count: number, rowHeight: number): void {
    const first = positions[0] ?? 0;
    const last = positions.at(-1) ?? -1;
    setHeight(this.#top, first * rowHeight);
    setHeight(this.#bottom, (count - 1 - last) * rowHeight);
    const missing = last - first + 1 - positions.length;
    if (positions.length === 0 || missing === 0) return;
    const after = this.#rows.findIndex((row, index) => row.position !== first + index);
    setHeight(this.#gap, missing * rowHeight);
    this.#rows[after]?.element.before(this.#gap);
  }
}
