/**
 * The making of one file: in a worker where the page may have one, else on its own thread.
 * The worker is started ahead of the request, since loading takes longer than the work.
 */
import { browserTimer, patience, type SetTimer, within } from './deadline.ts';
import { ExportError } from './errors.ts';
import { lendImmediate } from './lend-immediate.ts';
import type { ReportInput } from './report-input.ts';
import { trustBlobUrl } from './trusted-url.ts';
import type { WorkerAnswer } from './worker-messages.ts';
import type { WriteOptions } from './workbook.ts';

export interface PreparedExport {
  /**
   * Makes the one file this was prepared for; may be called once.
   * Rejects with an ExportError, or with the signal's reason. Nothing is left behind in either case.
   */
  readonly make: (input: ReportInput, options?: WriteOptions) => Promise<ArrayBuffer>;
  /** Ends it, used or not. */
  readonly dispose: () => void;
}

/** Resolves with the worker when it is ready, with null where the page refuses it or it does not answer. */
function startWorker(workerUrl: string, signal: AbortSignal, setTimer: SetTimer): Promise<Worker | null> {
  // A page may start a worker from its own origin only, and the parcel comes from another: what it starts is a
  // blob, which loads the worker's code as a module from wherever that is.
  const code = `import(${JSON.stringify(workerUrl)}).catch(() => postMessage({ type: 'refused' }));`;
  const blobUrl = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  let stopTimer = () => {};
  return new Promise<Worker | null>((resolve) => {
    const worker = new Worker(trustBlobUrl(blobUrl), { type: 'module', name: 'flex-usage' });
    const refuse = () => {
      stopTimer();
      worker.terminate();
      resolve(null);
    };
    // A CSP without `worker-src blob:` is not thrown: it arrives as an error of the worker.
    worker.onerror = refuse;
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.type === 'ready') {
        stopTimer();
        resolve(worker);
      } else refuse();
    };
    // A page's policy may also swallow the request for the worker's code, and then nothing ever happens.
    stopTimer = setTimer(refuse, patience.start);
    signal.addEventListener('abort', refuse, { once: true });
  })
    .catch(() => null)
    .finally(() => URL.revokeObjectURL(blobUrl));
}

function askWorker(
  worker: Worker,
  input: ReportInput,
  { onProgress, signal }: WriteOptions,
  setTimer: SetTimer,
) {
  let stopTimer = () => {};
  return new Promise<ArrayBuffer>((resolve, reject) => {
    const fail = (message: string) => reject(new ExportError('failed', message));
    const waitForWord = () => {
      stopTimer();
      stopTimer = setTimer(() => fail('The worker does not answer.'), patience.work);
    };
    signal?.addEventListener('abort', () => stopTimer(), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      waitForWord();
      if (data.type === 'progress') onProgress?.(data.fraction);
      else if (data.type === 'done') resolve(data.file);
      else if (data.type === 'failed') fail(data.message);
    };
    waitForWord();
    worker.postMessage(input);
  }).finally(() => stopTimer());
}

function makeOnThisThread(
  input: ReportInput,
  options: WriteOptions,
  setTimer: SetTimer,
): Promise<ArrayBuffer> {
  const notLoaded = (cause?: unknown) =>
    new ExportError('notLoaded', 'The workbook writer could not be loaded.', { cause });
  return lendImmediate(async () => {
    const loading = import('./make-report.ts').catch((cause: unknown) => {
      throw notLoaded(cause);
    });
    const { makeReport } = await within(loading, patience.load, notLoaded, setTimer);
    options.signal?.throwIfAborted();
    return makeReport(input, options).catch((cause: unknown) => {
      options.signal?.throwIfAborted();
      throw new ExportError('failed', String(cause), { cause });
    });
  });
}

/** Settles with the work, or rejects with the signal's reason as soon as it is aborted. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** @param workerUrl absolute address of the worker's module; @param setTimer the clock by which it is given up on. */
export function prepareExportFrom(workerUrl: string, setTimer: SetTimer = browserTimer): PreparedExport {
  const ending = new AbortController();
  const ready = startWorker(workerUrl, ending.signal, setTimer);
  const dispose = () => ending.abort();
  return {
    async make(input, { onProgress, signal } = {}) {
      const stop = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
      try {
        const worker = await unlessAborted(ready, stop);
        const work =
          worker === null
            ? makeOnThisThread(input, { onProgress, signal: stop }, setTimer)
            : askWorker(worker, input, { onProgress, signal: stop }, setTimer);
        return await unlessAborted(work, stop);
      } finally {
        dispose();
      }
    },
    dispose,
  };
}
