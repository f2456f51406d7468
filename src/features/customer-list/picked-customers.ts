/** The customers ticked in the list, for a report of theirs alone. */
import { html, type LitElement, nothing } from 'lit';
import type { Customer } from '../../domain/customer.ts';
import { recordOfCustomers } from '../../domain/report-choice.ts';
import { can, type Session } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { isolate } from '../../ui/isolate.ts';
import { make } from '../../ui/make.ts';
import { ReportChangeEvent } from '../../ui/report-change-event.ts';

interface Host extends LitElement {
  readonly session: Session;
}

/** @fires report-change - on the host: a report of those ticked is wanted. */
export class PickedCustomers {
  readonly #host: Host;
  readonly #ids = new Set<string>();
  /** Changes when boxes have to be made anew. */
  version = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether there is anything to tick them for. */
  get isOffered(): boolean {
    const { session } = this.#host;
    return can(session, 'customReport.create') && can(session, 'aggregate.download');
  }

  /** The box before a customer's name. */
  boxFor({ customerId, name }: Customer): HTMLElement {
    const { t } = this.#host.session;
    const box = make('input', {
      type: 'checkbox',
      'aria-label': t('customReport.select', { name: isolate(name) }),
    });
    (box as HTMLInputElement).checked = this.#ids.has(customerId);
    box.addEventListener('change', () => {
      if ((box as HTMLInputElement).checked) this.#ids.add(customerId);
      else this.#ids.delete(customerId);
      this.#host.requestUpdate();
    });
    // Around it, so that there is more to press than the box itself.
    return make('label', {}, box);
  }

  /** What can be done with those ticked; nothing while none is. */
  render(shownIds: () => readonly string[]) {
    const { t, format } = this.#host.session;
    const { size: count } = this.#ids;
    if (count === 0 || !this.isOffered) return nothing;
    return html`<div class="picked">
      <button class="button" @click=${this.#onReport}>
        ${t('customReport.for', { count, units: format.units(count) })}
      </button>
      <button class="link" @click=${() => this.#replace(shownIds())}>${t('customReport.selectAll')}</button>
      <button class="link" @click=${this.#onClear}>${t('customReport.clear')}</button>
    </div>`;
  }

  #replace(ids: readonly string[]) {
    this.#ids.clear();
    for (const id of ids) this.#ids.add(id);
    this.version += 1;
    this.#host.requestUpdate();
  }

  /** The button goes with the selection; the list it was of is next to it. */
  readonly #onClear = () => {
    this.#replace([]);
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.rows');
    if (list === null) holdFocus(this.#host);
    else list.focus();
  };

  readonly #onReport = () => {
    this.#host.dispatchEvent(new ReportChangeEvent(recordOfCustomers([...this.#ids])));
  };
}
