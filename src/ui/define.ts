/** Defines custom elements, guarded: the hub may hold another copy of this package. */
import { warn } from '../session/warn.ts';

export type Definitions = Readonly<Record<string, CustomElementConstructor>>;

/** Told of already: every parcel of a page defines what it needs anew. */
const told = new Set<string>();

/**
 * Defines elements that are not defined yet. Called when a view arrives, never at import.
 * Tags taken by someone else are named in one warning; the page keeps working without them.
 */
export function defineElements(definitions: Definitions): void {
  const taken: string[] = [];
  for (const [tag, element] of Object.entries(definitions)) {
    const defined = customElements.get(tag);
    if (!defined) customElements.define(tag, element);
    else if (defined !== element && !told.has(tag)) {
      told.add(tag);
      taken.push(tag);
    }
  }
  if (taken[0]) warn(`Another script on this page has defined ${taken.join(', ')}: used as they are.`);
}
