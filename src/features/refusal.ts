/** What who may see nothing is told: fetched only then, since every byte before the first figure counts. */
import { html, type LitElement } from 'lit';
import type { Session } from '../session/session.ts';
import { loadElements } from '../ui/load-elements.ts';

/**
 * @param isRefused asked before each render of the host.
 * @param isOfOne one of several customers is shown.
 * @returns renders it; the pending template stands there until it is fetched.
 */
export function createRefusal(
  host: LitElement,
  isRefused: () => boolean,
  session: () => Session,
  isOfOne = false,
): (pending: () => unknown) => unknown {
  const code = loadElements(
    host,
    isRefused,
    async () => ({ 'fxu-no-access-panel': (await import('./no-access-panel.ts')).NoAccessPanel }),
    session,
  );
  return (pending) =>
    code.render(session().t, {
      pending,
      complete: () =>
        html`<fxu-no-access-panel .session=${session()} ?isOfOne=${isOfOne}></fxu-no-access-panel>`,
    });
}
