import { expect } from '@open-wc/testing';
import { describeAccessibility, type Look } from '../support/every-look.ts';
import {
  dialogComplete,
  dialogOf,
  dialogsOf,
  dialogState,
  openCustomerTab,
  press,
} from '../support/custom-report.ts';
import { allByRole } from '../support/find.ts';
import { customerNamed, failing, openPartnerTab, type PartnerTab } from '../support/partner-tab.ts';
import { closeTabs, until } from '../support/tab.ts';
import { setWindow } from '../support/window.ts';

interface State {
  readonly open?: typeof openPartnerTab;
  readonly mock?: typeof fetch;
  readonly state?: Record<string, string>;
  /** Brings the state about, once the dialog is open. */
  readonly then?: (tab: PartnerTab) => Promise<unknown>;
}

const complain = async (tab: PartnerTab) => {
  await until(tab, () => allByRole(dialogOf(tab), 'button', /Download|Hämta/)[0]?.ariaDisabled !== 'true');
  await press(tab, /Download report|Hämta rapport/);
  await until(tab, () => allByRole(dialogOf(tab), 'alert').length === 1);
};
const withoutList = failing((path, query) =>
  path === '/partner/customers' && query.get('from') === '2026-07-01' ? 503 : null,
);
const chosen = { 'report-customers': `${customerNamed('Nordhamn').id},gone` };

const states: Readonly<Record<string, State>> = {
  'of one customer': { open: openCustomerTab },
  'of months': {
    open: openCustomerTab,
    then: (tab) => press(tab, /Months|Månader/),
  },
  'of days that cannot be': { state: { 'report-from': '' }, then: complain },
  'of all customers': {},
  'of chosen customers': { state: chosen },
  'of no customers': { state: { 'report-customers': '' }, then: complain },
  'without its preview': {
    mock: withoutList,
    state: { 'report-from': '2026-07-01' },
    then: (tab) => until(tab, () => allByRole(dialogOf(tab), 'button', /Try again|Försök igen/).length === 1),
  },
};

const reach =
  ({ open = openPartnerTab, mock, state, then }: State) =>
  async (look: Look) => {
    const tab = await open({
      ...(mock && { mock }),
      props: { ...look, state: { ...dialogState, ...state } },
    });
    await until(tab, () => dialogsOf(tab).length === 1);
    if (then === undefined) await dialogComplete(tab);
    else await then(tab);
  };

describeAccessibility(
  'accessibility of the dialog for a report of one’s own',
  Object.fromEntries(Object.entries(states).map(([name, state]) => [name, reach(state)])),
);

describe('what the report will hold, in a window of any width', () => {
  afterEach(async () => {
    await closeTabs();
    await setWindow({});
  });

  it('has each count beside the sheet it is of', async () => {
    const tab = await openPartnerTab({ props: { state: dialogState } });
    await until(tab, () => dialogsOf(tab).length === 1);
    await dialogComplete(tab);
    const list = dialogOf(tab).querySelector('dl')!;
    const topsOf = (name: string) =>
      [...list.querySelectorAll(name)].map((part) => Math.round(part.getBoundingClientRect().top));
    for (let width = 280; width <= 480; width += 20) {
      await setWindow({ width });
      expect(topsOf('dd')).to.deep.equal(topsOf('dt'));
    }
  });
});
