/** Hosts that hold single-spa's own parcels in their hands. */
import type { Parcel, ParcelConfig } from 'single-spa';
import type { HostPage, Props } from './contract.ts';

export type MountParcel = (config: ParcelConfig, props: Props & { domElement: HTMLElement }) => Parcel;

export function holdParcels(mountParcel: MountParcel): HostPage {
  return {
    async mount({ place, props, load }) {
      const parcel = mountParcel(load, { ...props, domElement: place });
      await parcel.mountPromise;
      return {
        update: (changed, isNodeRepeated) =>
          parcel.update?.(isNodeRepeated ? { ...changed, domElement: place } : { ...changed }),
        unmount: () => parcel.unmount(),
        mount: () => parcel.mount(),
      };
    },
  };
}
