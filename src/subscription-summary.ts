/** The public entry of the subscriptions in short, for the hub's overview page: a single-spa parcel. */
import { SubscriptionSummaryApp } from './features/subscription-summary-app.ts';
import { SubscriptionSummary } from './features/subscription-summary/subscription-summary.ts';
import { createLifecycles } from './lifecycles.ts';
import { Banner } from './ui/banner.ts';
import { ErrorPanel } from './ui/error-panel.ts';
import { StatusChip } from './ui/status-chip.ts';

export type { HubProps, HubState, NavigationTarget } from './hub-props.ts';
export type { LifecycleProps } from './lifecycles.ts';

export const { bootstrap, init, mount, update, unmount } = createLifecycles({
  name: 'flex-usage-subscription-summary',
  create: () => document.createElement('fxu-subscription-summary-app'),
  elements: {
    'fxu-banner': Banner,
    'fxu-error-panel': ErrorPanel,
    'fxu-status-chip': StatusChip,
    'fxu-subscription-summary': SubscriptionSummary,
    'fxu-subscription-summary-app': SubscriptionSummaryApp,
  },
});
