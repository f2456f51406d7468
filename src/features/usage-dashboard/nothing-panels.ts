/** Why there are no figures, what is next, and the button that does it. */
import { html } from 'lit';
import { orderingParty } from '../../domain/capability.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { earliestDay, type PeriodChoice } from '../../domain/period.ts';
import type { Session } from '../../session/session.ts';

export function noOrderPanel({ t, me }: Session, onRetry: () => void) {
  return html`<fxu-empty-panel
    heading=${t('empty.noOrder.heading')}
    cause=${t('empty.noOrder.cause')}
    next=${t(`empty.noOrder.next.${orderingParty(me.grants)}`)}
  >
    <button class="button" @click=${onRetry}>${t('empty.noOrder.action')}</button>
  </fxu-empty-panel>`;
}

/** @param firstDay the UTC day of the first reading there is. */
export function noDataPanel(firstDay: Day, session: Session, onChoose: (choice: PeriodChoice) => void) {
  const { t, format, today, me } = session;
  const yesterday = addDays(today(), -1);
  const earliest = earliestDay(today(), me.retentionDays);
  const range = { from: firstDay < earliest ? earliest : firstDay, to: yesterday };
  const isFromToday = firstDay > yesterday;
  return html`<fxu-empty-panel
    heading=${t('empty.noData.heading')}
    cause=${t('empty.noData.cause', { day: format.dayInWords(firstDay) })}
    next=${t('empty.noData.next')}
  >
    <button class="button" @click=${() => onChoose(isFromToday ? { preset: 'today' } : range)}>
      ${t('empty.noData.action', { range: isFromToday ? t('period.today') : format.range(range.from, range.to) })}
    </button>
  </fxu-empty-panel>`;
}
