/** Rows whose texts are no longer than a cell can hold. */
import type { Cell, Row } from './book.ts';
import { fitCell, maxCellLength } from './excel-text.ts';

export function isTooLong(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length > maxCellLength;
}

/** The very row where nothing has to be cut. */
export function fitRow(row: Row): Row {
  return row.some(isTooLong) ? row.map((cell) => (typeof cell === 'string' ? fitCell(cell) : cell)) : row;
}
