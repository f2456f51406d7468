import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { complianceStatuses } from '../domain/compliance.ts';
import { type Session, sessionContext } from '../session/session.ts';
import { base, card, controls } from './styles.ts';
import { helpText, publicLink, whatCounts } from './what-counts.ts';

/** How an order becomes figures. */
const dataSteps = ['ordered', 'sent', 'verified', 'synced'] as const;

/** Help in place: what each license type counts, what each status means, and where the figures come from. */
export class LicenseHelp extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    helpText,
    css`
      :host {
        container-type: inline-size;
      }
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
      @container (width < 30rem) {
        .card {
          padding-inline: 1rem;
        }
      }
      .body {
        padding-bottom: 1rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** ISO-8601 UTC of the newest reading counted; null where there is none. */
  @property({ attribute: false }) dataFrom: string | null = null;
  /** Where each subscription's card says itself what each type counts. */
  @property({ type: Boolean }) withoutCounts = false;

  override render() {
    const { t, format, me } = this.session;
    return html`<section class="card" aria-labelledby="help">
      <h3 id="help">${t('help.label')}</h3>
      ${this.withoutCounts ? nothing : whatCounts(this.session)}
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
          ${publicLink('roles', this.session)}${publicLink('sampleReport', this.session)}
        </div>
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-license-help': LicenseHelp;
  }
}
