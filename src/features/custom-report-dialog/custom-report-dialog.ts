import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Day } from '../../domain/day.ts';
import {
  choiceProblem,
  type ChoiceProblem,
  type CustomersChoice,
  presentOf,
  type ReportChoice,
  type ReportFormat,
  reportFormats,
} from '../../domain/report-choice.ts';
import type { Session } from '../../session/session.ts';
import { Modal } from '../../ui/modal.ts';
import { sideways } from '../../ui/sideways-styles.ts';
import { base, controls } from '../../ui/styles.ts';
import { dialogLayout } from './dialog-layout.ts';
import { dialogParts } from './dialog-styles.ts';
import type { CustomersChangeEvent, OfferedCustomer, ReportCustomers } from './report-customers.ts';
import type { DaysChangeEvent, ReportPeriod } from './report-period.ts';
import { type Preview, previewOf } from './report-preview.ts';

/** Other choices are made in the dialog. */
export class ChoiceChangeEvent extends Event {
  readonly choice: ReportChoice;
  constructor(choice: ReportChoice) {
    super('choice-change', { bubbles: true });
    this.choice = choice;
  }
}

/**
 * A report of one's own: whose, of which days, with what in it, and how it will begin.
 * What downloads it is slotted in as `download`, what went wrong with the preview as `trouble`.
 * @fires choice-change
 * @fires close - it was closed, by whatever means.
 */
export class CustomReportDialog extends LitElement {
  static override styles = [base, controls, sideways, dialogParts, dialogLayout];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) choice!: ReportChoice;
  /** Whose report may be had; a lone one is no choice. */
  @property({ attribute: false }) offered: readonly CustomersChoice[] = [];
  /** Customers to choose from, by name; null until they are known. */
  @property({ attribute: false }) known: readonly OfferedCustomer[] | null = null;
  /** No others are to come: who is not among them is gone. */
  @property({ type: Boolean }) areAllKnown = false;
  /** Null while that is not known. */
  @property({ attribute: false }) filteredCount: number | null = null;
  /** The first day of the one subscription that the report is of; null where there are several. */
  @property({ attribute: false }) start: Day | null = null;
  /** Whether clusters may be in it. */
  @property({ type: Boolean }) mayHaveClusters = false;
  /** Null while it loads, or where there is none. */
  @property({ attribute: false }) preview: Preview | null = null;
  @property({ type: Boolean }) isLoading = false;
  @state() private problem: ChoiceProblem | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('fxu-report-customers') private customers!: ReportCustomers | null;
  @query('fxu-report-period') private period!: ReportPeriod | null;
  readonly #modal: Modal = new Modal(this, () => this.dialog);
  #isClosed = false;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('choice')) return;
    const before = changed.get('choice') as ReportChoice | undefined;
    // What is wrong stays said until that is mended, whatever else is chosen or comes in.
    const subjectOf = ({ customers, from, to }: ReportChoice) => `${from} ${to} ${String(customers)}`;
    if (before === undefined || subjectOf(before) !== subjectOf(this.choice)) this.problem = null;
  }

  override firstUpdated() {
    this.#modal.open();
  }

  /** Says what keeps the report from being made and moves to the first of it; true where nothing does. */
  validate(): boolean {
    const { today, me } = this.session;
    const choice = {
      ...this.choice,
      customers: presentOf(this.choice.customers, this.areAllKnown ? this.known : null),
    };
    this.problem = choiceProblem(choice, today(), me.retentionDays);
    if (this.problem === null) return true;
    const part = this.problem.code === 'period' ? this.period : this.customers;
    // The field is marked first, so that it is read with what is wrong with it.
    void this.updateComplete.then(() => part?.updateComplete).then(() => part?.focus());
    return false;
  }

  override render() {
    const { t } = this.session;
    const { choice, problem } = this;
    return html`<dialog
      aria-labelledby="heading"
      @close=${this.#onClose}
      @cancel=${this.#onCancel}
      @customers-change=${({ customers }: CustomersChangeEvent) => this.#change({ customers })}
      @days-change=${({ from, to }: DaysChangeEvent) => this.#change({ from, to })}
    >
      <h2 id="heading" tabindex="-1" autofocus>${t('customReport.heading')}</h2>
      <div class="parts">
        ${
          this.offered.length < 2 && !this.offered.includes('all')
            ? nothing
            : html`<fxu-report-customers
                .session=${this.session}
                .offered=${this.offered}
                .customers=${choice.customers}
                .known=${this.known}
                ?areAllKnown=${this.areAllKnown}
                .filteredCount=${this.filteredCount}
                .problem=${problem?.code === 'noCustomers' ? t('customReport.problem.noCustomers') : null}
              ></fxu-report-customers>`
        }
        <fxu-report-period
          .session=${this.session}
          .from=${choice.from}
          .to=${choice.to}
          .start=${this.start}
          .problem=${problem?.code === 'period' ? problem.problem : null}
        ></fxu-report-period>
        ${this.#renderContent()}${this.#renderFormat()}
        <section aria-labelledby="preview" aria-busy=${this.isLoading ? 'true' : 'false'}>
          <h3 id="preview">${t('customReport.preview')}</h3>
          <slot name="trouble"></slot>
          ${
            this.preview !== null
              ? previewOf(this.preview, choice, this.session)
              : this.isLoading
                ? html`<p class="muted">${t('customReport.loading')}</p>`
                : nothing
          }
        </section>
      </div>
      <div class="actions">
        <button class="button" @click=${this.#onClose}>${t('customReport.close')}</button>
        <slot name="download"></slot>
      </div>
    </dialog>`;
  }

  #renderContent() {
    const { t } = this.session;
    const { choice } = this;
    const box = (key: 'dailyUsage' | 'clusters') =>
      html`<label class="option">
        <input
          type="checkbox"
          .checked=${choice[key]}
          @change=${() => this.#change({ [key]: !choice[key] })}
        />
        ${t(`customReport.${key}`)}
      </label>`;
    return html`<fieldset>
      <legend>${t('customReport.content')}</legend>
      <div class="options">
        <span class="option"
          >${t('customReport.summary')} <span class="small muted">${t('customReport.always')}</span></span
        >
        ${box('dailyUsage')}${this.mayHaveClusters ? box('clusters') : nothing}
      </div>
    </fieldset>`;
  }

  #renderFormat() {
    const { t } = this.session;
    const radio = (format: ReportFormat) =>
      html`<label class="option">
        <input
          type="radio"
          name="format"
          .checked=${this.choice.format === format}
          @change=${() => this.#change({ format })}
        />
        ${t(`customReport.${format}`)}
      </label>`;
    return html`<fieldset>
      <legend>${t('customReport.format')}</legend>
      <div class="options">${reportFormats.map(radio)}</div>
    </fieldset>`;
  }

  #change(part: Partial<ReportChoice>) {
    this.dispatchEvent(new ChoiceChangeEvent({ ...this.choice, ...part }));
  }

  /** At once: the browser's own event waits for a frame, and there is none while another tab is in front. */
  #onClose = () => {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.dialog.close();
    this.dispatchEvent(new Event('close'));
  };

  #onCancel = (event: Event) => {
    // From a field of the dialog, such as a list of months, it closes that alone.
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.#onClose();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-custom-report-dialog': CustomReportDialog;
  }
}
