/**
 * How high the rows of a windowed table are where they are blocks: as high as the one there that needs most. Words of
 * another language or spaced by the reader need more than the columns tell, and rows that are not there cannot be measured.
 */
import type { Column } from './table-column.ts';

/** What a row needs lies between its top and the end of its last cell; the padding below that is part of it. */
function heightNeededBy(row: HTMLElement, padding: number): number {
  const last = row.lastElementChild;
  if (last === null) return 0;
  return last.getBoundingClientRect().bottom - row.getBoundingClientRect().top + padding;
}

export class BlockHeight {
  readonly #scroller: HTMLElement;
  readonly #body: HTMLElement;
  #needed = 0;
  /** What it was measured for: another language, told by the headers, or another width may do with less. */
  #headers = '';
  #width = 0;

  constructor(scroller: HTMLElement, body: HTMLElement) {
    this.#scroller = scroller;
    this.#body = body;
  }

  /** Whether rows are blocks now. */
  isWanted(): boolean {
    return getComputedStyle(this.#body).display === 'block';
  }

  /**
   * Reads all rows once, then gives the table their height; it does not follow what is painted later.
   * @returns whether another height is asked for.
   */
  fit(columns: readonly Column[]): boolean {
    const { clientWidth } = this.#scroller;
    const rows = [...this.#body.querySelectorAll<HTMLElement>('tr:not(.spacer)')];
    const [first] = rows;
    if (first === undefined || clientWidth === 0) return false;
    const { paddingBottom, borderBottomWidth } = getComputedStyle(first);
    const padding = parseFloat(paddingBottom) + parseFloat(borderBottomWidth);
    const tallest = Math.max(...rows.map((row) => heightNeededBy(row, padding)));
    const headers = columns.map(({ header }) => header).join();
    const isAnew = headers !== this.#headers || clientWidth !== this.#width;
    this.#headers = headers;
    this.#width = clientWidth;
    const needed = Math.ceil(isAnew ? tallest : Math.max(tallest, this.#needed));
    if (needed === this.#needed) return false;
    this.#needed = needed;
    const { fontSize } = getComputedStyle(document.documentElement);
    // In rem, so that it stays enough when the page's text grows.
    this.#scroller.style.setProperty('--block-needed', `${needed / parseFloat(fontSize)}rem`);
    return true;
  }
}
