import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { lengthOf, type Period } from '../domain/period.ts';
import { can, type Session, sessionContext } from '../session/session.ts';
import { PeriodChangeEvent } from '../ui/period-picker.ts';
import { ReportChangeEvent } from '../ui/report-change-event.ts';
import { base, controls } from '../ui/styles.ts';
import type { Job } from './download-report/download-report.ts';

/** Another subscription was chosen; null for all of them. */
export class SubscriptionChangeEvent extends Event {
  readonly subscriptionId: string | null;
  constructor(subscriptionId: string | null) {
    super('subscription-change', { bubbles: true });
    this.subscriptionId = subscriptionId;
  }
}

/**
 * The choices that rule the whole page, what they come to, and the file of it.
 * @fires period-change
 * @fires subscription-change
 * @fires report-change - a report of one's own is wanted.
 */
export class ReportHeader extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: 0.5rem 1rem;
      }
      header > * {
        max-width: 100%;
      }
      .title {
        flex: 1 1 16rem;
      }
      /* A dot between two parts, none where a line begins: there it falls into what is cut off. */
      .title p {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: -0.9em;
        clip-path: inset(0 0 0 0.9em);
      }
      .title span {
        padding-inline-start: 0.9em;
      }
      .title span + span::before {
        content: '·';
        position: absolute;
        margin-inline-start: -0.6em;
      }
      /* With so much to choose there is no room beside it: the choices, and at the end the reports, have a line. */
      header:has(.choice) .title {
        flex-basis: 100%;
      }
      .choice ~ fxu-period-picker {
        margin-inline-end: auto;
      }
      /* A phone's width: both reports in one line, for the first figures to be seen. */
      @container (width < 20rem) {
        header {
          column-gap: 0.5rem;
        }
      }
      /* Without a heading it is in line with the choices. */
      @container (width >= 48rem) {
        .title > p:first-child {
          margin-top: 0.5rem;
        }
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** A view's name, or one typed by others: isolated. Empty where the hub's page bears it already. */
  @property() heading = '';
  /** Null where nothing shown depends on it: then it is no choice. */
  @property({ attribute: false }) period: Period | null = null;
  /** ISO-8601 UTC; null where it is not known. */
  @property({ attribute: false }) dataFrom: string | null = null;
  /** To choose from; a lone one is no choice. */
  @property({ attribute: false }) subscriptionIds: readonly string[] = [];
  @property({ attribute: false }) subscriptionId: string | null = null;
  /** The person may take away as a file what there is to see. */
  @property({ type: Boolean }) hasFile = false;
  /** What the file is of; null while there is nothing. */
  @property({ attribute: false }) subject: unknown = null;
  /** Makes the file. */
  @property({ attribute: false }) job: Job | null = null;
  @property({ attribute: false }) obstacle: string | null = null;
  @property({ type: Boolean }) isUpdating = false;

  override render() {
    const { t, format } = this.session;
    const { period, dataFrom } = this;
    return html`<header>
      <div class="title">
        ${this.heading === '' ? nothing : html`<h2><bdi>${this.heading}</bdi></h2>`}
        ${
          period === null
            ? nothing
            : html`<p class="small muted">
                <span
                  >${t('dashboard.range', {
                    range: format.range(period.from, period.to),
                    count: lengthOf(period),
                  })}</span
                >
                ${
                  dataFrom === null
                    ? nothing
                    : html`<span>${t('dashboard.dataFrom', { at: format.instant(dataFrom) })}</span>`
                }
              </p>`
        }
      </div>
      ${this.subscriptionIds.length < 2 ? nothing : this.#renderSubscriptions()}
      ${
        period === null
          ? nothing
          : html`<fxu-period-picker
              .session=${this.session}
              .period=${period}
              @period-change=${this.#forward}
            ></fxu-period-picker>`
      }
      ${
        can(this.session, 'customReport.create')
          ? html`<button class="button" @click=${this.#onCustomReport}>${t('download.custom')}</button>`
          : nothing
      }
      ${
        this.hasFile
          ? html`<fxu-download-report
              beside
              .subject=${this.subject}
              .job=${this.job}
              .obstacle=${this.obstacle}
              ?isUpdating=${this.isUpdating}
            ></fxu-download-report>`
          : nothing
      }
    </header>`;
  }

  #renderSubscriptions() {
    const { t } = this.session;
    return html`<div class="choice">
      <label for="subscription">${t('dashboard.subscription')}</label>
      <select id="subscription" @change=${this.#onSubscription}>
        <option value="" .selected=${this.subscriptionId === null}>${t('dashboard.allSubscriptions')}</option>
        ${this.subscriptionIds.map(
          (id) => html`<option value=${id} .selected=${id === this.subscriptionId}>${id}</option>`,
        )}
      </select>
    </div>`;
  }

  #onCustomReport = () => {
    this.dispatchEvent(new ReportChangeEvent({}));
  };

  #onSubscription = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new SubscriptionChangeEvent(value === '' ? null : value));
  };

  /** An event is spent once it was dispatched; the page above gets one of its own. */
  #forward = ({ choice }: PeriodChangeEvent) => {
    this.dispatchEvent(new PeriodChangeEvent(choice));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-report-header': ReportHeader;
  }
}
