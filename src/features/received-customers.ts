/** A partner's customers as they come in for a period. */
import type { LitElement } from 'lit';
import { CustomerList } from '../domain/customer-list.ts';
import type { Customer } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { can, type Session } from '../session/session.ts';
import { type Progress, StreamedList } from '../ui/streamed-list.ts';

interface Host extends LitElement {
  readonly session: Session;
}

type Args = readonly [Session['api'], string, Day, Day, boolean, boolean];

export class ReceivedCustomers {
  readonly #host: Host;
  readonly #stream: StreamedList<Args, Customer, CustomerList>;
  #format: Session['format'] | null = null;

  constructor(host: Host, period: () => Period | null) {
    this.#host = host;
    this.#stream = new StreamedList<Args, Customer, CustomerList>(host, {
      args: () => {
        const { api, me } = host.session;
        const shown = period();
        if (shown === null) return null;
        const { from, to, isPartial } = shown;
        // For those who may see usage the service lists the customers with it.
        return [api, me.ownOrganization.id, from, to, isPartial, can(host.session, 'usage.view')];
      },
      open: ([api, , from, to], signal) => api.listPartnerCustomers({ from, to }, signal),
      create: ([, , , asOf]) => this.#newList(asOf),
      keeps: ([previousApi, previousOrg], [nextApi, nextOrg]) =>
        previousApi === nextApi && previousOrg === nextOrg,
    });
  }

  /** Before each render: puts names in the order of another language. */
  follow(): void {
    const { format } = this.#host.session;
    const { list } = this;
    if (list !== null && this.#format !== null && this.#format !== format) {
      const ordered = this.#newList(list.asOf);
      ordered.add(list.customers);
      this.#stream.replace(ordered);
    }
    this.#format = format;
  }

  /** Null before the first page. */
  get list(): CustomerList | null {
    return this.#stream.list;
  }

  /** Of the whole list, whatever has come of it. */
  get total(): number {
    return this.#stream.total;
  }

  get progress(): Progress {
    return this.#stream.progress;
  }

  get isPending(): boolean {
    return this.#stream.isPending;
  }

  /** Whether the list is of these days: one of others may stand in for it. */
  isOf({ from, to }: Period): boolean {
    const args = this.#stream.askedWith;
    return args !== null && args[2] === from && args[3] === to;
  }

  /** Whether the days of the list have a history: the running day has none. */
  get hasHistory(): boolean {
    return this.#stream.askedWith?.[4] === false;
  }

  get hasFailed(): boolean {
    return this.#stream.hasFailed;
  }

  retry(): void {
    this.#stream.retry();
  }

  /**
   * What went wrong, or holds things up; nothing where all is well.
   * @param isShown whether an older list is on screen in the meantime.
   */
  renderTrouble(isShown: boolean): unknown {
    const { t, format } = this.#host.session;
    return this.#stream.renderTrouble(t, () =>
      this.list === null || !isShown ? null : t('customers.kept', { day: format.dayInWords(this.list.asOf) }),
    );
  }

  #newList(asOf: Day): CustomerList {
    const { me, today, format } = this.#host.session;
    return new CustomerList({
      asOf,
      today: today(),
      underUsePercent: me.underUsePercent,
      compare: format.compare,
    });
  }
}
