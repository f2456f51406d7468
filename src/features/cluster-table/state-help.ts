import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { orderingParty } from '../../domain/capability.ts';
import type { ShownState } from '../../domain/cluster-filter.ts';
import type { Session } from '../../session/session.ts';
import { base } from '../../ui/styles.ts';

/** States that someone can do something about, and a verified cluster before its first reading. */
export type HelpTopic = Exclude<ShownState, 'verified'> | 'noData';

/** Null where all is well. */
export function topicOf(state: ShownState, hasData: boolean): HelpTopic | null {
  if (state !== 'verified') return state;
  return hasData ? null : 'noData';
}

const gap = 4;

/** What a cluster's state means and what to do about it, beside the word that was chosen. Esc or a click elsewhere closes it. */
export class StateHelp extends LitElement {
  static override styles = [
    base,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        width: min(20rem, calc(100vw - 2rem));
        max-height: calc(100vh - 0.5rem);
        overflow: auto;
        padding: 0.75rem 1rem;
        color: inherit;
        background: var(--flex-surface);
        border: 1px solid var(--flex-outline-input);
        border-radius: 0.5rem;
      }
      p {
        margin-top: 0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) topic: HelpTopic | null = null;
  @query('[popover]') private popup!: HTMLElement;

  override render() {
    const { t, me } = this.session;
    const { topic } = this;
    // A status, so that it is read out although the focus stays where it is.
    return html`<div popover role="status">
      ${
        topic === null
          ? nothing
          : html`<strong>${t(`clusters.state.${topic}`)}</strong>
              <p>${t(`clusters.cause.${topic}`)}</p>
              <p>
                ${topic === 'pendingVerification' ? t(`clusters.next.${topic}.${orderingParty(me.grants)}`) : t(`clusters.next.${topic}`)}
              </p>`
      }
    </div>`;
  }

  async show(topic: HelpTopic, trigger: Element): Promise<void> {
    // Opened empty, then filled: a status that is there already when it changes is what gets read out.
    this.topic = null;
    await this.updateComplete;
    this.popup.showPopover();
    this.topic = topic;
    await this.updateComplete;
    const { left, bottom, top } = (trigger.closest('.state') ?? trigger).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.popup;
    const isBelow = bottom + gap + height <= innerHeight || top < height;
    const wanted = isBelow ? bottom + gap : top - gap - height;
    // In a low window it lies over the word rather than past the edge, where nothing could be scrolled to.
    const lowest = Math.max(gap, innerHeight - height - gap);
    this.popup.style.setProperty('left', `${Math.max(gap, Math.min(left, innerWidth - width - 4 * gap))}px`);
    this.popup.style.setProperty('top', `${Math.max(gap, Math.min(wanted, lowest))}px`);
  }

  hide() {
    if (this.popup.matches(':popover-open')) this.popup.hidePopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-state-help': StateHelp;
  }
}
