/** Orders of rows as typed arrays of row numbers. Rows stay where they are: sorting numbers is many times faster than sorting objects. */

/**
 * Merges sorted items into sorted ones; among equals the earlier stay first.
 * Costs a few comparisons for each added item, hardly any for those that were there.
 * @param onPlaced told of each added item and of the one now before it.
 */
export function mergeSorted(
  sorted: readonly number[],
  added: readonly number[],
  compare: (a: number, b: number) => number,
  onPlaced?: (item: number, before: number) => void,
): number[] {
  const merged: number[] = [];
  let from = 0;
  for (const item of added) {
    let low = from;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(sorted[middle] ?? 0, item) <= 0) low = middle + 1;
      else high = middle;
    }
    while (from < low) merged.push(sorted[from++] ?? 0);
    const before = merged.at(-1);
    if (before !== undefined) onPlaced?.(item, before);
    merged.push(item);
  }
  while (from < sorted.length) merged.push(sorted[from++] ?? 0);
  return merged;
}

/**
 * Sorts rows by a number each. Rows of one number keep the order they come in, whichever the direction; rows without one come last.
 * @param base the rows, in the order that decides between equals.
 */
export function orderBy(
  base: ArrayLike<number>,
  keyOf: (row: number) => number | null,
  isDescending: boolean,
): Uint32Array {
  const count = base.length;
  const keys = new Float64Array(count);
  const without: number[] = [];
  let least = Infinity;
  let most = -Infinity;
  let known = 0;
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    const row = base[place] ?? 0;
    const key = keyOf(row);
    if (key === null) {
      without.push(row);
      continue;
    }
    if (key < least) least = key;
    if (key > most) most = key;
    places[known] = place;
    keys[known++] = key;
  }
  const order = new Uint32Array(count);
  // Key and place fit into one number, and numbers are sorted natively; a key that is too large takes the long way.
  if (known === 0 || (most - least + 1) * count < Number.MAX_SAFE_INTEGER) {
    const packed = keys.subarray(0, known);
    for (let i = 0; i < known; i++) {
      const key = isDescending ? most - (packed[i] ?? 0) : (packed[i] ?? 0) - least;
      packed[i] = key * count + (places[i] ?? 0);
    }
    packed.sort();
    for (let i = 0; i < known; i++) order[i] = base[(packed[i] ?? 0) % count] ?? 0;
  } else {
    const sign = isDescending ? -1 : 1;
    const sorted = Uint32Array.from({ length: known }, (_, i) => i).sort(
      (a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b,
    );
    for (let i = 0; i < known; i++) order[i] = base[places[sorted[i] ?? 0] ?? 0] ?? 0;
  }
  order.set(without, known);
  return order;
}
