import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { waitingProgress, type Subscription, waitingSteps } from '../../domain/subscription.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
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
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) subscriptions: readonly Subscription[] = [];

  override render() {
    const { t, format } = this.session;
    const { current, clustersVerified, clustersTotal } = waitingProgress(this.subscriptions);
    const currentIndex = current === null ? waitingSteps.length : waitingSteps.indexOf(current);
    return html`<section class="card" aria-labelledby="heading">
      <h3 id="heading">${t('waiting.heading')}</h3>
      <p class="muted">${t('waiting.cause')}</p>
      <ol>
        ${waitingSteps.map((step, index) => {
          const progress = index < currentIndex ? 'done' : index === currentIndex ? 'current' : 'later';
          return html`<li class=${progress} aria-current=${progress === 'current' ? 'step' : nothing}>
            <span class="mark" aria-hidden="true">
              ${progress === 'done' ? icons.checkCircle() : format.units(index + 1)}
            </span>
            <div>
              <strong>
                ${
                  step === 'clustersVerified'
                    ? t('waiting.step.clustersVerified', {
                        verified: format.units(clustersVerified),
                        total: format.units(clustersTotal),
                      })
                    : t(`waiting.step.${step}`)
                }
              </strong>
              <span class="muted">· ${t(`waiting.progress.${progress}`)}</span>
              <p class="small muted">${t(`waiting.actor.${step}`)}</p>
            </div>
          </li>`;
        })}
      </ol>
      <p>${t('waiting.next')}</p>
      <button class="button" @click=${this.#onRetry}>${t('waiting.action')}</button>
    </section>`;
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
