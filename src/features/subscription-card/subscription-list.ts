import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { shortagesOf, type UsageReport } from '../../domain/report.ts';
import { firstReadingAt, type Subscription } from '../../domain/subscription.ts';
import { type ListedSubscription, listSubscriptions } from '../../domain/subscription-list.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { holdFocus } from '../../ui/hold-focus.ts';
import { LookAgain } from '../../ui/look-again.ts';
import { PeriodChangeEvent } from '../../ui/period-picker.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';

/**
 * The customer's subscriptions: what needs attention first, those that have ended folded away.
 * @fires view-change - days over are wanted, which the usage report lists.
 * @fires retry - the user asks to look again.
 * @fires period-change - another period is wanted, one that has data.
 */
export class SubscriptionList extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      .list {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      fxu-nothing-panel:not(:only-child) {
        margin-bottom: 1rem;
      }
      details {
        margin-top: 1rem;
      }
      summary {
        min-height: 2rem;
        cursor: pointer;
        font-weight: 500;
      }
      fxu-license-help {
        margin-top: 1rem;
      }
      @container (width >= 60rem) {
        .list.many {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** Null where only the subscriptions could be had, which the page says. */
  @property({ attribute: false }) report: UsageReport | null = null;
  @property({ attribute: false }) subscriptions: readonly Subscription[] = [];

  readonly #again: LookAgain = new LookAgain(this);

  override render() {
    const { t } = this.session;
    const listed = listSubscriptions(this.subscriptions, this.report);
    const isActive = ({ subscription }: ListedSubscription) => subscription.status === 'active';
    const ended = listed.filter((item) => !isActive(item));
    return html`${this.#again.render()}${this.#renderNothing()}${this.#renderCards(listed.filter(isActive))}
      ${
        ended.length === 0
          ? nothing
          : html`<details>
              <summary>${t('subscription.inactive', { count: ended.length })}</summary>
              ${this.#renderCards(ended)}
            </details>`
      }
      <fxu-license-help
        ?withoutCounts=${listed.length > 0}
        .dataFrom=${this.report?.dataFrom ?? null}
      ></fxu-license-help>`;
  }

  /** Without an order there are no cards; before the first reading the cards have no figures to show. */
  #renderNothing() {
    const firstReading = firstReadingAt(this.subscriptions);
    const isWaiting = this.subscriptions.length > 0 && firstReading === null;
    const isEmpty = this.report?.isEmpty ?? this.subscriptions.length === 0;
    return isEmpty && !isWaiting
      ? html`<fxu-nothing-panel
          .firstReadingAt=${firstReading}
          @retry=${this.#again.ask}
          @period-change=${this.#onPeriodChange}
        ></fxu-nothing-panel>`
      : nothing;
  }

  #renderCards(listed: readonly ListedSubscription[]) {
    const { report } = this;
    const shortages = report === null ? [] : shortagesOf(report);
    return html`<div class="list ${listed.length > 1 ? 'many' : ''}">
      ${listed.map(
        (item) =>
          html`<fxu-subscription-card
            .listed=${item}
            .shortages=${shortages.filter(
              ({ subscriptionId }) => subscriptionId === item.subscription.subscriptionId,
            )}
            .period=${report?.period ?? null}
            @view-change=${this.#onViewChange}
          ></fxu-subscription-card>`,
      )}
    </div>`;
  }

  #onPeriodChange = ({ choice }: PeriodChangeEvent) => {
    holdFocus(this);
    this.dispatchEvent(new PeriodChangeEvent(choice));
  };

  /** An event is spent once it was dispatched; the page above gets one of its own. */
  #onViewChange = ({ view, filters, choice }: ViewChangeEvent) => {
    this.dispatchEvent(new ViewChangeEvent(view, filters, choice));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-subscription-list': SubscriptionList;
  }
}
