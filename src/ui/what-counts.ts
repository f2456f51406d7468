/** What each license type counts, with the four cases of a Knowledge Worker: in the help, and on a subscription's card. */
import { css, html } from 'lit';
import type { Session } from '../session/session.ts';
import { icons } from './icons.ts';
import { publicPages } from './public-pages.ts';

/** The cases that need a Knowledge Worker license, as the license guide orders them. */
const knowledgeWorkerCases = ['deskPhone', 'devices', 'extensionMobility', 'mobile'] as const;

export const helpText = css`
  .body {
    max-width: 48rem;
  }
  .body dt {
    font-weight: 500;
  }
  .body dt:not(:first-child) {
    margin-top: 0.75rem;
  }
  .body :is(ol, ul) {
    margin: 0.25rem 0 0 1.25rem;
  }
  .body > * + :is(p, ul) {
    margin-top: 0.75rem;
  }
  .body a {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: 1.5rem;
    color: var(--flex-link);
  }
`;

export function publicLink(page: keyof typeof publicPages, { t }: Session) {
  return html`<p>
    <a href=${publicPages[page]} target="_blank" rel="noopener noreferrer">
      ${t(`help.links.${page}`)}${icons.popOut()}
    </a>
  </p>`;
}

/** To be unfolded. */
export function whatCounts(session: Session) {
  const { t } = session;
  return html`<details>
    <summary>${t('help.counts.heading')}</summary>
    <div class="body">
      <dl>
        <dt>${t('license.knowledgeWorker')}</dt>
        <dd>
          ${t('help.counts.knowledgeWorker.lead')}
          <ol>
            ${knowledgeWorkerCases.map((name) => html`<li>${t(`help.counts.knowledgeWorker.${name}`)}</li>`)}
          </ol>
        </dd>
        <dt>${t('license.commonArea')}</dt>
        <dd>${t('help.counts.commonArea')}</dd>
        <dt>${t('license.telePresence')}</dt>
        <dd>${t('help.counts.telePresence')}</dd>
      </dl>
      ${publicLink('licenseTypes', session)}
    </div>
  </details>`;
}
