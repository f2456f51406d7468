/** What part of a long table is there: it follows scrolling, sizes and a changed order, and keeps the user's place in all of them. */
import { positionsOf, type Span, spanFor } from './row-window.ts';
import type { Column } from './table-column.ts';
import { TableRows } from './table-rows.ts';

export interface TableContent {
  readonly columns: readonly Column[];
  /** Row numbers by position. */
  readonly order: Uint32Array;
}

export interface TableParts {
  readonly scroller: HTMLElement;
  /** As high as a row. */
  readonly probe: HTMLElement;
  readonly body: HTMLElement;
}

/** More rows would hold up the page for long, and nobody reads them on paper. */
export const mostPrinted = 2000;

export class TableWindow {
  readonly #scroller: HTMLElement;
  readonly #probe: HTMLElement;
  readonly #rows: TableRows;
  readonly #content: () => TableContent;
  #rowHeight = 0;
  #viewport = 0;
  #span: Span | null = null;
  /** All rows are there, as far as paper is likely to be wanted for. */
  #isPrinting = false;
  readonly #observer = new ResizeObserver(() => {
    if (this.#measure()) this.show();
  });

  /** @param content what the table holds at the moment. */
  constructor({ scroller, probe, body }: TableParts, content: () => TableContent) {
    this.#scroller = scroller;
    this.#probe = probe;
    this.#rows = new TableRows(body);
    this.#content = content;
    this.observe();
    this.#measure();
  }

  observe(): void {
    this.#observer.observe(this.#scroller);
    this.#observer.observe(this.#probe);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  disconnect(): void {
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  /** Shows the rows in sight, or those that will be at another place. */
  show(scrollTop = this.#scroller.scrollTop, hasOtherRows = false): void {
    if (this.#rowHeight === 0) return;
    const { columns, order } = this.#content();
    this.#span = this.#spanAt(scrollTop);
    const positions = positionsOf(this.#span, this.#focusedPosition(), order.length);
    if (hasOtherRows) this.#rows.carry(positions, order);
    this.#rows.show({ positions, order, columns, rowHeight: this.#rowHeight });
  }

  /** For each scroll event: the rows there are mostly do. */
  follow(): void {
    if (this.#rowHeight > 0 && this.#spanAt(this.#scroller.scrollTop) !== this.#span) this.show();
  }

  /** Another order: the focused row keeps its focus, the first row in sight its place; a new sorting starts from the top. */
  keepPlace(previous: Uint32Array, isSorted: boolean): void {
    if (this.#rowHeight === 0) return;
    const { order } = this.#content();
    const { scrollTop } = this.#scroller;
    const placeOf = (position: number) => order.indexOf(previous[position] ?? -1);
    const focused = this.#focusedPosition();
    if (focused !== null) {
      const place = placeOf(focused);
      if (place < 0) this.#scroller.focus();
      if (place !== focused) this.#rows.reorder(focused, place);
    }
    const place = isSorted || scrollTop === 0 ? -1 : placeOf(Math.floor(scrollTop / this.#rowHeight));
    const wanted = place < 0 ? 0 : place * this.#rowHeight + (scrollTop % this.#rowHeight);
    this.#scrollTo(wanted, scrollTop, !isSorted);
  }

  /**
   * Brings a row into sight.
   * @returns the row's element; null where there is no such position.
   */
  reveal(position: number): Element | null {
    if (position >= 0) {
      const top = position * this.#rowHeight;
      const { scrollTop } = this.#scroller;
      if (top < scrollTop || top + 2 * this.#rowHeight > scrollTop + this.#viewport) this.#scrollTo(top);
    }
    return this.#rows.elementAt(position);
  }

  /** @returns whether anything has changed. */
  #measure(): boolean {
    const rowHeight = Math.round(this.#probe.getBoundingClientRect().height);
    const { clientHeight } = this.#scroller;
    // The rows to come will fill it: else the first would be shown for a table without any.
    const viewport = Math.max(clientHeight, parseFloat(getComputedStyle(this.#scroller).maxHeight) || 0);
    if (rowHeight === this.#rowHeight && viewport === this.#viewport) return false;
    // The same row stays on top when rows become blocks.
    const position = this.#rowHeight === 0 ? 0 : this.#scroller.scrollTop / this.#rowHeight;
    const isTaller = rowHeight !== this.#rowHeight;
    this.#rowHeight = rowHeight;
    this.#viewport = viewport;
    if (isTaller && position > 0) this.#scrollTo(position * rowHeight);
    return true;
  }

  readonly #onPrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.#span = null;
    this.show();
  };

  #spanAt(scrollTop: number): Span {
    if (this.#isPrinting) return { first: 0, last: Math.min(this.#content().order.length, mostPrinted) - 1 };
    return spanFor(
      {
        scrollTop,
        viewport: this.#viewport,
        rowHeight: this.#rowHeight,
        count: this.#content().order.length,
      },
      this.#span,
    );
  }

  #focusedPosition(): number | null {
    const { activeElement } = this.#scroller.getRootNode() as Document | ShadowRoot;
    return this.#rows.positionOf(activeElement);
  }

  /** @param from where it is now; asked for again after rows have changed, it would cost a layout of its own. */
  #scrollTo(wanted: number, from = this.#scroller.scrollTop, hasOtherRows = false): void {
    const { length } = this.#content().order;
    const top = Math.max(0, Math.min(wanted, length * this.#rowHeight - this.#viewport));
    // Laid out for the place first: without its spacers the table may be too short to scroll there.
    this.show(top, hasOtherRows);
    if (top === 0 && from === 0) return;
    this.#scroller.scrollTop = wanted;
    this.show();
  }
}
