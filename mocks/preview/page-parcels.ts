/** Which of our parcels stands on which page of which hub, and under which of the page's headings. */
import type { ParcelConfigObject } from 'single-spa';
import type { HubProps } from '../../src/hub-props.ts';
import type { Hub } from '../policy.ts';
import type { PageName, Settings } from './settings.ts';
import type { HeadingName } from './shell-words.ts';

export interface PageParcel {
  /** The hub's own headings above it, from the outside in. */
  readonly headings: readonly HeadingName[];
  readonly load: () => Promise<ParcelConfigObject<HubProps>>;
}

const tab: PageParcel = { headings: [], load: () => import('../../src/parcel.ts') };
const serviceCard: PageParcel = { headings: [], load: () => import('../../src/service-card.ts') };
const subscriptionSummary: PageParcel = {
  headings: ['quickLinks', 'manageSubscriptions'],
  load: () => import('../../src/subscription-summary.ts'),
};

const pageParcels: Readonly<Record<Hub, Partial<Record<PageName, PageParcel>>>> = {
  'control-hub': { overview: subscriptionSummary, services: serviceCard, 'ucm-cloud': tab },
  'partner-hub': { services: serviceCard },
};

/** Undefined for a page that is yet to come. */
export function parcelOf({ hub, page }: Settings): PageParcel | undefined {
  return pageParcels[hub][page];
}
