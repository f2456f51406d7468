/**
 * Names typed by others, inside our sentences. Unisolated, a name that is read from right to left, or a control
 * character in it, moves the words around it.
 */
import { html } from 'lit';
import type { Isolated } from '../i18n/messages.ts';

const start = '\u2068';
const end = '\u2069';
/** A name's own isolates, which cannot be seen, would end ours. */
const isolates = /[\u2066-\u2069]/g;

/** Marks a name off, for a text to be filled in with. The text is good as it is for an attribute; on the page see {@link withNames}. */
export function isolate(name: string): Isolated {
  return `${start}${name.replace(isolates, '')}${end}` as Isolated;
}

/** A text with isolated names as elements: whoever copies a name from the page gets the name alone. */
export function withNames(text: string) {
  // Outside and inside take turns.
  return text
    .split(/[\u2068\u2069]/)
    .map((part, index) => (index % 2 === 0 ? part : html`<bdi>${part}</bdi>`));
}
