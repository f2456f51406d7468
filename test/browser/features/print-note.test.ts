/** A table longer than what is printed of it: paper says so, and where all of it is to be had. */
import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { CustomerList } from '../../../src/domain/customer-list.ts';
import { clusterElements } from '../../../src/features/cluster-table/elements.ts';
import { customerListElements } from '../../../src/features/customer-list/elements.ts';
import { defineElements } from '../../../src/ui/define.ts';
import { windowedTableStyles } from '../../../src/ui/windowed-table-styles.ts';
import { WindowedTable } from '../../../src/ui/windowed-table.ts';
import { customer } from '../export/support/customers.ts';
import { textOf } from '../support/find.ts';
import { closeFeatures, openFeature, partnerFetch } from '../support/session-host.ts';

const note = 'Only the first 2,000 of 2,001 rows are printed.';
const file = 'The file that Download report gives has all of them.';

function listOf(count: number): CustomerList {
  const list = new CustomerList({
    asOf: '2026-11-23',
    today: '2026-11-24',
    underUsePercent: null,
    compare: (a, b) => (a < b ? -1 : 1),
  });
  list.add(Array.from({ length: count }, (_, place) => customer(place)));
  return list;
}

async function wordsOfCustomers(count: number, role: 'fullSalesAdmin' | 'partnerReadOnly'): Promise<string> {
  const { feature } = await openFeature(
    customerListElements,
    () =>
      Object.assign(document.createElement('fxu-customer-list'), {
        list: listOf(count),
        total: count,
        revision: count,
        progress: 'complete',
      }),
    { person: partnerFetch({ role }) },
  );
  await feature.updateComplete;
  return textOf(feature);
}

describe('a list of more than two thousand rows', () => {
  afterEach(closeFeatures);

  it('says on paper how many of them are there, and that the file has all', async () => {
    expect(await wordsOfCustomers(2_001, 'fullSalesAdmin')).to.contain(`${note} ${file}`);
  });

  it('does not speak of a file to those who may have none', async () => {
    const words = await wordsOfCustomers(2_001, 'partnerReadOnly');
    expect(words).to.contain(note);
    expect(words).not.to.contain('Download report');
  });

  it('says nothing of it where two thousand are all there are', async () => {
    expect(await wordsOfCustomers(2_000, 'fullSalesAdmin')).not.to.contain('printed');
  });

  it('says so of clusters too', async () => {
    const { feature } = await openFeature(
      clusterElements,
      () =>
        Object.assign(document.createElement('fxu-cluster-table'), {
          asOf: '2026-11-23',
          hasCustomers: true,
          total: null,
        }),
      { fetch: partnerFetch({ scenario: 'stress' }) },
    );
    const words = `Only the first 2,000 of 10,000 rows are printed. ${file}`;
    const deadline = performance.now() + 15_000;
    while (!textOf(feature).includes(words)) {
      if (performance.now() > deadline) throw new Error(`Waited in vain. It says: ${textOf(feature)}`);
      await new Promise(requestAnimationFrame);
    }
  });
});

describe('what is said of the printed part', () => {
  it('is on paper alone', () => {
    defineElements({ 'fxu-windowed-table': WindowedTable });
    const place = document.body.appendChild(document.createElement('div'));
    const root = place.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(windowedTableStyles.cssText);
    root.adoptedStyleSheets = [sheet];
    try {
      render(html`<p class="print-note">${note}</p>`, root);
      const shown = () => getComputedStyle(root.querySelector('p') as Element).display;
      expect(shown()).to.equal('none');
      const onPaper = [...sheet.cssRules].find(
        (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print',
      );
      // As if the screen were paper: a page cannot ask for that by itself.
      onPaper!.media.mediaText = 'screen';
      expect(shown()).to.equal('block');
    } finally {
      place.remove();
    }
  });
});
