import type { Host } from '../support/host.ts';
import { applicationLacks } from './reasons.ts';

export const application: Host = {
  title: 'single-spa 6, as an application',
  page: 'application',
  how: '`registerApplication({ name, app: flexUsage, activeWhen, customProps })`. In `<div id="single-spa-application:name">`, which is made at the end of the page where there is none.',
  lacks: applicationLacks,
  placeOf: (name) => `single-spa-application:${name}`,
};
