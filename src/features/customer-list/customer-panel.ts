import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Standing } from '../../domain/customer-standing.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Day } from '../../domain/day.ts';
import { can, type Session } from '../../session/session.ts';
import { OpenCustomerEvent } from '../../ui/open-customer-event.ts';
import { base, controls } from '../../ui/styles.ts';
import { customerPanelStyles } from './customer-panel-styles.ts';
import { CustomerChangeEvent } from './events.ts';
import { renderUsage } from './panel-usage.ts';
import { panelIcons, serviceList } from './service-words.ts';

/**
 * One customer of the list: what it has bought, how that stands, and the ways to see all of it.
 * Esc closes it.
 * @fires customer-change - the previous or next customer, or none, is wanted.
 * @fires open-customer - the customer is to be shown as a whole.
 */
export class CustomerPanel extends LitElement {
  static override styles = [base, controls, customerPanelStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) customer!: Customer;
  @property({ attribute: false }) standing!: Standing;
  @property({ attribute: false }) asOf!: Day;
  @property({ attribute: false }) underUsePercent: number | null = null;
  @property({ type: Boolean }) hasHistory = false;
  /** Whether the hub can be asked for the customer's own page. */
  @property({ type: Boolean }) canNavigate = false;
  /** IDs of the customers shown, in order. */
  @property({ attribute: false }) previousId: string | null = null;
  @property({ attribute: false }) nextId: string | null = null;
  /** Its place among those shown, from 1; null for one that the filters leave out. */
  @property({ type: Number }) position: number | null = null;
  @property({ type: Number }) count = 0;
  @query('h2') private heading!: HTMLElement;

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  /** Puts the reader at the beginning. */
  focusHeading() {
    this.heading.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { session, customer } = this;
    return html`<section class="panel" aria-labelledby="name">
      ${this.#renderBar()}
      <h2 id="name" tabindex="-1"><bdi>${customer.name}</bdi></h2>
      ${this.#renderActions()} ${this.#renderFacts()}
      ${renderUsage({
        session,
        customer,
        standing: this.standing,
        asOf: this.asOf,
        hasHistory: this.hasHistory,
        underUsePercent: this.underUsePercent,
      })}
    </section>`;
  }

  #renderBar() {
    const { t, format } = this.session;
    const place =
      this.position === null
        ? ''
        : t('customers.panel.position', {
            position: format.units(this.position),
            units: format.units(this.count),
          });
    return html`<div class="bar">
      <button class="back link" @click=${this.#onClose}>
        ${panelIcons.arrowLeft()}${t('customers.panel.back')}
      </button>
      ${this.#renderStep(t('customers.panel.previous'), panelIcons.arrowLeft(), this.previousId)}
      ${this.#renderStep(t('customers.panel.next'), panelIcons.arrowRight(), this.nextId)}
      <span class="position small muted">${place}</span>
      <span class="visually-hidden" role="status">${this.customer.name}</span>
      <button
        class="icon close"
        aria-label=${t('customers.panel.close')}
        title=${t('customers.panel.close')}
        @click=${this.#onClose}
      >
        ${panelIcons.cancel()}
      </button>
    </div>`;
  }

  /** Stays in place at either end, so that the focus does. */
  #renderStep(label: string, icon: unknown, customerId: string | null) {
    return html`<button
      class="icon"
      aria-label=${label}
      title=${label}
      aria-disabled=${customerId === null ? 'true' : nothing}
      @click=${() => customerId !== null && this.dispatchEvent(new CustomerChangeEvent(customerId))}
    >
      ${icon}
    </button>`;
  }

  #renderActions() {
    const { t } = this.session;
    const canLaunch = can(this.session, 'customer.launch');
    const canSee = can(this.session, 'usage.view');
    if (!canLaunch && !canSee) return nothing;
    const isBlocked = canLaunch && !this.canNavigate;
    return html`<div class="actions">
      <button
        class="button"
        aria-disabled=${isBlocked ? 'true' : nothing}
        aria-describedby=${isBlocked ? 'reason' : nothing}
        @click=${() => isBlocked || this.#open(canLaunch ? 'hub' : 'here')}
      >
        ${t('customers.panel.view')}
      </button>
      ${
        canLaunch && canSee
          ? html`<button class="button" @click=${() => this.#open('here')}>${t('views.dashboard')}</button>`
          : nothing
      }
      ${isBlocked ? html`<p id="reason" class="reason small muted">${t('customers.panel.cannotNavigate')}</p>` : nothing}
    </div>`;
  }

  #renderFacts() {
    const { t, format } = this.session;
    const { services, provisioningStatus, subscriptionStatus, endDate, clusterCount } = this.customer;
    const { daysLeft } = this.standing;
    return html`<dl class="facts">
      <div>
        <dt>${t('customers.services')}</dt>
        <dd>
          ${
            services.length === 0
              ? format.units(null)
              : html`<ul class="services">
                  ${serviceList(services, t)}
                </ul>`
          }
        </dd>
      </div>
      <div>
        <dt>${t('subscription.provisioning')}</dt>
        <dd>${t(`provisioning.${provisioningStatus}`)}</dd>
      </div>
      <div>
        <dt>${t('customers.subscriptionStatus')}</dt>
        <dd>
          ${t(`subscription.status.${subscriptionStatus}`)}${endDate === null ? nothing : html`, ${t('customers.until', { day: format.dayInWords(endDate) })}`}${
            daysLeft === null
              ? nothing
              : html` · <strong>${t('subscription.endsIn', { count: daysLeft })}</strong>`
          }
        </dd>
      </div>
      ${
        can(this.session, 'clusters.view')
          ? html`<div>
              <dt>${t('views.clusters')}</dt>
              <dd>${format.units(clusterCount)}</dd>
            </div>`
          : nothing
      }
    </dl>`;
  }

  #open(where: OpenCustomerEvent['where']) {
    this.dispatchEvent(new OpenCustomerEvent(this.customer.customerId, where));
  }

  #onClose = () => {
    this.dispatchEvent(new CustomerChangeEvent(null));
  };

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The hub may have an Esc of its own.
    event.preventDefault();
    event.stopPropagation();
    this.#onClose();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-customer-panel': CustomerPanel;
  }
}
