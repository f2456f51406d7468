/// <reference types="vite/client" />
/** Where the worker's code is: the one file that asks the bundler for it. */
import { prepareExportFrom, type PreparedExport } from './prepared-export.ts';
import workerUrl from './workbook.worker.ts?worker&url';

/** Starts the worker. Call it when someone is about to download: nothing of it is loaded before. */
export function prepareExport(): PreparedExport {
  // Relative to this chunk, not to the page, whose origin and path are the hub's.
  return prepareExportFrom(new URL(workerUrl, import.meta.url).href);
}
