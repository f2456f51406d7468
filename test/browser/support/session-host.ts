/** A feature by itself: a stand-in for the tab gives it a session, the real client on the given answers its data. */
import { ContextProvider } from '@lit/context';
import { html, LitElement } from 'lit';
import { createHandlers, createFetch, type MockOptions } from '../../../mocks/handlers.ts';
import { createFlexApi } from '../../../src/api/client.ts';
import { dayOf } from '../../../src/domain/day.ts';
import { elements } from '../../../src/elements.ts';
import { languageFor } from '../../../src/i18n/languages.ts';
import { loadWording } from '../../../src/i18n/translate.ts';
import { type Session, sessionContext } from '../../../src/session/session.ts';
import { defineElements, type Definitions } from '../../../src/ui/define.ts';
import { base } from '../../../src/ui/styles.ts';
import { tokens } from '../../../src/ui/tokens.ts';

const now = new Date('2026-11-24T08:00:00Z');
const baseUrl = 'https://flex.example/api/v1';

class SessionHost extends LitElement {
  static override styles = [tokens, base];
  readonly provider = new ContextProvider(this, { context: sessionContext });

  override render() {
    return html`<slot></slot>`;
  }
}

export interface Stage<T extends HTMLElement> {
  readonly feature: T;
  readonly session: Session;
  /** Changes the language, as the hub may at any time. */
  readonly speak: (locale: string) => Promise<void>;
}

const pages: HTMLElement[] = [];

/** The mock world's answers, as a fully entitled partner gets them. */
export function partnerFetch(mock: Partial<MockOptions> = {}): typeof fetch {
  return createFetch(
    createHandlers({ hub: 'partner-hub', role: 'fullSalesAdmin', now: () => now, baseUrl, ...mock }),
  );
}

/**
 * @param create makes the feature's element; its elements are defined by then.
 * @param options.person answers who is looking; the fully entitled partner by default, whatever else is answered.
 */
export async function openFeature<T extends HTMLElement>(
  definitions: Definitions,
  create: () => T,
  { fetch = partnerFetch(), person = partnerFetch(), locale = 'en', theme = 'light' } = {},
): Promise<Stage<T>> {
  defineElements({ ...elements, ...definitions, 'test-session-host': SessionHost });
  const getAccessToken = () => Promise.resolve('token');
  const api = createFlexApi({ baseUrl, getAccessToken, fetch });
  const asPartner = createFlexApi({ baseUrl, getAccessToken, fetch: person });
  const me = await asPartner.getMe({}, new AbortController().signal);
  const sessionIn = async (wanted: string): Promise<Session> => {
    const { tag: language, t, format, complete: completeTexts } = await loadWording(languageFor(wanted));
    return {
      hub: 'partner-hub',
      me,
      api,
      now: () => now,
      today: () => dayOf(now),
      language,
      t,
      format,
      completeTexts,
    };
  };
  const session = await sessionIn(locale);
  const page = document.body.appendChild(document.createElement('main'));
  page.lang = session.language;
  page.append(Object.assign(document.createElement('h1'), { textContent: 'UCM Cloud' }));
  page.append(Object.assign(document.createElement('h2'), { textContent: session.t('clusters.heading') }));
  const host = page.appendChild(new SessionHost());
  host.style.colorScheme = theme;
  host.provider.setValue(session);
  const feature = host.appendChild(create());
  pages.push(page);
  return {
    feature,
    session,
    speak: async (wanted) => {
      const changed = await sessionIn(wanted);
      page.lang = changed.language;
      host.provider.setValue(changed);
    },
  };
}

/** After each test: nothing is left behind. */
export function closeFeatures(): void {
  for (const page of pages.splice(0)) page.remove();
}
