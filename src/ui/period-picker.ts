import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { addDays, type Day, isDay } from '../domain/day.ts';
import {
  checkRange,
  earliestDay,
  isPreset,
  type Period,
  type PeriodChoice,
  type PeriodProblem,
  presetObstacle,
  presets,
} from '../domain/period.ts';
import type { Session } from '../session/session.ts';
import { hasFocus } from './hold-focus.ts';
import { icons } from './icons.ts';
import { periodProblemWords } from './period-words.ts';
import { base, controls } from './styles.ts';

/** The user chose another period. */
export class PeriodChangeEvent extends Event {
  readonly choice: PeriodChoice;
  constructor(choice: PeriodChoice) {
    super('period-change', { bubbles: true });
    this.choice = choice;
  }
}

const ownDates = 'custom';

/**
 * Time period: the presets, or dates of one's own, checked when applied.
 * @fires period-change - a period that can be shown was chosen.
 */
export class PeriodPicker extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      @media print {
        :host {
          display: none;
        }
      }
      .preset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      form div {
        display: grid;
        gap: 0.125rem;
      }
      .field-error {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) period!: Period;
  @state() private isChoosing = false;
  @state() private problem: PeriodProblem | null = null;
  @query('form') private form!: HTMLFormElement | null;
  @query('[name=from]') private fromInput!: HTMLInputElement | null;
  @query('[name=to]') private toInput!: HTMLInputElement | null;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    // The page makes the period anew at each render; only another one may close what the user is filling in.
    const previous = changed.get('period') as Period | undefined;
    const { from, to, preset } = this.period;
    if (
      changed.has('period') &&
      !(previous?.from === from && previous.to === to && previous.preset === preset)
    ) {
      this.isChoosing = preset === null;
      // The dates are about to go, and the focus must not go with them.
      if (!this.isChoosing && this.form && hasFocus(this.form)) {
        this.renderRoot.querySelector('select')?.focus();
      }
      this.problem = null;
    }
  }

  override render() {
    const { t } = this.session;
    const selected = this.isChoosing ? ownDates : this.period.preset;
    const today = this.session.today();
    const { retentionDays } = this.session.me;
    return html`<div class="preset">
        <label for="preset">${t('period.label')}</label>
        <select id="preset" @change=${this.#onPreset}>
          ${presets.map((preset) => {
            const obstacle = presetObstacle(preset, today, retentionDays);
            return html`<option
              value=${preset}
              .selected=${preset === selected}
              ?disabled=${obstacle !== null}
            >
              ${t(`period.${preset}`)}${obstacle === null ? '' : ` (${t(`period.${obstacle}`)})`}
            </option>`;
          })}
          <option value=${ownDates} .selected=${selected === ownDates}>${t('period.custom')}</option>
        </select>
      </div>
      ${this.isChoosing ? this.#renderDates(today, retentionDays) : nothing}`;
  }

  #renderDates(today: Day, retentionDays: number) {
    const { t } = this.session;
    const earliest = earliestDay(today, retentionDays);
    const latest = addDays(today, -1);
    const isInvalid = this.problem === null ? nothing : 'true';
    const describedBy = this.problem === null ? nothing : 'problem';
    const input = (name: 'from' | 'to') =>
      html`<div>
        <label for=${name}>${t(`period.${name}`)}</label>
        <input
          id=${name}
          name=${name}
          type="date"
          min=${earliest}
          max=${latest}
          .value=${this.period[name] > latest ? latest : this.period[name]}
          aria-invalid=${isInvalid}
          aria-describedby=${describedBy}
        />
      </div>`;
    // `novalidate`: the browser's own bubble speaks the browser's language, not the user's choice here.
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${input('from')}${input('to')}
      <button class="button" type="submit">${t('period.apply')}</button>
      ${
        this.problem === null
          ? nothing
          : html`<p class="field-error" id="problem" role="alert">
              ${icons.error()}${periodProblemWords(this.problem, this.session)}
            </p>`
      }
    </form>`;
  }

  #onPreset = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.problem = null;
    // The focus stays: with the arrow keys this choice is only passed on the way to another.
    this.isChoosing = value === ownDates;
    if (isPreset(value)) this.dispatchEvent(new PeriodChangeEvent({ preset: value }));
  };

  #onSubmit = (event: Event) => {
    event.preventDefault();
    const read = (input: HTMLInputElement | null) => (isDay(input?.value) ? input.value : null);
    const from = read(this.fromInput);
    const to = read(this.toInput);
    this.problem = checkRange(from, to, this.session.today(), this.session.me.retentionDays);
    if (this.problem === null && from !== null && to !== null) {
      this.dispatchEvent(new PeriodChangeEvent({ from, to }));
      return;
    }
    const isAboutTo = from !== null && (to === null || this.problem?.code === 'endsAfterYesterday');
    (isAboutTo ? this.toInput : this.fromInput)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-period-picker': PeriodPicker;
  }
}
