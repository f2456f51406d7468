/** What every root element does alike: it turns the hub's props into a session, and says why where it cannot. */
import { ContextProvider } from '@lit/context';
import { html, type LitElement, nothing } from 'lit';
import { createFlexApi } from '../api/client.ts';
import type { FlexApi } from '../api/flex-api.ts';
import { dayOf } from '../domain/day.ts';
import { type HubProps, isComplete, type ReadProps } from '../hub-props.ts';
import { languageFor } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { type Extent, loadWording, type Wording } from '../i18n/translate.ts';
import { callHost } from '../session/call-host.ts';
import { readClock } from '../session/clock.ts';
import { type Hub, type Session, sessionContext } from '../session/session.ts';
import { warn } from '../session/warn.ts';
import type { FailureEvent } from '../ui/failure-event.ts';
import { Load } from '../ui/load.ts';
import type { NavigateEvent } from '../ui/navigate-event.ts';
import { noLanguage, propProblems } from './host-panels.ts';
import { ReceivedMe } from './received-me.ts';

export interface HostTemplates {
  /** @param t null until the texts are there. */
  readonly pending: (t: Translate | null) => unknown;
  readonly complete: (session: Session) => unknown;
}

/** Props before the hub has passed any. */
export const noProps: ReadProps = { props: {}, problems: [], warnings: [] };

/**
 * A root element's link with its hub. The element calls `follow` before each render and shows what `render` gives.
 * It provides the session to the elements below, keeps `lang` and `theme` true, and makes the calls back into the hub.
 */
export class HostSession {
  readonly #root: LitElement;
  readonly #provider: ContextProvider<typeof sessionContext>;
  readonly #wording: Load<readonly [string, boolean], Wording>;
  readonly #me: ReceivedMe<readonly [FlexApi, string | undefined, Hub | undefined]>;
  readonly #warned = new Set<string>();
  #read = noProps;
  #api: { readonly baseUrl: string; readonly api: FlexApi } | null = null;
  #session: Session | null = null;
  #sessionParts: readonly unknown[] = [];

  /** @param extent which texts the elements below need. */
  constructor(root: LitElement, extent: Extent = 'first') {
    const onError = (error: unknown) => {
      this.tellError(error);
    };
    this.#root = root;
    this.#provider = new ContextProvider(root, { context: sessionContext });
    this.#wording = new Load(root, {
      args: () => [languageFor(this.#locale()).tag, isComplete(this.#read)] as const,
      // Whatever view is open when the language changes has all it says at once, and stays. So has what a hub did wrong.
      run: ([tag, isReady]) => {
        const needsAll = extent === 'first' && (this.#wording.value !== null || !isReady);
        return loadWording(languageFor(tag), needsAll ? 'all' : extent);
      },
      keeps: () => true,
      onError,
    });
    this.#me = new ReceivedMe(root, {
      // With the hub: what a person may do differs between hubs.
      args: () => (this.#api ? ([this.#api.api, this.props.orgId, this.props.hub] as const) : null),
      onError,
    });
  }

  /** The hub's newest props, as far as they are right. */
  get props(): Partial<HubProps> {
    return this.#read.props;
  }

  /** Null until everything is there; the same object until something in it changes. */
  follow(read: ReadProps): Session | null {
    if (read !== this.#read) this.#readProps(read);
    const wording = this.#wording.value;
    // Before anything is known of the person: errors have a language too.
    if (wording !== null) this.#root.lang = wording.tag;
    const session = this.#createSession();
    if (session !== null && session !== this.#session) {
      this.#session = session;
      this.#provider.setValue(session);
    }
    return session;
  }

  render({ pending, complete }: HostTemplates): unknown {
    const wording = this.#wording.value;
    if (wording === null) return this.#wording.error === null ? pending(null) : noLanguage(this.#onRetry);
    if (!isComplete(this.#read)) return propProblems(this.#read.problems, wording.t);
    // The language asked for could not be fetched; the one before it stays.
    const trouble = this.#wording.error === null ? nothing : noLanguage(this.#onRetry);
    return html`${trouble}${this.#me.load.render(wording.t, {
      pending: () => pending(wording.t),
      complete: () => (this.#session === null ? pending(wording.t) : complete(this.#session)),
    })}`;
  }

  tellError(error: unknown): void {
    callHost('onError', this.props.onError, error);
  }

  /** Without it, links to other pages of the hub are absent. */
  get canNavigate(): boolean {
    return this.props.onNavigate !== undefined;
  }

  readonly onNavigate = ({ destination }: NavigateEvent): void => {
    callHost('onNavigate', this.props.onNavigate, destination);
  };

  /** For `failure` events from below, which are not the hub's page's to hear. */
  readonly onFailure = (event: FailureEvent): void => {
    event.stopPropagation();
    this.tellError(event.error);
    this.#me.askAgain(event.error);
  };

  #readProps(read: ReadProps) {
    this.#read = read;
    for (const warning of read.warnings) this.#warnOnce(warning);
    for (const { prop, problem, expected } of read.problems) {
      this.#warnOnce(`The prop "${prop}" is ${problem}: expected ${expected}.`);
    }
    this.#root.setAttribute('theme', read.props.theme ?? 'auto');
    const { apiBaseUrl } = read.props;
    if (!isComplete(read) || apiBaseUrl === undefined || this.#api?.baseUrl === apiBaseUrl) return;
    this.#api = {
      baseUrl: apiBaseUrl,
      // The newest callback is asked each time: hubs pass a new function on every render.
      api: createFlexApi({
        baseUrl: apiBaseUrl,
        getAccessToken: (options) => (this.props as HubProps).getAccessToken(options),
      }),
    };
  }

  #createSession(): Session | null {
    const wording = this.#wording.value;
    const me = this.#me.load.current;
    const { hub } = this.props;
    if (!wording || !me || !hub || !this.#api) return null;
    const { api } = this.#api;
    const parts = [wording, me, hub, api];
    if (this.#session !== null && parts.every((part, index) => part === this.#sessionParts[index])) {
      return this.#session;
    }
    this.#sessionParts = parts;
    const { tag: language, t, format, complete: completeTexts } = wording;
    const now = () => readClock(this.props.now);
    return {
      hub,
      me,
      api,
      now,
      today: () => dayOf(now()),
      language,
      t,
      format,
      completeTexts,
    };
  }

  /** Some hubs pass their props again on every render; their console is not ours to fill. */
  #warnOnce(message: string) {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    warn(message);
  }

  #locale(): string {
    return this.props.locale ?? (document.documentElement.lang || navigator.language);
  }

  readonly #onRetry = () => {
    this.#wording.retry();
  };
}
