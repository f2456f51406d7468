/** The contract with the hub: the props it passes, and how they are read. */
import { type Hub, hubDefaults } from './session/session.ts';

/** Where the hub is asked to take the user. */
export interface NavigationTarget {
  to: 'dashboard' | 'customer' | 'clusters' | 'subscriptions';
  customerId?: string;
  subscriptionId?: string;
}

/** What the page shows, flat enough for a query string. */
export type HubState = Readonly<Record<string, string>>;

/** Props of the parcel. On update, a key that is absent is unchanged. */
export interface HubProps {
  /** Where the tab is put. Default: single-spa's own place for applications. */
  domElement?: HTMLElement;
  hub: 'control-hub' | 'partner-hub';
  /** Root of the Flex service, absolute; may have a path. */
  apiBaseUrl: string;
  /** Gives a bearer token; asked once more with `forceRefresh` when the service refuses one. Never a token itself. */
  getAccessToken: (options: { forceRefresh: boolean }) => Promise<string>;
  /** The organisation the hub's page shows. Default: the person's own. */
  orgId?: string;
  /** BCP 47. Default: the page's `lang`, then the browser's. */
  locale?: string;
  /** Picks our fallback colours and `color-scheme`; the hub's inherited `--mds-*` win. Default `auto`: the page's. */
  theme?: 'light' | 'dark' | 'auto';
  /** What to show. Applied when it differs from the last one the hub gave. */
  state?: HubState;
  /** Called when the user changed what is shown; `replace` when the browser's history should not grow. */
  onStateChange?: (state: HubState, options: { replace: boolean }) => void;
  /** Called when the user asks for another page of the hub. Without it the tab's is disabled, and the small parcels have none. */
  onNavigate?: (target: NavigationTarget) => void;
  /** Told of every failure shown to the user. */
  onError?: (error: unknown) => void;
  /** Told of what the user did, for the hub's telemetry. */
  onEvent?: (name: string, detail: Readonly<Record<string, unknown>>) => void;
  /** The clock. Default: the browser's. */
  now?: () => Date;
}

const requiredProps = ['hub', 'apiBaseUrl', 'getAccessToken'] as const satisfies readonly (keyof HubProps)[];

/** A prop the tab cannot do without, and what is wrong with it. */
export interface PropProblem {
  readonly prop: (typeof requiredProps)[number];
  readonly problem: 'missing' | 'invalid';
  /** What a correct value looks like, for developers. */
  readonly expected: string;
}

interface Rule {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const isFunction = (value: unknown) => typeof value === 'function';
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isRecordOfText = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((entry) => typeof entry === 'string');

function isHttpUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

const hubs = Object.keys(hubDefaults) as Hub[];
const themes = ['light', 'dark', 'auto'];
const callback: Rule = { expected: 'a function', accepts: isFunction };

const rules: Readonly<Record<keyof HubProps, Rule>> = {
  // Duck-typed: an element of an iframe's or test page's realm is no instance of this realm's HTMLElement.
  domElement: {
    expected: 'an HTML element',
    accepts: (value) => isFunction((value as Partial<Node> | null)?.appendChild),
  },
  hub: {
    expected: hubs.map((hub) => `"${hub}"`).join(' or '),
    accepts: (value) => hubs.some((hub) => hub === value),
  },
  apiBaseUrl: { expected: 'an absolute http(s) URL', accepts: isHttpUrl },
  getAccessToken: {
    expected: 'a function that returns a promise of a bearer token',
    accepts: isFunction,
  },
  orgId: { expected: 'an organization id', accepts: isText },
  locale: { expected: 'a BCP 47 language tag', accepts: isText },
  theme: {
    expected: themes.map((theme) => `"${theme}"`).join(', '),
    accepts: (value) => themes.some((theme) => theme === value),
  },
  state: { expected: 'a flat record of strings', accepts: isRecordOfText },
  onStateChange: callback,
  onNavigate: callback,
  onError: callback,
  onEvent: callback,
  now: callback,
};

/** Props read from the hub. `warnings` name props that were left at their last or default value. */
export interface ReadProps {
  readonly props: Partial<HubProps>;
  readonly problems: readonly PropProblem[];
  readonly warnings: readonly string[];
}

/** Looking at what the hub passed may run its code (getters, proxies), which may throw. */
function attempt<Value>(look: () => Value, otherwise: Value): Value {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** Stands for a value that could not be read; no rule accepts it. */
const unreadable = Symbol('unreadable');

/**
 * Reads what a hub passed, on top of what it passed before. Never throws.
 * A key that is absent keeps its value; `undefined` puts an optional prop back to its default, and keeps a required one.
 */
export function readHubProps(given: unknown, previous: Partial<HubProps> = {}): ReadProps {
  const source = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const props: Record<string, unknown> = { ...previous };
  const problems: PropProblem[] = [];
  const warnings: string[] = [];
  for (const [prop, rule] of Object.entries(rules) as [keyof HubProps, Rule][]) {
    const required = requiredProps.find((name) => name === prop);
    const isGiven = attempt(() => Object.hasOwn(source, prop), false);
    const value = isGiven ? attempt<unknown>(() => source[prop], unreadable) : undefined;
    if (!isGiven) {
      if (required && props[prop] === undefined) {
        problems.push({ prop: required, problem: 'missing', expected: rule.expected });
      }
    } else if (value !== undefined && attempt(() => rule.accepts(value), false)) {
      props[prop] = value;
    } else if (required && (value === undefined || value === null) && props[prop] !== undefined) {
      // A hub's re-render between two pages: no reason to take away what works.
      warnings.push(`The prop "${prop}" is missing: expected ${rule.expected}. Its last value was kept.`);
    } else if (required) {
      problems.push({
        prop: required,
        problem: value === undefined ? 'missing' : 'invalid',
        expected: rule.expected,
      });
    } else if (value === undefined || value === null) {
      // Adapters pass every declared prop, unset ones as undefined; an undefined node is one that was not repeated.
      if (prop !== 'domElement') Reflect.deleteProperty(props, prop);
    } else {
      warnings.push(`The prop "${prop}" is not ${rule.expected}; it was ignored.`);
    }
  }
  return { props, problems, warnings };
}

export function isComplete(read: ReadProps): read is ReadProps & { readonly props: HubProps } {
  return read.problems.length === 0;
}
