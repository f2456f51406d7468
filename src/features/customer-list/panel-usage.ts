/** What a customer uses, and what it has bought with which IDs: the lower part of its panel. */
import { html, nothing } from 'lit';
import { freeInUnderUse } from '../../domain/compliance.ts';
import {
  customerShortages,
  type Standing,
  subscriptionCompliance,
  typeCompliance,
} from '../../domain/customer-standing.ts';
import type { Customer, CustomerSubscription, CustomerUse } from '../../domain/customer.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import type { Shortage } from '../../domain/report.ts';
import { isCarried } from '../../domain/series.ts';
import type { Session } from '../../session/session.ts';
import { isolate, withNames } from '../../ui/isolate.ts';
import { nextStep } from '../../ui/next-step.ts';
import { usedOfBought } from './customer-columns.ts';

export interface PanelUsage {
  readonly session: Session;
  readonly customer: Customer;
  readonly standing: Standing;
  readonly asOf: Day;
  /** The running day has no peak and no days over. */
  readonly hasHistory: boolean;
  readonly underUsePercent: number | null;
}

/** Nothing for those who may not see it. */
export function renderUsage(config: PanelUsage) {
  const { session, customer, standing, asOf } = config;
  const { t, format } = session;
  const { usage } = customer;
  if (usage === undefined) return nothing;
  if (standing.compliance === null) {
    return html`<section>
      <h3>${t('empty.noOrder.heading')}</h3>
      <p>${t('empty.noOrder.next.partner')}</p>
    </section>`;
  }
  const shortages = customerShortages(customer);
  return html`<section>
      <div class="head">
        <h3>${t('customers.usage')}</h3>
        <span class="small muted">${t('figure.asOf', { day: format.dayInWords(asOf) })}</span>
      </div>
      ${renderCoverage(usage, config)}
      ${licenseTypes.map((type) => renderType(type, usage, shortages, config))}
    </section>
    <section>
      <h3>${t('views.subscriptions')}</h3>
      ${usage.subscriptions.map((subscription) => renderSubscription(subscription, config))}
    </section>`;
}

function renderCoverage(usage: CustomerUse, { session, standing, asOf }: PanelUsage) {
  const { t, format } = session;
  const { oldestReadingAt, clustersReported: reported, clustersExpected: expected } = usage;
  const without = standing.subscriptionsWithoutData;
  const oldest = oldestReadingAt === null ? null : format.shortDay(dayOf(oldestReadingAt), asOf);
  return html`${
    standing.isStale && oldest !== null
      ? html`<fxu-banner kind="warning"><p>${t('customers.staleSince', { day: oldest })}</p></fxu-banner>`
      : isCarried(usage) && oldest !== null
        ? html`<p class="small muted">
            ${t('customers.carried', { reported: format.units(reported), expected: format.units(expected), day: oldest })}
          </p>`
        : nothing
  }
  ${
    without === 0 || standing.isPending
      ? nothing
      : html`<p class="small muted">
          ${t('customers.withoutData', { count: without, without: format.units(without), all: format.units(usage.subscriptions.length) })}
        </p>`
  }`;
}

function renderType(
  type: LicenseType,
  { byType, subscriptions }: CustomerUse,
  shortages: readonly Shortage[],
  { session, standing, hasHistory, underUsePercent }: PanelUsage,
) {
  const { t, format } = session;
  const use = byType[type];
  const compliance = standing.complianceByType?.[type] ?? 'unknown';
  const step = nextStep(
    {
      compliance,
      shortages: shortages.filter((shortage) => shortage.type === type),
      free: freeInUnderUse(
        subscriptions.map((part) => ({
          ...part.byType[type],
          compliance: typeCompliance(part, type, underUsePercent),
        })),
      ),
    },
    session,
  );
  const over = use.overage ?? 0;
  return html`<div class="type">
    <div class="head">
      <h4>${t(`license.${type}`)}</h4>
      <fxu-status-chip status=${compliance} label=${t(`compliance.${compliance}`)}></fxu-status-chip>
      ${usedOfBought(use, session)}
    </div>
    <fxu-usage-bar .use=${use}></fxu-usage-bar>
    <dl class="figures">
      ${
        over === 0
          ? nothing
          : html`<div class="over">
              <dt>${t('figure.overage')}</dt>
              <dd>${format.units(over)}</dd>
            </div>`
      }
      ${
        hasHistory && use.used !== null
          ? html`<div>
                <dt>${t('figure.peak')}</dt>
                <dd>${format.units(use.peak)}</dd>
              </div>
              <div>
                <dt>${t('figure.daysOver')}</dt>
                <dd>${format.units(use.daysOver)}</dd>
              </div>`
          : nothing
      }
    </dl>
    ${step === null ? nothing : html`<p class="small">${withNames(step)}</p>`}
  </div>`;
}

function renderSubscription(subscription: CustomerSubscription, { session, underUsePercent }: PanelUsage) {
  const { t, format } = session;
  const { subscriptionId, dealId, orderIds, status, end } = subscription;
  const compliance = subscriptionCompliance(subscription, underUsePercent);
  return html`<div class="subscription">
    <div class="head">
      <h4 class="id">
        <span class="visually-hidden">${t('subscription.subscriptionId')}</span>
        ${copyable(subscriptionId, session)}
      </h4>
      <fxu-status-chip status=${compliance} label=${t(`compliance.${compliance}`)}></fxu-status-chip>
    </div>
    <dl class="facts">
      <div>
        <dt>${t('customers.subscriptionStatus')}</dt>
        <dd>
          ${t(`subscription.status.${status}`)}, ${t('customers.until', { day: format.dayInWords(end) })}
        </dd>
      </div>
      <div>
        <dt><abbr title=${t('subscription.dealIdHint')}>${t('subscription.dealId')}</abbr></dt>
        <dd class="id">${copyable(dealId, session)}</dd>
      </div>
      ${
        orderIds.length === 0
          ? nothing
          : html`<div>
              <dt>${t('subscription.orderId')}</dt>
              <dd>${orderIds.map((id) => html`<span class="id">${copyable(id, session)}</span>`)}</dd>
            </div>`
      }
    </dl>
  </div>`;
}

function copyable(id: string, { t }: Session) {
  return html`<bdi>${id}</bdi
    ><fxu-copy-button
      value=${id}
      label=${t('subscription.copy', { id: isolate(id) })}
      done=${t('subscription.copied')}
    ></fxu-copy-button>`;
}
