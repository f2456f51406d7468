/** The worker in which files are made: started from another origin, and asked one thing at a time. */
import { patience, type SetTimer } from './deadline.ts';
import { ExportError } from './errors.ts';
import { trustBlobUrl } from './trusted-url.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** Resolves with the worker when it is ready, with null where the page refuses it or it does not answer. */
export function startWorker(
  workerUrl: string,
  signal: AbortSignal,
  setTimer: SetTimer,
): Promise<Worker | null> {
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

export interface AskOptions {
  readonly transfer?: Transferable[] | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal: AbortSignal;
  readonly setTimer: SetTimer;
}

/** Resolves with the file that the request ends with, with null where more is to come. Rejects with an ExportError. */
export function askWorker(
  worker: Worker,
  request: WorkerRequest,
  { transfer = [], onProgress, signal, setTimer }: AskOptions,
): Promise<ArrayBuffer | null> {
  let stopTimer = () => {};
  return new Promise<ArrayBuffer | null>((resolve, reject) => {
    const fail = (message: string) => reject(new ExportError('failed', message));
    const waitForWord = () => {
      stopTimer();
      stopTimer = setTimer(() => fail('The worker does not answer.'), patience.work);
    };
    signal.addEventListener('abort', () => stopTimer(), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      waitForWord();
      if (data.type === 'progress') onProgress?.(data.fraction);
      else if (data.type === 'taken') resolve(null);
      else if (data.type === 'done') resolve(data.file);
      else if (data.type === 'failed') fail(data.message);
    };
    waitForWord();
    worker.postMessage(request, transfer);
  }).finally(() => stopTimer());
}
