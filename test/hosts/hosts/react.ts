import type { Host } from '../support/host.ts';
import { componentLacks } from './reasons.ts';

/** React 19 has the packages' own names. */
export const react18 = { react: 'react-18', 'react-dom': 'react-dom-18' } as const;

const component = { page: 'react', lacks: componentLacks } as const;
const plain = { ...component, lacks: { ...componentLacks, strictMode: 'Not in StrictMode.' } };
const strict = {
  ...component,
  how: 'The same; in development mounted, unmounted and mounted again.',
  isStrict: true,
};

export const reactHosts: readonly Host[] = [
  {
    ...plain,
    title: 'React 19',
    how: '`<Parcel config={flexUsage} mountParcel={mountRootParcel} {...props} />` of single-spa-react/parcel. Updated at every render.',
  },
  { ...strict, title: 'React 19, StrictMode' },
  { ...plain, title: 'React 18', how: 'As React 19.', alias: react18 },
  { ...strict, title: 'React 18, StrictMode', alias: react18 },
];
