import type { Host } from '../support/host.ts';
import { componentLacks } from './reasons.ts';

const react19 = { page: 'react', lacks: componentLacks } as const;

export const react19Plain: Host = {
  ...react19,
  title: 'React 19',
  how: '`<Parcel config={flexUsage} mountParcel={mountRootParcel} {...props} />` of single-spa-react/parcel. Updated at every render.',
  lacks: { ...componentLacks, strictMode: 'Not in StrictMode.' },
};

export const react19Strict: Host = {
  ...react19,
  title: 'React 19, StrictMode',
  how: 'The same; in development mounted, unmounted and mounted again.',
  isStrict: true,
};
