import { expect } from '@open-wc/testing';
import { buttonNamed } from '../support/find.ts';
import { openPartnerTab, type PartnerTab } from '../support/partner-tab.ts';
import { closeTabs, until } from '../support/tab.ts';

const showsView = (tab: PartnerTab, name: RegExp) =>
  until(tab, () => buttonNamed(tab.domElement, name).ariaCurrent !== null);
const choose = (tab: PartnerTab, name: RegExp) => {
  buttonNamed(tab.domElement, name).click();
  return showsView(tab, name);
};
const views = [/^Usage report$/, /^Clusters$/, /^Customers$/] as const;
const [report, clusters, customers] = views;

describe('a hub that passes on the state it was told', () => {
  afterEach(closeTabs);

  it('goes back and forth in its history, and the tab follows', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    await choose(tab, clusters);
    const told = tab.states.at(-1) ?? {};
    await tab.update({ state: told });
    await tab.update({ state: {} });
    await showsView(tab, customers);
    await tab.update({ state: told });
    await showsView(tab, clusters);
    expect(tab.states.length).to.equal(1);
  });

  it('late, and the tab ends where the user last was', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    await choose(tab, report);
    await choose(tab, clusters);
    for (const state of tab.states) await tab.update({ state });
    await showsView(tab, clusters);
  });
});
