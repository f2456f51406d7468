/**
 * The making of one file: in a worker where the page may have one, else on its own thread.
 * The worker is started ahead of the request, since loading takes longer than the work.
 */
import type { CustomersInput, CustomersPart, ReadSoFar } from './customers-input.ts';
import { browserTimer, patience, type SetTimer, within } from './deadline.ts';
import { ExportError } from './errors.ts';
import { askWorker, startWorker } from './export-worker.ts';
import { lendImmediate } from './lend-immediate.ts';
import type { MakeOptions, OpenReport } from './make-report.ts';
import { buffersOf } from './packed-days.ts';
import type { ReportInput } from './report-input.ts';
import { unlessAborted } from './unless-aborted.ts';
import type { WorkerRequest } from './worker-messages.ts';

/**
 * Makes the one file this was prepared for, of one customer or of several.
 * Everything rejects with an ExportError, or with the signal's reason. Nothing is left behind in either case.
 */
export interface PreparedExport {
  readonly make: (input: ReportInput, options?: MakeOptions) => Promise<ArrayBuffer>;
  /** What it opens has to be ended, or this disposed of. */
  readonly open: (input: CustomersInput, signal?: AbortSignal) => Promise<OpenReport>;
  /** Ends it, used or not. */
  readonly dispose: () => void;
}

function loadMaker(setTimer: SetTimer) {
  const notLoaded = (cause?: unknown) =>
    new ExportError('notLoaded', 'The workbook writer could not be loaded.', { cause });
  const loading = import('./make-report.ts').catch((cause: unknown) => {
    throw notLoaded(cause);
  });
  return within(loading, patience.load, notLoaded, setTimer);
}

async function tellFailure<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return work.catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new ExportError('failed', String(cause), { cause });
  });
}

function makeHere(
  input: ReportInput,
  onProgress: MakeOptions['onProgress'],
  signal: AbortSignal,
  setTimer: SetTimer,
): Promise<ArrayBuffer> {
  return lendImmediate(async () => {
    const { makeReport } = await loadMaker(setTimer);
    signal.throwIfAborted();
    return tellFailure(makeReport(input, { onProgress, signal }), signal);
  });
}

/** What it borrows for the writer is had from before that is loaded until the file is there, or called off. */
function openHere(input: CustomersInput, signal: AbortSignal, setTimer: SetTimer): Promise<OpenReport> {
  return new Promise((resolve, reject) => {
    const work = lendImmediate(async () => {
      const { openReport } = await loadMaker(setTimer);
      signal.throwIfAborted();
      await new Promise<void>((giveBack) => {
        signal.addEventListener('abort', () => giveBack(), { once: true });
        const report = openReport(input, signal);
        resolve({
          add: (part) => tellFailure(report.add(part), signal),
          end: (lack) => tellFailure(report.end(lack), signal).finally(giveBack),
        });
      });
    });
    work.catch(reject);
  });
}

/** @param ask resolves with the file where the request ends with one. */
function throughWorker(
  ask: (request: WorkerRequest, transfer?: Transferable[]) => Promise<ArrayBuffer | null>,
): OpenReport {
  return {
    async add(part: CustomersPart) {
      await ask({ type: 'add', part }, part.kind === 'days' ? buffersOf(part.days) : []);
    },
    end: async (clustersLack: ReadSoFar | null) => fileOf(await ask({ type: 'end', clustersLack })),
  };
}

function fileOf(answer: ArrayBuffer | null): ArrayBuffer {
  if (answer === null) throw new ExportError('failed', 'The worker ended without a file.');
  return answer;
}

/** @param workerUrl absolute address of the worker's module; @param setTimer the clock by which it is given up on. */
export function prepareExportFrom(workerUrl: string, setTimer: SetTimer = browserTimer): PreparedExport {
  const ending = new AbortController();
  const ready = startWorker(workerUrl, ending.signal, setTimer);
  const dispose = () => ending.abort();
  const stopOf = (signal: AbortSignal | undefined) =>
    signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
  return {
    async make(input, { onProgress, signal } = {}) {
      const stop = stopOf(signal);
      try {
        const worker = await unlessAborted(ready, stop);
        const work =
          worker === null
            ? makeHere(input, onProgress, stop, setTimer)
            : askWorker(worker, { type: 'make', input }, { onProgress, signal: stop, setTimer }).then(fileOf);
        return await unlessAborted(work, stop);
      } finally {
        dispose();
      }
    },
    async open(input, signal) {
      const stop = stopOf(signal);
      const worker = await unlessAborted(ready, stop);
      const ask = (request: WorkerRequest, transfer?: Transferable[]) =>
        askWorker(worker as Worker, request, { transfer, signal: stop, setTimer });
      let report: OpenReport;
      if (worker === null) report = await unlessAborted(openHere(input, stop, setTimer), stop);
      else {
        await unlessAborted(ask({ type: 'open', input }), stop);
        report = throughWorker(ask);
      }
      return {
        add: (part) => unlessAborted(report.add(part), stop),
        end: (lack) => unlessAborted(report.end(lack), stop).finally(dispose),
      };
    },
    dispose,
  };
}
