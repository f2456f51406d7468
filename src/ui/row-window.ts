/** Which rows of a long table are there at a time. */

export interface RowWindow {
  /** Pixels scrolled, pixels seen, pixels of each row. */
  readonly scrollTop: number;
  readonly viewport: number;
  readonly rowHeight: number;
  readonly count: number;
  /** The row that holds the focus; it and its neighbours stay, so that Tab finds the next one from anywhere. */
  readonly focused: number | null;
}

/** Rows ready beyond either edge: what a frame of brisk scrolling uncovers. */
const reserve = 6;

/** @returns positions in ascending order, with at most one gap. */
export function positionsIn({ scrollTop, viewport, rowHeight, count, focused }: RowWindow): number[] {
  if (count === 0 || rowHeight <= 0) return [];
  const clamp = (position: number) => Math.max(0, Math.min(count - 1, position));
  const first = clamp(Math.floor(scrollTop / rowHeight) - reserve);
  const last = clamp(Math.ceil((scrollTop + viewport) / rowHeight) + reserve);
  const positions: number[] = [];
  const addRange = (from: number, to: number) => {
    for (let position = from; position <= to; position++) positions.push(position);
  };
  if (focused === null || focused >= count) {
    addRange(first, last);
    return positions;
  }
  const before = clamp(focused - 1);
  const after = clamp(focused + 1);
  addRange(before, Math.min(after, first - 1));
  addRange(first, last);
  addRange(Math.max(before, last + 1), after);
  return positions;
}
