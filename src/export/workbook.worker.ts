/** Makes a file away from the page's thread. */
import { makeReport, openReport, type OpenReport } from './make-report.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

// The project is compiled against a window's types; a worker's own side looks like the page's view of it.
const page = globalThis as unknown as Pick<Worker, 'onmessage' | 'postMessage'>;

let report: OpenReport | null = null;

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  page.postMessage(message, transfer);
}

function opened(): OpenReport {
  if (report === null) throw new Error('No report has been opened.');
  return report;
}

/** @returns the file, where the request ends with one. */
async function serve(request: WorkerRequest): Promise<ArrayBuffer | null> {
  switch (request.type) {
    case 'make':
      return makeReport(request.input, {
        onProgress: (fraction) => answer({ type: 'progress', fraction }),
      });
    case 'open':
      report = openReport(request.input);
      return null;
    case 'add':
      await opened().add(request.part);
      return null;
    case 'end':
      return opened().end(request.clustersLack);
  }
}

async function respond(request: WorkerRequest): Promise<void> {
  try {
    const file = await serve(request);
    if (file === null) answer({ type: 'taken' });
    else answer({ type: 'done', file }, [file]);
  } catch (error) {
    answer({ type: 'failed', message: String(error) });
  }
}

page.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void respond(data);
answer({ type: 'ready' });
