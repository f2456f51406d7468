import { expect } from '@open-wc/testing';
import {
  chosenIn,
  dialogComplete,
  dialogOf,
  dialogsOf,
  dialogState,
  enter,
  focusedField,
  isOn,
  lastState,
  openDialog,
  press,
  sampleOf,
  wordsOf,
} from '../support/custom-report.ts';
import { namesIn } from '../support/customers.ts';
import { allByRole, buttonNamed, byRole, fieldNamed, nameOf, textOf } from '../support/find.ts';
import { customerNamed, openPartnerTab, type PartnerTab } from '../support/partner-tab.ts';
import { closeTabs, until } from '../support/tab.ts';

const nordhamn = customerNamed('Nordhamn');
const armorel = customerNamed('Armorel');

const opened = async (state: Record<string, string> = {}, mock = {}) => {
  const tab = await openPartnerTab({ mock, props: { state: { ...dialogState, ...state } } });
  await until(tab, () => dialogsOf(tab).length === 1);
  return tab;
};
const checklist = (tab: PartnerTab) => byRole(dialogOf(tab), 'group', 'Chosen customers');
const offeredIn = (tab: PartnerTab) => allByRole(checklist(tab), 'textbox').map(nameOf);
const groupsIn = (tab: PartnerTab) =>
  allByRole(dialogOf(tab), 'textbox', /customers|This customer|Filtered/)
    .filter(({ type }: Partial<HTMLInputElement>) => type === 'radio')
    .map(nameOf);
/** Ticks all that the list offers. */
async function tickAll(tab: PartnerTab) {
  for (const box of allByRole(checklist(tab), 'textbox')) {
    box.click();
    await new Promise(requestAnimationFrame);
  }
}

