import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import {
  type Subscription,
  type WaitingProgress,
  waitingProgress,
  type WaitingStep,
  waitingSteps,
} from '../../domain/subscription.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import { isolate, withNames } from '../../ui/isolate.ts';
import { base, card, controls } from '../../ui/styles.ts';

/**
 * Bought, nothing collected yet: the four steps to the first usage, where this customer stands and who acts.
 * @fires retry - the user asks to look again.
 */
export class WaitingPanel extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      ol {
        display: grid;
        gap: 0.75rem;
        margin: 1rem 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1.5rem 1fr;
        gap: 0.5rem;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 1.5rem;
        height: 1.5rem;
        border: 1px solid var(--flex-outline-input);
        border-radius: 50%;
        font-size: 0.75rem;
        font-weight: 500;
      }
      .done .mark {
        border-color: transparent;
        font-size: 1.25rem;
        color: var(--flex-text-success);
      }
      .current .mark {
        border: 2px solid var(--flex-text);
        font-weight: 700;
      }
      .current strong {
        font-weight: 700;
      }
      li strong {
        font-weight: 500;
      }
      .button {
        margin-top: 1rem;
      }
      @container (width < 30rem) {
        .card {
          padding: 1rem;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) subscriptions: readonly Subscription[] = [];

  override render() {
    const { t, format } = this.session;
    const progress = waitingProgress(this.subscriptions);
    const { current } = progress;
    const currentIndex = current === null ? waitingSteps.length : waitingSteps.indexOf(current);
    return html`<section class="card" aria-labelledby="heading">
      <h3 id="heading">${t('waiting.heading')}</h3>
      <p class="muted">${t('waiting.cause')} ${this.#renderWhose(progress)}</p>
      <ol>
        ${waitingSteps.map((step, index) => {
          const state = index < currentIndex ? 'done' : index === currentIndex ? 'current' : 'later';
          return html`<li class=${state} aria-current=${state === 'current' ? 'step' : nothing}>
            <span class="mark" aria-hidden="true">
              ${state === 'done' ? icons.checkCircle() : format.units(index + 1)}
            </span>
            <div>
              <strong>${this.#stepWords(step, progress)}</strong>
              <span class="muted">· ${t(`waiting.progress.${state}`)}</span>
              <p class="small muted">${t(`waiting.actor.${step}`)}</p>
            </div>
          </li>`;
        })}
      </ol>
      <p>${t('waiting.next')}</p>
      <button class="button" @click=${this.#onRetry}>${t('waiting.action')}</button>
    </section>`;
  }

  /** Where not all subscriptions are spoken of. */
  #renderWhose({ subscriptionIds }: WaitingProgress) {
    const { t, format } = this.session;
    const count = subscriptionIds.length;
    if (count === this.subscriptions.length) return nothing;
    return withNames(t('waiting.whose', { count, ids: format.list(subscriptionIds.map(isolate)) }));
  }

  /** How many there are of the clusters to verify says something only while they are being verified. */
  #stepWords(step: WaitingStep, { current, clustersVerified, clustersTotal }: WaitingProgress): string {
    const { t, format } = this.session;
    return step === 'clustersVerified' && step === current && clustersTotal > 0
      ? t('waiting.clustersSoFar', {
          verified: format.units(clustersVerified),
          total: format.units(clustersTotal),
        })
      : t(`waiting.step.${step}`);
  }

  #onRetry = () => {
    this.dispatchEvent(new Event('retry'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-waiting-panel': WaitingPanel;
  }
}
