import type { Host } from '../support/host.ts';
import { applicationLacks } from './reasons.ts';

export const layout: Host = {
  title: 'single-spa-layout 3',
  page: 'layout',
  how: '`{ type: "application", name: "flex-usage", props }` in the layout’s routes; in the element that the layout makes.',
  lacks: applicationLacks,
  placeOf: (name) => `single-spa-application:${name}`,
};
