import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { positionsOf, type Span, spanFor } from './row-window.ts';
import type { Column, TableSort } from './table-column.ts';
import { tableIcons } from './table-icons.ts';
import { TableRows } from './table-rows.ts';
import { blockCell, blockLine, blockPadding } from './windowed-table-styles.ts';

/** The user wants another order. */
export class SortChangeEvent extends Event {
  readonly sort: TableSort;
  constructor(sort: TableSort) {
    super('sort-change');
    this.sort = sort;
  }
}

/** By what it says: each page of rows may come with an equal one, and must not scroll the table back to its top. */
const isOtherSort = (next: TableSort | null, last?: TableSort | null) =>
  next?.key !== last?.key || next?.isDescending !== last?.isDescending;

/** The height of a row as a block, in rem: pairs of halves share a line. */
function blockHeight(columns: readonly Column[]): number {
  const halves = columns.filter(({ share }) => share === 'half').length;
  const lines = columns.filter(({ share }) => share === 'line').length;
  const labelled = columns.length - halves - lines + Math.ceil(halves / 2);
  return blockPadding + labelled * blockCell + lines * blockLine;
}

/**
 * A native table of any length that holds only the rows in sight: rows of one height between two spacers.
 * Rendered in the light, so that the feature's styles reach its cells; they include `windowedTableStyles`.
 * Browsers cap the height of a page, so it holds some 500,000 rows of 3.5rem.
 * @fires sort-change - a column's header was chosen.
 */
export class WindowedTable extends LitElement {
  /** Says what the table holds. */
  @property() caption = '';
  @property({ attribute: false }) columns: readonly Column[] = [];
  /** Row numbers by position. */
  @property({ attribute: false }) order: Uint32Array = new Uint32Array();
  @property({ attribute: false, hasChanged: isOtherSort }) sort: TableSort | null = null;
  /** What stands in the last row, below those columns; null for no such row. */
  @property({ attribute: false }) totals: Readonly<Record<string, unknown>> | null = null;
  @property() totalLabel = '';
  /** Before the headers where rows are blocks, and the headers a list of ways to sort. */
  @property() sortLabel = '';

