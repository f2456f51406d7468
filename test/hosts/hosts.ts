/** Every host, in the order of the matrix. */
import { angular } from './hosts/angular.ts';
import { application } from './hosts/application.ts';
import { importMap } from './hosts/import-map.ts';
import { layout } from './hosts/layout.ts';
import { openmrs } from './hosts/openmrs.ts';
import { parentParcel } from './hosts/parent-parcel.ts';
import { reactHosts } from './hosts/react.ts';
import { rootParcel } from './hosts/root-parcel.ts';
import { rootParcel7 } from './hosts/root-parcel-7.ts';
import { systemjs } from './hosts/systemjs.ts';
import { vue } from './hosts/vue.ts';
import type { Host } from './support/host.ts';

export const hosts: readonly Host[] = [
  rootParcel,
  parentParcel,
  rootParcel7,
  application,
  layout,
  ...reactHosts,
  openmrs,
  vue,
  angular,
  importMap,
  systemjs,
];
