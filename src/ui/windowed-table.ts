import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Column, TableSort } from './table-column.ts';
import { tableIcons } from './table-icons.ts';
import { controlOf } from './table-cells.ts';
import { TableWindow } from './table-window.ts';
import { blockCell, blockLine, blockPadding } from './windowed-table-blocks.ts';

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

/** So many rows, as blocks, are no longer than a page may be. */
const few = 10;

/** The height of a row as a block, in rem. */
function blockHeight(columns: readonly Column[]): number {
  const lines = columns.filter(({ share }) => share === 'line').length;
  return blockPadding + (columns.length - lines) * blockCell + lines * blockLine;
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
  /** Said on paper alone; empty where every row is on it. */
  @property() printNote = '';
  /** Before the headers where rows are blocks, and the headers a list of ways to sort. */
  @property() sortLabel = '';

  #window: TableWindow | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#window?.observe();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#window?.disconnect();
  }

  override render() {
    return html`${this.printNote === '' ? nothing : html`<p class="print-note">${this.printNote}</p>`}
      <div class="rows" role="group" tabindex="0" aria-label=${this.caption} @scroll=${this.#onScroll}>
        <i class="probe" aria-hidden="true"></i>
        <table role="table" aria-rowcount=${this.order.length + (this.totals === null ? 1 : 2)}>
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <colgroup></colgroup>
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
    if (changed.has('order')) this.toggleAttribute('few', this.order.length <= few);
    this.#window ??= this.#createWindow();
    const previous = changed.get('order') as Uint32Array | undefined;
    if (previous !== undefined && previous.length > 0) this.#window.keepPlace(previous, changed.has('sort'));
    else this.#window.show();
  }

  /** Brings a row into sight and puts the focus on a column's control, or on the table where there is none. */
  focusRow(item: number, key: string): void {
    const row = this.#window?.reveal(this.order.indexOf(item));
    const cell = row?.children[this.columns.findIndex((column) => column.key === key)];
    ((cell && controlOf(cell)) ?? this.#part('.rows')).focus();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  #createWindow(): TableWindow {
    const parts = {
      scroller: this.#part('.rows'),
      probe: this.#part('.probe'),
      body: this.#part('tbody'),
    };
    return new TableWindow(parts, () => this);
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

  /** Through the object model: strict pages forbid style attributes. */
  #sizeColumns() {
    const columns = this.columns.map(({ width }) => {
      const column = document.createElement('col');
      column.style.setProperty('width', width ?? 'auto');
      return column;
    });
    this.#part('colgroup').replaceChildren(...columns);
    this.style.setProperty('--block-height', `${blockHeight(this.columns)}rem`);
  }

  #onScroll = () => {
    this.#window?.follow();
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
