/** The public entry of the service's card, for the hub's page of services: a single-spa parcel. */
import { ServiceCardApp } from './features/service-card-app.ts';
import { ServiceCard } from './features/service-card/service-card.ts';
import { createLifecycles } from './lifecycles.ts';
import { Banner } from './ui/banner.ts';
import { ErrorPanel } from './ui/error-panel.ts';
import { StatusChip } from './ui/status-chip.ts';

export type { HubProps, HubState, NavigationTarget } from './hub-props.ts';
export type { LifecycleProps } from './lifecycles.ts';

export const { bootstrap, init, mount, update, unmount } = createLifecycles({
  name: 'flex-usage-service-card',
  create: () => document.createElement('fxu-service-card-app'),
  elements: {
    'fxu-banner': Banner,
    'fxu-error-panel': ErrorPanel,
    'fxu-service-card': ServiceCard,
    'fxu-service-card-app': ServiceCardApp,
    'fxu-status-chip': StatusChip,
  },
});
