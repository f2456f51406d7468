/** What makes a file, fetched and started when someone is about to ask for one: loading takes longer than the work. */
import { ExportError } from '../../export/errors.ts';
import type { PreparedExport } from '../../export/prepared-export.ts';
import type * as runReport from '../../export/run-report.ts';

export type Exporter = typeof runReport;

export const notLoaded = (cause?: unknown) =>
  new ExportError('notLoaded', 'The export could not be loaded.', { cause });

/** A part of the program, or an error that says that it could not be fetched. */
export const orNotLoaded = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((cause: unknown) => {
    throw notLoaded(cause);
  });

export const loadExport = (): Promise<Exporter> => orNotLoaded(import('../../export/run-report.ts'));

export class WriterAhead {
  /** Good for one file. */
  #prepared: Promise<PreparedExport> | null = null;

  start(): void {
    if (this.#prepared !== null) return;
    this.#prepared = loadExport().then(({ prepareExport }) => prepareExport());
    // A failed fetch is told when the file is asked for, and tried again then.
    this.#prepared.catch(() => {
      this.#prepared = null;
    });
  }

  /** The one started, or a new one. */
  async take({ prepareExport }: Exporter): Promise<PreparedExport> {
    const prepared = await this.#prepared?.catch(() => null);
    this.#prepared = null;
    return prepared ?? prepareExport();
  }

  dispose(): void {
    void this.#prepared?.then(
      (prepared) => prepared.dispose(),
      () => undefined,
    );
    this.#prepared = null;
  }
}
