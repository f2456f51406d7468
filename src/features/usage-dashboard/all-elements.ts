/** What the usage report of all customers adds; defined when it arrives. */
import type { Definitions } from '../../ui/define.ts';
import { EmptyPanel } from '../../ui/empty-panel.ts';
import { AllDashboard } from './all-dashboard.ts';
import { Drivers } from './drivers.ts';

export const allDashboardElements: Definitions = {
  'fxu-all-dashboard': AllDashboard,
  'fxu-drivers': Drivers,
  'fxu-empty-panel': EmptyPanel,
};
