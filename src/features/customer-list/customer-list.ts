import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { customerTiles } from '../../domain/customer-filter.ts';
import type { CustomerList } from '../../domain/customer-list.ts';
import type { Customer } from '../../domain/customer.ts';
import { licenseTypes } from '../../domain/license.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { noFilters, type TableFilters } from '../../session/view-state.ts';
import { Announcement, areSameFilters, sortedWords } from '../../ui/announcement.ts';
import { FiltersChangeEvent } from '../../ui/filters-change-event.ts';
import { noCustomersPanel } from '../../ui/no-customers-panel.ts';
import { printNoteOf } from '../../ui/print-note.ts';
import { base, card, controls, skeleton } from '../../ui/styles.ts';
import { chipStyles } from '../../ui/status-chip.ts';
import { windowedTableStyles } from '../../ui/windowed-table-styles.ts';
import type { SortChangeEvent, WindowedTable } from '../../ui/windowed-table.ts';
import { usedOfBought } from './customer-columns.ts';
import { customerCellStyles } from './customer-cell-styles.ts';
import { customerListStyles } from './customer-list-styles.ts';
import { noMatchPanel, skeletonPanel } from './customer-panels.ts';
import { CustomerSelector, type Rows } from './customer-selection.ts';
import { OpenPanel } from './open-panel.ts';
import { PickedCustomers } from './picked-customers.ts';

/** So few are seen at a glance. */
const fewCustomers = 10;

/**
 * A partner's customers: who is over, who is under, whose data are old, whose term ends; and one of them in a panel.
 * Usable from the first page on, while the others arrive.
 * @fires filters-change - other customers, or another order, are wanted.
 * @fires customer-change - a customer's panel is to be opened, another one's instead, or closed.
 * @fires open-customer - a customer is to be shown as a whole.
 * @fires report-change - a report of those ticked is wanted.
 * @fires reload-customers - the list is to be fetched again.
 */
