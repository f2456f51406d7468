/** What must hold in every host: written once, made in each. */
import type { Ability, Host } from './host.ts';
import type { Hub, HubOptions } from './open-hub.ts';

export interface Assertion {
  /** Of the tab, which is left out: `mounts with the service down`. */
  readonly title: string;
  /** Without one of these it makes no sense. */
  readonly needs?: readonly Ability[];
  readonly options?: HubOptions;
  /** Errors that belong to the case, as a browser writes them into the console. */
  readonly expectsErrors?: RegExp;
  readonly check: (hub: Hub) => Promise<void>;
}

/** Why an assertion makes no sense in a host; null where it does. */
export function reasonNotIn({ lacks }: Host, { needs = [] }: Assertion): string | null {
  return needs.map((ability) => lacks[ability]).find((reason) => reason !== undefined) ?? null;
}
