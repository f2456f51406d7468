/** Every host, in the order of the matrix. */
import { angular } from './hosts/angular.ts';
import { application } from './hosts/application.ts';
import { importMap } from './hosts/import-map.ts';
import { layout } from './hosts/layout.ts';
import { openmrs } from './hosts/openmrs.ts';
import { parentParcel } from './hosts/parent-parcel.ts';
import { react18Plain, react18Strict } from './hosts/react-18.ts';
import { react19Plain, react19Strict } from './hosts/react-19.ts';
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
  react19Plain,
  react19Strict,
  react18Plain,
  react18Strict,
  openmrs,
  vue,
  angular,
  importMap,
  systemjs,
];
