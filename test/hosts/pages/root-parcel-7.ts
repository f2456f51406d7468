/** single-spa 7, which calls bootstrap init: a parcel of the page's own. */
import { mountRootParcel } from 'single-spa-7';
import { offer } from './support/offer.ts';
import { holdParcels } from './support/parcels.ts';

offer(() => holdParcels(mountRootParcel));
