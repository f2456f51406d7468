/** Elements whose code is fetched when they are first wanted: what is on screen until then is not made to wait for it. */
import type { LitElement } from 'lit';
import type { Session } from '../session/session.ts';
import { defineElements, type Definitions } from './define.ts';
import { Load } from './load.ts';

/**
 * @param isWanted asked before each render of the host.
 * @param fetchElements imports them; a failed one is shown, and tried again by the user.
 * @param session whose remaining texts they speak with; without it those of the first view do.
 */
export function loadElements(
  host: LitElement,
  isWanted: () => boolean,
  fetchElements: () => Promise<Definitions>,
  session?: () => Session,
): Load<readonly [string | null], true> {
  return new Load(host, {
    args: () => (isWanted() ? ([session?.().language ?? null] as const) : null),
    run: async () => {
      const [definitions] = await Promise.all([fetchElements(), session?.().completeTexts()]);
      defineElements(definitions);
      return true as const;
    },
    // Another language comes with all its texts; what the user has done in the elements stays.
    keeps: () => true,
  });
}
