import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../api/errors.ts';
import type { Translate } from '../i18n/messages.ts';
import { failureWords, mayRetry } from './error-words.ts';
import { base, controls } from './styles.ts';

/**
 * A failure: what happened, what to do, the id support will ask for, and Try again where that can help.
 * Where the service asked for a pause, it counts down to when trying again makes sense.
 * @fires retry - the user asks for another try.
 */
export class ErrorPanel extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p + p {
        margin-top: 0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) t!: Translate;
  @property({ attribute: false }) error: unknown;
  /** Older figures stay below; the panel says so. */
  @property({ type: Boolean }) isDataKept = false;
  @state() private secondsLeft = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('error')) this.#startCountdown();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const { title, next } = failureWords(this.error, this.t);
    const trackingId = this.error instanceof ApiError ? this.error.trackingId : undefined;
    return html`<fxu-banner kind="error">
      <div role="alert">
        <p><strong>${title}</strong></p>
        <p>${next}</p>
        ${this.isDataKept ? html`<p>${this.t('error.dataKept')}</p>` : nothing}
        ${
          trackingId === undefined
            ? nothing
            : html`<p class="small muted">${this.t('error.trackingId')} <bdi>${trackingId}</bdi></p>`
        }
      </div>
      ${
        mayRetry(this.error)
          ? html`<button
              slot="action"
              class="button"
              ?disabled=${this.secondsLeft > 0}
              @click=${this.#onRetry}
            >
              ${
                this.secondsLeft > 0
                  ? this.t('error.retryIn', { count: this.secondsLeft })
                  : this.t('error.retry')
              }
            </button>`
          : nothing
      }
    </fxu-banner>`;
  }

  #startCountdown() {
    clearInterval(this.#timer);
    const pause = this.error instanceof ApiError ? (this.error.retryAfter ?? 0) : 0;
    this.secondsLeft = Math.ceil(pause / 1000);
    if (this.secondsLeft === 0) return;
    this.#timer = setInterval(() => {
      this.secondsLeft -= 1;
      if (this.secondsLeft <= 0) clearInterval(this.#timer);
    }, 1000);
  }

  #onRetry = () => {
    this.dispatchEvent(new Event('retry'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-error-panel': ErrorPanel;
  }
}
