/** Numbers, dates and order in both languages, as Chromium has them. */
import { expect } from '@open-wc/testing';
import { createFormat } from '../../../src/i18n/format.ts';
import { inEnglish, inSwedish, names, written } from '../../support/format-fixture.ts';

const sv = createFormat('sv-SE');
const en = createFormat('en-GB');

describe('how each language writes, in the browser', () => {
  after(() => {
    console.log(
      `L3, L4: ${written.length} numbers, dates and lists, and ${names.length} names in order, in the browser`,
    );
  });
  for (const [what, write, swedish, english] of written) {
    it(what, () => {
      expect([write(sv), write(en)]).to.deep.equal([swedish, english]);
    });
  }
});

describe('the order of names, in the browser', () => {
  it('is the Swedish one in Swedish', () => {
    expect([...names].sort(sv.compare)).to.deep.equal(inSwedish);
  });

  it('is the English one in English', () => {
    expect([...names].sort(en.compare)).to.deep.equal(inEnglish);
  });
});
