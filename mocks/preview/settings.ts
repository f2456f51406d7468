/** The preview's address: what to show, read strictly. A wrong value is reported and replaced, never guessed at. */
import { permittedCustomers } from './permitted-customers.ts';
import { type Hub, hubs, parseHub, parseRole, type RoleChoice, roleSlugs, slugOf } from '../policy.ts';
import { parseScenario, type ScenarioName, scenarioNames } from '../scenarios.ts';

export const pages = ['overview', 'services', 'customers', 'ucm-cloud'] as const;
export type PageName = (typeof pages)[number];
export const locales = ['sv', 'en', 'pseudo'] as const;
export type PreviewLocale = (typeof locales)[number];
export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly hub: Hub;
  readonly role: RoleChoice;
  readonly locale: PreviewLocale;
  readonly theme: Theme;
  readonly page: PageName;
  readonly scenario: ScenarioName;
  /** Id of the customer whose page a partner has opened in Control Hub; null where nobody has to choose. */
  readonly org: string | null;
  /** A fixed clock, ISO-8601; null for the real one. */
  readonly now: string | null;
}

/** Which pages each hub has, in the order of its navigation. */
export const pagesOf: Readonly<Record<Hub, readonly PageName[]>> = {
  'control-hub': ['overview', 'services', 'ucm-cloud'],
  'partner-hub': ['customers', 'services', 'ucm-cloud'],
};

/** A setting that was given and cannot be used. */
export interface WrongSetting {
  readonly key: keyof Settings;
  readonly value: string;
  readonly allowed: string;
  readonly used: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly wrong: readonly WrongSetting[];
  /** Everything else in the address: the plugin's own state. */
  readonly state: Readonly<Record<string, string>>;
}

const keys: readonly (keyof Settings)[] = [
  'hub',
  'role',
  'locale',
  'theme',
  'page',
  'scenario',
  'org',
  'now',
];

/** A list of ids helps nobody who has mistyped one: this many stand for it. */
const idsNamed = 3;
const nothing = '–';

/** What may be chosen for each setting that has a closed list. */
export function choicesFor(key: Exclude<keyof Settings, 'org' | 'now'>, hub: Hub): readonly string[] {
  return {
    hub: hubs,
    role: roleSlugs,
    locale: locales,
    theme: themes,
    page: pagesOf[hub],
    scenario: scenarioNames,
  }[key];
}

/** ISO 8601 with its zone, or a day alone: anything else would mean something different on each machine. */
function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function readSettings(search: URLSearchParams, browserLanguage: string): ReadSettings {
  const wrong: WrongSetting[] = [];
  const read = <Value>(
    key: keyof Settings,
    parse: (text: string) => Value | null,
    fallback: Value,
    allowed: readonly string[],
    spell: (value: Value) => string = String,
  ): Value => {
    const text = search.get(key);
    if (text === null) return fallback;
    const value = parse(text);
    if (value !== null) return value;
    wrong.push({ key, value: text, allowed: allowed.join(', '), used: spell(fallback) });
    return fallback;
  };
  const oneOf =
    <Value extends string>(values: readonly Value[]) =>
    (text: string) =>
      values.find((value) => value === text) ?? null;

  const hub = read('hub', parseHub, 'control-hub', hubs);
  const browserLocale: PreviewLocale = browserLanguage.startsWith('sv') ? 'sv' : 'en';
  const role = read<RoleChoice>(
    'role',
    parseRole,
    hub === 'control-hub' ? 'customerFullAdmin' : 'fullSalesAdmin',
    roleSlugs,
    slugOf,
  );
  const scenario = read('scenario', parseScenario, 'normal', scenarioNames);
  const orgs = permittedCustomers(hub, role, scenario).map(({ id }) => id);
  const settings: Settings = {
    hub,
    role,
    locale: read('locale', oneOf(locales), browserLocale, locales),
    theme: read('theme', oneOf(themes), 'auto', themes),
    page: read<PageName>(
      'page',
      oneOf(pagesOf[hub]),
      hub === 'control-hub' ? 'ucm-cloud' : 'customers',
      pagesOf[hub],
    ),
    scenario,
    org: read<string | null>(
      'org',
      oneOf(orgs),
      orgs[0] ?? null,
      orgs.length === 0 ? [nothing] : [...orgs.slice(0, idsNamed), '…'],
      (value) => value ?? nothing,
    ),
    now: read<string | null>(
      'now',
      (text) => (isInstant(text) ? new Date(text).toISOString() : null),
      null,
      ['2026-11-24T08:00:00Z'],
      (value) => value ?? 'the real clock',
    ),
  };
  const state = Object.fromEntries([...search].filter(([key]) => !keys.some((known) => known === key)));
  return { settings, wrong, state };
}

/** The address for settings and state. Every setting is spelled out: a link must show the same to everyone. */
export function writeSettings(settings: Settings, state: Readonly<Record<string, string>>): URLSearchParams {
  const { now, org, role, ...rest } = settings;
  return new URLSearchParams({
    ...rest,
    role: slugOf(role),
    ...(org !== null && { org }),
    ...(now !== null && { now }),
    ...state,
  });
}
