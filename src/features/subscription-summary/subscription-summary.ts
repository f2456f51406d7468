import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { type JudgedSubscription, judgeSubscriptions } from '../../domain/active-subscriptions.ts';
import { orderingParty } from '../../domain/capability.ts';
import { addDays, type Day, dayOf } from '../../domain/day.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { withNames } from '../../ui/isolate.ts';
import { Load } from '../../ui/load.ts';
import { NavigateEvent } from '../../ui/navigate-event.ts';
import { nextStep } from '../../ui/next-step.ts';
import { base, card, controls, skeleton } from '../../ui/styles.ts';
import { summaryLayout } from './summary-layout.ts';

/** A page that belongs to the hub has room for the worst few. */
const shownAtMost = 3;

interface Summary {
  readonly asOf: Day;
  readonly subscriptions: readonly JudgedSubscription[];
}

/**
 * The active subscriptions in short, as of yesterday: ID, status, used and bought per type; the worst three.
 * @fires navigate - the user asks for the Subscriptions view.
 */
export class SubscriptionSummary extends LitElement {
  static override styles = [base, card, controls, skeleton, summaryLayout];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** Whether the hub can be asked for another page. */
  @property({ type: Boolean }) canNavigate = false;

  #summary = new Load(this, {
    args: () => {
      const { api, me, today } = this.session;
      return [api, me.organization.id, addDays(today(), -1), me.underUsePercent] as const;
    },
    run: async ([api, orgId, asOf, underUsePercent], signal): Promise<Summary> => {
      const { subscriptions } = await api.getUsageSummary({ orgId, asOf }, signal);
      return { asOf, subscriptions: judgeSubscriptions(subscriptions, asOf, underUsePercent) };
    },
    keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
  });

  override render() {
    const { t } = this.session;
    return html`<section class="card" aria-label=${t('summary.label')}>
      ${this.#summary.render(t, {
        pending: () => this.#renderSkeleton(),
        complete: (summary) => this.#renderSummary(summary),
      })}
      ${
        this.canNavigate
          ? html`<button class="link" @click=${this.#onOpen}>${t('summary.open')}</button>`
          : nothing
      }
    </section>`;
  }

  #renderSkeleton() {
    return html`<div aria-busy="true">
      <p class="visually-hidden" role="status">${this.session.t('summary.loading')}</p>
      <div class="subscription">
        <span class="skeleton head"></span><span class="skeleton figures"></span>
      </div>
    </div>`;
  }

  #renderSummary({ asOf, subscriptions }: Summary) {
    const { t, format, me } = this.session;
    const day = format.dayInWords(asOf);
    if (subscriptions.length === 0) {
      return html`<p>${t('summary.none.cause', { day })}</p>
        <p>${t(`summary.none.next.${orderingParty(me.grants)}`)}</p>`;
    }
    const more = subscriptions.length - shownAtMost;
    const isWaiting = subscriptions.every(({ compliance }) => compliance === 'pending');
    return html`<ul>
        ${subscriptions
          .slice(0, shownAtMost)
          .map(
            (each) =>
              html`<li class="subscription">
                ${this.#renderSubscription(each, asOf)}${isWaiting ? nothing : this.#renderNext(each)}
              </li>`,
          )}
      </ul>
      ${more > 0 ? html`<p>${t('summary.more', { count: more, units: format.units(more) })}</p>` : nothing}
      ${isWaiting ? html`<p>${t('nextStep.pending')}</p>` : nothing}
      <p class="small muted">${t('figure.asOf', { day })}</p>`;
  }

  #renderSubscription(subscription: JudgedSubscription, asOf: Day) {
    const { t, format } = this.session;
    const { subscriptionId, compliance, isStale, oldestReadingAt } = subscription;
    return html`<div class="head">
        <bdi class="id">${subscriptionId}</bdi>
        <fxu-status-chip status=${compliance} label=${t(`compliance.${compliance}`)}></fxu-status-chip>
        ${
          isStale && oldestReadingAt !== null
            ? html`<span class="small muted">
                ${t('stale.heading')}:
                ${t('stale.lastReading', { day: format.shortDay(dayOf(oldestReadingAt), asOf) })}
              </span>`
            : nothing
        }
      </div>
      <dl class="figures">${licenseTypes.map((type) => this.#renderType(subscription, type))}</dl>`;
  }

  #renderNext(subscription: JudgedSubscription) {
    const step = nextStep(subscription, this.session);
    return step === null ? nothing : html`<p class="next">${withNames(step)}</p>`;
  }

  #renderType({ byType }: JudgedSubscription, type: LicenseType) {
    const { t, format } = this.session;
    const { entitled, used } = byType[type];
    return html`<div>
      <dt class="muted">${t(`license.${type}`)}</dt>
      <dd>
        <span class="visually-hidden">${t('figure.used')}</span> <strong>${format.units(used)}</strong>
        <span aria-hidden="true">/</span> <span class="visually-hidden">${t('figure.bought')}</span>
        ${format.units(entitled)}
      </dd>
    </div>`;
  }

  #onOpen = () => {
    this.dispatchEvent(new NavigateEvent({ to: 'subscriptions' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-subscription-summary': SubscriptionSummary;
  }
}
