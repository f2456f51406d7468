/** What the file is called: plain ASCII, so that every system and every mail program keeps the name. */
import type { Period } from '../domain/period.ts';
import type { FileKind } from './report-input.ts';

const maxSlugLength = 40;

// Letters that do not come apart into a base letter and a mark.
const foldings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/** A customer's name in the letters a–z, digits and single dashes; `customer` where none of it is left. */
export function slugOf(name: string): string {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    // Capitals may fall apart when lowered, as İ does.
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[ßæœøđðħıłþ]/g, (letter) => foldings[letter] ?? letter);
  const slug = folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxSlugLength)
    .replace(/-$/, '');
  return slug || 'customer';
}

/** What stands for the customer where the file is of several. */
export type Several = 'all' | 'selected';

const extensions: Readonly<Record<FileKind, string>> = { xlsx: 'xlsx', csv: 'zip' };

/** @param of a customer's name, or several customers. */
export function reportFileName(
  of: string | { readonly several: Several },
  { from, to }: Pick<Period, 'from' | 'to'>,
  kind: FileKind = 'xlsx',
): string {
  const whose = typeof of === 'string' ? slugOf(of) : of.several;
  return `flex-usage_${whose}_${from}_${to}.${extensions[kind]}`;
}
