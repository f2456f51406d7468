import type { Host } from '../support/host.ts';
import { parcelLacks } from './reasons.ts';

export const parentParcel: Host = {
  title: 'single-spa 6, an application’s mountParcel',
  page: 'parent-parcel',
  how: 'As above with the `mountParcel` of an application’s props; it goes with the application.',
  lacks: parcelLacks,
};
