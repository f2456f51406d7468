import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { patience, within } from '../../export/deadline.ts';
import type { PreparedExport } from '../../export/prepared-export.ts';
import type { DownloadProgress, JobOptions, Lack } from '../../export/report-job.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { FailureEvent } from '../../ui/failure-event.ts';
import { icons } from '../../ui/icons.ts';
import { base, controls } from '../../ui/styles.ts';
import { downloadStyles } from './download-styles.ts';
import type * as panels from './download-panels.ts';
import { isRunning, type Outcome, type Progress } from './download-progress.ts';
import { type Exporter, loadExport, notLoaded, orNotLoaded, WriterAhead } from './writer-ahead.ts';

/** A report was handed over as a file. */
export class DownloadedEvent extends Event {
  constructor() {
    super('downloaded', { bubbles: true, composed: true });
  }
}

/** Makes one file, and resolves with what it lacks. */
export type Job = (exporter: Exporter, options: JobOptions) => Promise<Lack | null>;

const loadPanels = () => orNotLoaded(import('./download-panels.ts'));

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
  /** Asked when the file is: false where it cannot begin, and the user has been told why. */
  @property({ attribute: false }) isReady: () => boolean = () => true;
  /** Why there is nothing to hand over, in the user's language: as long as it stands, nothing is. */
  @property({ attribute: false }) obstacle: string | null = null;
  /** Another period is on its way: the figures on screen are about to change. */
  @property({ type: Boolean }) isUpdating = false;
  @state() private progress: Progress = { kind: 'idle' };

  #panels: typeof panels | null = null;
  readonly #writer = new WriterAhead();
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
    this.#writer.dispose();
    if (isRunning(this.progress)) this.progress.abort.abort();
    this.progress = { kind: 'idle' };
  }

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    // What was said was said of another report.
    if (changed.has('subject') && !isRunning(this.progress)) this.progress = { kind: 'idle' };
  }

  override render() {
    const { progress } = this;
    return html`${
      progress.kind === 'working'
        ? this.#renderWorking(progress.at)
        : this.#renderButton(progress.kind === 'asking')
    }
    ${
      progress.kind === 'asking' && this.#panels
        ? this.#panels.questionOf(progress, this.#answers, this.session)
        : nothing
    }
    ${this.obstacle === null ? nothing : html`<p id="obstacle" class="small muted">${this.obstacle}</p>`}
    ${this.#renderOutcome(progress.kind === 'idle' || isRunning(progress) ? null : progress)}`;
  }

  /** @param isAsking its place is kept, so that the question stands below it and the row of the button stays as it is. */
  #renderButton(isAsking: boolean) {
    return html`<button
      class="button primary"
      ?disabled=${this.subject === null || isAsking}
      aria-disabled=${this.#isHeldUp ? 'true' : nothing}
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
      <span class="small muted"
        >${this.#panels?.stepWords(at, this.session) ?? t(navigator.onLine ? 'download.working' : 'error.offline')}</span
      >
    </div>`;
  }

  /** The region stands before there is anything to say: with its words in it from the start it might not be read out. */
  #renderOutcome(outcome: Outcome | null) {
    const mayRetry = this.subject !== null && this.obstacle === null;
    const onRetry = mayRetry ? () => void this.#onDownload() : null;
    const { said, action } =
      outcome === null
        ? { said: nothing, action: nothing }
        : (this.#panels?.outcomeOf(outcome, onRetry, this.session) ?? this.#briefly(outcome));
    return html`<div role="status">${said}</div>
      ${action}`;
  }

  /** What would say more is what could not be loaded, or was not waited for. */
  #briefly(outcome: Outcome) {
    const { t } = this.session;
    return outcome.kind === 'canceled'
      ? { said: html`<p class="small muted">${t('download.canceled')}</p>`, action: nothing }
      : {
          said: html`<p class="field-error">${icons.error()}${t('download.notLoaded')}</p>`,
          action: html`<button class="button retry" @click=${this.#onDownload}>${t('error.retry')}</button>`,
        };
  }

  #onConnectionChange = () => {
    if (this.progress.kind === 'working') this.requestUpdate();
  };

  /** Not taken from who has the focus on it: it may be there again at any moment. */
  get #isHeldUp(): boolean {
    return this.isUpdating || this.obstacle !== null;
  }

  #onIntent = () => {
    // While figures are on their way there will be something to write.
    const isInVain = this.obstacle !== null && !this.isUpdating;
    if (!this.#isGivingFocus && !isInVain) this.#writer.start();
  };

  #onDownload = async () => {
    const { subject, job } = this;
    if (subject === null || job === null || this.#isHeldUp || isRunning(this.progress)) return;
    if (!this.isReady()) return;
    const abort = new AbortController();
    const { signal } = abort;
    let prepared: PreparedExport | null = null;
    void this.#show({ kind: 'working', at: null, abort });
    try {
      const parts = Promise.all([loadExport(), loadPanels(), this.session.completeTexts()]);
      const [exporter, loaded] = await within(parts, patience.load, notLoaded);
      this.#panels = loaded;
      signal.throwIfAborted();
      prepared = await this.#writer.take(exporter);
      const lack = await job(exporter, {
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
    } finally {
      // A job that ends before it writes has no use for it, and nobody else knows of it.
      prepared?.dispose();
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

  readonly #answers = { onTake: this.#onTake, onAgain: this.#onAgain, onStop: this.#onCancel };

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
