import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { viewsFor } from '../domain/capability.ts';
import type { HubState, ReadProps } from '../hub-props.ts';
import { callHost } from '../session/call-host.ts';
import type { Session } from '../session/session.ts';
import {
  emptyState,
  readViewState,
  type StateProblem,
  type ViewState,
  writeViewState,
} from '../session/view-state.ts';
import { warn } from '../session/warn.ts';
import { HostSession, noProps } from './host-session.ts';
import type { ViewStateEvent } from './page-state.ts';
import { rootStyles } from './root-styles.ts';

/** The views this version has. A view not granted, or not here, falls back to the first that is. */
const viewsHere = ['dashboard'] as const;

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
  /** The last state the hub gave, as text; what the user did since is not undone by its being passed again. */
  #givenState: string | null = null;
  #organizationId: string | null = null;

  override willUpdate() {
    const session = this.#host.follow(this.hubProps);
    if (session !== null) this.#readState(session);
  }

  override render() {
    return this.#host.render({
      pending: (t) =>
        html`<fxu-dashboard-skeleton label=${t === null ? '' : t('app.loading')}></fxu-dashboard-skeleton>`,
      complete: (session) => this.#renderView(session),
    });
  }

  #renderView(session: Session) {
    const granted = viewsFor(session.me.grants);
    if (granted.length === 0) return html`<fxu-no-access-panel .session=${session}></fxu-no-access-panel>`;
    // All customers' usage is another page than one customer's; it is not part of this version.
    const isOneCustomer = !granted.includes('customers');
    if (!isOneCustomer || !viewsHere.some((view) => granted.includes(view))) {
      return html`<fxu-banner><p>${session.t('app.notHere')}</p></fxu-banner>`;
    }
    return html`<fxu-customer-report
      .view=${this.view}
      .problems=${this.problems}
      @view-state=${this.#onViewState}
      @failure=${this.#host.onFailure}
      @downloaded=${this.#onDownloaded}
    ></fxu-customer-report>`;
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
    const text = JSON.stringify(Object.entries(given).sort());
    if (text === this.#givenState) return;
    this.#givenState = text;
    const { state: view, problems } = readViewState(given, session.today(), session.me.retentionDays);
    this.view = view;
    this.problems = problems;
    for (const problem of problems) warn(`A part of the state was ignored: ${JSON.stringify(problem)}.`);
  }

  #onViewState = ({ state: view, replace }: ViewStateEvent) => {
    this.view = view;
    this.problems = [];
    const record: HubState = writeViewState(view);
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
