/** Rows as they are written: slice by slice, so that others get their turn on the thread in between. */
import type { Book, Row } from './book.ts';

export interface WriteOptions {
  /** So many more rows are written. */
  readonly onWritten?: ((rows: number) => void) | undefined;
  /** Looked at between slices, for where the work cannot be ended from outside. */
  readonly signal?: AbortSignal | undefined;
}

const sliceLength = 1000;

/** Lets pending events through, so that a page that has no worker stays usable. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A sheet's rows, its sums left aside. */
export async function* inSlices({ rows }: Book['sheets'][number]): AsyncGenerator<readonly Row[]> {
  if (typeof rows === 'function') {
    yield* rows();
    return;
  }
  for (let start = 0; start < rows.length; start += sliceLength) yield rows.slice(start, start + sliceLength);
}
