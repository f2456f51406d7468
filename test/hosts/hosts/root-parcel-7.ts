import type { Host } from '../support/host.ts';
import { rootParcelLacks } from './reasons.ts';

export const rootParcel7: Host = {
  title: 'single-spa 7 beta, mountRootParcel',
  page: 'root-parcel-7',
  how: 'As above. It calls `init`, which is `bootstrap`, and queues updates.',
  lacks: rootParcelLacks,
};