describe('whose report it is', () => {
  afterEach(closeTabs);

  it('is all customers’ where all are shown', async () => {
    const tab = await opened();
    await dialogComplete(tab);
    expect(groupsIn(tab)).to.deep.equal(['All customers', 'Chosen customers']);
    expect(chosenIn(tab)[0]).to.equal('All customers');
    expect(wordsOf(tab)).to.match(/12 customers , \d without data Summary 40 rows Daily usage 648 rows/);
    expect(sampleOf(tab).length).to.equal(5);
  });

  it('is the customers’ that the list is filtered to', async () => {
    const tab = await opened({ q: 'nor' });
    await until(tab, () => groupsIn(tab).length === 3);
    await dialogComplete(tab);
    expect(groupsIn(tab)[0]).to.equal('Filtered, 2');
    expect(isOn(tab, 'Filtered, 2')).to.equal(true);
    expect(wordsOf(tab)).to.contain('2 customers');
    await press(tab, 'All customers');
    await until(tab, () => wordsOf(tab).includes('12 customers'));
    expect(lastState(tab)['report-customers']).to.equal('all');
    await press(tab, 'Filtered');
    await until(tab, () => wordsOf(tab).includes('2 customers ') && !wordsOf(tab).includes('12 customers'));
    expect(lastState(tab)['report-customers']).to.equal(undefined);
  });

  it('is the one customer’s inside that one, and may be others’', async () => {
    const tab = await opened({ view: 'dashboard', customer: nordhamn.id });
    await dialogComplete(tab);
    expect(groupsIn(tab)).to.deep.equal(['This customer', 'All customers', 'Chosen customers']);
    expect(isOn(tab, 'This customer')).to.equal(true);
    expect(sampleOf(tab)[0]).to.match(/^Sub123456 Knowledge Worker/);
    await press(tab, 'All customers');
    await until(tab, () => wordsOf(tab).includes('12 customers'));
  });

  it('is chosen customers’: found by search, ticked, and told to the hub', async () => {
    const tab = await opened();
    await dialogComplete(tab);
    await press(tab, 'Chosen customers');
    await until(tab, () => offeredIn(tab).length === 12);
    await enter(tab, 'Search customers', 'NORDH');
    expect(offeredIn(tab)).to.deep.equal(['Nordhamn Rederi AB']);
    await press(tab, 'Nordhamn');
    await enter(tab, 'Search customers', 'armorel');
    await press(tab, 'Armorel');
    await until(tab, '2 customers chosen.');
    expect(lastState(tab)['report-customers']).to.equal(`${nordhamn.id},${armorel.id}`);
    expect(wordsOf(tab)).to.contain('2 customers Summary 10 rows');
    await enter(tab, 'Search customers', 'xyz');
    expect(textOf(checklist(tab))).to.equal('No customer matches. Change the search.');
    await enter(tab, 'Search customers', 'armorel');
    await press(tab, 'Armorel');
    await until(tab, '1 customer chosen.');
  });

  it('is read back from a link, those chosen first', async () => {
    const tab = await opened({ 'report-customers': `${armorel.id},${nordhamn.id}` });
    await dialogComplete(tab);
    expect(isOn(tab, 'Chosen customers')).to.equal(true);
    expect(offeredIn(tab).slice(0, 2)).to.deep.equal([nordhamn.name, armorel.name]);
    expect(wordsOf(tab)).to.contain('2 customers chosen.');
  });

  it('says so of customers in a link that are not in the list, and goes without', async () => {
    const tab = await opened({ 'report-customers': `${nordhamn.id},gone,away` });
    await dialogComplete(tab);
    expect(wordsOf(tab)).to.contain('1 customer chosen.');
    expect(wordsOf(tab)).to.contain('2 chosen customers are not in the list and are left out.');
    expect(wordsOf(tab)).to.contain('1 customer Summary 7 rows');
  });

  for (const [words, state] of Object.entries({
    'no customers': { 'report-customers': '' },
    'no customers that there are': { 'report-customers': 'gone' },
  })) {
    it(`with ${words} chosen: says so when it is to be downloaded, and goes to the search`, async () => {
      const tab = await opened(state);
      await until(tab, 'There is nothing to show yet.');
      await press(tab, 'Download report');
      await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 1);
      expect(textOf(byRole(dialogOf(tab), 'alert'))).to.equal('Choose at least one customer.');
      await until(tab, () => focusedField() === 'Search customers');
      expect(wordsOf(tab)).not.to.match(/Creating|Cancel/);
      await press(tab, 'Nordhamn');
      await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 0);
    });
  }

  it('keeps what was said wrong of the days while more is fetched', async () => {
    const tab = await opened({ 'report-customers': nordhamn.id, 'report-to': '2026-11-24' });
    await until(tab, 'Daily usage');
    await press(tab, 'Download report');
    await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 1);
    await press(tab, 'CSV files');
    await until(tab, () => lastState(tab)['report-format'] === 'csv');
    await new Promise(requestAnimationFrame);
    expect(allByRole(dialogOf(tab), 'alert').length).to.equal(1);
  });

  it('keeps more than fit into a link while it is open, says so, and is not upset by the hub', async () => {
    const tab = await opened({ 'report-customers': '' }, { scenario: 'large' });
    await until(tab, '100 of 250 shown. Search to find others.');
    await tickAll(tab);
    await until(tab, '100 customers chosen.');
    expect(wordsOf(tab)).to.contain('A link keeps up to 50 chosen customers.');
    expect(lastState(tab)).to.deep.equal(dialogState);
    const fifty = tab.states.find((state) => state['report-customers']?.split(',').length === 50);
    expect(fifty).not.to.equal(undefined);
    await tab.update({ state: lastState(tab) });
    await new Promise(requestAnimationFrame);
    expect(wordsOf(tab)).to.contain('100 customers chosen.');
  });

  it('is theirs who are ticked in the list of customers', async () => {
    const tab = await openPartnerTab();
    await until(tab, 'All 12');
    for (const { name } of [nordhamn, armorel]) fieldNamed(tab.domElement, `Select ${name}`).click();
    await until(tab, 'Custom report for 2 customers');
    buttonNamed(tab.domElement, 'Custom report for 2 customers').click();
    await dialogComplete(tab);
    expect(wordsOf(tab)).to.contain('2 customers chosen.');
    expect(lastState(tab)['report-customers']).to.equal(`${nordhamn.id},${armorel.id}`);
    buttonNamed(dialogOf(tab), 'Close').click();
    await until(tab, () => dialogsOf(tab).length === 0);
    expect(fieldNamed(tab.domElement, `Select ${nordhamn.name}`).checked).to.equal(true);
  });

  it('is theirs whom the list shows, when all of those are ticked, and nobody’s once cleared', async () => {
    const tab = await openPartnerTab({ props: { state: { q: 'nor' } } });
    await until(tab, '2 shown');
    fieldNamed(tab.domElement, `Select ${nordhamn.name}`).click();
    await until(tab, 'Custom report for 1 customer');
    buttonNamed(tab.domElement, 'Select all shown').click();
    await until(tab, 'Custom report for 2 customers');
    buttonNamed(tab.domElement, 'Clear selection').click();
    await until(tab, () => !tab.text().includes('Custom report for'));
    expect(fieldNamed(tab.domElement, `Select ${nordhamn.name}`).checked).to.equal(false);
    expect(namesIn(tab.domElement).length).to.equal(2);
  });

  it('counts the filtered as the list shows them', async () => {
    for (const state of [{ tile: 'overLimit' }, { tile: 'stale' }, { q: 'a', tile: 'endsSoon' }]) {
      const tab = await openPartnerTab({ props: { state } });
      await until(tab, / \d+ shown/);
      const { length } = namesIn(tab.domElement);
      await openDialog(tab);
      expect(groupsIn(tab)[0]).to.equal(`Filtered, ${length}`);
      await closeTabs();
    }
  });
});
