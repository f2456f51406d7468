import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CustomersChoice } from '../../domain/report-choice.ts';
import { mostIdsInLink } from '../../session/view-state.ts';
import type { Session } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import { base, controls } from '../../ui/styles.ts';
import { dialogParts } from './dialog-styles.ts';

/** Other customers are wanted in the report. */
export class CustomersChangeEvent extends Event {
  readonly customers: CustomersChoice;
  constructor(customers: CustomersChoice) {
    super('customers-change', { bubbles: true });
    this.customers = customers;
  }
}

export interface OfferedCustomer {
  readonly customerId: string;
  readonly name: string;
}

/** A longer list is searched, not read. */
const mostShown = 100;

/**
 * Whose report it is to be: one of the offered groups, or some customers, ticked in a list that can be searched.
 * @fires customers-change
 */
export class ReportCustomers extends LitElement {
  static override styles = [
    base,
    controls,
    dialogParts,
    css`
      .list {
        max-height: 12rem;
        margin-top: 0.5rem;
        padding: 0.25rem 0.75rem;
        overflow: auto;
        border: 1px solid var(--flex-outline);
        border-radius: 0.5rem;
      }
      .search {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.5rem;
      }
      p {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) offered: readonly CustomersChoice[] = [];
  @property({ attribute: false }) customers: CustomersChoice = 'all';
  /** To choose from, by name; null until they are known. */
  @property({ attribute: false }) known: readonly OfferedCustomer[] | null = null;
  /** No others are to come: who is not among them is gone. */
  @property({ type: Boolean }) areAllKnown = false;
  /** Null while that is not known. */
  @property({ attribute: false }) filteredCount: number | null = null;
  /** In words; null where all is well. */
  @property({ attribute: false }) problem: string | null = null;
  @state() private query = '';
  /** Chosen when the list was first shown. */
  #first: ReadonlySet<string> | null = null;

  override focus() {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('input[type=search]') ?? find('input'))?.focus();
  }

  override render() {
    const { t } = this.session;
    const isChosen = typeof this.customers !== 'string';
    return html`<fieldset aria-describedby=${this.problem === null ? nothing : 'problem'}>
      <legend>${t('customReport.customers')}</legend>
      <div class="options">
        ${this.offered.map((choice) => this.#renderOption(choice))} ${this.#renderRadio('chosen', isChosen)}
      </div>
      ${isChosen ? this.#renderChecklist(this.customers as readonly string[]) : nothing}
      ${
        this.problem === null
          ? nothing
          : html`<p class="field-error" id="problem" role="alert">${icons.error()}${this.problem}</p>`
      }
    </fieldset>`;
  }

  #renderOption(choice: CustomersChoice) {
    return typeof choice === 'string' ? this.#renderRadio(choice, this.customers === choice) : nothing;
  }

  #renderRadio(value: 'this' | 'all' | 'filtered' | 'chosen', isOn: boolean) {
    const { t, format } = this.session;
    const { filteredCount } = this;
    const label =
      value !== 'filtered'
        ? t(`customReport.${value}`)
        : filteredCount === null
          ? t('customReport.filteredUnknown')
          : t('customReport.filtered', { units: format.units(filteredCount) });
    return html`<label class="option">
      <input type="radio" name="customers" value=${value} .checked=${isOn} @change=${this.#onChoice} />
      ${label}
    </label>`;
  }

  #renderChecklist(ids: readonly string[]) {
    const { t, format } = this.session;
    if (this.known === null) return nothing;
    const wanted = this.query.trim().toLowerCase();
    // Those chosen before stand on top; one ticked now stays where it is.
    this.#first ??= new Set(ids);
    const isFirst = ({ customerId }: OfferedCustomer) => this.#first?.has(customerId) ?? false;
    const found = this.known
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
    const shown = found.slice(0, mostShown);
    const names = new Set(this.known.map(({ customerId }) => customerId));
    const gone = this.areAllKnown ? ids.filter((id) => !names.has(id)).length : 0;
    const chosen = new Set(ids);
    const count = chosen.size - gone;
    return html`<div class="search">
        <label for="search">${t('customReport.search')}</label>
        <input id="search" type="search" .value=${this.query} @input=${this.#onSearch} />
      </div>
      <div class="list" role="group" tabindex="0" aria-label=${t('customReport.chosen')}>
        ${
          shown.length === 0
            ? html`<p class="muted">${t('customReport.noMatch')}</p>`
            : shown.map(
                ({ customerId, name }) =>
                  html`<label class="option">
                    <input
                      type="checkbox"
                      value=${customerId}
                      .checked=${chosen.has(customerId)}
                      @change=${this.#onTick}
                    />
                    <bdi>${name}</bdi>
                  </label>`,
              )
        }
      </div>
      <p class="small muted" role="status">
        ${t('customReport.chosenCount', { count, units: format.units(count) })}
        ${
          found.length > shown.length
            ? t('customReport.more', { shown: format.units(shown.length), all: format.units(found.length) })
            : nothing
        }
      </p>
      ${gone === 0 ? nothing : html`<p class="small">${t('customReport.gone', { count: gone, units: format.units(gone) })}</p>`}
      ${
        ids.length > mostIdsInLink
          ? html`<p class="small">${t('customReport.notInLink', { most: format.units(mostIdsInLink) })}</p>`
          : nothing
      }`;
  }

  #onChoice = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const choice = this.offered.find((offered) => offered === value);
    this.dispatchEvent(new CustomersChangeEvent(choice ?? []));
  };

  #onSearch = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value;
  };

  #onTick = (event: Event) => {
    const { value, checked } = event.target as HTMLInputElement;
    const ids = (this.customers as readonly string[]).filter((id) => id !== value);
    this.dispatchEvent(new CustomersChangeEvent(checked ? [...ids, value] : ids));
  };
}
