/** What the tab shows when it cannot start: words for the user, names for whoever runs the hub. */
import { html } from 'lit';
import type { PropProblem } from '../hub-props.ts';
import type { Translate } from '../i18n/messages.ts';

export function propProblems(problems: readonly PropProblem[], t: Translate) {
  return html`<fxu-banner kind="error">
    <p><strong>${t('hubProps.heading')}</strong></p>
    <p>${t('hubProps.next')}</p>
    <ul>
      ${problems.map(
        ({ prop, problem }) =>
          html`<li>${t(`hubProps.${problem}`, { prop, expected: t(`hubProps.expected.${prop}`) })}</li>`,
      )}
    </ul>
  </fxu-banner>`;
}

/** No language could be fetched, so this one text is here, in both. */
export function noLanguage(onRetry: () => void) {
  return html`<fxu-banner kind="error">
    <div role="alert">
      <p lang="sv">Språket kunde inte läsas in. Kontrollera anslutningen och försök igen.</p>
      <p lang="en">The language could not be loaded. Check the connection and try again.</p>
    </div>
    <button slot="action" class="button" @click=${onRetry}>
      <span lang="sv">Försök igen</span> / <span lang="en">Try again</span>
    </button>
  </fxu-banner>`;
}
