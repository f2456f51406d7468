/** What part of a long table is there: it follows scrolling, sizes and a changed order, and keeps the user's place in all of them. */
import { BlockHeight } from './block-height.ts';
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
  readonly #body: HTMLElement;
  readonly #rows: TableRows;
  readonly #content: () => TableContent;
  #rowHeight = 0;
  #viewport = 0;
  #width = 0;
  #areBlocks = false;
  readonly #blockHeight: BlockHeight;
  #span: Span | null = null;
  /** All rows are there, as far as paper is likely to be wanted for. */
  #isPrinting = false;
  /** In the next frame, here and below: a table that grows while sizes are told of would be an error on the hub's page. */
  readonly #observer = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      if (this.#measure()) this.show();
    });
  });
  /** Rows painted before have grown, as when text is spaced. */
  readonly #growth = new ResizeObserver(() => {
    if (this.#areBlocks) requestAnimationFrame(() => this.#fitBlocks());
  });

  /** @param content what the table holds at the moment. */
  constructor({ scroller, probe, body }: TableParts, content: () => TableContent) {
    this.#scroller = scroller;
    this.#probe = probe;
    this.#body = body;
    this.#rows = new TableRows(body);
    this.#blockHeight = new BlockHeight(scroller, body);
    this.#content = content;
    this.observe();
    this.#measure();
  }

  observe(): void {
    this.#observer.observe(this.#scroller);
    this.#observer.observe(this.#probe);
    this.#growth.observe(this.#body);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#growth.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  /** Shows the rows in sight. */
  show(): void {
    this.#paint();
    this.#fitBlocks();
  }

  /** Those in sight, or those that will be at another place. */
  #paint(scrollTop = this.#scroller.scrollTop, hasOtherRows = false): void {
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
    const before = { rowHeight: this.#rowHeight, viewport: this.#viewport, width: this.#width };
    this.#readSizes();
    const isTaller = this.#rowHeight !== before.rowHeight;
    if (!isTaller && this.#viewport === before.viewport && this.#width === before.width) return false;
    // The same row stays on top when rows become blocks.
    const position = before.rowHeight === 0 ? 0 : this.#scroller.scrollTop / before.rowHeight;
    if (isTaller && position > 0) this.#scrollTo(position * this.#rowHeight);
    return true;
  }

  #readSizes(): void {
    const { clientHeight, clientWidth } = this.#scroller;
    this.#rowHeight = Math.round(this.#probe.getBoundingClientRect().height);
    // The rows to come will fill it: else the first would be shown for a table without any.
    this.#viewport = Math.max(clientHeight, parseFloat(getComputedStyle(this.#scroller).maxHeight) || 0);
    this.#width = clientWidth;
    this.#areBlocks = this.#blockHeight.isWanted();
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
    this.#paint(top, hasOtherRows);
    if (top !== 0 || from !== 0) {
      this.#scroller.scrollTop = wanted;
      this.#paint();
    }
    this.#fitBlocks();
  }

  /** What was painted as blocks may need more than there is: then all become higher, and the first in sight keeps its place. */
  #fitBlocks(): void {
    if (!this.#areBlocks || this.#isPrinting || this.#rowHeight === 0) return;
    const rowHeight = this.#rowHeight;
    const { scrollTop } = this.#scroller;
    if (!this.#blockHeight.fit(this.#content().columns)) return;
    this.#readSizes();
    if (this.#rowHeight === rowHeight) return;
    const first = Math.floor(scrollTop / rowHeight);
    const into = Math.min(scrollTop % rowHeight, this.#rowHeight - 1);
    this.#scrollTo(first * this.#rowHeight + into, scrollTop);
  }
}
