/** A subscription's orders: the first few by their IDs, and all of them with what each changed. */
import { html, nothing } from 'lit';
import { licenseTypes } from '../../domain/license.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Session } from '../../session/session.ts';
import { isolate } from '../../ui/isolate.ts';

type Orders = Subscription['orders'];

/** So many IDs fit the line; the others are in the table. */
const firstOrders = 3;

/** An ID, and the way to take it along. */
export function copyable(id: string, { t }: Session) {
  return html`<bdi>${id}</bdi>
    <fxu-copy-button
      value=${id}
      label=${t('subscription.copy', { id: isolate(id) })}
      done=${t('subscription.copied')}
    ></fxu-copy-button>`;
}

export function orderIdsFact(orders: Orders, session: Session) {
  if (orders.length === 0) return nothing;
  const { t, format } = session;
  const more = orders.length - firstOrders;
  return html`<div>
    <dt>${t('subscription.orderId')}</dt>
    <dd class="ids">
      ${orders
        .slice(0, firstOrders)
        .map(({ orderId }) => html`<span class="id-value">${copyable(orderId, session)}</span>`)}
      ${more <= 0 ? nothing : html`<span class="muted">${t('subscription.moreOrders', { units: format.units(more) })}</span>`}
    </dd>
  </div>`;
}

export function orderTable(orders: Orders, session: Session) {
  if (orders.length === 0) return nothing;
  const { t, format } = session;
  const counted = t('subscription.orders', { count: orders.length });
  return html`<details>
    <summary>${counted}</summary>
    <div class="orders">
      <table>
        <caption class="visually-hidden">
          ${counted}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('subscription.orderId')}</th>
            <th scope="col">${t('subscription.orderDate')}</th>
            ${licenseTypes.map((type) => html`<th scope="col" class="number">${t(`license.${type}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${orders.map(
            ({ orderId, date, changeByType }) =>
              html`<tr>
                <th scope="row"><span class="id-value">${copyable(orderId, session)}</span></th>
                <td>${date}</td>
                ${licenseTypes.map((type) => html`<td class="number">${format.change(changeByType[type])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
