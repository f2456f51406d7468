/** single-spa 6: a parcel of the page's own. */
import { mountRootParcel } from 'single-spa';
import { offer } from './support/offer.ts';
import { holdParcels } from './support/parcels.ts';

offer(() => holdParcels(mountRootParcel));
