/** From figures to their file: what the worker does, and the main thread where there can be no worker. */
import type { Cluster } from '../domain/cluster.ts';
import type { Book } from './book.ts';
import { Channel } from './channel.ts';
import { writeCsv } from './csv.ts';
import { customersBook } from './customers-book.ts';
import { CustomersFacts } from './customers-facts.ts';
import type { CustomersInput, CustomersPart, ReadSoFar } from './customers-input.ts';
import type { PackedDays } from './packed-days.ts';
import type { FileFormat, ReportInput } from './report-input.ts';
import { reportBook } from './sheets.ts';
import type { WriteOptions } from './slices.ts';
import { writeWorkbook } from './write-workbook.ts';

export interface MakeOptions {
  /** Share of the rows written, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file that is written while its parts come. */
export interface OpenReport {
  /** Resolves when the part has been written and the next is welcome; rejects when there will be no file. */
  readonly add: (part: CustomersPart) => Promise<void>;
  /** @param clustersLack how far the clusters came, where they broke off. */
  readonly end: (clustersLack: ReadSoFar | null) => Promise<ArrayBuffer>;
}

function writeBook(book: Book, format: FileFormat, options: WriteOptions): Promise<ArrayBuffer> {
  return format.kind === 'csv' ? writeCsv(book, format.separator, options) : writeWorkbook(book, options);
}

/** One customer's file. Rejects with the signal's reason once it is aborted. */
export function makeReport(
  input: ReportInput,
  { onProgress, signal }: MakeOptions = {},
): Promise<ArrayBuffer> {
  const book = reportBook(input);
  const total = book.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let written = 0;
  const onWritten = (rows: number) => onProgress?.((written += rows) / total);
  return writeBook(book, input.format, { onWritten, signal });
}

/** Several customers' file. */
export function openReport(input: CustomersInput, signal?: AbortSignal): OpenReport {
  const facts = new CustomersFacts(input);
  const days = new Channel<PackedDays>();
  const clusters = new Channel<readonly Cluster[]>();
  const file = writeBook(customersBook(facts, { days, clusters }), input.format, { signal });
  // Told to whoever adds the next part or asks for the file, and to nobody else.
  file.catch(() => undefined);
  const unlessFailed = (work: Promise<void>) => Promise.race([work, file.then(() => undefined)]);
  return {
    async add(part) {
      if (part.kind === 'customers') facts.addCustomers(part.items, part.total);
      else if (part.kind === 'days') await unlessFailed(days.push(part.days));
      else {
        days.end();
        await unlessFailed(clusters.push(part.items));
      }
    },
    end(clustersLack) {
      facts.clustersLack = clustersLack;
      days.end();
      clusters.end();
      return file;
    },
  };
}
