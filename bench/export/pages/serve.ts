/** What every writer does in its worker: it makes the rows, says so, and writes when it is asked to. */
import type { Book, Sheet } from '../../../src/export/book.ts';
import { bookOf } from './rows.ts';

const page = globalThis as unknown as Pick<Worker, 'onmessage' | 'postMessage'>;

export function serve(write: (book: Book<Sheet>) => Promise<ArrayBuffer>): void {
  let book: Book<Sheet>;
  page.onmessage = ({ data }: MessageEvent<number | 'write'>) => {
    if (data === 'write') {
      void write(book).then((file) => page.postMessage(file.byteLength));
      return;
    }
    book = bookOf(data);
    page.postMessage('ready');
  };
}
