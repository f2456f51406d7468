import { expect } from '@open-wc/testing';
import type { Day } from '../../../src/domain/day.ts';
import { cases } from '../../support/cases.ts';
import { focused } from '../support/customers.ts';
import {
  chosenIn,
  dialogComplete,
  dialogOf,
  dialogsOf,
  dialogState,
  enter,
  focusedField,
  lastState,
  openCustomerTab,
  openDialog,
  press,
  sampleOf,
  valueOf,
  ways,
  wordsOf,
} from '../support/custom-report.ts';
import { allByRole, byRole, textOf } from '../support/find.ts';
import { pathsOf, type PartnerTab } from '../support/partner-tab.ts';
import { closeTabs, range, until } from '../support/tab.ts';
import { ofTwo } from '../support/worlds.ts';

const opened = async (
  state: Record<string, string> = {},
  options: Parameters<typeof openCustomerTab>[0] = {},
) => {
  const props = { ...options.props, state: { ...dialogState, ...state } };
  const tab = await openCustomerTab({ ...options, props });
  await until(tab, () => dialogsOf(tab).length === 1);
  return tab;
};
const optionsOf = (tab: PartnerTab, label: string) =>
  [...(byRole(dialogOf(tab), 'combobox', label) as HTMLSelectElement).options].map(({ text }) => text.trim());
const quickOf = (tab: PartnerTab) => allByRole(dialogOf(tab), 'button', /quarter|Since/).map(textOf);

