/** Defines custom elements, guarded: the hub may hold another copy of this package. */
import { warn } from '../session/warn.ts';

export type Definitions = Readonly<Record<string, CustomElementConstructor>>;

/**
 * Defines elements that are not defined yet. Called when a view arrives, never at import.
 * A tag taken by someone else is named in one warning; the page keeps working without it.
 */
export function defineElements(definitions: Definitions): void {
  for (const [tag, element] of Object.entries(definitions)) {
    const taken = customElements.get(tag);
    if (taken === undefined) customElements.define(tag, element);
    else if (taken !== element) {
      warn(
        `The element <${tag}> is already defined by another script on this page; that definition is used.`,
      );
    }
  }
}
