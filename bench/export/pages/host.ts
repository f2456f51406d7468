/** A page with one writer in its worker, which the benchmark names and asks. */
export interface ExportHarness {
  readonly prepare: (name: string, rows: number) => Promise<void>;
  /** Bytes of the file. */
  readonly write: () => Promise<number>;
}

let worker: Worker | null = null;

function ask(message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (worker === null) throw new Error('There is no writer.');
    worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}

const harness: ExportHarness = {
  async prepare(name, rows) {
    worker = new Worker(`/${name}.js`, { type: 'module' });
    await ask(rows);
  },
  write: async () => Number(await ask('write')),
};

Object.assign(globalThis, { exportBench: harness, isReady: true });
