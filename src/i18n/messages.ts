/** The shape of a language. Both files must have the same keys; a missing one does not compile. */
import type en from '../../locales/en.json';
import type sv from '../../locales/sv.json';

export type Messages = typeof sv;

type Same<A, B> = [A, B] extends [B, A] ? true : never;
/** Does not compile where one language has a key the other lacks. */
export const languagesAgree: Same<typeof en, typeof sv> = true;

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
type PathsOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${PathsOf<Node[Key]>}`;
}[keyof Node & string];

/** Every text, by its path: `verdict.inCompliance`. Plural forms share one key and are chosen by `count`. */
export type MessageKey = PathsOf<Messages>;

/** A name from data, marked off from the sentence around it; made by `isolate` of ui/isolate.ts alone. */
export type Isolated = string & { readonly isIsolated: true };

/** Placeholders that stand for something typed by others: filled in with a bare string, they do not compile. */
type NamePlaceholder = 'name' | 'id' | 'subscriptionId' | 'dealId' | 'value';

export type Values = Readonly<Record<string, string | number>> &
  Readonly<Partial<Record<NamePlaceholder, Isolated>>>;

/** Looks a text up and fills its placeholders in. */
export type Translate = (key: MessageKey, values?: Values) => string;
