import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../api/errors.ts';
import type { Translate } from '../i18n/messages.ts';
import { failureWords, mayRetry } from './error-words.ts';
import { base, controls } from './styles.ts';

/** Milliseconds. A service that asks for more may well be back before; the user may try. */
const longestPause = 600_000;

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
  /** What the older figures are that stay below; null when there are none. */
  @property({ attribute: false }) kept: string | null = null;
  @state() private secondsLeft = 0;
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('error')) return;
    const pause = this.error instanceof ApiError ? (this.error.retryAfter ?? 0) : 0;
    this.#until = performance.now() + Math.min(pause, longestPause);
    this.#count();
  }

  override connectedCallback() {
    super.connectedCallback();
    // Timers are slowed down in the background, so what is left is read from the clock, not counted.
    this.#timer = setInterval(this.#count, 1000);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const { title, next } = failureWords(this.error, this.t, this.kept !== null);
    const trackingId = this.error instanceof ApiError ? this.error.trackingId : undefined;
    return html`<fxu-banner kind="error">
      <div role="alert">
        <p><strong>${title}</strong></p>
        <p>${next}</p>
        ${this.kept === null ? nothing : html`<p>${this.kept}</p>`}
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

  #count = () => {
    this.secondsLeft = Math.max(0, Math.ceil((this.#until - performance.now()) / 1000));
  };

  #onRetry = () => {
    this.dispatchEvent(new Event('retry'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-error-panel': ErrorPanel;
  }
}
