import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ClusterList } from '../../domain/cluster-list.ts';
import { explainTotal } from '../../domain/cluster-totals.ts';
import type { Cluster } from '../../domain/cluster.ts';
import type { Day } from '../../domain/day.ts';
import type { PerType } from '../../domain/license.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { noFilters, type TableFilters } from '../../session/view-state.ts';
import { defineElements } from '../../ui/define.ts';
import { FiltersChangeEvent } from '../../ui/filters-change-event.ts';
import { Load } from '../../ui/load.ts';
import { base, card, controls, skeleton } from '../../ui/styles.ts';
import { windowedTableStyles } from '../../ui/windowed-table-styles.ts';
import type { SortChangeEvent, WindowedTable } from '../../ui/windowed-table.ts';
import { acknowledge } from './acknowledged.ts';
import { noClustersPanel, noMatchPanel, skeletonPanel } from './cluster-panels.ts';
import { ClusterSelector, type Selection } from './cluster-selection.ts';
import { clusterTableStyles } from './cluster-table-styles.ts';
import { ManageChangeEvent } from './events.ts';
import type { HelpTopic, StateHelp } from './state-help.ts';

/** What has come of the list so far. */
interface Received {
  /** Stands for the request. */
  readonly signal: AbortSignal;
  readonly orgId: string | null;
  readonly list: ClusterList;
  readonly total: number;
}

/**
 * The clusters of one customer, or of all: what each uses, how it is, and the way to its own portal.
 * Usable from the first page on, while the others arrive.
 * @fires filters-change - other clusters, or another order, are wanted.
 * @fires manage-change - a cluster's dialog is to be opened or closed.
 */
