import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ClusterList } from '../../domain/cluster-list.ts';
import { explainTotal } from '../../domain/cluster-totals.ts';
import type { Cluster } from '../../domain/cluster.ts';
import type { Day } from '../../domain/day.ts';
import type { PerType } from '../../domain/license.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { noFilters, type TableFilters } from '../../session/view-state.ts';
import { Announcement, areSameFilters, sortedWords } from '../../ui/announcement.ts';
import { FiltersChangeEvent } from '../../ui/filters-change-event.ts';
import { hasFocus } from '../../ui/hold-focus.ts';
import { printNoteOf } from '../../ui/print-note.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { windowedTableStyles } from '../../ui/windowed-table-styles.ts';
import type { SortChangeEvent, WindowedTable } from '../../ui/windowed-table.ts';
import { acknowledge } from './acknowledged.ts';
import { noClustersPanel, noMatchPanel, skeletonPanel } from './cluster-panels.ts';
import { ClusterSelector, type Selection } from './cluster-selection.ts';
import { clusterTableStyles } from './cluster-table-styles.ts';
import { ManageChangeEvent } from './events.ts';
import { ManagedCluster } from './managed-cluster.ts';
import { ReceivedClusters } from './received-clusters.ts';
import type { HelpTopic, StateHelp } from './state-help.ts';

/**
 * The clusters of one customer, or of all: what each uses, how it is, and the way to its own portal.
 * Usable from the first page on, while the others arrive.
 * What else went wrong on the page (default slot) shows where nothing went wrong here: one failure is told once.
 * @fires filters-change - other clusters, or another order, are wanted.
 * @fires manage-change - a cluster's dialog is to be opened or closed.
 */
