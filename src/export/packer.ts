/** Packs a file part by part, each as it comes: what has been packed is all that is kept. */
import { Zip, ZipDeflate } from 'fflate';

/** Appends to a part; `isLast` ends it, before the next one is begun. */
export type WritePart = (content: Uint8Array | string, isLast: boolean) => void;

/** The same input gives the same file: entries carry no time of their own. */
const noTime = '1980-01-01T00:00:00';
/** Higher ones take twice the time for a twentieth of the size. */
const level = 3;
const utf8 = new TextEncoder();

export class Packer {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip: Zip;

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      // Thrown through the call that added the content.
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  /** Begins a part. Its name is a path inside the file. */
  add(path: string): WritePart {
    const entry = new ZipDeflate(path, { level });
    entry.mtime = noTime;
    this.#zip.add(entry);
    return (content, isLast) =>
      entry.push(typeof content === 'string' ? utf8.encode(content) : content, isLast);
  }

  /** Ends the file and hands it over. */
  end(): ArrayBuffer {
    this.#zip.end();
    const file = new Uint8Array(this.#chunks.reduce((length, chunk) => length + chunk.length, 0));
    let offset = 0;
    for (const chunk of this.#chunks) {
      file.set(chunk, offset);
      offset += chunk.length;
    }
    return file.buffer;
  }
}
