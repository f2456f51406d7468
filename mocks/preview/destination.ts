/** Where the hubs take someone whom a parcel of ours sends on. */
import type { HubState, NavigationTarget } from '../../src/hub-props.ts';
import type { Settings } from './settings.ts';

export interface Destination {
  /** Settings that change. */
  readonly settings: Partial<Settings>;
  readonly state: HubState;
}

/** A customer opens in Control Hub, on its own UCM Cloud page; everything else is on that page of the same hub. */
export function destinationOf({ to, customerId, subscriptionId }: NavigationTarget): Destination {
  const page = 'ucm-cloud';
  if (to === 'customer') {
    return { settings: { hub: 'control-hub', page, org: customerId ?? null }, state: {} };
  }
  return {
    settings: { page },
    state: {
      view: to,
      ...(customerId !== undefined && { customer: customerId }),
      ...(subscriptionId !== undefined && { subscription: subscriptionId }),
    },
  };
}
