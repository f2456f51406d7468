import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { complianceStatuses } from '../domain/compliance.ts';
import { type Session, sessionContext } from '../session/session.ts';
import { icons } from './icons.ts';
import { publicPages } from './public-pages.ts';
import { base, card, controls } from './styles.ts';

/** The cases that need a Knowledge Worker license, as the license guide orders them. */
const knowledgeWorkerCases = ['deskPhone', 'devices', 'extensionMobility', 'mobile'] as const;

/** Help in place: what each license type counts, what each status means, and where the figures come from. */
export class LicenseHelp extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    css`
      details + details {
        border-top: 1px solid var(--flex-outline);
      }
      summary {
        min-height: 2.5rem;
        padding: 0.625rem 0;
        cursor: pointer;
        font-weight: 500;
      }
      .card {
        padding: 0.5rem 1.5rem;
      }
      .body {
        max-width: 48rem;
        padding-bottom: 1rem;
      }
      dt {
        font-weight: 500;
      }
      dt:not(:first-child) {
        margin-top: 0.75rem;
      }
      ol,
      ul {
        margin: 0.25rem 0 0 1.25rem;
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        min-height: 1.5rem;
        color: var(--flex-link);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;

  override render() {
    const { t } = this.session;
    return html`<section class="card" aria-label=${t('help.label')}>
      <details>
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
          <p>${t('help.counts.neverNetted')}</p>
          ${this.#renderLink('licenseTypes')}
        </div>
      </details>
      <details>
        <summary>${t('help.statuses.heading')}</summary>
        <div class="body">
          <dl>
            ${complianceStatuses.map(
              (status) =>
                html`<dt>
                    <fxu-status-chip status=${status} label=${t(`compliance.${status}`)}></fxu-status-chip>
                  </dt>
                  <dd>${t(`workbook.meaning.${status}`)}</dd>`,
            )}
          </dl>
        </div>
      </details>
      <details>
        <summary>${t('help.data.heading')}</summary>
        <div class="body">
          <ul>
            <li>${t('help.data.source')}</li>
            <li>${t('help.data.age')}</li>
            <li>${t('help.data.carried')}</li>
          </ul>
          ${this.#renderLink('roles')}
        </div>
      </details>
    </section>`;
  }

  #renderLink(page: keyof typeof publicPages) {
    return html`<p>
      <a href=${publicPages[page]} target="_blank" rel="noopener noreferrer">
        ${this.session.t(`help.links.${page}`)}${icons.popOut()}
      </a>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-license-help': LicenseHelp;
  }
}
