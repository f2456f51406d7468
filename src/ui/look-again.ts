/** The user asks to look again: what has come of it is told once, when the answer is there, and the keyboard keeps its place. */
import { html, type LitElement, type ReactiveController } from 'lit';
import type { UsageReport } from '../domain/report.ts';
import { firstReadingAt, type Subscription } from '../domain/subscription.ts';
import type { Session } from '../session/session.ts';
import { holdFocus } from './hold-focus.ts';

interface Host extends LitElement {
  readonly session: Session;
  /** Another object with each answer; null while there is none. */
  readonly report: UsageReport | null;
  readonly subscriptions: readonly Subscription[];
}

export class LookAgain implements ReactiveController {
  readonly #host: Host;
  /** What was on screen when the user asked; null when nothing is waited for. */
  #before: { readonly report: UsageReport | null } | null = null;
  #words = '';
  /** The one they are in: in another nobody has asked for anything yet. */
  #language = '';
  #hadFocus = false;

  /** @param host tells by `retry` events that the user asks. */
  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  readonly ask = (): void => {
    const { report } = this.#host;
    this.#before = { report };
    // The same words once more are news only where there were none.
    this.#words = '';
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new Event('retry', { bubbles: true }));
  };

  hostUpdate(): void {
    if (this.#before === null || this.#before.report === this.#host.report) return;
    this.#before = null;
    this.#words = this.#outcome();
    this.#language = this.#host.session.language;
    this.#hadFocus = this.#hasFocus();
  }

  hostUpdated(): void {
    // The button has gone with its panel.
    if (this.#hadFocus && !this.#hasFocus()) holdFocus(this.#host);
    this.#hadFocus = false;
  }

  render(): unknown {
    const words = this.#language === this.#host.session.language ? this.#words : '';
    return html`<p class="visually-hidden" role="status">${words}</p>`;
  }

  #hasFocus(): boolean {
    return (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }

  #outcome(): string {
    const { session, report, subscriptions } = this.#host;
    const { t, format } = session;
    if (report !== null && !report.isEmpty) {
      const { from, to } = report.period;
      return t('dashboard.nowShowing', { range: format.range(from, to) });
    }
    if (subscriptions.length === 0) return t('empty.noOrder.cause');
    return firstReadingAt(subscriptions) === null ? t('waiting.cause') : t('empty.noData.heading');
  }
}
