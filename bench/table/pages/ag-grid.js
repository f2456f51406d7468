/** AG Grid Community, with what these rows need of it and nothing else. Not TypeScript: its types are there only once it is installed. */
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  QuickFilterModule,
  themeQuartz,
} from 'ag-grid-community';
import { columnKeys, fontFamily, headers, height, rowHeight, widths } from './contender.ts';
import { expose } from './harness.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  QuickFilterModule,
]);

const { compare } = new Intl.Collator('sv-SE', { numeric: true });
const number = new Intl.NumberFormat('sv-SE');
let rowData = [];
let api;
let root;

const columnDefs = columnKeys.map((field, index) => ({
  field,
  headerName: headers[index],
  width: widths[index],
  sortable: true,
  ...(index > 2
    ? {
        type: 'rightAligned',
        valueFormatter: ({ value }) => number.format(value),
        getQuickFilterText: () => '',
      }
    : { comparator: (a, b) => compare(a, b) }),
}));

expose({
  rowSelector: '.ag-row, .ag-header',
  prepare(rows) {
    rowData = rows;
  },
  mount(place) {
    root = place;
    place.style.fontVariantNumeric = 'tabular-nums';
    api = createGrid(place, {
      theme: themeQuartz.withParams({ fontFamily, fontSize: 14 }),
      columnDefs,
      rowData,
      rowHeight,
      headerHeight: 32,
      animateRows: false,
      cacheQuickFilter: true,
      defaultColDef: { resizable: false, suppressMovable: true },
    });
    place.style.height = `${height}px`;
  },
  unmount: () => api.destroy(),
  sort(key, isDescending) {
    api.applyColumnState({
      state: [{ colId: key, sort: isDescending ? 'desc' : 'asc' }],
      defaultState: { sort: null },
    });
  },
  filter(text) {
    api.setGridOption('quickFilterText', text);
  },
  scroller: () => root.querySelector('.ag-grid-viewport'),
});
