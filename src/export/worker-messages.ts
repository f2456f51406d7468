/** What the page and its worker say to each other. A worker serves one request and ends with it. */
import type { ReportInput } from './report-input.ts';

export type WorkerRequest = ReportInput;

export type WorkerAnswer =
  /** Loaded: a request may come. */
  | { readonly type: 'ready' }
  /** The worker's own code could not be loaded. */
  | { readonly type: 'refused' }
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly file: ArrayBuffer }
  | { readonly type: 'failed'; readonly message: string };
