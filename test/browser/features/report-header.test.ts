import { expect } from '@open-wc/testing';
import { buttonNamed } from '../support/find.ts';
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
});