describe('the dialog for a report of one’s own', () => {
  afterEach(closeTabs);

  it('opens from the header, with the focus on its title', async () => {
    const tab = await openCustomerTab();
    await openDialog(tab);
    expect(focused()).to.equal(byRole(dialogOf(tab), 'heading', 'Custom report'));
    expect(lastState(tab)).to.deep.equal({ dialog: 'custom-report' });
    expect(tab.replaced).to.deep.equal([false]);
  });

  it('opens from a link, over the view that it names', async () => {
    const tab = await opened({ view: 'subscriptions' });
    await dialogComplete(tab);
    expect(focused()).to.equal(byRole(dialogOf(tab), 'heading', 'Custom report'));
    expect(tab.states).to.deep.equal([]);
    ways['Close']?.(dialogOf(tab));
    await until(tab, 'Sub123456');
  });

  for (const [name, leave] of Object.entries(ways)) {
    it(`is left by ${name}, and the focus is back on its button, ${cases(10, 100)} times over`, async () => {
      const tab = await openCustomerTab();
      for (let n = 0; n < cases(10, 100); n++) {
        const button = await openDialog(tab);
        leave(dialogOf(tab));
        await until(tab, () => dialogsOf(tab).length === 0);
        await until(tab, () => focused() === button);
        expect(lastState(tab)).to.deep.equal({});
      }
    });
  }

  it('is left by Esc in a list of months, which that closes alone', async () => {
    const tab = await opened();
    await press(tab, 'Months');
    await until(tab, () => allByRole(dialogOf(tab), 'combobox').length === 2);
    const list = byRole(dialogOf(tab), 'combobox', 'First month');
    list.dispatchEvent(new Event('cancel', { bubbles: true, composed: true, cancelable: true }));
    expect(dialogsOf(tab).length).to.equal(1);
  });

  it('starts as the page is: its days, all of it, as a workbook', async () => {
    const tab = await opened({ period: '7d' });
    await dialogComplete(tab);
    expect([valueOf(tab, 'From'), valueOf(tab, 'To')]).to.deep.equal(['2026-11-17', '2026-11-23']);
    expect(wordsOf(tab)).to.contain(`${range('2026-11-17', '2026-11-23')}, 7 days, UTC`);
    expect(chosenIn(tab)).to.deep.equal(['Days', 'Daily usage', 'Clusters', 'Excel workbook (.xlsx)']);
  });

  it('has no choice of customers where there is one', async () => {
    const tab = await opened();
    await dialogComplete(tab);
    expect(wordsOf(tab)).not.to.match(/Customers|All customers|This customer/);
  });

  const quick: readonly [string, Day, Day][] = [
    ['Last quarter', '2026-07-01', '2026-09-30'],
    ['This quarter', '2026-10-01', '2026-11-23'],
    ['Since subscription start', '2025-10-20', '2026-11-23'],
  ];
  for (const [name, from, to] of quick) {
    it(`takes ${name} at one press, and tells the hub`, async () => {
      const tab = await opened({ period: '7d' });
      await dialogComplete(tab);
      await press(tab, name);
      await until(tab, () => valueOf(tab, 'From') === from && valueOf(tab, 'To') === to);
      expect(wordsOf(tab)).to.contain(range(from, to));
      const state = { ...dialogState, period: '7d', 'report-from': from };
      expect(lastState(tab)).to.deep.equal(to === '2026-11-23' ? state : { ...state, 'report-to': to });
      // Not a step to go back to.
      expect(tab.replaced).to.deep.equal([true]);
    });
  }

  it('has no start of a subscription where there are two', async () => {
    const tab = await opened({}, ofTwo);
    await dialogComplete(tab);
    expect(quickOf(tab)).to.deep.equal(['Last quarter', 'This quarter']);
    expect(wordsOf(tab)).to.contain('2 subscriptions');
  });

  it('is of the one subscription that the page is of, with its start', async () => {
    const tab = await opened({ subscription: 'Sub123941' }, ofTwo);
    await dialogComplete(tab);
    expect(wordsOf(tab)).to.contain('1 subscription ');
    expect(quickOf(tab)).to.contain('Since subscription start');
    await press(tab, 'Since subscription start');
    await until(tab, () => valueOf(tab, 'From') !== '2026-10-25');
    expect(sampleOf(tab).every((row) => row.startsWith('Sub123941'))).to.equal(true);
  });

  it('is of months: the first and the last, and all days of both', async () => {
    const tab = await opened();
    await dialogComplete(tab);
    await press(tab, 'Months');
    await until(tab, () => allByRole(dialogOf(tab), 'combobox').length === 2);
    expect(optionsOf(tab, 'First month').at(0)).to.equal('October 2025');
    expect(optionsOf(tab, 'Last month').at(-1)).to.equal('November 2026');
    expect(optionsOf(tab, 'Last month').length).to.equal(14);
    await enter(tab, 'First month', '2026-04-01');
    await enter(tab, 'Last month', '2026-06-30');
    await until(tab, () => wordsOf(tab).includes(`${range('2026-04-01', '2026-06-30')}, 91 days, UTC`));
    await press(tab, 'Days');
    await until(tab, () => valueOf(tab, 'From') === '2026-04-01' && valueOf(tab, 'To') === '2026-06-30');
  });

  it('has neither this quarter nor the running month on a quarter’s first day', async () => {
    const now = () => new Date('2026-10-01T08:00:00Z');
    const tab = await opened({}, { mock: { now }, props: { now } });
    await dialogComplete(tab);
    expect(quickOf(tab)).to.deep.equal(['Last quarter', 'Since subscription start']);
    await press(tab, 'Months');
    await until(tab, () => allByRole(dialogOf(tab), 'combobox').length === 2);
    expect(optionsOf(tab, 'Last month').at(-1)).to.equal('September 2026');
  });

  it('tells the hub of content and format, and reads them back from its link', async () => {
    const tab = await opened();
    await dialogComplete(tab);
    await press(tab, 'Daily usage');
    await until(tab, () => lastState(tab)['report-content'] === 'clusters');
    await press(tab, 'CSV files');
    await until(tab, () => lastState(tab)['report-format'] === 'csv');
    const state = lastState(tab);
    expect(state).to.deep.equal({ ...dialogState, 'report-content': 'clusters', 'report-format': 'csv' });
    await closeTabs();
    const again = await opened(state);
    await dialogComplete(again);
    expect(chosenIn(again)).to.deep.equal(['Days', 'Clusters', 'CSV files (.zip)']);
  });

  it('shows beforehand how much it will hold, and how it begins', async () => {
    const tab = await opened({ 'report-from': '2026-11-17' });
    await dialogComplete(tab);
    expect(wordsOf(tab)).to.match(/1 subscription Summary 7 rows Daily usage 7 rows Clusters – /);
    expect(sampleOf(tab).map((row) => row.replace(/ [\d,]+ [\d,]+ [\d,]+$/, ''))).to.deep.equal([
      'Sub123456 Knowledge Worker',
      'Sub123456 Common Area',
      'Sub123456 TelePresence',
    ]);
    await press(tab, 'Daily usage');
    await until(tab, () => !wordsOf(tab).includes('Daily usage 7'));
  });

  it('shows the first five rows, however many there are', async () => {
    const tab = await opened({}, ofTwo);
    await dialogComplete(tab);
    expect(sampleOf(tab).length).to.equal(5);
    expect(wordsOf(tab)).to.contain('Summary 10 rows');
  });

  const invalid: readonly [words: string, state: Record<string, string>, says: string, field: string][] = [
    ['no start', { 'report-from': '' }, 'Enter both dates', 'From'],
    ['no end', { 'report-to': '' }, 'Enter both dates', 'To'],
    [
      'its start after its end',
      { 'report-from': '2026-11-20', 'report-to': '2026-11-02' },
      'The start date is after the end date',
      'From',
    ],
    ['days not over', { 'report-to': '2026-11-24' }, 'can end yesterday', 'To'],
    ['days not kept', { 'report-from': '2025-10-19' }, 'Data is kept for 400 days', 'From'],
  ];
  for (const [words, state, says, field] of invalid) {
    it(`with ${words}: says so when it is to be downloaded, and goes to the field`, async () => {
      const tab = await opened(state);
      await until(tab, 'Daily usage');
      expect(allByRole(dialogOf(tab), 'alert')).to.deep.equal([]);
      await press(tab, 'Download report');
      await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 1);
      expect(textOf(byRole(dialogOf(tab), 'alert'))).to.contain(says);
      await until(tab, () => focusedField() === field);
      expect(wordsOf(tab)).not.to.match(/Creating|Cancel/);
    });
  }

  it('of invalid days shows nothing beforehand and asks for nothing', async () => {
    const tab = await opened();
    await dialogComplete(tab);
    const { length } = pathsOf(tab);
    await enter(tab, 'From', '');
    await until(tab, () => !wordsOf(tab).includes('First rows'));
    await enter(tab, 'From', '2025-01-01');
    await until(tab, () => lastState(tab)['report-from'] === '2025-01-01');
    expect(wordsOf(tab)).not.to.match(/First rows|\d rows|1 subscription/);
    expect(pathsOf(tab).slice(length)).to.deep.equal([]);
  });

  it('takes back what it said once the days are others', async () => {
    const tab = await opened({ 'report-from': '' });
    await press(tab, 'Download report');
    await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 1);
    await enter(tab, 'From', '2026-11-02');
    await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 0);
    await dialogComplete(tab);
  });
});
