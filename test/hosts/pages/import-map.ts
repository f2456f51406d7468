/** A parcel by name: the page's import map says where it is. */
import { mountRootParcel } from 'single-spa';
import type { Load } from './support/contract.ts';
import { offer } from './support/offer.ts';
import { holdParcels } from './support/parcels.ts';

/** Not for the bundler to resolve. */
const name = '@hub/flex-usage';

offer(
  () => holdParcels(mountRootParcel),
  () => import(name) as ReturnType<Load>,
);