  @query('.rows') private scroller!: HTMLElement;
  @query('.probe') private probe!: HTMLElement;
  #rows: TableRows | null = null;
  #rowHeight = 0;
  #viewport = 0;
  #span: Span | null = null;
  readonly #observer = new ResizeObserver(() => {
    if (this.#measure()) this.#showRows();
  });

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    return html`<div
      class="rows"
      role="group"
      tabindex="0"
      aria-label=${this.caption}
      @scroll=${this.#onScroll}
    >
      <i class="probe" aria-hidden="true"></i>
      <table role="table" aria-rowcount=${this.order.length + (this.totals === null ? 1 : 2)}>
        <caption class="visually-hidden">
          ${this.caption}
        </caption>
        <colgroup>
          ${this.columns.map(() => html`<col />`)}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1" data-label=${this.sortLabel}>
            ${this.columns.map((column) => this.#renderHeader(column))}
          </tr>
        </thead>
        <tbody role="rowgroup"></tbody>
        ${this.totals === null ? nothing : this.#renderTotals(this.totals)}
      </table>
    </div>`;
  }

  override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('columns')) this.#sizeColumns();
    if (this.#rows === null) {
      this.#rows = new TableRows(this.renderRoot.querySelector('tbody') as HTMLElement);
      this.#observe();
      this.#measure();
    }
    const previous = changed.get('order') as Uint32Array | undefined;
    if (previous !== undefined && previous.length > 0)
      this.#keepPlace(this.#rows, previous, changed.has('sort'));
    else this.#showRows();
  }

  /** Brings a row into sight and puts the focus on a column's control, or on the table where there is none. */
  focusRow(item: number, key: string): void {
    const position = this.order.indexOf(item);
    if (position >= 0) {
      const top = position * this.#rowHeight;
      const { scrollTop } = this.scroller;
      if (top < scrollTop || top + 2 * this.#rowHeight > scrollTop + this.#viewport) this.#scrollTo(top);
    }
    const cell =
      this.#rows?.elementAt(position)?.children[this.columns.findIndex((column) => column.key === key)];
    const control = cell?.querySelector<HTMLElement>('a[href], button');
    (control ?? this.scroller).focus();
  }

  #renderHeader({ key, header, align, isSortable = false, isPinned = false }: Column) {
    const sorted = this.sort?.key === key ? this.sort : null;
    const direction = sorted === null ? 'none' : sorted.isDescending ? 'descending' : 'ascending';
    return html`<th
      class="${align ?? ''} ${isPinned ? 'pinned' : ''}"
      role="columnheader"
      scope="col"
      aria-sort=${isSortable ? direction : nothing}
    >
      ${
        isSortable
          ? html`<button class="sort" data-key=${key} @click=${this.#onSort}>
              ${header}${
                sorted === null
                  ? nothing
                  : sorted.isDescending
                    ? tableIcons.arrowDown()
                    : tableIcons.arrowUp()
              }
            </button>`
          : html`<span class="sort">${header}</span>`
      }
    </th>`;
  }

  #renderTotals(totals: Readonly<Record<string, unknown>>) {
    const hasTotal = ({ key }: Column) => Object.hasOwn(totals, key);
    const first = Math.max(1, this.columns.findIndex(hasTotal));
    return html`<tfoot role="rowgroup">
      <tr role="row" aria-rowindex=${this.order.length + 2}>
        <th role="rowheader" scope="row" colspan=${first}>${this.totalLabel}</th>
        ${this.columns
          .slice(first)
          .map(
            (column) =>
              html`<td
                role="cell"
                class="${column.align ?? ''} ${hasTotal(column) ? (column.share ?? '') : 'blank'}"
                data-label=${column.header}
              >
                ${totals[column.key] ?? nothing}
              </td>`,
          )}
      </tr>
    </tfoot>`;
  }

  #observe() {
    this.#observer.observe(this.scroller);
    this.#observer.observe(this.probe);
  }

  /** Through the object model: strict pages forbid style attributes. */
  #sizeColumns() {
    const columns = this.renderRoot.querySelectorAll('col');
    this.columns.forEach(({ width }, index) => columns[index]?.style.setProperty('width', width ?? 'auto'));
    this.style.setProperty('--block-height', `${blockHeight(this.columns)}rem`);
  }

  /** @returns whether anything has changed. */
  #measure(): boolean {
    const rowHeight = Math.round(this.probe.getBoundingClientRect().height);
    const { clientHeight } = this.scroller;
    // The rows to come will fill it: else the first would be shown for a table without any.
    const viewport = Math.max(clientHeight, parseFloat(getComputedStyle(this.scroller).maxHeight) || 0);
    if (rowHeight === this.#rowHeight && viewport === this.#viewport) return false;
    // The same row stays on top when rows become blocks.
    const position = this.#rowHeight === 0 ? 0 : this.scroller.scrollTop / this.#rowHeight;
    const isTaller = rowHeight !== this.#rowHeight;
    this.#rowHeight = rowHeight;
    this.#viewport = viewport;
    if (isTaller && position > 0) this.#scrollTo(position * rowHeight);
    return true;
  }

  #showRows(scrollTop = this.scroller.scrollTop) {
    if (this.#rows === null || this.#rowHeight === 0) return;
    const { columns, order } = this;
    this.#span = this.#spanAt(scrollTop, this.#span);
    const focused = this.#rows.positionOf(this.#activeElement());
    const positions = positionsOf(this.#span, focused, order.length);
    this.#rows.show({ positions, order, columns, rowHeight: this.#rowHeight });
  }

  #spanAt(scrollTop: number, current: Span | null): Span {
    const sight = {
      scrollTop,
      viewport: this.#viewport,
      rowHeight: this.#rowHeight,
      count: this.order.length,
    };
    return spanFor(sight, current);
  }

  #activeElement(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  #scrollTo(wanted: number) {
    const top = Math.max(0, Math.min(wanted, this.order.length * this.#rowHeight - this.#viewport));
    // Laid out for the place first: without its spacers the table may be too short to scroll there.
    this.#showRows(top);
    if (top === 0 && this.scroller.scrollTop === 0) return;
    this.scroller.scrollTop = wanted;
    this.#showRows();
  }

  /** Another order: the focused row keeps its focus, the first row in sight its place; a new sorting starts from the top. */
  #keepPlace(rows: TableRows, previous: Uint32Array, isSorted: boolean) {
    if (this.#rowHeight === 0) return;
    const { scrollTop } = this.scroller;
    const placeOf = (position: number) => this.order.indexOf(previous[position] ?? -1);
    const focused = rows.positionOf(this.#activeElement());
    if (focused !== null) {
      const place = placeOf(focused);
      if (place < 0) this.scroller.focus();
      if (place !== focused) rows.reorder(focused, place);
    }
    const place = isSorted || scrollTop === 0 ? -1 : placeOf(Math.floor(scrollTop / this.#rowHeight));
    this.#scrollTo(place < 0 ? 0 : place * this.#rowHeight + (scrollTop % this.#rowHeight));
  }

  #onScroll = () => {
    if (this.#rowHeight === 0 || this.#spanAt(this.scroller.scrollTop, this.#span) === this.#span) return;
    this.#showRows();
  };

  #onSort = (event: Event) => {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const column = this.columns.find((candidate) => candidate.key === key);
    if (column === undefined) return;
    // Of figures the largest are looked for first.
    const isDescending = this.sort?.key === column.key ? !this.sort.isDescending : column.align === 'end';
    this.dispatchEvent(new SortChangeEvent({ key: column.key, isDescending }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-windowed-table': WindowedTable;
  }
}
