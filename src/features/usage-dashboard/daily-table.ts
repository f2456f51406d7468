import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { type Day, dayOf } from '../../domain/day.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import type { Period } from '../../domain/period.ts';
import { isCarried, type UsageDay } from '../../domain/series.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import { sideways } from '../../ui/sideways-styles.ts';
import { base, controls } from '../../ui/styles.ts';

/** The user wants another selection of days: those over in one type, or all. */
export class OverChangeEvent extends Event {
  readonly over: LicenseType | null;
  constructor(over: LicenseType | null) {
    super('over-change', { bubbles: true });
    this.over = over;
  }
}

/**
 * One row per day, newest first: used and bought per type, and how complete the day's readings are.
 * @fires over-change - all days are wanted again.
 */
export class DailyTable extends LitElement {
  static override styles = [
    base,
    controls,
    sideways,
    css`
      .filter {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        margin-bottom: 0.75rem;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.375rem 0.75rem;
        text-align: right;
        white-space: nowrap;
        vertical-align: top;
        border-bottom: 1px solid var(--flex-outline);
      }
      th:first-child {
        position: sticky;
        left: 0;
        padding-left: 0;
        text-align: left;
        background: var(--flex-surface);
      }
      td:last-child,
      th:last-child {
        padding-right: 0;
      }
      thead th {
        font-size: 0.75rem;
        line-height: 1rem;
        font-weight: 500;
        color: var(--flex-text-muted);
        vertical-align: bottom;
      }
      @container (width < 30rem) {
        thead th {
          white-space: normal;
        }
        th,
        td {
          padding-inline: 0.375rem;
        }
      }
      tbody th {
        font-weight: 400;
      }
      tbody tr:hover {
        background: var(--flex-hover);
      }
      .carried {
        margin-right: 0.5rem;
      }
      .over {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        margin-right: 0.5rem;
        color: var(--flex-text-error);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) period!: Period;
  /** Of all customers, each day tells how many were over. */
  @property({ attribute: false }) days: readonly (UsageDay & { readonly customersOver?: number })[] = [];
  /** Only the days on which this type was over; null for all. */
  @property({ attribute: false }) over: LicenseType | null = null;

  override render() {
    const { t } = this.session;
    const { over } = this;
    const shown = this.days
      .filter(({ byType }) => over === null || (byType[over].overage ?? 0) > 0)
      .toReversed();
    return html`${over === null ? nothing : this.#renderFilter(over, shown.length)}
    ${
      shown.length === 0
        ? nothing
        : html`<div class="scroll" role="group" tabindex="0" aria-label=${t('daily.heading')}>
            <table>
              <caption class="visually-hidden">
                ${t('daily.caption')}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t('daily.day')}</th>
                  ${licenseTypes.map((type) => html`<th scope="col">${t(`license.${type}`)}</th>`)}
                  ${this.#isOfAll ? html`<th scope="col">${t('partner.customersOver')}</th>` : nothing}
                  <th scope="col">${t('daily.clusters')}</th>
                </tr>
              </thead>
              <tbody>
                ${shown.map((day) => this.#renderDay(day))}
              </tbody>
            </table>
          </div>`
    }`;
  }

  get #isOfAll() {
    return this.days.some(({ customersOver }) => customersOver !== undefined);
  }

  #renderFilter(over: LicenseType, count: number) {
    const { t } = this.session;
    const license = t(`license.${over}`);
    return html`<div class="filter">
      <p>${t(count === 0 ? 'daily.noneOver' : 'daily.onlyOver', { count, license })}</p>
      <button class="button" @click=${this.#onShowAll}>${t('daily.showAll')}</button>
    </div>`;
  }

  #renderDay(day: (typeof this.days)[number]) {
    const { t, format } = this.session;
    return html`<tr>
      <th scope="row">
        ${day.day}${this.period.isPartial ? html` <span class="muted">${t('daily.partial')}</span>` : nothing}
      </th>
      ${licenseTypes.map((type) => {
        const { entitled, used, overage } = day.byType[type];
        return html`<td>
          ${
            (overage ?? 0) > 0
              ? html`<span class="over small">
                  ${icons.error()}${t('daily.over', { units: format.units(overage) })}
                </span>`
              : nothing
          }${format.units(used)}<span class="muted"> / ${format.units(entitled)}</span>
        </td>`;
      })}
      ${day.customersOver === undefined ? nothing : html`<td>${format.units(day.customersOver)}</td>`}
      <td>
        ${isCarried(day) ? this.#renderCarried(day.oldestReadingAt) : nothing}${t('daily.coverage', {
          reported: format.units(day.clustersReported),
          expected: format.units(day.clustersExpected),
        })}
      </td>
    </tr>`;
  }

  #renderCarried(oldestReadingAt: string | null) {
    const { t, format } = this.session;
    if (oldestReadingAt === null) return nothing;
    const oldest: Day = dayOf(oldestReadingAt);
    return html`<span class="carried small muted">
      ${t('daily.oldest', { day: format.shortDay(oldest, this.period.to) })}
    </span>`;
  }

  #onShowAll = () => {
    this.dispatchEvent(new OverChangeEvent(null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-daily-table': DailyTable;
  }
}
