/** Writes a sheet's rows into its frame, and where there are more than a sheet can have, goes on in another such frame. */
import type { Row } from './book.ts';
import type { WritePart } from './packer.ts';
import type { rowWriter } from './row-xml.ts';
import { endOf, type SheetFrame } from './skeleton.ts';
import { Utf8Buffer } from './utf8-buffer.ts';

export interface SheetPlace {
  readonly frame: SheetFrame;
  readonly hasFilter: boolean;
  /** Begins a part for the sheet, and one for each that it goes on in. */
  readonly begin: () => WritePart;
  /** In one sheet, the headings' included. */
  readonly mostRows: number;
}

export class SheetWriter {
  readonly #place: SheetPlace;
  readonly #buffer = new Utf8Buffer();
  #write: WritePart;
  /** As the file counts them; the first is the headings'. */
  #lastRow = 1;
  /** Sums are no rows to be sorted and filtered with the others. */
  #lastFiltered = 1;

  constructor(place: SheetPlace) {
    this.#place = place;
    this.#write = this.#begin();
  }

  /** @param isTotal the rows are sums, which come last. */
  add(rows: readonly Row[], rowXml: ReturnType<typeof rowWriter>, isTotal: boolean): void {
    for (const row of rows) {
      if (this.#lastRow === this.#place.mostRows) {
        this.end();
        this.#write = this.#begin();
      }
      this.#buffer.add(rowXml(++this.#lastRow, row));
      if (!isTotal) this.#lastFiltered = this.#lastRow;
    }
    this.#write(this.#buffer.take(), false);
  }

  end(): void {
    const { frame, hasFilter } = this.#place;
    this.#write(this.#buffer.take(), false);
    this.#write(endOf(frame, hasFilter, this.#lastFiltered), true);
  }

  #begin(): WritePart {
    const write = this.#place.begin();
    write(this.#place.frame.before, false);
    this.#lastRow = this.#lastFiltered = 1;
    return write;
  }
}
