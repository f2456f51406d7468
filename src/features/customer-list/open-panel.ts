/** The customer whose panel is open beside the list: its row, its neighbours, and where the focus goes with it. */
import { html, type LitElement, nothing, type ReactiveController } from 'lit';
import type { CustomerList } from '../../domain/customer-list.ts';
import type { Session } from '../../session/session.ts';
import { OpenCustomerEvent } from '../../ui/open-customer-event.ts';
import type { CustomerPanel } from './customer-panel.ts';
import { CustomerChangeEvent } from './events.ts';

interface Host extends LitElement {
  readonly session: Session;
  readonly list: CustomerList;
  /** Whose panel is open; null for nobody's. */
  readonly customerId: string | null;
  readonly hasHistory: boolean;
  readonly canNavigate: boolean;
}

/**
 * @fires customer-change - on the host: another customer's panel is wanted, or none.
 * @fires open-customer - on the host: a customer is to be shown as a whole.
 */
export class OpenPanel implements ReactiveController {
  readonly #host: Host;
  readonly #onClosed: (row: number) => void;
  /** The panel was asked for here, not by a link. */
  #isAsked = false;
  #lastRow = -1;
  #hadFocus = false;

  /** @param onClosed the panel of this row is gone, and the focus was in it. */
  constructor(host: Host, onClosed: (row: number) => void) {
    this.#host = host;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  /** Null where none is open, or the customer is not in the list, or not yet. */
  get row(): number | null {
    const { customerId, list } = this.#host;
    return customerId === null ? null : list.rowOf(customerId);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#panel?.contains((this.#host.renderRoot as ShadowRoot).activeElement) === true;
  }

  hostUpdated(): void {
    const panel = this.#panel;
    if (panel === null) {
      if (this.#hadFocus) this.#onClosed(this.#lastRow);
    } else if (this.#isAsked) {
      this.#isAsked = false;
      void panel.updateComplete.then(() => panel.focusHeading());
    }
  }

  readonly open = (customerId: string): void => {
    this.#isAsked = true;
    // Chosen once more: there is nothing to change, but the panel is where the user wants to be.
    if (customerId === this.#host.customerId) this.#host.requestUpdate();
    else this.#host.dispatchEvent(new CustomerChangeEvent(customerId));
  };

  /** @param order the rows shown, among which the panel leads to the previous and the next. */
  render(order: Uint32Array) {
    const { row } = this;
    const { session, list, hasHistory, canNavigate } = this.#host;
    const { customers, standings, asOf, underUsePercent } = list;
    const customer = row === null ? undefined : customers[row];
    const standing = row === null ? undefined : standings[row];
    if (row === null || customer === undefined || standing === undefined) return nothing;
    this.#lastRow = row;
    const place = order.indexOf(row);
    const idAt = (position: number) => customers[order[position] ?? -1]?.customerId ?? null;
    return html`<fxu-customer-panel
      .session=${session}
      .customer=${customer}
      .standing=${standing}
      .asOf=${asOf}
      .underUsePercent=${underUsePercent}
      ?hasHistory=${hasHistory}
      ?canNavigate=${canNavigate}
      .previousId=${place < 0 ? null : idAt(place - 1)}
      .nextId=${place < 0 ? null : idAt(place + 1)}
      .position=${place < 0 ? null : place + 1}
      .count=${order.length}
      @customer-change=${this.#onChange}
      @open-customer=${this.#onOpenWhole}
    ></fxu-customer-panel>`;
  }

  get #panel(): CustomerPanel | null {
    return this.#host.renderRoot.querySelector('fxu-customer-panel');
  }

  readonly #onChange = ({ customerId }: CustomerChangeEvent) => {
    this.#host.dispatchEvent(new CustomerChangeEvent(customerId));
  };

  readonly #onOpenWhole = ({ customerId, where }: OpenCustomerEvent) => {
    this.#host.dispatchEvent(new OpenCustomerEvent(customerId, where));
  };
}
