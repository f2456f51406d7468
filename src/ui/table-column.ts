/** A column of a table, as data: the table itself knows nothing of what it shows. */
export interface Column {
  readonly key: string;
  readonly header: string;
  /** CSS length; null for what the others leave. */
  readonly width: string | null;
  /** Default: start. Figures stand at the end. */
  readonly align?: 'end';
  readonly isSortable?: boolean;
  /** Names the row. Exactly one column does. */
  readonly isRowHeader?: boolean;
  /** Stays in sight at the end where the table is wider than its place. */
  readonly isPinned?: boolean;
  /** Where a row becomes a block: in one line with its label. Default: below it. */
  readonly share?: 'line';
  /**
   * What stands in a row's cell: text, an element of its own, or a template. It must fit the row's height.
   * Called again when `columns` is another array.
   */
  readonly cell: (row: number) => unknown;
}

export interface TableSort {
  readonly key: string;
  readonly isDescending: boolean;
}
