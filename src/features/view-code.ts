/** Code and texts of the view shown; the landing one has both already. */
import type { LitElement } from 'lit';
import type { Session } from '../session/session.ts';
import { defineElements, type Definitions } from '../ui/define.ts';
import { Load } from '../ui/load.ts';

export interface ViewSource {
  /** Fetches the view's elements; null where they are there from the start, with their texts. */
  readonly load: (() => Promise<Definitions>) | null;
}

export function loadView<View extends string>(
  host: LitElement & { readonly session: Session },
  sources: Readonly<Record<View, ViewSource>>,
  current: () => View,
): Load<readonly [View, string], View> {
  return new Load(host, {
    args: () => [current(), host.session.language] as const,
    run: async ([view]) => {
      const { load } = sources[view];
      if (load !== null) {
        const [definitions] = await Promise.all([load(), host.session.completeTexts()]);
        defineElements(definitions);
      }
      return view;
    },
    // Another language is no other view: what it has fetched and where the user is in it stay.
    keeps: ([previous], [next]) => previous === next,
  });
}
