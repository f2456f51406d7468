/** What stands in place of customers where the person has none. */
import { html } from 'lit';
import type { Translate } from '../i18n/messages.ts';

/** The list is to be fetched again. */
export class ReloadCustomersEvent extends Event {
  constructor() {
    super('reload-customers', { bubbles: true });
  }
}

/** @param host sends `reload-customers` when the user asks to look again. */
export function noCustomersPanel(t: Translate, host: EventTarget) {
  return html`<fxu-empty-panel
    level="2"
    heading=${t('customers.none.heading')}
    cause=${t('customers.none.cause')}
    next=${t('customers.none.next')}
  >
    <button class="button" @click=${() => host.dispatchEvent(new ReloadCustomersEvent())}>
      ${t('customers.none.action')}
    </button>
  </fxu-empty-panel>`;
}
