/** Puts a table into the page's global scope, for the benchmark to drive. */
import { type ColumnKey, type Contender, height, makeRows } from './contender.ts';

export interface Harness {
  readonly prepare: (count: number) => Promise<void>;
  readonly mount: () => Promise<void>;
  readonly unmount: () => void;
  readonly sort: (key: ColumnKey, isDescending: boolean) => Promise<void>;
  readonly filter: (text: string) => Promise<void>;
  /** Scrolls by so many pixels in each frame, to and fro. @returns frames in which a row was missing, when it looks for them. */
  readonly scroll: (pixels: number, frames: number, isLooking: boolean) => Promise<number>;
  /** As `scroll`, from end to end. */
  readonly traverse: (frames: number, isLooking: boolean) => Promise<number>;
}

declare global {
  var bench: Harness;
  var isReady: boolean;
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
/** Between frames, as a wheel turns: a table hears of it before the next is painted. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

export function expose(contender: Contender): void {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.height = `${height}px`;

  /** Every 30 pixels down the middle of the table must lie on a row, a header or a total. */
  function isBlank(): boolean {
    const { left, top, width, height: tall } = contender.scroller().getBoundingClientRect();
    for (let y = 50; y < tall - 10; y += 30) {
      const element = document.elementFromPoint(left + width / 4, top + y);
      if (!element?.closest(contender.rowSelector)) return true;
    }
    return false;
  }

  async function scrollTo(next: () => number, frames: number, isLooking: boolean) {
    let blank = 0;
    for (let frame = 0; frame < frames; frame++) {
      await nextTask();
      contender.scroller().scrollTop = next();
      await nextFrame();
      // Looked at after the frame, which may hold callbacks of the table's own.
      await nextTask();
      if (isLooking && isBlank()) blank += 1;
    }
    return blank;
  }

  globalThis.bench = {
    prepare: async (count) => contender.prepare(makeRows(count)),
    mount: async () => contender.mount(place),
    unmount: () => contender.unmount(),
    sort: async (key, isDescending) => contender.sort(key, isDescending),
    filter: async (text) => contender.filter(text),
    scroll: (pixels, frames, isLooking) => {
      let by = pixels;
      const next = () => {
        const { scrollTop, scrollHeight, clientHeight } = contender.scroller();
        // At either end the way leads back.
        if (scrollTop + by < 0 || scrollTop + by > scrollHeight - clientHeight) by = -by;
        return scrollTop + by;
      };
      return scrollTo(next, frames, isLooking);
    },
    traverse: (frames, isLooking) => {
      let frame = 0;
      const next = () => {
        const { scrollHeight, clientHeight } = contender.scroller();
        return ((scrollHeight - clientHeight) * (frame += 1)) / frames;
      };
      return scrollTo(next, frames, isLooking);
    },
  };
  globalThis.isReady = true;
}
