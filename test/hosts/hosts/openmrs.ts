import type { Host } from '../support/host.ts';
import { react18 } from './react.ts';
import { extensionLacks } from './reasons.ts';

export const openmrs: Host = {
  title: 'React 18, as OpenMRS’s extensions',
  page: 'openmrs',
  how: '`mountRootParcel({ ...lifecycles }, …)` in an effect; then `parcel.update({ ...state })` without the node, each when the one before is done.',
  lacks: extensionLacks,
  alias: react18,
};
