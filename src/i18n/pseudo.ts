/** The pseudo language `en-XA`: English, accented, bracketed and 40 % longer. Shows texts that bypass translation. */
import en from '../../locales/en.json';
import type { Messages } from './messages.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'à',
  e: 'ê',
  i: 'ï',
  o: 'ø',
  u: 'û',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Ü',
  S: 'Š',
};

/** Placeholders are left as they are: they are filled in later. The padding breaks as words do. */
function accentuate(text: string): string {
  const accented = text.replace(/\{\{.*?\}\}|[aeiouycnsAEIOUS]/g, (match) => accents[match] ?? match);
  const padding = '~'.repeat(Math.ceil(text.length * 0.4)).replace(/~{6}(?=~)/g, '~~~~~ ');
  return `[${accented}${padding}]`;
}

function transform<Node>(node: Node): Node {
  if (typeof node === 'string') return accentuate(node) as Node;
  return Object.fromEntries(
    Object.entries(node as object).map(([key, value]) => [key, transform(value)]),
  ) as Node;
}

const messages: Messages = transform(en);
export default messages;
