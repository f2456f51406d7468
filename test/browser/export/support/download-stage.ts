/** The download of a report by itself, in a page of its own, watched for what it leaves there. */
import { ContextProvider } from '@lit/context';
import { aTimeout } from '@open-wc/testing';
import { DownloadReport } from '../../../../src/features/download-report/download-report.ts';
import { sessionContext } from '../../../../src/session/session.ts';
import { defineElements } from '../../../../src/ui/define.ts';
import { buttonNamed, byRole, textOf } from '../../support/find.ts';
import { catchDownloads, type Downloads } from './downloads.ts';
import { english, reportOver } from './input.ts';
import { type Traces, watchPage } from './page-traces.ts';
import { type ListClusters, sessionWith } from './session.ts';

export async function until(isMet: () => unknown, what: string): Promise<void> {
  const deadline = performance.now() + 8000;
  while (!isMet()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await aTimeout(5);
  }
}

export class DownloadStage {
  readonly downloads: Downloads = catchDownloads();
  /** What the element told the page, in order. */
  readonly events: string[] = [];
  readonly element: DownloadReport;
  traces: Traces = watchPage();
  readonly #host = document.createElement('main');

  constructor() {
    defineElements({ 'fxu-download-report': DownloadReport });
    this.element = document.createElement('fxu-download-report');
    for (const type of ['downloaded', 'failure']) {
      this.#host.addEventListener(type, () => this.events.push(type));
    }
  }

  /** Gives the element a report over some days to hand over. */
  hand(length: number): void {
    const { element } = this;
    const report = reportOver(length);
    element.subject = report;
    element.job = (exporter, options) =>
      exporter.downloadReport({ session: element.session, report, ...options });
  }

  async show(listClusters?: ListClusters, wording: typeof english = english): Promise<void> {
    const session = sessionWith(listClusters, wording);
    Object.assign(document, { title: 'Hub' });
    document.documentElement.lang = session.language;
    this.#host.append(Object.assign(document.createElement('h1'), { textContent: 'UCM Cloud' }));
    new ContextProvider(this.#host, { context: sessionContext, initialValue: session });
    this.hand(3);
    document.body.append(this.#host);
    this.#host.append(this.element);
    await this.element.updateComplete;
  }

  /** From now on, a worker does what this code says, whatever it is started with. */
  startWorkersWith(code: string): void {
    this.traces.restore();
    const RealWorker = Worker;
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    this.traces = watchPage(function () {
      return new RealWorker(url, { type: 'module' });
    } as unknown as Parameters<typeof watchPage>[0]);
  }

  focused(): string {
    return textOf(this.element.shadowRoot?.activeElement ?? document.createElement('i'));
  }

  status(): string {
    return textOf(byRole(this.element, 'status'));
  }

  says(text: string): Promise<void> {
    return until(() => textOf(this.element).includes(text), `“${text}”`);
  }

  /** Presses as someone does who uses the keyboard: what is pressed has the focus. */
  press(name: string): void {
    const button = buttonNamed(this.element, name);
    button.focus();
    button.click();
  }

  close(): void {
    this.#host.remove();
    this.downloads.restore();
    this.traces.restore();
  }
}
