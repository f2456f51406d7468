/** What stands in place of the table while, or where, there are no rows. */
import { html } from 'lit';
import { orderingParty } from '../../domain/capability.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Session } from '../../session/session.ts';

/** The same outline as before the view's code was here. */
export function skeletonPanel(t: Translate) {
  return html`<fxu-dashboard-skeleton label=${t('clusters.loading')} shape="table"></fxu-dashboard-skeleton>`;
}

/** @param isOfAll of all customers; else of the shown organization. */
export function noClustersPanel({ t, me }: Session, isOfAll: boolean, onRetry: () => void) {
  return html`<fxu-empty-panel
    heading=${t('clusters.none.heading')}
    cause=${t(isOfAll ? 'clusters.none.causeOfAll' : 'clusters.none.cause')}
    next=${t(`clusters.none.next.${orderingParty(me.grants)}`)}
  >
    <button class="button" @click=${onRetry}>${t('clusters.none.action')}</button>
  </fxu-empty-panel>`;
}

/** @param soFar how many have come of how many, in figures, where that is not all: then the rest may match; else null. */
export function noMatchPanel(
  t: Translate,
  soFar: { readonly loaded: string; readonly total: string } | null,
  onClear: () => void,
) {
  return html`<div class="no-match">
    ${
      soFar === null
        ? html`<h3>${t('clusters.noMatch.heading')}</h3>
            <p>${t('clusters.noMatch.cause')}</p>
            <p>${t('clusters.noMatch.next')}</p>`
        : html`<p>${t('clusters.noMatch.soFar', soFar)}</p>`
    }
    <button class="button" @click=${onClear}>${t('clusters.noMatch.action')}</button>
  </div>`;
}
