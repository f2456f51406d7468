/** Elements whose code is fetched when they are first wanted: what is on screen until then is not made to wait for it. */
import type { LitElement } from 'lit';
import { defineElements, type Definitions } from './define.ts';
import { Load } from './load.ts';

/**
 * @param isWanted asked before each render of the host.
 * @param fetchElements imports them; a failed one is shown, and tried again by the user.
 */
export function loadElements(
  host: LitElement,
  isWanted: () => boolean,
  fetchElements: () => Promise<Definitions>,
): Load<readonly [], true> {
  return new Load(host, {
    args: () => (isWanted() ? ([] as const) : null),
    run: async () => {
      defineElements(await fetchElements());
      return true as const;
    },
    keeps: () => true,
  });
}
