/** A parcel by name, in SystemJS's format: its import map says where it is. */
import { mountRootParcel } from 'single-spa';
import type { Load } from './support/contract.ts';
import { offer } from './support/offer.ts';
import { holdParcels } from './support/parcels.ts';

declare const System: { import(name: string): Promise<unknown> };

offer(
  () => holdParcels(mountRootParcel),
  () => System.import('@hub/flex-usage') as ReturnType<Load>,
);
