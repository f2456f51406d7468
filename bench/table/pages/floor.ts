/** What a table costs at least: written by hand for this page alone, with nothing that a product needs besides. */
import { columnKeys, fontFamily, headers, height, type Row, rowHeight, widths } from './contender.ts';
import { expose } from './harness.ts';

const { compare } = new Intl.Collator('sv-SE', { numeric: true });
const number = new Intl.NumberFormat('sv-SE');
const reserve = 6;
const headHeight = 32;

const css = `
.grid { height: ${height}px; overflow: auto; position: relative; font: 14px/20px ${fontFamily}; font-variant-numeric: tabular-nums; overflow-anchor: none }
.head { position: sticky; top: 0; z-index: 1; display: flex; height: ${headHeight}px; background: Canvas; border-bottom: 1px solid gray }
.body { position: relative; contain: layout style }
.row { position: absolute; left: 0; top: 0; display: flex; height: ${rowHeight}px; width: 100%; border-bottom: 1px solid gray; box-sizing: border-box; contain: layout style }
.row div, .head div { padding: 10px 8px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; box-sizing: border-box }
.head div { padding: 6px 8px }
.end { text-align: end }`;

interface Slot {
  readonly element: HTMLElement;
  readonly cells: readonly Text[];
  position: number;
  item: number;
}

let rows: readonly Row[] = [];
let texts: string[] = [];
let order: Uint32Array = new Uint32Array();
let shown = order;
let scroller: HTMLElement;
let body: HTMLElement;
let slots: Slot[] = [];

function createSlot(): Slot {
  const element = document.createElement('div');
  element.className = 'row';
  const cells = columnKeys.map((_, index) => {
    const cell = element.appendChild(document.createElement('div'));
    cell.style.width = `${widths[index] ?? 100}px`;
    if (index > 2) cell.className = 'end';
    return cell.appendChild(new Text());
  });
  body.append(element);
  return { element, cells, position: -1, item: -1 };
}

function paint(): void {
  const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - reserve);
  const last = Math.min(shown.length - 1, Math.ceil((scroller.scrollTop + height) / rowHeight) + reserve);
  for (let position = first; position <= last; position++) {
    const slot = slots[position % slots.length];
    const item = shown[position] ?? -1;
    if (!slot) continue;
    if (slot.position !== position) {
      slot.position = position;
      slot.element.style.transform = `translateY(${position * rowHeight}px)`;
    }
    if (slot.item === item) continue;
    slot.item = item;
    const row = rows[item];
    if (row === undefined) continue;
    columnKeys.forEach((key, index) => {
      const cell = slot.cells[index];
      const value = row[key];
      if (cell) cell.data = typeof value === 'number' ? number.format(value) : value;
    });
  }
}

function show(next: Uint32Array): void {
  shown = next;
  body.style.height = `${shown.length * rowHeight}px`;
  scroller.scrollTop = 0;
  slots.forEach((slot, index) => {
    slot.element.hidden = index >= shown.length;
  });
  paint();
}

expose({
  rowSelector: '.row, .head',
  prepare(given) {
    rows = given;
    texts = rows.map(({ region, customer, name }) => `${name}\n${customer}\n${region}`.toLowerCase());
    order = Uint32Array.from(rows, (_, row) => row);
    document.head.appendChild(document.createElement('style')).textContent = css;
  },
  mount(place) {
    scroller = place.appendChild(document.createElement('div'));
    scroller.className = 'grid';
    const head = scroller.appendChild(document.createElement('div'));
    head.className = 'head';
    headers.forEach((header, index) => {
      const cell = head.appendChild(document.createElement('div'));
      cell.textContent = header;
      cell.style.width = `${widths[index] ?? 100}px`;
    });
    body = scroller.appendChild(document.createElement('div'));
    body.className = 'body';
    slots = Array.from({ length: Math.ceil(height / rowHeight) + 2 * reserve + 2 }, createSlot);
    scroller.addEventListener('scroll', paint, { passive: true });
    show(order);
  },
  unmount: () => scroller.remove(),
  sort(key, isDescending) {
    const sign = isDescending ? -1 : 1;
    const by =
      typeof rows[0]?.[key] === 'number'
        ? (a: number, b: number) => (rows[a]?.[key] as number) - (rows[b]?.[key] as number)
        : (a: number, b: number) => compare(rows[a]?.[key] as string, rows[b]?.[key] as string);
    order = order.slice().sort((a, b) => sign * by(a, b) || a - b);
    show(order);
  },
  filter(text) {
    const wanted = text.toLowerCase();
    show(wanted === '' ? order : order.filter((row) => texts[row]?.includes(wanted) ?? false));
  },
  scroller: () => scroller,
});
