/** What the page and its worker say to each other. A worker makes one file and ends with it. */
import type { CustomersInput, CustomersPart, ReadSoFar } from './customers-input.ts';
import type { ReportInput } from './report-input.ts';

export type WorkerRequest =
  /** One customer's file: answered by `done`. */
  | { readonly type: 'make'; readonly input: ReportInput }
  /** Several customers' file: each is answered by `taken`, and the end by `done`. */
  | { readonly type: 'open'; readonly input: CustomersInput }
  | { readonly type: 'add'; readonly part: CustomersPart }
  | { readonly type: 'end'; readonly clustersLack: ReadSoFar | null };

export type WorkerAnswer =
  /** Loaded: a request may come. */
  | { readonly type: 'ready' }
  /** The worker's own code could not be loaded. */
  | { readonly type: 'refused' }
  | { readonly type: 'progress'; readonly fraction: number }
  /** Written: the next part is welcome. */
  | { readonly type: 'taken' }
  | { readonly type: 'done'; readonly file: ArrayBuffer }
  | { readonly type: 'failed'; readonly message: string };
