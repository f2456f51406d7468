import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Day } from '../domain/day.ts';
import type { Compliance } from '../domain/compliance.ts';
import { type LicenseType, percentUsed } from '../domain/license.ts';
import type { Figures } from '../domain/series.ts';
import { type Session, sessionContext } from '../session/session.ts';
import { withNames } from './isolate.ts';
import { base, controls } from './styles.ts';

/** The user wants to see on which days a licence type was over. */
export class DaysOverEvent extends Event {
  readonly licenseType: LicenseType;
  constructor(licenseType: LicenseType) {
    super('days-over', { bubbles: true });
    this.licenseType = licenseType;
  }
}

/** How a row is judged: the colour and icon of a status, and the words beside it. */
export interface Mark {
  readonly status: Compliance;
  readonly label: string;
}

/**
 * One licence type: status, used against bought as a bar and in figures, how the period went, and what to do.
 * @fires days-over - the count of days over was chosen.
 */
export class UsageRow extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        margin-bottom: 0.5rem;
      }
      /* Of all customers it is a sentence. */
      .head fxu-status-chip {
        white-space: normal;
      }
      .ratio {
        margin-left: auto;
        display: flex;
        align-items: baseline;
        gap: 0.375rem;
      }
      .ratio .used {
        font-size: 1.25rem;
        font-weight: 700;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin-top: 0.5rem;
      }
      .facts div {
        display: flex;
        align-items: baseline;
        gap: 0.375rem;
      }
      .facts dt {
        color: var(--flex-text-muted);
      }
      .over dd {
        color: var(--flex-text-error);
        font-weight: 700;
      }
      @container (width < 22rem) {
        .ratio {
          flex-basis: 100%;
        }
        .facts {
          display: grid;
        }
        .facts div {
          justify-content: space-between;
        }
        .facts .link {
          text-align: end;
        }
      }
      .facts .link {
        min-width: 1.5rem;
        margin: -0.125rem 0;
      }
      .next {
        margin-top: 0.375rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) type!: LicenseType;
  @property({ attribute: false }) figures!: Figures;
  @property({ attribute: false }) mark!: Mark;
  /** What to do, in words; null where there is nothing, or where the page says it for all types at once. */
  @property({ attribute: false }) step: string | null = null;
  /** First day shown; the change counts from the day before. Null for the running day, which has no history. */
  @property({ attribute: false }) since: { readonly before: Day; readonly year: Day } | null = null;

  override render() {
    const { t, format } = this.session;
    const { figures, mark, step } = this;
    const percent = percentUsed(figures.entitled, figures.used);
    return html`<div class="head">
        <h4>${t(`license.${this.type}`)}</h4>
        <fxu-status-chip status=${mark.status} label=${mark.label}></fxu-status-chip>
        <dl class="ratio">
          <div class="used">
            <dt class="visually-hidden">${t('figure.used')}</dt>
            <dd>${format.units(figures.used)}</dd>
          </div>
          <div>
            <dt class="visually-hidden">${t('figure.bought')}</dt>
            <dd><span aria-hidden="true">/ </span>${format.units(figures.entitled)}</dd>
          </div>
          ${
            figures.used === null
              ? nothing
              : html`<div class="muted">
                  <dt class="visually-hidden">${t('figure.share')}</dt>
                  <dd>
                    ${
                      percent === 'notBought'
                        ? t('figure.notBought')
                        : percent === null
                          ? format.units(null)
                          : format.percent(percent)
                    }
                  </dd>
                </div>`
          }
        </dl>
      </div>
      <fxu-usage-bar .use=${figures}></fxu-usage-bar>
      <dl class="facts">${this.#renderOver()}${this.#renderHistory()}</dl>
      ${step === null ? nothing : html`<p class="next">${withNames(step)}</p>`}`;
  }

  #renderOver() {
    const { t, format } = this.session;
    const { overage } = this.figures;
    return overage === null || overage === 0
      ? nothing
      : html`<div class="over">
          <dt>${t('figure.overage')}</dt>
          <dd>${format.units(overage)}</dd>
        </div>`;
  }

  #renderHistory() {
    if (this.since === null) return nothing;
    const { t, format } = this.session;
    const { before, year } = this.since;
    const { change, peak, average, daysOver } = this.figures;
    return html`<div>
        <dt>${t('figure.changeSince', { day: format.shortDay(before, year) })}</dt>
        <dd>${format.change(change)}</dd>
      </div>
      <div>
        <dt>${t('figure.peak')}</dt>
        <dd>
          ${
            peak === null
              ? format.units(null)
              : t('figure.peakOn', { units: format.units(peak.units), day: format.shortDay(peak.day, year) })
          }
        </dd>
      </div>
      <div>
        <dt>${t('figure.average')}</dt>
        <dd>${format.units(average)}</dd>
      </div>
      <div>
        <dt>${t('figure.daysOver')}</dt>
        <dd>
          ${
            daysOver === 0
              ? format.units(daysOver)
              : html`<button
                  class="link"
                  aria-label=${t('figure.showDaysOver', { count: daysOver, license: t(`license.${this.type}`) })}
                  @click=${this.#onDaysOver}
                >
                  ${format.units(daysOver)}
                </button>`
          }
        </dd>
      </div>`;
  }

  #onDaysOver = () => {
    this.dispatchEvent(new DaysOverEvent(this.type));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-usage-row': UsageRow;
  }
}
