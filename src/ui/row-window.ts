/** Which rows of a long table are there at a time. */

/** Positions, both included; `last` is before `first` where there are none. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Sight {
  /** Pixels scrolled, pixels seen, pixels of each row. */
  readonly scrollTop: number;
  readonly viewport: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows ready beyond the edge the user scrolls towards, and beyond the other; fewer than the latter, and the span moves. */
const ahead = 6;
const behind = 2;

/** The same span while it still covers what is seen: moving it costs as much for one row as for eight. */
export function spanFor({ scrollTop, viewport, rowHeight, count }: Sight, current: Span | null): Span {
  const clamp = (position: number) => Math.max(0, Math.min(count - 1, position));
  const top = Math.floor(scrollTop / rowHeight);
  const bottom = Math.ceil((scrollTop + viewport) / rowHeight);
  const needed = { first: clamp(top - behind), last: clamp(bottom + behind) };
  if (current && current.first <= needed.first && current.last >= needed.last && current.last < count) {
    return current;
  }
  const isUpwards = current !== null && needed.first < current.first;
  return {
    first: isUpwards ? clamp(top - ahead) : needed.first,
    last: count === 0 ? -1 : isUpwards ? needed.last : clamp(bottom + ahead),
  };
}

/**
 * A span's positions, ascending. With them the row that holds the focus and its neighbours, however far away:
 * so it is never recycled, and Tab finds the next one.
 */
export function positionsOf({ first, last }: Span, focused: number | null, count: number): number[] {
  const positions: number[] = [];
  const addRange = (from: number, to: number) => {
    for (let position = from; position <= to; position++) positions.push(position);
  };
  if (focused === null || focused >= count) {
    addRange(first, last);
    return positions;
  }
  const before = Math.max(0, focused - 1);
  const after = Math.min(count - 1, focused + 1);
  addRange(before, Math.min(after, first - 1));
  addRange(first, last);
  addRange(Math.max(before, last + 1), after);
  return positions;
}
