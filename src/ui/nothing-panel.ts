import { consume } from '@lit/context';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { orderingParty } from '../domain/capability.ts';
import { addDays, dayOf } from '../domain/day.ts';
import { earliestDay, type PeriodChoice } from '../domain/period.ts';
import { type Session, sessionContext } from '../session/session.ts';
import { EmptyPanel } from './empty-panel.ts';
import { PeriodChangeEvent } from './period-picker.ts';
import type { Definitions } from './define.ts';
import { base, controls } from './styles.ts';

/**
 * Why there are no figures: no order yet, or no reading in the period. What is next, and the button that does it.
 * @fires retry - the user asks to look again.
 * @fires period-change - another period is wanted, one that has data.
 */
export class NothingPanel extends LitElement {
  static override styles = [base, controls];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** ISO-8601 UTC of the first reading there is; null where nothing was ordered. */
  @property({ attribute: false }) firstReadingAt: string | null = null;

  override render() {
    return this.firstReadingAt === null ? this.#renderNoOrder() : this.#renderNoData(this.firstReadingAt);
  }

  #renderNoOrder() {
    const { t, me } = this.session;
    return html`<fxu-empty-panel
      heading=${t('empty.noOrder.heading')}
      cause=${t('empty.noOrder.cause')}
      next=${t(`empty.noOrder.next.${orderingParty(me.grants)}`)}
    >
      <button class="button" @click=${this.#onRetry}>${t('empty.noOrder.action')}</button>
    </fxu-empty-panel>`;
  }

  #renderNoData(firstReadingAt: string) {
    const { t, format, today, me } = this.session;
    const firstDay = dayOf(firstReadingAt);
    const yesterday = addDays(today(), -1);
    const earliest = earliestDay(today(), me.retentionDays);
    const range = { from: firstDay < earliest ? earliest : firstDay, to: yesterday };
    const isFromToday = firstDay > yesterday;
    const choice: PeriodChoice = isFromToday ? { preset: 'today' } : range;
    return html`<fxu-empty-panel
      heading=${t('empty.noData.heading')}
      cause=${t('empty.noData.cause', { day: format.dayInWords(firstDay) })}
      next=${t('empty.noData.next')}
    >
      <button class="button" @click=${() => this.dispatchEvent(new PeriodChangeEvent(choice))}>
        ${t('empty.noData.action', { range: isFromToday ? t('period.today') : format.range(range.from, range.to) })}
      </button>
    </fxu-empty-panel>`;
  }

  #onRetry = () => {
    this.dispatchEvent(new Event('retry', { bubbles: true }));
  };
}

/** The panel with what it stands on. */
export const nothingElements: Definitions = {
  'fxu-empty-panel': EmptyPanel,
  'fxu-nothing-panel': NothingPanel,
};

declare global {
  interface HTMLElementTagNameMap {
    'fxu-nothing-panel': NothingPanel;
  }
}
