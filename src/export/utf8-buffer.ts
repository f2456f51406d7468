/**
 * Texts one after another as UTF-8, in one buffer that is used again. Each is short and just made: joined first, a slice of
 * a thousand rows would be copied twice, which takes longer than making them.
 */
export class Utf8Buffer {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  add(text: string): void {
    // No character takes more than three bytes for each of its units.
    const needed = this.#length + 3 * text.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** What was added since the last time; good until the next text is. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
