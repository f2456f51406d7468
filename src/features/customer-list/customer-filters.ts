import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CustomerTile, TileCounts } from '../../domain/customer-filter.ts';
import type { Session } from '../../session/session.ts';
import { noFilters, type TableFilters } from '../../session/view-state.ts';
import { FiltersChangeEvent } from '../../ui/filters-change-event.ts';
import { base, controls } from '../../ui/styles.ts';

/**
 * Tiles that count customers and show those alone when pressed, and the search.
 * @fires filters-change - other customers are wanted.
 */
export class CustomerFiltersBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      @media print {
        :host {
          display: none;
        }
      }
      :host {
        container-type: inline-size;
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
        gap: 0.75rem;
        margin-bottom: 1rem;
      }
      .tile:only-child {
        max-width: 16rem;
      }
      .tile {
        display: grid;
        align-content: start;
        gap: 0.125rem;
        padding: 0.75rem 1rem;
        text-align: start;
        font-weight: 400;
        background: transparent;
        border: 1px solid var(--flex-outline);
        border-radius: 0.5rem;
      }
      .tile:hover {
        background: var(--flex-hover);
      }
      .tile:active {
        background: var(--flex-pressed);
      }
      .tile[aria-pressed='true'] {
        border-color: var(--flex-text);
        box-shadow: inset 0 0 0 1px var(--flex-text);
      }
      .tile[aria-pressed='true']:focus-visible {
        box-shadow:
          inset 0 0 0 1px var(--flex-text),
          0 0 0 1px var(--flex-focus-inner),
          0 0 0 5px var(--flex-focus-halo);
      }
      .count {
        font-size: 1.5rem;
        line-height: 2rem;
        font-weight: 700;
      }
      .field {
        display: grid;
        gap: 0.125rem;
        max-width: 24rem;
      }
      ::placeholder {
        color: var(--flex-text-muted);
        opacity: 1;
      }
      @media (forced-colors: active) {
        .tile[aria-pressed='true'] {
          outline: 2px solid Highlight;
        }
      }
      @container (width < 48rem) {
        .tiles {
          grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
          gap: 0.5rem;
        }
        .tile {
          grid-template-columns: auto minmax(0, 1fr);
          column-gap: 0.75rem;
          align-items: baseline;
          padding: 0.375rem 0.75rem;
        }
        .count {
          font-size: 1rem;
          line-height: 1.25rem;
        }
        .earlier {
          grid-column: 2;
        }
        .field {
          max-width: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) filters: TableFilters = noFilters;
  /** In the order shown; none where the list is short. */
  @property({ attribute: false }) tiles: readonly CustomerTile[] = [];
  /** The tile that is pressed. */
  @property({ attribute: false }) tile: CustomerTile | null = null;
  @property({ attribute: false }) counts: TileCounts | null = null;
  /** Whether rows hold IDs to search in, beside the name. */
  @property({ type: Boolean }) hasIds = false;

  override render() {
    const { t } = this.session;
    return html`${
        this.tiles.length === 0
          ? nothing
          : html`<div class="tiles" role="group" aria-label=${t('customers.tiles')}>
              ${this.tiles.map((tile) => this.#renderTile(tile))}
            </div>`
      }
      <div class="field">
        <label for="q">${t('customers.search')}</label>
        <input
          id="q"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${this.hasIds ? t('customers.searchHint') : t('customers.customerName')}
          .value=${this.filters.q}
          @input=${this.#onSearch}
        />
      </div>`;
  }

  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('#q')?.focus(options);
  }

  #renderTile(tile: CustomerTile) {
    const { t, format } = this.session;
    const earlier = tile === 'overLimit' ? (this.counts?.wasOver ?? 0) : 0;
    return html`<button
      class="tile"
      aria-pressed=${tile === this.tile ? 'true' : 'false'}
      @click=${() => this.#change({ tile: tile === this.tile ? '' : tile })}
    >
      <span class="count">${format.units(this.counts?.[tile] ?? null)}</span>
      <span>${t(`customers.tile.${tile}`)}</span>
      ${
        earlier === 0
          ? nothing
          : html`<span class="earlier small muted"
              >${t('customers.overEarlier', { units: format.units(earlier) })}</span
            >`
      }
    </button>`;
  }

  #change(changed: Partial<TableFilters>, isTyping = false) {
    this.dispatchEvent(new FiltersChangeEvent({ ...this.filters, ...changed }, isTyping));
  }

  #onSearch = (event: Event) => {
    this.#change({ q: (event.target as HTMLInputElement).value }, true);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-customer-filters': CustomerFiltersBar;
  }
}
