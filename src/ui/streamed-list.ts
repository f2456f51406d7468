/** A list as it comes in, page by page: what has come so far is shown and worked with while the rest arrives. */
import type { ReactiveControllerHost } from 'lit';
import type { Translate } from '../i18n/messages.ts';
import { Load } from './load.ts';

/** How far a list has come. */
export type Progress = 'complete' | 'loading' | 'brokenOff';

interface Growing<Item> {
  add(items: readonly Item[]): void;
}

export interface StreamConfig<Args extends readonly unknown[], Item, List extends Growing<Item>> {
  /** What the list depends on, compared item by item; null while it cannot be known, or may not be asked for. */
  readonly args: () => Args | null;
  readonly open: (
    args: Args,
    signal: AbortSignal,
  ) => AsyncIterable<{ readonly items: readonly Item[]; readonly total: number }>;
  readonly create: (args: Args) => List;
  /** Whether a list got for `previous` may stay on screen until the first page for `next`, or after that failed. */
  readonly keeps: (previous: Args, next: Args) => boolean;
}

interface Received<Args, List> {
  /** Stands for the request. */
  readonly signal: AbortSignal;
  readonly args: Args;
  readonly list: List;
  readonly total: number;
  /** As many as there are have come, or the last page has: where items come and go meanwhile, these are not the same. */
  readonly isWhole: boolean;
}

/** Milliseconds in which pages come together to be shown: more often than this nobody reads them. */
const pause = 400;

export class StreamedList<Args extends readonly unknown[], Item, List extends Growing<Item>> {
  readonly #host: ReactiveControllerHost;
  readonly #config: StreamConfig<Args, Item, List>;
  readonly #load: Load<Args, true>;
  #received: Received<Args, List> | null = null;

  constructor(host: ReactiveControllerHost, config: StreamConfig<Args, Item, List>) {
    this.#host = host;
    this.#config = config;
    this.#load = new Load(host, {
      args: config.args,
      run: (args, signal) => this.#receive(args, signal),
      keeps: config.keeps,
    });
  }

  /** Null before the first page, and where what came belongs to something else than what is asked for. */
  get list(): List | null {
    const args = this.#config.args();
    if (this.#received === null || args === null) return null;
    return this.#config.keeps(this.#received.args, args) ? this.#received.list : null;
  }

  /** What the list was asked for with: not what is asked for now, while or where that has not come. */
  get askedWith(): Args | null {
    return this.list === null ? null : (this.#received?.args ?? null);
  }

  /** Of the whole list, whatever has come of it. */
  get total(): number {
    return this.#received?.total ?? 0;
  }

  get progress(): Progress {
    if (this.list !== null && this.#received?.isWhole === true) return 'complete';
    return this.hasFailed ? 'brokenOff' : 'loading';
  }

  get isPending(): boolean {
    return this.#load.isPending;
  }

  get hasFailed(): boolean {
    return this.#load.error !== null;
  }

  retry(): void {
    this.#load.retry();
  }

  /** The list made anew of the same items, for another language's order. */
  replace(list: List): void {
    if (this.#received !== null) this.#received = { ...this.#received, list };
  }

  /** What went wrong, or holds things up; nothing where all is well. */
  renderTrouble(t: Translate, kept: () => string | null): unknown {
    return this.#load.renderTrouble(t, kept);
  }

  async #receive(args: Args, signal: AbortSignal): Promise<true> {
    let count = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      if (!signal.aborted) this.#host.requestUpdate();
    };
    try {
      for await (const { items, total } of this.#config.open(args, signal)) {
        const last = this.#received;
        const isFirst = last?.signal !== signal;
        const list = isFirst ? this.#config.create(args) : last.list;
        list.add(items);
        count += items.length;
        this.#received = { signal, args, list, total, isWhole: count === total };
        // The first is waited for; the others are shown together, and the last ones when the load has settled.
        if (isFirst) show();
        else timer ??= setTimeout(show, pause);
      }
      if (this.#received?.signal === signal) this.#received = { ...this.#received, isWhole: true };
    } finally {
      clearTimeout(timer);
    }
    return true;
  }
}
