/** From a report to its file: what the worker does, and the main thread where there can be no worker. */
import type { ReportInput } from './report-input.ts';
import { reportBook } from './sheets.ts';
import { writeWorkbook, type WriteOptions } from './workbook.ts';

export function makeReport(input: ReportInput, options: WriteOptions): Promise<ArrayBuffer> {
  return writeWorkbook(reportBook(input), options);
}
