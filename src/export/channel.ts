/** Hands items from who has them to who asks for them, one at a time: none waits in a heap. */
export class Channel<Item> implements AsyncIterable<Item> {
  readonly #waiting: { readonly item: Item; readonly taken: () => void }[] = [];
  #isEnded = false;
  #wake: () => void = () => undefined;

  /** Resolves once the item was taken and the next one is asked for. */
  push(item: Item): Promise<void> {
    return new Promise((taken) => {
      this.#waiting.push({ item, taken });
      this.#wake();
    });
  }

  /** No more will come; those that wait are still handed over. */
  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) {
        yield next.item;
        next.taken();
      } else if (this.#isEnded) return;
      else await new Promise<void>((wake) => (this.#wake = wake));
    }
  }
}
