import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createFlexApi } from '../api/client.ts';
import type { FlexApi } from '../api/flex-api.ts';
import { viewsFor } from '../domain/capability.ts';
import { dayOf } from '../domain/day.ts';
import { type HubProps, type HubState, isComplete, type ReadProps } from '../hub-props.ts';
import { languageFor } from '../i18n/languages.ts';
import { loadWording, type Wording } from '../i18n/translate.ts';
import { callHost } from '../session/call-host.ts';
import { readClock } from '../session/clock.ts';
import { type Session, sessionContext } from '../session/session.ts';
import {
  emptyState,
  readViewState,
  type StateProblem,
  type ViewState,
  writeViewState,
} from '../session/view-state.ts';
import { warn } from '../session/warn.ts';
import { Load } from '../ui/load.ts';
import { base } from '../ui/styles.ts';
import { tokens } from '../ui/tokens.ts';
import type { FailureEvent, ViewStateEvent } from './customer-report.ts';
import { noLanguage, propProblems } from './host-panels.ts';

/** The views this version has. A view not granted, or not here, falls back to the first that is. */
const viewsHere = ['dashboard'] as const;

/**
 * The tab: turns the hub's props into a session and shows what its person may see.
 * Everything the hub is told passes through here.
 */
export class FlexApp extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        background: var(--flex-surface);
        text-align: start;
      }
      :host([theme='light']) {
        color-scheme: light;
      }
      :host([theme='dark']) {
        color-scheme: dark;
      }
    `,
  ];

  /** What the hub passed. Assigned anew on every update. */
  @property({ attribute: false }) hubProps: ReadProps = { props: {}, problems: [], warnings: [] };
  @state() private view: ViewState = emptyState;
  @state() private problems: readonly StateProblem[] = [];

  #provider = new ContextProvider(this, { context: sessionContext });
  #api: { readonly baseUrl: string; readonly api: FlexApi } | null = null;
  /** The last state the hub gave, as text; what the user did since is not undone by its being passed again. */
  #givenState: string | null = null;

  #wording = new Load(this, {
    args: () => [languageFor(this.#locale()).tag] as const,
    run: ([tag]): Promise<Wording> => loadWording(languageFor(tag)),
    keeps: () => true,
    onError: (error) => {
      this.#tellError(error);
    },
  });
  #me = new Load(this, {
    args: () => (this.#api ? ([this.#api.api, this.hubProps.props.orgId] as const) : null),
    run: ([api, orgId], signal) => api.getMe({ orgId }, signal),
    onError: (error) => {
      this.#tellError(error);
    },
  });

  readonly #warned = new Set<string>();
  #session: Session | null = null;
  #sessionParts: readonly unknown[] = [];

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('hubProps')) this.#readProps();
    const session = this.#createSession();
    if (session === null) return;
    if (session !== this.#session) {
      this.#session = session;
      this.#provider.setValue(session);
      this.lang = session.language;
    }
    this.#readState(session);
  }

  override render() {
    const wording = this.#wording.value;
    if (wording === null) {
      return this.#wording.error === null
        ? html`<fxu-dashboard-skeleton></fxu-dashboard-skeleton>`
        : noLanguage(this.#onRetryLanguage);
    }
    if (!isComplete(this.hubProps)) return propProblems(this.hubProps.problems, wording.t);
    return this.#me.render(wording.t, {
      pending: () =>
        html`<fxu-dashboard-skeleton label=${wording.t('app.loading')}></fxu-dashboard-skeleton>`,
      complete: () => (this.#session === null ? nothing : this.#renderView(this.#session)),
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
      @failure=${this.#onFailure}
      @downloaded=${this.#onDownloaded}
    ></fxu-customer-report>`;
  }

  #readProps() {
    const { props, problems, warnings } = this.hubProps;
    for (const warning of warnings) this.#warnOnce(warning);
    for (const { prop, problem, expected } of problems) {
      this.#warnOnce(`The prop "${prop}" is ${problem}: expected ${expected}.`);
    }
    this.setAttribute('theme', props.theme ?? 'auto');
    const { apiBaseUrl } = props;
    if (!isComplete(this.hubProps) || apiBaseUrl === undefined || this.#api?.baseUrl === apiBaseUrl) return;
    this.#api = {
      baseUrl: apiBaseUrl,
      // The newest callback is asked each time: hubs pass a new function on every render.
      api: createFlexApi({
        baseUrl: apiBaseUrl,
        getAccessToken: (options) => (this.hubProps.props as HubProps).getAccessToken(options),
      }),
    };
  }

  /** Null until everything is there; the same object until something in it changes. */
  #createSession(): Session | null {
    const wording = this.#wording.value;
    const me = this.#me.value;
    const { hub } = this.hubProps.props;
    if (!wording || !me || !hub || !this.#api) return null;
    const { api } = this.#api;
    const parts = [wording, me, hub, api];
    if (this.#session !== null && parts.every((part, index) => part === this.#sessionParts[index])) {
      return this.#session;
    }
    this.#sessionParts = parts;
    const { tag: language, t, format } = wording;
    return { hub, me, api, today: () => dayOf(readClock(this.hubProps.props.now)), language, t, format };
  }

  #readState(session: Session) {
    const given = this.hubProps.props.state ?? {};
    const text = JSON.stringify(Object.entries(given).sort());
    if (text === this.#givenState) return;
    this.#givenState = text;
    const { state: view, problems } = readViewState(given, session.today(), session.me.retentionDays);
    this.view = view;
    this.problems = problems;
    for (const problem of problems) warn(`A part of the state was ignored: ${JSON.stringify(problem)}.`);
  }

  /** Some hubs pass their props again on every render; their console is not ours to fill. */
  #warnOnce(message: string) {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    warn(message);
  }

  #locale(): string {
    return this.hubProps.props.locale ?? (document.documentElement.lang || navigator.language);
  }

  #tellError(error: unknown) {
    callHost('onError', this.hubProps.props.onError, error);
  }

  #onViewState = ({ state: view }: ViewStateEvent) => {
    this.view = view;
    this.problems = [];
    const record: HubState = writeViewState(view);
    callHost('onStateChange', this.hubProps.props.onStateChange, record, { replace: false });
    callHost('onEvent', this.hubProps.props.onEvent, 'view-changed', record);
  };

  #onFailure = ({ error }: FailureEvent) => {
    this.#tellError(error);
  };

  #onDownloaded = () => {
    callHost('onEvent', this.hubProps.props.onEvent, 'report-downloaded', {});
  };

  #onRetryLanguage = () => {
    this.#wording.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-app': FlexApp;
  }
}
