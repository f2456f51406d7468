import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { complianceStatuses } from '../domain/compliance.ts';
import { type Session, sessionContext } from '../session/session.ts';
import { icons } from './icons.ts';
import { publicPages } from './public-pages.ts';
import { base, card, controls } from './styles.ts';

/** The cases that need a Knowledge Worker license, as the license guide orders them. */
const knowledgeWorkerCases = ['deskPhone', 'devices', 'extensionMobility', 'mobile'] as const;

/** How an order becomes figures. */
const dataSteps = ['ordered', 'sent', 'verified', 'synced'] as const;

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
        padding: 1rem 1.5rem 0.5rem;
      }
      h3 {
        margin-bottom: 0.25rem;
      }
      @media (width < 30rem) {
        .card {
          padding-inline: 1rem;
        }
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
      .body > * + :is(p, ul) {
        margin-top: 0.75rem;
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
  /** ISO-8601 UTC of the newest reading counted; null where there is none. */
  @property({ attribute: false }) dataFrom: string | null = null;

  override render() {
    const { t, format, me } = this.session;
    return html`<section class="card" aria-labelledby="help">
      <h3 id="help">${t('help.label')}</h3>
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
          <ul>
            <li>${t('workbook.about.statusDay')}</li>
            <li>${t('workbook.about.neverNetted')}</li>
            <li>${t('help.statuses.allowance')}</li>
            ${
              me.underUsePercent === null
                ? nothing
                : html`<li>${t('help.statuses.underUse', { share: format.percent(me.underUsePercent) })}</li>`
            }
          </ul>
        </div>
      </details>
      <details>
        <summary>${t('help.data.heading')}</summary>
        <div class="body">
          <ol>
            ${dataSteps.map((step) => html`<li>${t(`help.data.${step}`)}</li>`)}
          </ol>
          <ul>
            <li>${t('help.data.age')}</li>
            ${this.dataFrom === null ? nothing : html`<li>${t('help.data.newest', { at: format.instant(this.dataFrom) })}</li>`}
            <li>${t('help.data.carried')}</li>
          </ul>
          ${this.#renderLink('roles')}${this.#renderLink('sampleReport')}
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
