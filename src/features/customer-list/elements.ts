/** What the view of customers adds; defined when the view arrives. */
import { CopyButton } from '../../ui/copy-button.ts';
import type { Definitions } from '../../ui/define.ts';
import { EmptyPanel } from '../../ui/empty-panel.ts';
import { WindowedTable } from '../../ui/windowed-table.ts';
import { CustomerFiltersBar } from './customer-filters.ts';
import { CustomerListView } from './customer-list.ts';
import { CustomerPanel } from './customer-panel.ts';

export const customerListElements: Definitions = {
  'fxu-copy-button': CopyButton,
  'fxu-customer-filters': CustomerFiltersBar,
  'fxu-customer-list': CustomerListView,
  'fxu-customer-panel': CustomerPanel,
  'fxu-empty-panel': EmptyPanel,
  'fxu-windowed-table': WindowedTable,
};
