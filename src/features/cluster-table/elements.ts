/** What the view of clusters adds; defined when the view arrives. Manage's dialog comes later still. */
import type { Definitions } from '../../ui/define.ts';
import { EmptyPanel } from '../../ui/empty-panel.ts';
import { WindowedTable } from '../../ui/windowed-table.ts';
import { ClusterFiltersBar } from './cluster-filters.ts';
import { ClusterTable } from './cluster-table.ts';
import { StateHelp } from './state-help.ts';

export const clusterElements: Definitions = {
  'fxu-cluster-filters': ClusterFiltersBar,
  'fxu-cluster-table': ClusterTable,
  'fxu-empty-panel': EmptyPanel,
  'fxu-state-help': StateHelp,
  'fxu-windowed-table': WindowedTable,
};
