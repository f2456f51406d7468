import { expect } from '@open-wc/testing';
import { spaceText } from '../support/cut-off.ts';
import { buttonNamed, byRole, composed, textOf } from '../support/find.ts';
import { held } from '../support/partner-tab.ts';
import { altered, closeTabs, openTab, until } from '../support/tab.ts';

/** The service of one customer, whose figures come when they are let. */
const waiting = () =>
  held(
    (path) => path === '/usage/timeseries',
    altered({}, (_, body) => body),
  );

describe('the header of a report', () => {
  afterEach(closeTabs);

  for (const width of [1000, 288]) {
    it(`${width} pixels wide, keeps Download report in its place, whatever is said below it`, async () => {
      const { fetch, release } = waiting();
      const tab = await openTab({ mock: fetch });
      tab.domElement.style.width = `${width}px`;
      await until(tab, 'The report can be downloaded when the figures have loaded.');
      const place = () => buttonNamed(tab.domElement, 'Download report').getBoundingClientRect().left;
      const before = place();
      release();
      await until(tab, 'Daily usage');
      await until(tab, () => !tab.text().includes('can be downloaded when'));
      expect(place()).to.equal(before);
    });
  }

  for (const [locale, names, words] of [
    [
      'en',
      ['Custom report', 'Download report'],
      'The report can be downloaded when the figures have loaded.',
    ],
    ['sv', ['Anpassad rapport', 'Hämta rapport'], 'Rapporten kan hämtas när siffrorna har lästs in.'],
  ] as const) {
    it(`of a phone’s width, has both reports in one line, and room for what is said below (${locale})`, async () => {
      const { fetch } = waiting();
      const tab = await openTab({ mock: fetch, props: { locale } });
      tab.domElement.style.width = '288px';
      await until(tab, words);
      const [custom, download] = names.map((name) =>
        buttonNamed(tab.domElement, name).getBoundingClientRect(),
      );
      expect(custom?.top).to.equal(download?.top);
      const page = tab.domElement.getBoundingClientRect();
      const said = [...composed(tab.domElement)].find((element) => textOf(element) === words);
      const { left, right, width } = said!.getBoundingClientRect();
      expect(left).to.be.at.least(page.left);
      expect(right).to.be.at.most(page.right);
      expect(width).to.be.greaterThan(200);
    });
  }

  it('of a phone’s width, keeps the longest of the periods within it, with its letters spaced', async () => {
    // On a quarter's first day there is a period that says why it cannot be chosen.
    const now = () => new Date('2026-10-01T08:00:00Z');
    const tab = await openTab({ mock: { now }, props: { now, locale: 'sv' } });
    tab.domElement.style.width = '288px';
    await until(tab, 'Det här kvartalet (räknas från imorgon)');
    spaceText(tab.domElement);
    const { right } = byRole(tab.domElement, 'combobox').getBoundingClientRect();
    expect(right).to.be.at.most(tab.domElement.getBoundingClientRect().right);
  });
});
