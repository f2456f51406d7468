/** A workbook as plain data: what it says and of which kind each value is, nothing of a file format. */
import type { Day } from '../domain/day.ts';

export type CellKind = 'text' | 'integer' | 'date' | 'datetime';

/**
 * A text is a string and an integer a number; a date is a UTC day and a datetime an ISO-8601 UTC instant.
 * Null is an empty cell: what has not been read is never zero.
 */
export type Cell = string | number | { readonly day: Day } | { readonly at: string } | null;

export type Row = readonly Cell[];

export interface Column {
  readonly header: string;
  /** The kind of its values; a cell of another kind keeps its own. */
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
  /** Long texts continue on a new line instead of running out of the column. */
  readonly isWrapped?: boolean;
}

interface SheetFrame {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly hasFilter: boolean;
}

export interface Sheet extends SheetFrame {
  readonly rows: readonly Row[];
  /** Sums below the rows. They say in words that they are sums; bold only helps the eye. */
  readonly totals: readonly Row[];
}

/** A sheet whose rows come while it is written. Both are asked for once, when it is the sheet's turn: the rows first. */
export interface StreamedSheet extends SheetFrame {
  /** In slices. */
  readonly rows: () => AsyncIterable<readonly Row[]>;
  readonly totals: () => readonly Row[];
}

export interface Book<AnySheet = Sheet | StreamedSheet> {
  readonly title: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** The program that made it. */
  readonly creator: string;
  /** ISO-8601 UTC. */
  readonly createdAt: string;
  /** In the order in which they are read. */
  readonly sheets: readonly AnySheet[];
  /** The sheets in the order in which their rows can be had, where that is another one. */
  readonly writingOrder?: readonly AnySheet[];
}

export function dateCell(day: Day | null): Cell {
  return day === null ? null : { day };
}

export function instantCell(at: string | null): Cell {
  return at === null ? null : { at };
}
