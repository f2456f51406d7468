import type { Host } from '../support/host.ts';
import { extensionLacks } from './reasons.ts';

export const openmrs: Host = {
  title: 'React 18, as OpenMRS’s extensions',
  page: 'openmrs',
  how: '`mountRootParcel({ ...lifecycles }, …)` in an effect; then `parcel.update({ ...state })` without the node, each when the one before is done.',
  lacks: extensionLacks,
  alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
};
