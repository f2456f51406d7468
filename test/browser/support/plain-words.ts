/**
 * Words on a page in the pseudo language that did not go through translation. There every vowel of ours has an accent:
 * what has none was typed by others, is a number or date as Intl writes it, or stands in the code.
 */
import { composed } from './find.ts';

/** All that the pseudo language would have put an accent on. */
const plain = /[aeiouycnsAEIOUS]/;
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  'label',
];
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec';
/** Days with their month, months with their year, and years around the dash of a range. */
const written = new RegExp(`\\d{1,2}[\\s\\u2009](?:${months})\\b|\\b(?:${months})[\\s\\u2009]\\d{4}`, 'g');
/** The word before the last of a list, which Intl writes. */
const inList = /(?<=[\]\uE000\d] )and(?= [[\uE000\d])/g;
/** Props of the parcel and parameters of a link, by the names they have in code. */
const inCode = /“[\w\uE000-]*”/g;
/** Such a parameter before its value. */
const inLink = /[\w-]+(?=: “)/g;
/** Stands for what was written by others. */
const notOurs = '\uE000';

/** What the service answered with, and hosts of addresses in it, longest first; words like its own codes are none that anybody typed. */
export function typedByOthers(answers: Iterable<string>): string[] {
  const found = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      found.add(value);
      if (URL.canParse(value)) found.add(new URL(value).host);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const answer of answers) gather(JSON.parse(answer));
  return [...found]
    .filter((text) => text.length > 1 && !/^[a-z]+([A-Z][a-z]+)*$/.test(text))
    .sort((one, other) => other.length - one.length);
}

/** Texts of an element itself, each with where it stands; a word's places to break belong to it. */
function* wordsOf(element: Element): Generator<readonly [where: string, text: string]> {
  const tag = element.tagName.toLowerCase();
  for (const name of spoken) {
    const text = element.getAttribute(name);
    if (text !== null) yield [`${tag}[${name}]`, text];
  }
  for (const side of ['::before', '::after']) {
    const { content } = getComputedStyle(element, side);
    if (content.startsWith('"')) yield [`${tag}${side}`, content];
  }
  if (tag === 'bdi') return;
  let text = '';
  for (const node of (element.shadowRoot ?? element).childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && node.tagName === 'BDI') text += notOurs;
    else if (node instanceof Element && node.tagName !== 'WBR') text += '\n';
  }
  for (const line of text.split('\n')) yield [tag, line];
}

/** Every such text below an element, with where it stands. @param typed see {@link typedByOthers}. */
export function plainWords(root: Element, typed: readonly string[]): string[] {
  const found = new Set<string>();
  for (const element of composed(root)) {
    for (const [where, text] of wordsOf(element)) {
      if (!plain.test(text)) continue;
      const ours = typed
        .reduce((rest, name) => rest.replaceAll(name, notOurs), text.replace(/\u2068.*?\u2069/gs, notOurs))
        .replace(inLink, notOurs)
        .replace(inCode, notOurs)
        .replace(written, notOurs)
        .replace(inList, notOurs);
      if (plain.test(ours)) found.add(`${where}: ${text.trim()}`);
    }
  }
  return [...found];
}
