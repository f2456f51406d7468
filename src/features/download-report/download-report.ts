import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { patience, within } from '../../export/deadline.ts';
import { ExportError } from '../../export/errors.ts';
import type { PreparedExport } from '../../export/prepared-export.ts';
import type * as runReport from '../../export/run-report.ts';
import type { DownloadProgress, JobOptions, Lack } from '../../export/report-job.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { FailureEvent } from '../../ui/failure-event.ts';
import { icons } from '../../ui/icons.ts';
import { base, controls } from '../../ui/styles.ts';
import { downloadStyles } from './download-styles.ts';
import {
  type Asking,
  isRunning,
  type Outcome,
  outcomeWords,
  type Progress,
  questionWords,
  stepWords,
} from './download-words.ts';

/** A report was handed over as a file. */
export class DownloadedEvent extends Event {
  constructor() {
    super('downloaded', { bubbles: true, composed: true });
  }
}

/** What makes the file: loaded with the first intent. */
export type Exporter = typeof runReport;
/** Begins one file, and resolves with what it lacks; null where it cannot begin, and the user has been told why. */
export type Job = (exporter: Exporter, options: JobOptions) => Promise<Lack | null> | null;

const notLoaded = (cause?: unknown) =>
  new ExportError('notLoaded', 'The export could not be loaded.', { cause });
const loadExport = () =>
  import('../../export/run-report.ts').catch((cause: unknown) => {
    throw notLoaded(cause);
  });

/**
 * Hands the figures on screen over as an .xlsx file. The writer is fetched when the user shows intent, not before.
 * With the attribute `beside` it stands in a row with others, which what it says does not move.
 * @fires downloaded - the browser has the file.
 * @fires failure - there is no file, or not everything is in it.
 */
export class DownloadReport extends LitElement {
  static override styles = [base, controls, downloadStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** What the file is of: its outcome is told as long as this stays. Null while there is nothing to hand over. */
  @property({ attribute: false }) subject: unknown = null;
  @property({ attribute: false }) job: Job | null = null;
  /** Why there will be nothing to hand over, in the user's language. */
  @property({ attribute: false }) obstacle: string | null = null;
  /** Another period is on its way: the figures on screen are about to change. */
  @property({ type: Boolean }) isUpdating = false;
  @state() private progress: Progress = { kind: 'idle' };

  /** The writer, started ahead; good for one file. */
  #prepared: Promise<PreparedExport> | null = null;
  /** A focus that comes back by itself is no intent. */
  #isGivingFocus = false;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('offline', this.#onConnectionChange);
    addEventListener('online', this.#onConnectionChange);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('offline', this.#onConnectionChange);
    removeEventListener('online', this.#onConnectionChange);
    void this.#prepared?.then(
      (prepared) => prepared.dispose(),
      () => undefined,
    );
    this.#prepared = null;
    if (isRunning(this.progress)) this.progress.abort.abort();
    this.progress = { kind: 'idle' };
  }

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    // What was said was said of another report.
    if (changed.has('subject') && !isRunning(this.progress)) this.progress = { kind: 'idle' };
  }

  override render() {
    const { progress } = this;
    return html`${progress.kind === 'working' ? this.#renderWorking(progress.at) : progress.kind === 'asking' ? this.#renderQuestion(progress) : this.#renderButton()}
    ${this.obstacle === null ? nothing : html`<p id="obstacle" class="small muted">${this.obstacle}</p>`}
    ${
      progress.kind === 'idle' || isRunning(progress)
        ? html`<div role="status"></div>`
        : this.#renderOutcome(progress)
    }`;
  }