export class ClusterTable extends LitElement {
  static override styles = [base, card, controls, skeleton, windowedTableStyles, clusterTableStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The day whose readings are shown. */
  @property({ attribute: false }) asOf!: Day;
  /** All customers' clusters, each with its customer's name; else those of the shown organization. */
  @property({ type: Boolean }) hasCustomers = false;
  /** Only clusters bound to this subscription; null for all. */
  @property({ attribute: false }) subscriptionId: string | null = null;
  @property({ attribute: false }) filters: TableFilters = noFilters;
  /** The cluster whose dialog is open. */
  @property({ attribute: false }) managed: string | null = null;
  /** What the report says is used in total; null while that is not known. */
  @property({ attribute: false }) total: PerType<number | null> | null = null;
  @state() private received: Received | null = null;
  @state() private announcement = '';
  @state() private acknowledgements = 0;
  @query('fxu-windowed-table') private table!: WindowedTable | null;
  @query('fxu-cluster-filters') private bar!: HTMLElement | null;
  @query('fxu-state-help') private help!: StateHelp | null;

  #clusters = new Load(this, {
    args: () =>
      [this.session.api, this.hasCustomers ? null : this.session.me.organization.id, this.asOf] as const,
    run: async ([api, orgId, asOf], signal): Promise<true> => {
      const query = { orgIds: orgId === null ? undefined : [orgId], asOf };
      for await (const { items, total } of api.listClusters(query, signal)) {
        const { received } = this;
        const list =
          received?.signal === signal ? received.list : new ClusterList(asOf, this.session.format.compare);
        list.add(items);
        this.received = { signal, orgId, list, total };
      }
      return true;
    },
    keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
  });
  /** The dialog's code, fetched when one is first opened. */
  #dialog = new Load(this, {
    args: () => (this.managed === null ? null : (['dialog'] as const)),
    run: async () => {
      const { ManageDialog } = await import('./manage-dialog.ts');
      defineElements({ 'fxu-manage-dialog': ManageDialog });
      return true;
    },
    keeps: () => true,
  });
  #selector = new ClusterSelector();
  #format: Session['format'] | null = null;
  /** The row whose dialog was open last, where the focus goes back to. */
  #managedRow = -1;
  #wasOpen = false;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    const orgId = this.hasCustomers ? null : this.session.me.organization.id;
    if (this.received !== null && this.received.orgId !== orgId) this.received = null;
    if (this.received !== null && this.#format !== null && this.#format !== this.session.format) {
      const list = new ClusterList(this.received.list.asOf, this.session.format.compare);
      list.add(this.received.list.clusters);
      this.received = { ...this.received, list };
    }
    this.#format = this.session.format;
    const before = changed.get('filters') as TableFilters | undefined;
    if (before !== undefined && this.received !== null && before.sort === this.filters.sort) {
      this.announcement = this.#countWords(this.#select(this.received).order.length);
    }
  }

  override updated() {
    const isOpen = this.renderRoot.querySelector('fxu-manage-dialog') !== null;
    if (this.#wasOpen && !isOpen) this.#restoreFocus();
    this.#wasOpen = isOpen;
  }

  override render() {
    const { t } = this.session;
    const { received } = this;
    return html`${this.#clusters.renderTrouble(t, this.#keptWords)}${
        received !== null
          ? this.#renderReceived(received)
          : this.#clusters.error === null
            ? skeletonPanel(t)
            : nothing
      }
      <p class="visually-hidden" role="status">${this.announcement}</p>`;
  }

  #renderReceived(received: Received) {
    const { t } = this.session;
    const { list, total } = received;
    if (total === 0) return noClustersPanel(this.session, this.#onRetry);
    const shown = this.#select(received);
    const { isPending } = this.#clusters;
    const isOlder = isPending && (list.asOf !== this.asOf || list.clusters.length === total);
    return html`<section class="card ${isOlder ? 'updating' : ''}" aria-label=${t('clusters.heading')}>
        <fxu-cluster-filters
          .session=${this.session}
          .filters=${this.filters}
          .regions=${shown.regions}
          .counts=${shown.counts}
          @filters-change=${this.#onFilters}
        ></fxu-cluster-filters>
        ${list.clusters.length === total ? nothing : this.#renderProgress(list.clusters.length, total)}
        ${shown.order.length === 0 ? noMatchPanel(t, this.#onClear) : this.#renderTable(received, shown)}
      </section>
      <fxu-state-help .session=${this.session}></fxu-state-help>
      ${this.#renderDialog(list)}`;
  }

  #renderTable({ list, total }: Received, { columns, order, sort, sums }: Selection) {
    const { t, format } = this.session;
    const isFiltered = order.length < list.clusters.length;
    const progress =
      list.clusters.length === total ? 'complete' : this.#clusters.isPending ? 'loading' : 'brokenOff';
    const note = explainTotal(
      { rows: sums, report: list.asOf === this.asOf ? this.total : null },
      progress,
      isFiltered,
    );
    return html`<fxu-windowed-table
        class=${this.hasCustomers ? 'with-customers' : ''}
        caption=${t('clusters.caption', { day: format.dayInWords(list.asOf) })}
        sortLabel=${t('clusters.sortBy')}
        .columns=${columns}
        .order=${order}
        .sort=${sort}
        .totals=${Object.fromEntries(Object.entries(sums).map(([type, units]) => [type, format.units(units)]))}
        totalLabel=${t('clusters.total', { count: order.length, units: format.units(order.length) })}
        @sort-change=${this.#onSort}
        @scroll=${{ handleEvent: () => this.help?.hide(), capture: true }}
      ></fxu-windowed-table>
      ${note === 'equal' || note === 'unknown' ? nothing : html`<p class="note small muted">${t(`clusters.note.${note}`)}</p>`}`;
  }

  #renderProgress(loaded: number, total: number) {
    const { t, format } = this.session;
    const words = t('clusters.progress', { loaded: format.units(loaded), total: format.units(total) });
    return html`<div class="progress small muted">
      ${this.#clusters.isPending ? html`<progress max=${total} .value=${loaded} aria-label=${t('clusters.loading')}></progress>` : nothing}
      <span>${words}</span>
    </div>`;
  }

  #renderDialog({ clusters }: ClusterList) {
    if (this.managed === null) return nothing;
    const { t } = this.session;
    this.#managedRow = clusters.findIndex(({ id }) => id === this.managed);
    const cluster = clusters[this.#managedRow];
    if (cluster === undefined) {
      return this.#clusters.isPending ? nothing : html`<fxu-banner><p>${t('clusters.gone')}</p></fxu-banner>`;
    }
    return this.#dialog.render(t, {
      pending: () => nothing,
      complete: () =>
        html`<fxu-manage-dialog
          .session=${this.session}
          .cluster=${cluster}
          @close=${() => this.dispatchEvent(new ManageChangeEvent(null))}
          @launch=${() => this.#onLaunch(cluster)}
        ></fxu-manage-dialog>`,
    });
  }

  #select({ list }: Received): Selection {
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

  #restoreFocus() {
    if (this.table === null) this.bar?.focus();
    else this.table.focusRow(this.#managedRow, 'manage');
  }

  #keptWords = () => {
    const { t, format } = this.session;
    return this.received === null
      ? t('error.dataKept')
      : t('clusters.kept', { day: format.dayInWords(this.received.list.asOf) });
  };

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

  #onLaunch({ launch }: Cluster) {
    if (launch === undefined) return;
    acknowledge(this.session.api, launch.via);
    this.acknowledgements += 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-cluster-table': ClusterTable;
  }
}
