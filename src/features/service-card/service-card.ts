import { consume } from '@lit/context';
import ucmCloud from '@momentum-design/icons/dist/ts/ucm-cloud-regular.ts';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { orderingParty } from '../../domain/capability.ts';
import { addDays, dayOf } from '../../domain/day.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { withNames } from '../../ui/isolate.ts';
import { Load } from '../../ui/load.ts';
import { NavigateEvent } from '../../ui/navigate-event.ts';
import { nextStep } from '../../ui/next-step.ts';
import { base, card, controls, skeleton } from '../../ui/styles.ts';
import { reachOf, readAllCustomers, readCustomer, type ServiceState } from './service-state.ts';

/**
 * UCM Cloud among the hub's services: how it stands, how old the data are, and the ways into it.
 * @fires navigate - the user asks for the usage report or the clusters.
 */
export class ServiceCard extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    skeleton,
    css`
      .card {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
        max-width: 24rem;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        font-size: 1rem;
        line-height: 1.5rem;
      }
      h2 svg {
        font-size: 1.5rem;
      }
      .state {
        min-height: 1.5rem;
      }
      .skeleton {
        width: 10rem;
        height: 1.5rem;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** Whether the hub can be asked for another page. */
  @property({ type: Boolean }) canNavigate = false;

  #state = new Load(this, {
    args: () => {
      const { api, me, today } = this.session;
      const reach = reachOf(this.session);
      if (reach === null || reach === 'none') return null;
      return [api, reach, me.organization.id, addDays(today(), -1), me.underUsePercent] as const;
    },
    run: ([api, reach, orgId, asOf, underUsePercent], signal): Promise<ServiceState> =>
      reach === 'allCustomers'
        ? readAllCustomers(api, asOf, signal)
        : readCustomer(api, { orgId, asOf, underUsePercent }, signal),
    keeps: ([, previousReach, previousOrg], [, nextReach, nextOrg]) =>
      previousReach === nextReach && previousOrg === nextOrg,
  });

  override render() {
    const { t } = this.session;
    const hasFigures = reachOf(this.session) !== 'none';
    return html`<section class="card" aria-labelledby="name">
      <h2 id="name">${ucmCloud()}${t('serviceCard.ucmCloud')}</h2>
      ${hasFigures ? this.#renderFigures() : nothing}
      ${hasFigures && this.canNavigate ? this.#renderLinks() : nothing}
    </section>`;
  }

  #renderFigures() {
    const { t } = this.session;
    return this.#state.render(t, {
      pending: () =>
        html`<p class="visually-hidden" role="status">${t('serviceCard.loading')}</p>
          <span class="skeleton" aria-busy="true"></span>`,
      complete: (state) =>
        html`<p class="state">${this.#renderState(state)}</p>
          ${this.#renderNext(state)}${this.#renderAge(state)}`,
    });
  }

  #renderState({ compliance, customersOver }: ServiceState) {
    const { t, format } = this.session;
    if (customersOver !== null) {
      return t('serviceCard.customersOver', { count: customersOver, units: format.units(customersOver) });
    }
    if (compliance === null) return t('serviceCard.none');
    return html`<fxu-status-chip
      status=${compliance}
      label=${t(`compliance.${compliance}`)}
    ></fxu-status-chip>`;
  }

  /** A count of customers is no status. */
  #renderNext({ compliance, customersOver, shortages, free }: ServiceState) {
    const { t, me } = this.session;
    if (customersOver !== null) return nothing;
    if (compliance === null) return html`<p>${t(`summary.none.next.${orderingParty(me.grants)}`)}</p>`;
    const step = nextStep({ compliance, shortages, free }, this.session);
    return step === null ? nothing : html`<p>${withNames(step)}</p>`;
  }

  #renderAge({ asOf, dataFrom, staleSince, customersOver }: ServiceState) {
    const { t, format } = this.session;
    return html`${
      customersOver === null
        ? nothing
        : html`<p class="small muted">${t('figure.asOf', { day: format.dayInWords(asOf) })}</p>`
    }
    ${
      dataFrom === null
        ? nothing
        : html`<p class="small muted">${t('dashboard.dataFrom', { at: format.instant(dataFrom) })}</p>`
    }
    ${
      staleSince === null
        ? nothing
        : html`<p class="small muted">
            ${t('stale.heading')}:
            ${t('stale.lastReading', { day: format.shortDay(dayOf(staleSince), asOf) })}
          </p>`
    }`;
  }

  #renderLinks() {
    const { t } = this.session;
    return html`<div class="links">
      <button class="link" aria-label=${t('serviceCard.openUcmCloud')} @click=${this.#onOpen}>
        ${t('serviceCard.open')}
      </button>
      ${
        can(this.session, 'clusters.view')
          ? html`<button class="link" @click=${this.#onClusters}>${t('serviceCard.clusters')}</button>`
          : nothing
      }
    </div>`;
  }

  #onOpen = () => {
    this.dispatchEvent(new NavigateEvent({ to: 'dashboard' }));
  };

  #onClusters = () => {
    this.dispatchEvent(new NavigateEvent({ to: 'clusters' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-service-card': ServiceCard;
  }
}
