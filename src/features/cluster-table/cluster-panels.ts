/** What stands in place of the table while, or where, there are no rows. */
import { html } from 'lit';
import { orderingParty } from '../../domain/capability.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Session } from '../../session/session.ts';

/** The same outline as before the view's code was here. */
export function skeletonPanel(t: Translate) {
  return html`<fxu-dashboard-skeleton label=${t('clusters.loading')} shape="table"></fxu-dashboard-skeleton>`;
}

export function noClustersPanel({ t, me }: Session, onRetry: () => void) {
  return html`<fxu-empty-panel
    heading=${t('clusters.none.heading')}
    cause=${t('clusters.none.cause')}
    next=${t(`clusters.none.next.${orderingParty(me.grants)}`)}
  >
    <button class="button" @click=${onRetry}>${t('clusters.none.action')}</button>
  </fxu-empty-panel>`;
}

export function noMatchPanel(t: Translate, onClear: () => void) {
  return html`<div class="no-match">
    <h3>${t('clusters.noMatch.heading')}</h3>
    <p>${t('clusters.noMatch.cause')}</p>
    <p>${t('clusters.noMatch.next')}</p>
    <button class="button" @click=${onClear}>${t('clusters.noMatch.action')}</button>
  </div>`;
}
