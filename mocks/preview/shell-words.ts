/** The stand-in hub's own words. The real hubs bring theirs. */
import type { PageName, PreviewLocale, Settings } from './settings.ts';

/** Headings on the hub's own pages. */
export type HeadingName = 'quickLinks' | 'manageSubscriptions';

export interface ShellWords {
  readonly preview: string;
  readonly previewNote: string;
  readonly settings: Readonly<Record<keyof Settings, string>>;
  readonly pages: Readonly<Record<PageName, string>>;
  readonly headings: Readonly<Record<HeadingName, string>>;
  readonly navigation: string;
  readonly skip: string;
  readonly realClock: string;
  readonly wrong: (key: string, value: string, allowed: string, used: string) => string;
}

const en: ShellWords = {
  preview: 'Preview settings',
  previewNote: 'Standalone preview on mocked data. No real organization is shown.',
  settings: {
    hub: 'Hub',
    role: 'Role',
    locale: 'Language',
    theme: 'Theme',
    page: 'Page',
    scenario: 'Scenario',
    org: 'Customer',
    now: 'Clock (UTC)',
  },
  pages: { overview: 'Overview', services: 'Services', customers: 'Customers', 'ucm-cloud': 'UCM Cloud' },
  headings: { quickLinks: 'Quick links', manageSubscriptions: 'Manage subscriptions' },
  navigation: 'Main navigation',
  skip: 'Skip to content',
  realClock: 'Real clock',
  wrong: (key, value, allowed, used) =>
    `The address says ${key}=${value}, which is not a choice (${allowed}). Using ${used}.`,
};

const sv: ShellWords = {
  preview: 'Förhandsvisningens inställningar',
  previewNote: 'Fristående förhandsvisning med påhittade data. Ingen verklig organisation visas.',
  settings: {
    hub: 'Hubb',
    role: 'Roll',
    locale: 'Språk',
    theme: 'Tema',
    page: 'Sida',
    scenario: 'Scenario',
    org: 'Kund',
    now: 'Klocka (UTC)',
  },
  pages: { overview: 'Översikt', services: 'Tjänster', customers: 'Kunder', 'ucm-cloud': 'UCM-moln' },
  headings: { quickLinks: 'Snabblänkar', manageSubscriptions: 'Hantera abonnemang' },
  navigation: 'Huvudnavigering',
  skip: 'Hoppa till innehållet',
  realClock: 'Verklig klocka',
  wrong: (key, value, allowed, used) =>
    `Adressen anger ${key}=${value}, som inte går att välja (${allowed}). Använder ${used}.`,
};

export const shellWords: Readonly<Record<PreviewLocale, ShellWords>> = { en, sv, pseudo: en };
