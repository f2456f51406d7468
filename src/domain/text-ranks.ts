/** Texts ranked in a language's order, so that rows can then be sorted by numbers. */
import { mergeSorted } from './row-order.ts';

/** Negative, 0 or positive, as for `sort`. Injected: the order of names is a language's. */
export type Compare = (a: string, b: string) => number;

/** The places of texts among each other, growing row by row; texts placed once are never compared with each other again. */
export class TextRanks {
  readonly #compare: Compare;
  readonly #idOf = new Map<string, number>();
  readonly #texts: string[] = [];
  /** Per row, the id of its text; -1 for none. */
  readonly #rows: number[] = [];
  /** Per id, the id of the first text that compares equal. */
  readonly #equalTo: number[] = [];
  #sorted: number[] = [];
  #unplaced: number[] = [];
  #rankOf = new Uint32Array();

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  /** Appends a row. */
  add(text: string | null): void {
    if (text === null) {
      this.#rows.push(-1);
      return;
    }
    let id = this.#idOf.get(text);
    if (id === undefined) {
      id = this.#texts.push(text) - 1;
      this.#idOf.set(text, id);
      this.#equalTo.push(id);
      this.#unplaced.push(id);
    }
    this.#rows.push(id);
  }

  /** The distinct texts in order. */
  texts(): string[] {
    this.#place();
    return this.#sorted.map((id) => this.#textOf(id));
  }

  /** A row's place: equal texts share one; null for a row without a text. */
  rankOf(row: number): number | null {
    this.#place();
    const id = this.#rows[row] ?? -1;
    return id < 0 ? null : (this.#rankOf[id] ?? null);
  }

  #place(): void {
    if (this.#unplaced.length === 0) return;
    const compareIds = (a: number, b: number) => this.#compare(this.#textOf(a), this.#textOf(b));
    const added = this.#unplaced.sort(compareIds);
    this.#unplaced = [];
    this.#sorted = mergeSorted(this.#sorted, added, compareIds, (id, before) => {
      if (compareIds(before, id) === 0) this.#equalTo[id] = this.#equalTo[before] ?? before;
    });
    this.#rankOf = new Uint32Array(this.#texts.length);
    let rank = 0;
    this.#sorted.forEach((id, position) => {
      const before = this.#sorted[position - 1];
      if (before !== undefined && this.#equalTo[before] !== this.#equalTo[id]) rank = position;
      this.#rankOf[id] = rank;
    });
  }

  #textOf(id: number): string {
    return this.#texts[id] ?? '';
  }
}
