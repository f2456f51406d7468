import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { addDays, type Day, isDay } from '../../domain/day.ts';
import {
  earliestDay,
  lengthOf,
  type PeriodProblem,
  presetObstacle,
  resolvePeriod,
} from '../../domain/period.ts';
import { type Month, monthsBetween } from '../../domain/report-choice.ts';
import type { Session } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import { periodProblemWords } from '../../ui/period-words.ts';
import { base, controls } from '../../ui/styles.ts';
import { dialogParts } from './dialog-styles.ts';

/** Other days are wanted in the report; null where a field is empty. */
export class DaysChangeEvent extends Event {
  readonly from: Day | null;
  readonly to: Day | null;
  constructor(from: Day | null, to: Day | null) {
    super('days-change', { bubbles: true });
    this.from = from;
    this.to = to;
  }
}

const quickPresets = ['last-quarter', 'this-quarter'] as const;

/**
 * The days of a report: at one press, by two dates, or by months.
 * @fires days-change
 */
export class ReportPeriod extends LitElement {
  static override styles = [
    base,
    controls,
    dialogParts,
    css`
      .quick,
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .quick {
        margin-bottom: 0.5rem;
      }
      .fields {
        margin-top: 0.5rem;
      }
      .fields div {
        display: grid;
        gap: 0.125rem;
      }
      p {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) from: Day | null = null;
  @property({ attribute: false }) to: Day | null = null;
  /** The first day of the one subscription that the report is of; null where there are several. */
  @property({ attribute: false }) start: Day | null = null;
  @property({ attribute: false }) problem: PeriodProblem | null = null;
  @state() private isByMonth = false;
  @query('#from') private fromField!: HTMLElement | null;
  @query('#to') private toField!: HTMLElement | null;

  override focus() {
    const isAboutTo = this.from !== null && (this.to === null || this.problem?.code === 'endsAfterYesterday');
    (isAboutTo ? this.toField : this.fromField)?.focus();
  }

  override render() {
    const { t, format } = this.session;
    const { from, to } = this;
    return html`<fieldset>
      <legend>${t('customReport.period')}</legend>
      ${this.#renderQuick()}
      <div class="options" role="radiogroup" aria-label=${t('customReport.by')}>
        ${[false, true].map(
          (isByMonth) =>
            html`<label class="option">
              <input
                type="radio"
                name="by"
                .checked=${this.isByMonth === isByMonth}
                @change=${() => (this.isByMonth = isByMonth)}
              />
              ${t(isByMonth ? 'customReport.months' : 'customReport.days')}
            </label>`,
        )}
      </div>
      <div class="fields">${this.isByMonth ? this.#renderMonths() : this.#renderDays()}</div>
      ${
        this.problem !== null
          ? html`<p class="field-error" id="problem" role="alert">
              ${icons.error()}${periodProblemWords(this.problem, this.session)}
            </p>`
          : from !== null && to !== null && from <= to
            ? html`<p class="small muted">
                ${t('dashboard.range', { range: format.range(from, to), count: lengthOf({ from, to }) })}
              </p>`
            : nothing
      }
    </fieldset>`;
  }

  #renderQuick() {
    const { t } = this.session;
    const { today, me } = this.session;
    const presets = quickPresets.filter(
      (preset) => presetObstacle(preset, today(), me.retentionDays) === null,
    );
    return html`<div class="quick">
      ${presets.map(
        (preset) =>
          html`<button type="button" class="button" @click=${() => this.#choosePreset(preset)}>
            ${t(`period.${preset}`)}
          </button>`,
      )}
      ${
        this.start === null
          ? nothing
          : html`<button type="button" class="button" @click=${this.#onSinceStart}>
              ${t('customReport.sinceStart')}
            </button>`
      }
    </div>`;
  }

  #renderDays() {
    const { t } = this.session;
    const input = (name: 'from' | 'to') =>
      html`<div>
        <label for=${name}>${t(`period.${name}`)}</label>
        <input
          id=${name}
          name=${name}
          type="date"
          min=${this.#earliest}
          max=${this.#latest}
          .value=${this[name] ?? ''}
          aria-invalid=${this.problem === null ? nothing : 'true'}
          aria-describedby=${this.problem === null ? nothing : 'problem'}
          @change=${this.#onDay}
        />
      </div>`;
    return html`${input('from')}${input('to')}`;
  }

  #renderMonths() {
    const { t, format } = this.session;
    const months = monthsBetween(this.#earliest, this.session.today());
    const select = (name: 'from' | 'to', label: string, isOf: (month: Month) => boolean) =>
      html`<div>
        <label for=${name}>${label}</label>
        <select id=${name} name=${name} @change=${this.#onMonth}>
          ${months.map(
            (month) =>
              html`<option value=${month[name]} .selected=${isOf(month)}>
                ${format.month(month.from)}
              </option>`,
          )}
        </select>
      </div>`;
    const holds = (day: Day | null) => (month: Month) =>
      day !== null && day.slice(0, 7) === month.from.slice(0, 7);
    return html`${select('from', t('customReport.firstMonth'), holds(this.from))}
    ${select('to', t('customReport.lastMonth'), holds(this.to))}`;
  }

  get #earliest(): Day {
    return earliestDay(this.session.today(), this.session.me.retentionDays);
  }

  get #latest(): Day {
    return addDays(this.session.today(), -1);
  }

  #choosePreset(preset: (typeof quickPresets)[number]) {
    const { from, to } = resolvePeriod({ preset }, this.session.today()).period;
    this.dispatchEvent(new DaysChangeEvent(from, to));
  }

  /** Cut off where the service keeps no more. */
  #onSinceStart = () => {
    const { start } = this;
    if (start === null) return;
    this.dispatchEvent(new DaysChangeEvent(start < this.#earliest ? this.#earliest : start, this.#latest));
  };

  #onDay = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    const day = isDay(value) ? value : null;
    this.dispatchEvent(
      name === 'from' ? new DaysChangeEvent(day, this.to) : new DaysChangeEvent(this.from, day),
    );
  };

  /** Both ends follow: the days there were may have been parts of months. */
  #onMonth = () => {
    const valueOf = (field: HTMLElement | null) => (field as HTMLSelectElement).value as Day;
    this.dispatchEvent(new DaysChangeEvent(valueOf(this.fromField), valueOf(this.toField)));
  };
}
