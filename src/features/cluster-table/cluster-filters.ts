import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { type StateFilter, stateFilters } from '../../domain/cluster-filter.ts';
import type { Session } from '../../session/session.ts';
import { noFilters, type TableFilters } from '../../session/view-state.ts';
import { FiltersChangeEvent } from '../../ui/filters-change-event.ts';
import { base, controls } from '../../ui/styles.ts';

/** The quick choices, by what they set the state to. */
const chips = { all: '', stale: 'stale', noData: 'noData' } as const satisfies Record<
  string,
  StateFilter | ''
>;

/**
 * Search, region, state, and the quick choices with how many clusters each would show.
 * @fires filters-change - other clusters are wanted.
 */
export class ClusterFiltersBar extends LitElement {
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
      .fields,
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5rem 1rem;
      }
      .field {
        display: grid;
        gap: 0.125rem;
        min-width: 0;
      }
      .search {
        flex: 1 1 14rem;
        max-width: 24rem;
      }
      ::placeholder {
        color: var(--flex-text-muted);
        opacity: 1;
      }
      .chips {
        gap: 0.5rem;
        margin-top: 0.75rem;
        padding: 0;
        list-style: none;
      }
      .chip {
        min-height: 1.75rem;
        padding: 0.125rem 0.75rem;
        border: 1px solid var(--flex-outline-button);
        border-radius: 0.875rem;
        background: transparent;
        font-size: 0.75rem;
        line-height: 1rem;
      }
      .chip:hover {
        background: var(--flex-hover);
      }
      .chip[aria-pressed='true'] {
        border-color: transparent;
        background: var(--flex-button-primary);
        color: var(--flex-text-inverted);
      }
      @media (forced-colors: active) {
        .chip[aria-pressed='true'] {
          outline: 2px solid Highlight;
        }
      }
      @container (width < 30rem) {
        .field,
        select {
          width: 100%;
          max-width: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) filters: TableFilters = noFilters;
  /** Whether rows name their customer, and so can be searched by it. */
  @property({ type: Boolean }) hasCustomers = false;
  @property({ attribute: false }) regions: readonly string[] = [];
  @property({ attribute: false }) counts: Readonly<Record<keyof typeof chips, number>> = {
    all: 0,
    stale: 0,
    noData: 0,
  };

  override render() {
    const { t, format } = this.session;
    const { q, region, clusterState } = this.filters;
    // A region from a link is offered even before, or without, a cluster in it.
    const regions = region === '' || this.regions.includes(region) ? this.regions : [...this.regions, region];
    return html`<div class="fields">
        <div class="field search">
          <label for="q">${t('clusters.search')}</label>
          <input
            id="q"
            type="search"
            autocomplete="off"
            spellcheck="false"
            placeholder=${t(this.hasCustomers ? 'clusters.searchHintOfAll' : 'clusters.searchHint')}
            .value=${q}
            @input=${this.#onSearch}
          />
        </div>
        <div class="field">
          <label for="region">${t('clusters.region')}</label>
          <select id="region" @change=${this.#onRegion}>
            <option value="" .selected=${region === ''}>${t('clusters.allRegions')}</option>
            ${regions.map((name) => html`<option value=${name} .selected=${name === region}>${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="state">${t('clusters.stateLabel')}</label>
          <select id="state" @change=${this.#onState}>
            <option value="" .selected=${clusterState === ''}>${t('clusters.allStates')}</option>
            ${stateFilters.map(
              (state) =>
                html`<option value=${state} .selected=${state === clusterState}>
                  ${t(`clusters.state.${state}`)}
                </option>`,
            )}
          </select>
        </div>
      </div>
      <div class="chips" role="group" aria-label=${t('clusters.quickFilters')}>
        ${Object.entries(chips).map(
          ([name, state]) =>
            html`<button
              class="chip"
              aria-pressed=${state === clusterState ? 'true' : 'false'}
              @click=${() => this.#change({ clusterState: state })}
            >
              ${t(`clusters.chip.${name as keyof typeof chips}`, {
                units: format.units(this.counts[name as keyof typeof chips]),
              })}
            </button>`,
        )}
      </div>`;
  }

  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('#q')?.focus(options);
  }

  #change(changed: Partial<TableFilters>, isTyping = false) {
    this.dispatchEvent(new FiltersChangeEvent({ ...this.filters, ...changed }, isTyping));
  }

  #onSearch = (event: Event) => {
    this.#change({ q: (event.target as HTMLInputElement).value }, true);
  };

  #onRegion = (event: Event) => {
    this.#change({ region: (event.target as HTMLSelectElement).value });
  };

  #onState = (event: Event) => {
    this.#change({ clusterState: (event.target as HTMLSelectElement).value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-cluster-filters': ClusterFiltersBar;
  }
}
