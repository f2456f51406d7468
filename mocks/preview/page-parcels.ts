/** Which of our parcels stands on which page of the hubs, under which of the page's headings, and what it opens on. */
import type { ParcelConfigObject } from 'single-spa';
import type { HubProps, HubState } from '../../src/hub-props.ts';
import type { PageName } from './settings.ts';
import type { HeadingName } from './shell-words.ts';

export interface PageParcel {
  /** The hub's own headings above it, from the outside in. */
  readonly headings: readonly HeadingName[];
  readonly load: () => Promise<ParcelConfigObject<HubProps>>;
  /** What it shows where the address does not say. */
  readonly state: HubState;
}

const loadTab = () => import('../../src/parcel.ts');

export const pageParcels: Readonly<Record<PageName, PageParcel>> = {
  overview: {
    headings: ['quickLinks', 'manageSubscriptions'],
    load: () => import('../../src/subscription-summary.ts'),
    state: {},
  },
  services: { headings: [], load: () => import('../../src/service-card.ts'), state: {} },
  customers: { headings: [], load: loadTab, state: { view: 'customers' } },
  'ucm-cloud': { headings: [], load: loadTab, state: {} },
};
