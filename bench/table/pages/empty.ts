/** No table at all, only something as long to scroll: what measuring itself costs, which is taken off the others' figures. */
import { height, rowHeight } from './contender.ts';
import { expose } from './harness.ts';

let rowCount = 0;
let scroller: HTMLElement;

expose({
  rowSelector: 'div',
  prepare: ({ length }) => {
    rowCount = length;
  },
  mount(place) {
    scroller = place.appendChild(document.createElement('div'));
    scroller.style.height = `${height}px`;
    scroller.style.overflow = 'auto';
    scroller.appendChild(document.createElement('div')).style.height = `${rowCount * rowHeight}px`;
  },
  unmount: () => scroller.remove(),
  sort: () => undefined,
  filter: () => undefined,
  scroller: () => scroller,
});
