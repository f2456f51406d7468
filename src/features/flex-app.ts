import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { partnerViewsFor, type View, viewsFor } from '../domain/capability.ts';
import type { Translate } from '../i18n/messages.ts';
import type { HubState, ReadProps } from '../hub-props.ts';
import { callHost } from '../session/call-host.ts';
import { can, type Session } from '../session/session.ts';
import {
  emptyState,
  readViewState,
  type StateProblem,
  type ViewState,
  writeViewState,
} from '../session/view-state.ts';
import { warn } from '../session/warn.ts';
import { defineElements } from '../ui/define.ts';
import { holdFocus } from '../ui/hold-focus.ts';
import { Load } from '../ui/load.ts';
import { HostSession, noProps } from './host-session.ts';
import type { ViewStateEvent } from './page-state.ts';
import { createRefusal } from './refusal.ts';
import { rootStyles } from './root-styles.ts';

const textOf = (state: HubState) => JSON.stringify(Object.entries(state).sort());

/** Whether one of several customers is shown as a whole, to whom may see that. */
function isOfOne({ view, customer }: ViewState, session: Session | null): boolean {
  const isWhole = customer !== null && view !== null && view !== 'customers';
  return isWhole && session !== null && can(session, 'usage.view');
}

function isWithoutViews(session: Session | null): boolean {
  return session !== null && viewsFor(session.me.grants).length === 0;
}

/** The tab: shows what its person may see, and keeps the hub's state and the view's one. */
export class FlexApp extends LitElement {
  static override styles = [
    rootStyles,
    css`
      :host {
        background: var(--flex-surface);
      }
    `,
  ];

  /** What the hub passed. Assigned anew on every update. */
  @property({ attribute: false }) hubProps: ReadProps = noProps;
  @state() private view: ViewState = emptyState;
  @state() private problems: readonly StateProblem[] = [];

  readonly #host: HostSession = new HostSession(this);
  /** Code and texts for several customers: who has one need not fetch them. */
  readonly #partner = new Load<readonly [string], true>(this, {
    args: () => (this.#session !== null && this.#hasCustomers() ? ([this.#session.language] as const) : null),
    run: async () => {
      const [{ partnerElements }] = await Promise.all([
        import('./partner-elements.ts'),
        this.#session?.completeTexts(),
      ]);
      defineElements(partnerElements);
      return true as const;
    },
    keeps: () => true,
  });
  readonly #renderRefusal = createRefusal(
    this,
    () => isWithoutViews(this.#session),
    () => this.#session as Session,
  );
  #session: Session | null = null;
  /** The last state the hub gave, as text; what the user did since is not undone by its being passed again. */
  #givenState: string | null = null;
  /** The state the hub was told last, as text, as long as the view is of it. */
  #toldState: string | null = null;
  #organizationId: string | null = null;

  override willUpdate() {
    this.#session = this.#host.follow(this.hubProps);
    if (this.#session !== null) this.#readState(this.#session);
  }

  override render() {
    return this.#host.render({
      pending: (t) => this.#renderSkeleton(t),
      complete: (session) => this.#renderView(session),
    });
  }

  #renderView(session: Session) {
    if (isWithoutViews(session)) return this.#renderRefusal(() => this.#renderSkeleton(session.t));
    return html`<div
      @view-state=${this.#onViewState}
      @failure=${this.#host.onFailure}
      @navigate=${this.#host.onNavigate}
      @downloaded=${this.#onDownloaded}
    >
      ${
        this.#hasCustomers()
          ? this.#partner.render(session.t, {
              pending: () => this.#renderSkeleton(session.t),
              complete: () => this.#renderPartner(session),
            })
          : html`<fxu-customer-report .view=${this.view} .problems=${this.problems}></fxu-customer-report>`
      }
    </div>`;
  }

  /** All customers, or one of them as a whole. */
  #renderPartner(session: Session) {
    const { customer } = this.view;
    return isOfOne(this.view, session)
      ? html`<fxu-customer-page
          customerId=${customer}
          .view=${this.view}
          .problems=${this.problems}
        ></fxu-customer-page>`
      : html`<fxu-partner-report
          .view=${this.view}
          .problems=${this.problems}
          ?canNavigate=${this.#host.canNavigate}
        ></fxu-partner-report>`;
  }

  #renderSkeleton(t: Translate | null) {
    return html`<fxu-dashboard-skeleton
      label=${t === null ? '' : t('app.loading')}
    ></fxu-dashboard-skeleton>`;
  }

  #hasCustomers(): boolean {
    return this.#session !== null && partnerViewsFor(this.#session.me.grants).length > 0;
  }

  #readState(session: Session) {
    const { id } = session.me.organization;
    if (this.#organizationId !== null && this.#organizationId !== id) {
      // Another organization's page: what was chosen among the last one's things means nothing here.
      const { view, period } = this.view;
      this.view = { ...emptyState, view, period };
    }
    this.#organizationId = id;
    const given = this.#host.props.state ?? {};
    const text = textOf(given);
    if (text === this.#givenState) return;
    this.#givenState = text;
    // What the hub was told, and gives back: the view may know more than fits into a link.
    if (text === this.#toldState) return;
    // From here on the view is another: what was told before is read anew if the hub comes back to it.
    this.#toldState = null;
    const { state: view, problems } = readViewState(given, session.today(), session.me.retentionDays);
    this.view = view;
    this.problems = [];
    this.#tell(problems);
    const [landing] = viewsFor(session.me.grants);
    if (Object.values(view.filters).some(Boolean) && landing !== undefined) {
      this.#checkFilters(view.view ?? landing).catch((error: unknown) => {
        this.#host.tellError(error);
      });
    }
  }

  /** By code that few links need. */
  async #checkFilters(shown: View) {
    const { view } = this;
    const { checkFilters } = await import('../session/view-filters.ts');
    const { filters, problems } = checkFilters(shown, view.filters);
    // Of a link that was left meanwhile nothing is news.
    if (this.view !== view || problems.length === 0) return;
    this.view = { ...view, filters };
    this.#tell(problems);
  }

  #tell(problems: readonly StateProblem[]) {
    this.problems = [...this.problems, ...problems];
    for (const problem of problems) warn(`A part of the state was ignored: ${JSON.stringify(problem)}.`);
  }

  #onViewState = ({ state: view, replace }: ViewStateEvent) => {
    // The page with the control just pressed goes.
    if (isOfOne(view, this.#session) !== isOfOne(this.view, this.#session)) holdFocus(this);
    this.view = view;
    this.problems = [];
    const record: HubState = writeViewState(view);
    this.#toldState = textOf(record);
    callHost('onStateChange', this.#host.props.onStateChange, record, { replace });
    callHost('onEvent', this.#host.props.onEvent, 'view-changed', record);
  };

  #onDownloaded = () => {
    callHost('onEvent', this.#host.props.onEvent, 'report-downloaded', {});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-app': FlexApp;
  }
}
