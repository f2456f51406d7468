/** The mock service inside the browser, as a service worker: for the standalone preview. */
import { setupWorker } from 'msw/browser';
import { createHandlers, type MockOptions } from './handlers.ts';

export interface MockWorker {
  /** Answers from another world from the next request on. */
  change(options: MockOptions): void;
  stop(): void;
}

/** @param options.serviceWorkerUrl where the preview serves msw's worker script. */
export async function startMockWorker(
  options: MockOptions & { readonly serviceWorkerUrl: string },
): Promise<MockWorker> {
  const worker = setupWorker(...createHandlers(options));
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: options.serviceWorkerUrl },
  });
  return {
    change: (changed) => {
      worker.resetHandlers(...createHandlers(changed));
    },
    stop: () => {
      worker.stop();
    },
  };
}
