/** What elements show, out of their own templates: in Node there is no page to render them in. */
import { register } from 'node:module';
import type { LitElement } from 'lit';

/** The icons' package is written for bundlers, and Node takes it for another kind of module. They say nothing anyway. */
const withoutIcons = `export async function resolve(specifier, context, next) {
  return specifier.startsWith('@momentum-design/icons/')
    ? { url: 'data:text/javascript,export default () => ""', shortCircuit: true }
    : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(withoutIcons)}`);

/** Elements to be rendered where they stand in another's template, by tag; others leave nothing. */
export type Inner = Readonly<Record<string, () => LitElement>>;

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** The binding that a template's text ends with: `.figures=`, `?disabled=` or `label=`. */
const bindingOf = (text: string) => /[\s"']([.?@]?)([\w-]+)="?$/.exec(text);

/** The element whose tag is being read, with what its template gives it. */
class Opened {
  readonly #element: LitElement | null;

  constructor(tag: string, inner: Inner) {
    this.#element = inner[tag]?.() ?? null;
  }

  give(text: string, value: unknown): void {
    const [, kind, name] = bindingOf(text) ?? [];
    if (this.#element !== null && name !== undefined && kind !== '@') {
      Object.assign(this.#element, { [name]: value });
    }
  }

  render(inner: Inner): string {
    // What an element shows is its own affair, but for tests.
    return this.#element === null ? '' : elementMarkup(this.#element, inner);
  }
}

/** Markup with its values filled in; what is no text, such as a listener, leaves nothing. */
export function markupOf(value: unknown, inner: Inner = {}): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((part) => markupOf(part, inner)).join('');
  if (!isTemplate(value)) return '';
  let markup = '';
  let opened: Opened | null = null;
  value.strings.forEach((string, index) => {
    let rest = string;
    for (;;) {
      const place: number = opened === null ? rest.search(/<fxu-/) : rest.indexOf('>');
      if (place < 0) break;
      if (opened === null) {
        const [start, tag] = /^<(fxu-[\w-]+)/.exec(rest.slice(place)) as unknown as [string, string];
        markup += rest.slice(0, place) + start;
        rest = rest.slice(place + start.length);
        opened = new Opened(tag, inner);
      } else {
        markup += `>${opened.render(inner)}`;
        rest = rest.slice(place + 1);
        opened = null;
      }
    }
    if (opened === null) markup += rest + markupOf(value.values[index], inner);
    else opened.give(rest, value.values[index]);
  });
  return markup;
}

export function elementMarkup(element: LitElement, inner: Inner = {}): string {
  const { render } = element as unknown as { render: () => unknown };
  return markupOf(render.call(element), inner);
}

export const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A count as it is written in English; null for the dash that stands for none. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined || text === '–') return null;
  const number = Number(text.replaceAll(',', ''));
  if (Number.isNaN(number)) throw new Error(`“${text}” is no number.`);
  return number;
}

export function find(text: string, pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`“${text}” is not what should stand there.`);
  return found;
}
