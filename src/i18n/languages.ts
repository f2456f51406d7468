/// <reference types="./few.d.ts" />
import type { Messages } from './messages.ts';

export interface Language {
  /** BCP 47 tag for texts, plural rules and `lang` attributes. */
  readonly tag: string;
  /** Locale whose number and date formats it uses. */
  readonly formatLocale: string;
  readonly load: () => Promise<{ default: Messages }>;
  /** What the landing view needs of it. */
  readonly loadFirst: () => Promise<{ default: Readonly<Record<string, object>> }>;
  /** What the small parcels need of it, see `few-texts.ts`. */
  readonly loadFew: () => Promise<{ default: Readonly<Record<string, object>> }>;
}

const languages: readonly Language[] = [
  {
    tag: 'en',
    formatLocale: 'en-GB',
    load: () => import('../../locales/en.json'),
    loadFirst: () => import('../../locales/en.json?first'),
    loadFew: () => import('../../locales/en.json?few'),
  },
  {
    tag: 'sv',
    formatLocale: 'sv-SE',
    load: () => import('../../locales/sv.json'),
    loadFirst: () => import('../../locales/sv.json?first'),
    loadFew: () => import('../../locales/sv.json?few'),
  },
  {
    tag: 'en-XA',
    formatLocale: 'en-GB',
    load: () => import('./pseudo.ts'),
    loadFirst: () => import('./pseudo.ts'),
    loadFew: () => import('./pseudo.ts'),
  },
];

/** The language for a host's locale: exact tag first, then the language alone, else English. */
export function languageFor(locale: string): Language {
  // `sv_SE` is not BCP 47, but it is what many hosts pass.
  const wanted = locale.replaceAll('_', '-').toLowerCase();
  const [base] = wanted.split('-');
  const find = (tag: string | undefined) => languages.find((language) => language.tag.toLowerCase() === tag);
  return find(wanted) ?? find(base) ?? (languages[0] as Language);
}
