import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { UsageReport } from '../../domain/report.ts';
import type { PreparedExport } from '../../export/prepared-export.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { version } from '../../session/version.ts';
import { icons } from '../../ui/icons.ts';
import { base, controls } from '../../ui/styles.ts';

/** A report was handed over as a file. */
export class DownloadedEvent extends Event {
  constructor() {
    super('downloaded');
  }
}

/** A report could not be made. */
export class DownloadFailedEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('download-failed');
    this.error = error;
  }
}

type Progress =
  | { readonly step: 'idle' | 'done' }
  | { readonly step: 'working'; readonly fraction: number; readonly abort: AbortController }
  | { readonly step: 'failed' };

const loadExport = () => import('../../export/run-report.ts');

/**
 * Hands the figures on screen over as an .xlsx file. The writer is fetched when the user shows intent, not before.
 * @fires downloaded
 * @fires download-failed
 */
export class DownloadReport extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .working {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      progress {
        width: 8rem;
        accent-color: var(--flex-text);
      }
      p {
        max-width: 20rem;
        margin-top: 0.25rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** What to hand over; null while there is nothing yet. */
  @property({ attribute: false }) report: UsageReport | null = null;
  /** Why there will be nothing to hand over, in the user's language. */
  @property({ attribute: false }) obstacle: string | null = null;
  /** Another period is on its way: the figures on screen are about to change. */
  @property({ type: Boolean }) isUpdating = false;
  @state() private progress: Progress = { step: 'idle' };

  /** The writer, started ahead; good for one file. */
  #prepared: Promise<PreparedExport> | null = null;

  override disconnectedCallback() {
    super.disconnectedCallback();
    void this.#prepared?.then((prepared) => {
      prepared.dispose();
    });
    this.#prepared = null;
    if (this.progress.step === 'working') this.progress.abort.abort();
    this.progress = { step: 'idle' };
  }

  override render() {
    const { t } = this.session;
    return html`${
        this.progress.step === 'working'
          ? this.#renderWorking(this.progress.fraction)
          : html`<button
              class="button primary"
              ?disabled=${this.report === null || this.isUpdating}
              aria-describedby=${this.obstacle === null ? nothing : 'obstacle'}
              @pointerenter=${this.#onIntent}
              @focus=${this.#onIntent}
              @click=${this.#onDownload}
            >
              ${icons.download()}${t('download.action')}
            </button>`
      }
      ${this.obstacle === null ? nothing : html`<p id="obstacle" class="small muted">${this.obstacle}</p>`}
      <div role="status">
        ${this.progress.step === 'done' ? html`<p class="small muted">${t('download.done')}</p>` : nothing}
        ${
          this.progress.step === 'failed'
            ? html`<p class="field-error">${icons.error()}${t('download.failed')}</p>`
            : nothing
        }
      </div>`;
  }

  #renderWorking(fraction: number) {
    const { t } = this.session;
    return html`<div class="working">
      <progress aria-label=${t('download.working')} max="1" .value=${fraction}></progress>
      <button class="button" @click=${this.#onCancel}>${t('download.cancel')}</button>
    </div>`;
  }

  #onIntent = () => {
    if (this.#prepared !== null) return;
    this.#prepared = loadExport().then(({ prepareExport }) => prepareExport());
    // A failed fetch is told when the file is asked for, and tried again then.
    this.#prepared.catch(() => {
      this.#prepared = null;
    });
  };

  #onDownload = async () => {
    if (this.report === null) return;
    const abort = new AbortController();
    this.progress = { step: 'working', fraction: 0, abort };
    try {
      const { downloadReport, prepareExport } = await loadExport();
      const prepared = (await this.#prepared?.catch(() => null)) ?? prepareExport();
      this.#prepared = null;
      await downloadReport({
        session: this.session,
        report: this.report,
        prepared,
        appVersion: version,
        deepLink: location.href,
        signal: abort.signal,
        onProgress: (fraction) => {
          if (!abort.signal.aborted) this.progress = { step: 'working', fraction, abort };
        },
      });
      this.progress = { step: 'done' };
      this.dispatchEvent(new DownloadedEvent());
    } catch (error) {
      if (abort.signal.aborted) return;
      this.progress = { step: 'failed' };
      this.dispatchEvent(new DownloadFailedEvent(error));
    } finally {
      await this.#restoreFocus();
    }
  };

  #onCancel = () => {
    if (this.progress.step !== 'working') return;
    this.progress.abort.abort();
    this.progress = { step: 'idle' };
  };

  /** The button pressed was replaced meanwhile; focus must not fall to the page. */
  async #restoreFocus() {
    await this.updateComplete;
    if (
      this.isConnected &&
      this.shadowRoot?.activeElement === null &&
      document.activeElement === document.body
    ) {
      this.renderRoot.querySelector('button')?.focus();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-download-report': DownloadReport;
  }
}
