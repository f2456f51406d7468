import { expect, nextFrame } from '@open-wc/testing';
import { findCutOff, spaceText } from './cut-off.ts';

const label = 'Compliance status of all';

/** A cell with a label drawn before it, and what looks like a table's block around it. */
function openCell(styles: string): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  const root = place.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  root.innerHTML = `<style>
    div { width: 6rem; font: 14px/20px sans-serif; }
    div::before { content: attr(data-label) / ''; display: block; ${styles} }
  </style><div data-label="${label}">1,240</div>`;
  return place;
}

const findIn = (styles: string) => {
  const place = openCell(styles);
  const found = findCutOff(place);
  place.remove();
  return found;
};

describe('what is cut off', () => {
  it('is found in a label that a style sheet draws, by how much', () => {
    const [found = '', ...others] = findIn('overflow: hidden; text-overflow: ellipsis; white-space: nowrap');
    expect(found).to.match(/^The label “Compliance status of all” hides \d+ × 0 px$/);
    expect(others).to.deep.equal([]);
  });

  it('is found in one whose second line has no place', () => {
    const [found = ''] = findIn('overflow: clip; height: 20px');
    expect(found).to.match(/^The label “Compliance status of all” hides 0 × \d+ px$/);
  });

  it('is not said of a label that wraps, nor of one for which there is room', () => {
    expect(findIn('overflow: hidden')).to.deep.equal([]);
    expect(findIn('overflow: hidden; white-space: nowrap; width: 20rem')).to.deep.equal([]);
  });

  it('is found once the reader spaces the text', async () => {
    const place = openCell('overflow: hidden; white-space: nowrap; width: max-content; max-width: 11.5rem');
    const before = findCutOff(place);
    spaceText(place);
    await nextFrame();
    const after = findCutOff(place);
    place.remove();
    expect([before.length, after.length]).to.deep.equal([0, 1]);
  });

  it('is found in a cell whose label is wider than the cell', () => {
    const place = openCell('white-space: nowrap');
    place.firstElementChild!.shadowRoot!.querySelector('div')!.style.overflow = 'clip';
    const found = findCutOff(place);
    place.remove();
    expect(found).to.have.length(1);
    expect(found[0]).to.match(/^div\. hides \d+ × 0 px of “1,240”$/);
  });
});
