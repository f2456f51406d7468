import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { type Capability, namedRoles } from '../domain/capability.ts';
import type { Session } from '../session/session.ts';
import { isolate, withNames } from '../ui/isolate.ts';
import { base, card } from '../ui/styles.ts';

/** Who holds one of these sees something: of one customer, or in the hub. */
const ofOne = ['usage.view', 'clusters.view'] as const satisfies readonly Capability[];
const ofHub = ['customers.view', ...ofOne] as const;

/** The person may see nothing here: which roles may, and whom to ask. */
export class NoAccessPanel extends LitElement {
  static override styles = [
    base,
    card,
    css`
      p {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** One of several customers is shown; else the hub's page. */
  @property({ type: Boolean }) isOfOne = false;

  override render() {
    const { t, format, me } = this.session;
    const roles = new Set((this.isOfOne ? ofOne : ofHub).flatMap((needed) => me.grantedBy.get(needed) ?? []));
    const holders = [...roles].map((holder) => {
      const role = namedRoles.find((known) => known === holder);
      // The service may have other roles, shown in its own words.
      return role === undefined ? isolate(holder) : t(`role.${role}`);
    });
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${t('noAccess.heading')}</h2>
      <p>${t('noAccess.cause')} <bdi>${me.organization.name}</bdi>.</p>
      ${holders.length === 0 ? nothing : html`<p>${withNames(t('noAccess.roles', { roles: format.list(holders) }))}</p>`}
      <p>${t(holders.length === 0 ? 'noAccess.nextUnknown' : 'noAccess.next')}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-no-access-panel': NoAccessPanel;
  }
}
