/** How wide a column is made: its values decide, its heading may not be broken into pieces. */
import type { CellKind } from './book.ts';

const usualWidths: Readonly<Record<CellKind, number>> = { text: 18, integer: 12, date: 12, datetime: 18 };

/** Space for the filter's button beside the heading. */
const filterButton = 3;

/** In characters. Headings may break between words, so the longest word is what must fit. */
export function columnWidth(header: string, kind: CellKind, width = usualWidths[kind]): number {
  const longestWord = Math.max(...header.split(/\s+/).map((word) => word.length));
  return Math.max(width, longestWord + filterButton);
}
