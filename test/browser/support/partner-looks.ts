/** States of the partner's tab, in every look. */
import type { Look } from './every-look.ts';
import { failing, openPartnerTab, paged } from './partner-tab.ts';
import { type Tab, until } from './tab.ts';

const list = '/partner/customers';

/** No customers come. */
export const withoutCustomers = failing((path) => (path === list ? 503 : null));
/** The first five customers come. */
export const brokenOff = failing(
  (path, search) => (path === list && search.has('cursor') ? 503 : null),
  paged(5),
);

type Shown = Parameters<typeof openPartnerTab>[0] & {
  readonly state?: Record<string, string>;
  /** What is there when all has come, in Swedish and English. */
  readonly says: RegExp;
  readonly then?: (tab: Tab) => unknown;
};

/** Opens a state, and waits until all of it is there. */
export const reach =
  ({ state = {}, says, then, mock }: Shown) =>
  async (look: Look) => {
    const tab = await openPartnerTab({ ...(mock && { mock }), props: { ...look, state } });
    await until(tab, says);
    await until(tab, () => !/Loading|Läser in|Counting/.test(tab.text()));
    await then?.(tab);
  };
