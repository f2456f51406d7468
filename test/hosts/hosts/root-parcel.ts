import type { Host } from '../support/host.ts';
import { rootParcelLacks } from './reasons.ts';

export const rootParcel: Host = {
  title: 'single-spa 6, mountRootParcel',
  page: 'root-parcel',
  how: 'As above. Of two updates at once it passes the props of the last on and rejects its promise: wait for one, or pass all props.',
  lacks: rootParcelLacks,
};
