/** The three cards: bought, used, and both by type. */
import { html, nothing } from 'lit';
import type { Level } from '../../domain/level.ts';
import type { Period } from '../../domain/period.ts';
import type { Session } from '../../session/session.ts';

export interface UsageCards {
  readonly level: Level;
  readonly period: Period;
  /** A row per licence type. */
  readonly rows: unknown;
  /** Leads to what types and statuses mean; nothing where there is no help on the page. */
  readonly onExplain?: () => void;
}

/** The totals carry no status: free licences of one type never cover another. */
export function usageCards({ level, period, rows, onExplain }: UsageCards, session: Session) {
  const { t, format } = session;
  const { total } = level;
  const asOf = t('figure.asOf', { day: format.dayInWords(period.to) });
  return html`<div class="cards">
    <section class="card total" aria-labelledby="entitled">
      <h3 id="entitled">${t('card.totalEntitled')}</h3>
      <p class="figure">${format.units(total.entitled)}</p>
      <p class="small muted">${asOf}</p>
    </section>
    <section class="card total" aria-labelledby="used">
      <h3 id="used">${t('card.totalUsage')}</h3>
      <p class="figure">${format.units(total.used)}</p>
      ${
        (total.overage ?? 0) > 0
          ? html`<p>${t('card.withoutLicense', { units: format.units(total.overage) })}</p>`
          : nothing
      }
      <p class="small muted">${asOf}</p>
    </section>
    <section class="card types" aria-labelledby="types">
      <div class="head">
        <h3 id="types">${t('card.usageByType')}</h3>
        ${onExplain ? html`<button class="link" @click=${onExplain}>${t('card.explain')}</button>` : nothing}
      </div>
      ${rows}
    </section>
  </div>`;
}
