import type { Host } from '../support/host.ts';
import { otherComponentLacks } from './reasons.ts';

export const angular: Host = {
  title: 'Angular 21',
  page: 'angular',
  how: '`<parcel [config]="flexUsage" [mountParcel]="mountRootParcel" [customProps]="props()" />` of single-spa-angular/parcel.',
  lacks: otherComponentLacks,
};
