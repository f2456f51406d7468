/** Texts, through a private i18next instance: the hub may use i18next itself, in another version. */
import { createInstance } from 'i18next';
import { createFormat, type Format } from './format.ts';
import type { Language } from './languages.ts';
import type { MessageKey, Translate } from './messages.ts';

/** One language, ready to use. */
export interface Wording {
  readonly tag: string;
  readonly t: Translate;
  readonly format: Format;
  /** Fetches the texts that were left out at first. Rejects when they cannot be fetched; may be called again. */
  readonly complete: () => Promise<void>;
}

/** All texts, those of the landing view, or those of the small parcels: asking for another gives its key. */
export type Extent = 'all' | 'first' | 'few';

const loadTexts = {
  all: (language: Language) => language.load(),
  first: (language: Language) => language.loadFirst(),
  few: (language: Language) => language.loadFew(),
};

/** Loads a language's texts. Rejects when its chunk cannot be fetched; may be called again. */
export async function loadWording(language: Language, extent: Extent = 'all'): Promise<Wording> {
  const { default: messages } = await loadTexts[extent](language);
  const i18n = createInstance();
  await i18n.init({
    lng: language.tag,
    fallbackLng: false,
    resources: { [language.tag]: { translation: messages } },
    // Lit escapes what it renders; escaping here as well would show &amp; to users.
    interpolation: { escapeValue: false },
  });
  // Lists say the same few words in every row; looked up anew, they would cost more than the rest of it.
  const plain = new Map<string, string>();
  const sayPlain = (key: MessageKey) => {
    const text = plain.get(key) ?? i18n.t(key);
    plain.set(key, text);
    return text;
  };
  return {
    tag: language.tag,
    t: (key, values) => (values ? i18n.t(key, values) : sayPlain(key)),
    format: createFormat(language.formatLocale),
    complete: async () => {
      const { default: all } = await language.load();
      i18n.addResourceBundle(language.tag, 'translation', all, true, true);
      plain.clear();
    },
  };
}
