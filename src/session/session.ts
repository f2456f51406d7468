/** What every feature knows: who looks, at what, through which language. Replaced as a whole, never changed. */
import { createContext } from '@lit/context';
import type { FlexApi, Me } from '../api/flex-api.ts';
import { type Capability, hasCapability } from '../domain/capability.ts';
import type { Day } from '../domain/day.ts';
import type { Preset } from '../domain/period.ts';
import type { Format } from '../i18n/format.ts';
import type { Translate } from '../i18n/messages.ts';

export type Hub = 'control-hub' | 'partner-hub';

/** What differs between hubs, as data. */
export const hubDefaults: Readonly<Record<Hub, { readonly preset: Preset }>> = {
  'control-hub': { preset: '30d' },
  'partner-hub': { preset: 'this-quarter' },
};

export interface Session {
  readonly hub: Hub;
  /** Person, shown organisation, grants and the service's limits, from `/me`. */
  readonly me: Me;
  readonly api: FlexApi;
  /** The host's clock. */
  readonly now: () => Date;
  /** The UTC day of the host's clock, asked at each use: a tab left open past midnight stays right. */
  readonly today: () => Day;
  /** BCP 47 tag of the language shown. */
  readonly language: string;
  readonly t: Translate;
  /** Fetches the texts beyond the landing view's; what shows them waits for it. */
  readonly completeTexts: () => Promise<void>;
  readonly format: Format;
}

export const sessionContext = createContext<Session>(Symbol('flex-usage-session'));

/** Whether the service lets this person do something, in any scope. */
export function can(session: Session, capability: Capability): boolean {
  return hasCapability(session.me.grants, capability);
}
