import type { Host } from '../support/host.ts';
import { componentLacks } from './reasons.ts';

const react18 = {
  page: 'react',
  lacks: componentLacks,
  alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
} as const;

export const react18Plain: Host = {
  ...react18,
  title: 'React 18',
  how: 'As React 19.',
  lacks: { ...componentLacks, strictMode: 'Not in StrictMode.' },
};

export const react18Strict: Host = {
  ...react18,
  title: 'React 18, StrictMode',
  how: 'The same; in development mounted, unmounted and mounted again.',
  isStrict: true,
};