export class ClusterTable extends LitElement {
  static override styles = [base, card, controls, windowedTableStyles, clusterTableStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The day whose readings are shown. */
  @property({ attribute: false }) asOf!: Day;
  /** All customers' clusters, each with its customer's name; else those of the shown organization. */
  @property({ type: Boolean }) hasCustomers = false;
  /** Customers known to have no cluster: each has a row, and counts for nothing. */
  @property({ attribute: false }) withoutClusters: readonly Cluster['customer'][] = [];
  /** Only clusters bound to this subscription; null for all. */
  @property({ attribute: false }) subscriptionId: string | null = null;
  @property({ attribute: false }) filters: TableFilters = noFilters;
  /** The cluster whose dialog is open. */
  @property({ attribute: false }) managed: string | null = null;
  /** What the report says is used in total; null while that is not known. */
  @property({ attribute: false }) total: PerType<number | null> | null = null;
  @state() private acknowledgements = 0;
  @query('fxu-windowed-table') private table!: WindowedTable | null;
  @query('fxu-cluster-filters') private bar!: HTMLElement | null;
  @query('fxu-state-help') private help!: StateHelp | null;

  readonly #clusters: ReceivedClusters = new ReceivedClusters(this);
  readonly #managed: ManagedCluster = new ManagedCluster(this, {
    onClosed: (row) => {
      if (this.table === null) this.bar?.focus();
      else this.table.focusRow(row, 'manage');
    },
    onLaunch: ({ launch }) => {
      if (launch === undefined) return;
      acknowledge(this.session.api, launch.via);
      this.acknowledgements += 1;
    },
  });
  readonly #announcement = new Announcement();
  #selector = new ClusterSelector();

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    this.#clusters.follow();
    const { list } = this.#clusters;
    const before = changed.get('filters') as TableFilters | undefined;
    if (before === undefined || list === null || areSameFilters(before, this.filters)) return;
    const { order, sort, columns } = this.#select(list);
    const words =
      before.sort === this.filters.sort
        ? this.#countWords(list.countClusters(order))
        : sortedWords(sort, columns, this.session);
    this.#announcement.say(words, this.session);
    // The button that it explains may be gone, and the focus with it.
    this.help?.hide();
    if (this.table && hasFocus(this.table)) void this.#keepFocus();
  }

  override render() {
    const { t } = this.session;
    const { list, hasFailed } = this.#clusters;
    const trouble = this.#clusters.renderTrouble();
    return html`${trouble === nothing ? html`<slot></slot>` : trouble}${
        list !== null ? this.#renderList(list) : hasFailed ? nothing : skeletonPanel(t)
      }
      <p class="visually-hidden" role="status">${this.#announcement.wordsIn(this.session)}</p>`;
  }

  #renderList(list: ClusterList) {
    const { t, format } = this.session;
    const { total, progress, isOlder } = this.#clusters;
    const soFar =
      progress === 'complete'
        ? null
        : { loaded: format.units(list.clusterCount), total: format.units(total) };
    const [look, isBusy] = isOlder ? ['updating', 'true'] : ['', 'false'];
    if (total === 0 && list.clusters.length === 0) {
      return html`<div class=${look} aria-busy=${isBusy}>
        ${noClustersPanel(this.session, this.hasCustomers, this.#onRetry)}
      </div>`;
    }
    const shown = this.#select(list);
    return html`<section class="card ${look}" aria-busy=${isBusy} aria-label=${t('clusters.heading')}>
        <fxu-cluster-filters
          .session=${this.session}
          .filters=${this.filters}
          .regions=${shown.regions}
          ?hasCustomers=${this.hasCustomers}
          .counts=${shown.counts}
          @filters-change=${this.#onFilters}
        ></fxu-cluster-filters>
        ${shown.order.length === 0 ? noMatchPanel(t, soFar, this.#onClear) : this.#renderTable(list, shown)}
        ${soFar === null ? nothing : this.#renderProgress(list, soFar)}
      </section>
      <fxu-state-help .session=${this.session}></fxu-state-help>
      ${this.#managed.render(list.clusters, progress === 'complete')}`;
  }

  #renderTable(list: ClusterList, { columns, order, sort, sums }: Selection) {
    const { t, format } = this.session;
    const isFiltered = order.length < list.clusters.length;
    const count = list.countClusters(order);
    const report = list.asOf === this.asOf ? this.total : null;
    const note = explainTotal({ rows: sums, report }, this.#clusters.progress, isFiltered);
    const day = format.dayInWords(list.asOf);
    return html`<p class="as-of small muted">${t('figure.asOf', { day })}</p>
      <fxu-windowed-table
        class=${this.hasCustomers ? 'with-customers' : ''}
        caption=${t('clusters.caption', { day })}
        sortLabel=${t('clusters.sortBy')}
        printNote=${printNoteOf(order.length, this.hasCustomers ? 'aggregate.download' : 'usage.download', this.session)}
        .columns=${columns}
        .order=${order}
        .sort=${sort}
        .totals=${Object.fromEntries(Object.entries(sums).map(([type, units]) => [type, format.units(units)]))}
        totalLabel=${t('clusters.total', { count, units: format.units(count) })}
        @sort-change=${this.#onSort}
        @scroll=${{ handleEvent: () => this.help?.hide(), capture: true }}
      ></fxu-windowed-table>
      ${note === 'equal' || note === 'unknown' ? nothing : html`<p class="note small muted">${t(`clusters.note.${note}`)}</p>`}`;
  }

  /** Below the rows: they must not jump when it goes. */
  #renderProgress({ clusterCount }: ClusterList, soFar: { readonly loaded: string; readonly total: string }) {
    const { t } = this.session;
    const { total, progress } = this.#clusters;
    return html`<div class="progress small muted">
      ${progress === 'loading' ? html`<progress max=${total} .value=${clusterCount} aria-label=${t('clusters.loading')}></progress>` : nothing}
      <span>${t('clusters.progress', soFar)}</span>
    </div>`;
  }

  #select(list: ClusterList): Selection {
    const { session, hasCustomers, filters, subscriptionId, acknowledgements: version } = this;
    return this.#selector.select({
      list,
      session,
      hasCustomers,
      filters,
      subscriptionId,
      version,
      canLaunch: can(session, 'cluster.launch'),
      onHelp: this.#onHelp,
      onManage: this.#onManage,
    });
  }

  #countWords(count: number): string {
    const { t, format } = this.session;
    return t('clusters.shown', { count, units: format.units(count) });
  }

  async #keepFocus() {
    await this.updateComplete;
    await this.table?.updateComplete;
    if (!this.table || !hasFocus(this.table)) this.bar?.focus();
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

  #onRetry = () => {
    this.#clusters.retry();
  };

  #onManage = ({ id }: Cluster) => {
    this.dispatchEvent(new ManageChangeEvent(id));
  };

  #onHelp = (topic: HelpTopic, trigger: Element) => {
    void this.help?.show(topic, trigger);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-cluster-table': ClusterTable;
  }
}
