/** What stands in place of the table while, or where, there are no rows. */
import { html } from 'lit';
import type { Translate } from '../../i18n/messages.ts';

export function skeletonPanel(t: Translate) {
  return html`<div class="card" aria-busy="true">
    <p class="visually-hidden" role="status">${t('customers.loading')}</p>
    <div class="lines">${Array.from({ length: 6 }, () => html`<span class="skeleton"></span>`)}</div>
  </div>`;
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
        ? html`<h2>${t('customers.noMatch.heading')}</h2>
            <p>${t('customers.noMatch.cause')}</p>
            <p>${t('customers.noMatch.next')}</p>`
        : html`<p>${t('customers.noMatch.soFar', soFar)}</p>`
    }
    <button class="button" @click=${onClear}>${t('customers.noMatch.action')}</button>
  </div>`;
}