export class CustomerListView extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    skeleton,
    chipStyles,
    windowedTableStyles,
    customerListStyles,
    customerCellStyles,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** What has come of the list so far. It grows in place. */
  @property({ attribute: false }) list!: CustomerList;
  /** How many customers there are in all. */
  @property({ type: Number }) total = 0;
  @property() progress: 'complete' | 'loading' | 'brokenOff' = 'complete';
  /** Changes when the list has grown. */
  @property({ type: Number }) revision = 0;
  /** Whether the days of the list have a history: the running day has none, and so no days over. */
  @property({ type: Boolean }) hasHistory = false;
  @property({ attribute: false }) filters: TableFilters = noFilters;
  /** Whose panel is open. */
  @property({ attribute: false }) customerId: string | null = null;
  /** Whether the hub can be asked for a customer's own page. */
  @property({ type: Boolean }) canNavigate = false;
  @query('fxu-windowed-table') private table!: WindowedTable | null;
  @query('fxu-customer-filters') private bar!: HTMLElement | null;

  readonly #announcement = new Announcement();
  #selector = new CustomerSelector();
  readonly #picked: PickedCustomers = new PickedCustomers(this);
  readonly #panel: OpenPanel = new OpenPanel(this, (row) => void this.#restoreFocus(row));

  override willUpdate(changed: PropertyValues) {
    const before = changed.get('filters') as TableFilters | undefined;
    if (before === undefined || areSameFilters(before, this.filters)) return;
    const { order, sort } = this.#rows();
    const { t, format } = this.session;
    const words =
      before.sort === this.filters.sort
        ? t('customers.shown', { count: order.length, units: format.units(order.length) })
        : sortedWords(sort, this.table?.columns ?? [], this.session);
    this.#announcement.say(words, this.session);
  }

  override render() {
    const { t } = this.session;
    const { total, progress } = this;
    const { length: loaded } = this.list.customers;
    if (total === 0 && progress === 'complete') {
      return noCustomersPanel(t, this);
    }
    if (loaded === 0) return progress === 'loading' ? skeletonPanel(t) : nothing;
    const rows = this.#rows();
    const panel = this.#panel.render(rows.order);
    return html`${this.#renderNotice()}
      <div class="view ${panel === nothing ? '' : 'open'}">
        <fxu-customer-filters
          .session=${this.session}
          .filters=${this.filters}
          .tiles=${this.#tiles(rows)}
          .tile=${rows.filter.tile}
          .counts=${rows.counts}
          ?hasIds=${this.#hasUsage}
          @filters-change=${this.#onFilters}
        ></fxu-customer-filters>
        <div class="parts">
          <section class="list card" aria-label=${t('customers.heading')}>
            ${this.#picked.render(() => this.#idsOf(rows))}
            ${rows.order.length === 0 ? noMatchPanel(t, this.#soFar, this.#onClear) : this.#renderTable(rows)}
            ${this.#renderProgress()}
          </section>
          ${panel}
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.#announcement.wordsIn(this.session)}</p>`;
  }

  get #hasUsage(): boolean {
    return can(this.session, 'usage.view');
  }

  #rows(): Rows {
    const extent = { hasUsage: this.#hasUsage, hasHistory: this.hasHistory };
    return this.#selector.rows(this.list, this.filters, extent);
  }

  /** A tile from a link is there to be released, however short the list. */
  #tiles({ filter }: Rows) {
    if (this.total <= fewCustomers && filter.tile === null) return [];
    return this.#hasUsage ? customerTiles : (['endsSoon'] as const);
  }

  #idsOf({ order }: Rows): readonly string[] {
    return Array.from(order, (row) => this.list.customers[row]?.customerId ?? '');
  }

  #boxes() {
    const { version } = this.#picked;
    return { version, boxFor: (customer: Customer) => this.#picked.boxFor(customer) };
  }

  #renderTable({ order, sort, sums }: Rows) {
    const { session, list } = this;
    const { t, format } = session;
    const hasUsage = this.#hasUsage;
    const columns = this.#selector.columns({
      session,
      list,
      hasUsage,
      hasHistory: this.hasHistory,
      openId: this.#panel.row === null ? null : this.customerId,
      onOpen: this.#panel.open,
      picked: this.#picked.isOffered ? this.#boxes() : null,
    });
    const totals = licenseTypes.map((type) => [
      type,
      html`${usedOfBought(sums[type], session)}${
        (sums[type].overage ?? 0) === 0
          ? nothing
          : html`<span class="over small muted"
              >${t('daily.over', { units: format.units(sums[type].overage) })}</span
            >`
      }`,
    ]);
    return html`<fxu-windowed-table
      class=${hasUsage ? '' : 'plain'}
      caption=${hasUsage ? t('customers.caption', { day: format.dayInWords(list.asOf) }) : t('customers.captionPlain')}
      sortLabel=${t('customers.sortBy')}
      printNote=${printNoteOf(order.length, 'aggregate.download', session)}
      .columns=${columns}
      .order=${order}
      .sort=${sort}
      .totals=${hasUsage ? Object.fromEntries(totals) : {}}
      totalLabel=${this.#totalWords(order.length)}
      @sort-change=${this.#onSort}
    ></fxu-windowed-table>`;
  }

  #totalWords(shown: number): string {
    const { t, format } = this.session;
    const { length: loaded } = this.list.customers;
    if (shown < loaded) return t('customers.total.shown', { units: format.units(shown) });
    const units = format.units(loaded);
    return loaded < this.total
      ? t('customers.total.first', { units, total: format.units(this.total) })
      : t('customers.total.all', { units });
  }

  /** How many have come of how many, in figures; null when all have. */
  get #soFar() {
    const { format } = this.session;
    return this.progress === 'complete'
      ? null
      : { loaded: format.units(this.list.customers.length), total: format.units(this.total) };
  }

  /** Below the rows: they must not jump when it goes. */
  #renderProgress() {
    const { t } = this.session;
    const { length: loaded } = this.list.customers;
    const values = this.#soFar;
    if (values === null) return nothing;
    return html`<div class="progress small muted">
      ${
        this.progress === 'loading'
          ? html`<progress max=${this.total} .value=${loaded} aria-label=${t('customers.loading')}></progress>
              <span>${t('customers.progress', values)}</span>`
          : html`<span>${t('customers.brokenOff', values)}</span>`
      }
    </div>`;
  }

  #renderNotice() {
    const isUnknown = this.customerId !== null && this.#panel.row === null && this.progress === 'complete';
    return isUnknown ? html`<fxu-banner><p>${this.session.t('customers.gone')}</p></fxu-banner>` : nothing;
  }

  async #restoreFocus(row: number) {
    if (this.table === null) {
      this.bar?.focus();
      return;
    }
    await this.table.updateComplete;
    this.table.focusRow(row, 'name');
  }

  #onFilters = ({ filters, isTyping }: FiltersChangeEvent) => {
    this.dispatchEvent(new FiltersChangeEvent(filters, isTyping));
  };

  #onClear = () => {
    this.dispatchEvent(new FiltersChangeEvent({ ...noFilters, sort: this.filters.sort }));
    this.bar?.focus();
  };

  #onSort = ({ sort: { key, isDescending } }: SortChangeEvent) => {
    this.dispatchEvent(new FiltersChangeEvent({ ...this.filters, sort: `${isDescending ? '-' : ''}${key}` }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-customer-list': CustomerListView;
  }
}
