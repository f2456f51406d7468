/** This project's table with its own sorting and filtering, put together as the list of clusters does it. */
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClusterFilter } from '../../../src/domain/cluster-filter.ts';
import { ClusterList } from '../../../src/domain/cluster-list.ts';
import type { Cluster } from '../../../src/domain/cluster.ts';
import { defineElements } from '../../../src/ui/define.ts';
import { base } from '../../../src/ui/styles.ts';
import type { Column } from '../../../src/ui/table-column.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { windowedTableStyles } from '../../../src/ui/windowed-table-styles.ts';
import { WindowedTable } from '../../../src/ui/windowed-table.ts';
import { columnKeys, fontFamily, headers, height, type Row, rowHeight, widths } from './contender.ts';
import { expose } from './harness.ts';

const { compare } = new Intl.Collator('sv-SE', { numeric: true });
const number = new Intl.NumberFormat('sv-SE');
const today = '2026-11-24';

let rows: readonly Row[] = [];
let list: ClusterList;
let order: Uint32Array = new Uint32Array();
let table: WindowedTable;

const columns = columnKeys.map((key, index): Column => {
  const isFigure = index > 2;
  return {
    key,
    header: headers[index] ?? '',
    width: `${widths[index] ?? 100}px`,
    ...(isFigure && { align: 'end' as const }),
    isSortable: true,
    isRowHeader: key === 'name',
    cell: (row) => {
      const value = rows[row]?.[key] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    },
  };
});

function toCluster(row: Row, index: number): Cluster {
  const at = `${today}T06:00:00Z`;
  return {
    id: String(index),
    name: row.name,
    region: row.region,
    customer: { id: row.customer, name: row.customer },
    version: null,
    state: 'verified',
    readingAt: at,
    lastSyncAt: at,
    subscriptionId: 'Sub1',
    usedByType: row,
  };
}

const filterFor = (q: string): ClusterFilter => ({ q, region: null, state: null, subscriptionId: null });

class Bystander extends LitElement {
  @property({ attribute: false }) words: readonly string[] = [];

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    return html`<p class="${this.words.length} a" title=${this.words[0] ?? nothing} @click=${() => undefined}>
      ${this.words.map((word) => html`<b>${word}</b>`)}${nothing}
    </p>`;
  }
}

/** In the product Lit has rendered all that stands around the table; its own first run is not the table's. */
async function runLit(): Promise<void> {
  customElements.define('bench-bystander', Bystander);
  const bystander = new Bystander();
  bystander.words = ['one', 'two'];
  document.body.append(bystander);
  await bystander.updateComplete;
  bystander.words = ['three'];
  await bystander.updateComplete;
  bystander.remove();
}

expose({
  rowSelector: 'tr',
  async prepare(given) {
    rows = given;
    list = new ClusterList(today, compare);
    list.add(rows.map(toCluster));
    order = Uint32Array.from(rows, (_, row) => row);
    defineElements({ 'fxu-windowed-table': WindowedTable });
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = [tokens, base, windowedTableStyles]
      .map(({ cssText }) => cssText.replaceAll(':host', ':root'))
      .join('\n');
    document.documentElement.style.setProperty('--mds-font-family-primary', fontFamily);
    await runLit();
  },
  async mount(place) {
    table = document.createElement('fxu-windowed-table');
    table.style.setProperty('--row-height', `${rowHeight}px`);
    table.style.setProperty('--table-height', `${height}px`);
    Object.assign(table, { caption: 'Clusters', columns, order });
    place.append(table);
    await table.updateComplete;
  },
  unmount: () => table.remove(),
  async sort(key, isDescending) {
    order = list.order({ key, isDescending });
    Object.assign(table, { order, sort: { key, isDescending } });
    await table.updateComplete;
  },
  async filter(text) {
    table.order = list.select(order, filterFor(text));
    await table.updateComplete;
  },
  scroller: () => table.querySelector('.rows') as HTMLElement,
});
