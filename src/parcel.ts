/** The public entry of the tab: a single-spa parcel, or application. */
import { elements } from './elements.ts';
import { createLifecycles } from './lifecycles.ts';

export type { HubProps, HubState, NavigationTarget } from './hub-props.ts';
export type { LifecycleProps } from './lifecycles.ts';

export const { bootstrap, init, mount, update, unmount } = createLifecycles({
  name: 'flex-usage',
  create: () => document.createElement('fxu-app'),
  elements,
});
