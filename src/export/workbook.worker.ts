/** Makes a workbook away from the page's thread. */
import { makeReport } from './make-report.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

// The project is compiled against a window's types; a worker's own side looks like the page's view of it.
const page = globalThis as unknown as Pick<Worker, 'onmessage' | 'postMessage'>;

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  page.postMessage(message, transfer);
}

async function serve(request: WorkerRequest): Promise<void> {
  try {
    const file = await makeReport(request, {
      onProgress: (fraction) => answer({ type: 'progress', fraction }),
    });
    answer({ type: 'done', file }, [file]);
  } catch (error) {
    answer({ type: 'failed', message: String(error) });
  }
}

page.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void serve(data);
answer({ type: 'ready' });
