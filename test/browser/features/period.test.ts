import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, byRole, choose, fieldNamed } from '../support/find.ts';
import { closeTabs, openTab, type Tab, until, range } from '../support/tab.ts';

async function applyDates(tab: Tab, from: string, to: string) {
  await until(tab, () => allByRole(tab.domElement, 'textbox', 'From').length > 0);
  fieldNamed(tab.domElement, 'From').value = from;
  fieldNamed(tab.domElement, 'To').value = to;
  buttonNamed(tab.domElement, /^Show$/).click();
}

describe('the time period', () => {
  afterEach(closeTabs);

  it('rules header, figures and table, and goes to the hub for its link', async () => {
    const states: unknown[] = [];
    const tab = await openTab({ props: { onStateChange: (...args: unknown[]) => states.push(args) } });
    await until(tab, `${range('2026-10-25', '2026-11-23')}, 30 days, UTC`);
    choose(tab.domElement, '7d');
    await until(tab, () => allByRole(tab.domElement, 'row').length === 7);
    expect(tab.text()).to.contain(`${range('2026-11-17', '2026-11-23')}, 7 days, UTC`);
    expect(states).to.deep.equal([[{ period: '7d' }, { replace: false }]]);
  });

  it('asks the service for the day before as well, for the change', async () => {
    const tab = await openTab({ props: { state: { period: '7d' } } });
    await until(tab, 'Daily usage');
    expect(
      tab.requests.some((request) => /timeseries.*from=2026-11-16&to=2026-11-23/.test(request)),
    ).to.equal(true);
  });

  it('takes dates of one’s own', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    choose(tab.domElement, 'custom');
    await applyDates(tab, '2026-11-01', '2026-11-10');
    await until(tab, `${range('2026-11-01', '2026-11-10')}, 10 days, UTC`);
    await until(tab, () => allByRole(tab.domElement, 'row').length === 10);
  });

  for (const [what, from, to, words] of [
    ['a start after the end', '2026-11-10', '2026-11-01', 'The start date is after the end date.'],
    [
      'an end in the future',
      '2026-11-10',
      '2026-12-01',
      'The period can end yesterday, 23 November 2026, at the latest.',
    ],
    ['today, which is not complete', '2026-11-10', '2026-11-24', 'The period can end yesterday'],
    [
      'a start the service no longer keeps',
      '2025-01-01',
      '2026-11-01',
      'Choose a start date of 20 October 2025 or later.',
    ],
    ['a missing date', '', '2026-11-01', 'Enter both dates'],
  ] as const) {
    it(`refuses ${what}, says what to do, and keeps what is on screen`, async () => {
      const tab = await openTab();
      await until(tab, 'Daily usage');
      const before = tab.requests.length;
      choose(tab.domElement, 'custom');
      await applyDates(tab, from, to);
      await until(tab, words);
      expect(allByRole(tab.domElement, 'row')).to.have.length(30);
      expect(tab.requests).to.have.length(before);
    });
  }

  it('puts the focus on the field to correct', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    choose(tab.domElement, 'custom');
    await applyDates(tab, '2026-11-10', '2026-12-01');
    await until(tab, 'The period can end yesterday');
    const to = fieldNamed(tab.domElement, 'To');
    expect((to.getRootNode() as ShadowRoot).activeElement).to.equal(to);
    expect(to.getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps dates that are being typed while the page renders anew', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    choose(tab.domElement, 'custom');
    await until(tab, () => allByRole(tab.domElement, 'textbox', 'From').length > 0);
    fieldNamed(tab.domElement, 'From').value = '2026-11-02';
    dispatchEvent(new Event('offline'));
    await tab.update({ locale: 'sv' });
    await until(tab, 'Daglig användning');
    expect(fieldNamed(tab.domElement, 'Från och med').value).to.equal('2026-11-02');
  });

  it('takes the focus to the list of periods when the dates go with the field that has it', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    choose(tab.domElement, 'custom');
    await until(tab, () => allByRole(tab.domElement, 'textbox', 'From').length > 0);
    fieldNamed(tab.domElement, 'From').focus();
    await tab.update({ state: { period: '7d' } });
    await until(tab, () => allByRole(tab.domElement, 'textbox', 'From').length === 0);
    const list = byRole(tab.domElement, 'combobox', 'Time period');
    expect((list.getRootNode() as ShadowRoot).activeElement).to.equal(list);
  });

  it('says what is shown only when it is there', async () => {
    const tab = await openTab();
    await until(tab, 'Daily usage');
    tab.answer(() => new Promise<Response>(() => undefined));
    choose(tab.domElement, '7d');
    await until(tab, '7 days, UTC');
    expect(tab.text()).not.to.contain('Showing');
    tab.answer({});
    choose(tab.domElement, '60d');
    await until(tab, 'Showing');
  });

  it('offers no quarter that has not begun, and shows the last one to a link that asks for it', async () => {
    const now = () => new Date('2026-10-01T09:00:00Z');
    const tab = await openTab({ mock: { now }, props: { now, state: { period: 'this-quarter' } } });
    await until(tab, 'This quarter counts from tomorrow. Last quarter is shown instead.');
    expect(tab.text()).to.contain(`${range('2026-07-01', '2026-09-30')}, 92 days, UTC`);
    const [option] = [
      ...(byRole(tab.domElement, 'combobox', 'Time period') as HTMLSelectElement).options,
    ].filter(({ value }) => value === 'this-quarter');
    expect(option?.disabled).to.equal(true);
  });

  for (const [state, words] of [
    [{ from: '2026-11-20', to: '2026-11-10' }, 'The start date is after the end date.'],
    [{ from: '2026-11-20', to: '2027-01-01' }, 'The period can end yesterday'],
    [{ from: '2020-01-01', to: '2026-11-10' }, 'Data is kept for 400 days.'],
    [{ from: 'yesterday' }, 'Enter both dates'],
    [{ period: 'fortnight' }, 'The link has an unknown value for period: “fortnight”.'],
    [{ over: 'videoPhone' }, 'The link has an unknown value for over: “videoPhone”.'],
  ] as const) {
    it(`shows the default period to a link with ${JSON.stringify(state)}, and says why`, async () => {
      const tab = await openTab({ props: { state } });
      await until(tab, words);
      await until(tab, 'Daily usage');
      expect(tab.text()).to.contain(`${range('2026-10-25', '2026-11-23')}, 30 days, UTC`);
    });
  }
});