  #renderButton() {
    return html`<button
      class="button primary"
      ?disabled=${this.subject === null}
      aria-disabled=${this.isUpdating ? 'true' : nothing}
      aria-describedby=${this.obstacle === null ? nothing : 'obstacle'}
      @pointerenter=${this.#onIntent}
      @focus=${this.#onIntent}
      @click=${this.#onDownload}
    >
      ${icons.download()}${this.session.t('download.action')}
    </button>`;
  }

  #renderWorking(at: DownloadProgress | null) {
    const { t } = this.session;
    return html`<div class="working">
      <progress aria-label=${t('download.working')} max="1" value=${at?.fraction ?? nothing}></progress>
      <button class="button" @click=${this.#onCancel}>${t('download.cancel')}</button>
      <span class="small muted">${stepWords(at, this.session)}</span>
    </div>`;
  }

  /** A part could not be read: whether to do without is the user's to say. */
  #renderQuestion({ lack }: Asking) {
    const { t } = this.session;
    const { text, details, trackingId, mayRetry } = questionWords(lack, this.session);
    return html`<div role="alert">
        <p class="field-error">${icons.error()}${text}</p>
        ${details.map((detail) => html`<p class="small">${detail}</p>`)} ${this.#renderTrackingId(trackingId)}
      </div>
      <div class="choices">
        <button class="button" @click=${this.#onTake}>${t('reportRun.take')}</button>
        ${mayRetry ? html`<button class="button" @click=${this.#onAgain}>${t('error.retry')}</button>` : nothing}
        <button class="button" @click=${this.#onCancel}>${t('reportRun.stop')}</button>
      </div>`;
  }

  #renderTrackingId(trackingId: string | null) {
    return trackingId === null
      ? nothing
      : html`<p class="small muted">${this.session.t('error.trackingId')} <bdi>${trackingId}</bdi></p>`;
  }

  #renderOutcome(outcome: Outcome) {
    const { t } = this.session;
    const { text, details, trackingId, isFailure, mayRetry } = outcomeWords(outcome, this.session);
    return html`<div role="status">
        <p class=${isFailure ? 'field-error' : 'small muted'}>
          ${isFailure ? icons.error() : nothing}${text}
        </p>
        ${details.map((detail) => html`<p class="small">${detail}</p>`)} ${this.#renderTrackingId(trackingId)}
      </div>
      ${
        mayRetry && this.subject !== null
          ? html`<button class="button retry" @click=${this.#onDownload}>${t('error.retry')}</button>`
          : nothing
      }`;
  }

  #onConnectionChange = () => {
    if (this.progress.kind === 'working') this.requestUpdate();
  };

  #onIntent = () => {
    if (this.#prepared !== null || this.#isGivingFocus) return;
    this.#prepared = loadExport().then(({ prepareExport }) => prepareExport());
    // A failed fetch is told when the file is asked for, and tried again then.
    this.#prepared.catch(() => {
      this.#prepared = null;
    });
  };

  #onDownload = async () => {
    const { subject, job } = this;
    if (subject === null || job === null || this.isUpdating || isRunning(this.progress)) return;
    const abort = new AbortController();
    const { signal } = abort;
    void this.#show({ kind: 'working', at: null, abort });
    try {
      const parts = Promise.all([loadExport(), this.session.completeTexts()]);
      const [exporter] = await within(parts, patience.load, notLoaded);
      signal.throwIfAborted();
      const prepared = (await this.#prepared?.catch(() => null)) ?? exporter.prepareExport();
      this.#prepared = null;
      const work = job(exporter, {
        prepared,
        signal,
        onProgress: (at) => {
          if (!signal.aborted) this.progress = { kind: 'working', at, abort };
        },
        onLack: (lack) =>
          new Promise((take) => {
            if (!signal.aborted) void this.#show({ kind: 'asking', lack, take, abort });
          }),
      });
      if (work === null) {
        prepared.dispose();
        this.progress = { kind: 'idle' };
        return;
      }
      const lack = await work;
      this.dispatchEvent(new DownloadedEvent());
      if (lack !== null) {
        this.dispatchEvent(new FailureEvent(lack.error));
        await this.#show({ kind: 'incomplete', lack });
      } else {
        // Beside another report the words would be taken to be about that one.
        await this.#show({ kind: this.subject === subject ? 'done' : 'idle' });
      }
    } catch (error) {
      if (signal.aborted) return;
      this.dispatchEvent(new FailureEvent(error));
      await this.#show({ kind: 'failed', error });
    }
  };

  #onTake = () => {
    if (this.progress.kind !== 'asking') return;
    const { take, abort } = this.progress;
    void this.#show({ kind: 'working', at: null, abort });
    take();
  };

  #onAgain = () => {
    if (!isRunning(this.progress)) return;
    this.progress.abort.abort();
    this.progress = { kind: 'idle' };
    void this.#onDownload();
  };

  #onCancel = () => {
    if (!isRunning(this.progress)) return;
    this.progress.abort.abort();
    void this.#show({ kind: 'canceled' });
  };

  /** The button pressed may be replaced by this; focus must not fall to the page. */
  async #show(progress: Progress) {
    const focused = () => this.shadowRoot?.activeElement ?? null;
    const hadFocus = focused() !== null;
    this.progress = progress;
    await this.updateComplete;
    if (hadFocus && focused() === null) {
      this.#isGivingFocus = true;
      this.renderRoot.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
      this.#isGivingFocus = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-download-report': DownloadReport;
  }
}
