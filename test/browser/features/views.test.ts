import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import { allByRole, buttonNamed, byRole, textOf } from '../support/find.ts';
import { altered, closeTabs, openTab, until } from '../support/tab.ts';
import { ofTwo } from '../support/worlds.ts';

/** What the focused element says, through shadow roots. */
function focusedText(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === null ? '' : textOf(focused);
}

describe('the views', () => {
  afterEach(closeTabs);

  it('are reached by tabs and kept in the link', async () => {
    const states: unknown[] = [];
    const tab = await openTab({ props: { onStateChange: (state: unknown) => states.push(state) } });
    await until(tab, 'Daily usage');
    buttonNamed(tab.domElement, 'Subscriptions').click();
    await until(tab, 'License model');
    expect(buttonNamed(tab.domElement, 'Subscriptions').getAttribute('aria-current')).to.equal('page');
    expect(states).to.deep.equal([{ view: 'subscriptions' }]);
  });

  it('open from a link', async () => {
    const tab = await openTab({ props: { state: { view: 'subscriptions' } } });
    await until(tab, 'License model Flex');
  });

  it('that are not granted fall back to the first, with a notice', async () => {
    const tab = await openTab({ props: { state: { view: 'customers' } } });
    await until(tab, 'The view in the link is not available to you');
    await until(tab, 'Daily usage');
  });

  it('stand on one line of a narrow page, in Swedish too', async () => {
    const tab = await openTab({ props: { locale: 'sv' } });
    tab.domElement.style.width = '18rem';
    await until(tab, 'Daglig användning');
    const names = ['Användningsrapport', 'Abonnemang', 'Kluster'];
    const buttons = names.map((name) => buttonNamed(tab.domElement, new RegExp(`^${name}$`)));
    expect(new Set(buttons.map((button) => button.getBoundingClientRect().top)).size).to.equal(1);
    expect(buttons.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).to.deep.equal([]);
    expect(tab.domElement.scrollWidth).to.equal(tab.domElement.clientWidth);
  });

  it('fit a narrow page; days and types alone move sideways, by keyboard too', async () => {
    const tab = await openTab();
    tab.domElement.style.width = '18rem';
    await until(tab, 'Daily usage');
    const days = byRole(tab.domElement, 'group', 'Daily usage');
    expect(tab.domElement.scrollWidth).to.equal(tab.domElement.clientWidth);
    expect(days.scrollWidth).to.be.greaterThan(days.clientWidth);
    expect(days.tabIndex).to.equal(0);
  });

  for (const [view, arrived] of [
    ['subscriptions', 'License model'],
    ['clusters', 'Total, 3 clusters'],
  ] as const) {
    it(`have an outline of their own while they load, about as high as what comes: ${view}`, async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let asked = 0;
      // The first answer is who is looking; the page stands with the second.
      const wait = () => (asked++ === 0 ? Promise.resolve() : held);
      const tab = await openTab({ mock: { scenario: 'slow', wait }, props: { state: { view } } });
      tab.domElement.style.width = '64rem';
      await until(tab, () => allByRole(tab.domElement, 'combobox', 'Time period').length === 1);
      const outline = tab.domElement.getBoundingClientRect().height;
      release();
      await until(tab, arrived);
      // The help below the cards is not part of what is waited for.
      const help = allByRole(tab.domElement, 'heading', 'Help')[0]?.closest('section');
      const height = tab.domElement.getBoundingClientRect().height - (help?.offsetHeight ?? 0);
      expect(Math.abs(height - outline)).to.be.below(100);
    });
  }

  it('of someone who may see clusters alone are those, and no usage is asked for', async () => {
    const mock = altered({}, (path, body) => {
      if (path !== '/me') return body;
      const me = body as components['schemas']['Me'];
      return { ...me, grants: me.grants.filter(({ capability }) => capability === 'clusters.view') };
    });
    const tab = await openTab({ mock });
    await until(tab, 'Total, 3 clusters');
    expect(tab.requests.filter((path) => /usage|subscriptions/.test(path))).to.deep.equal([]);
  });

  it('leave out a filter or an order that there is not, with a notice, and tell the hub', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warned.push(text);
    try {
      const tab = await openTab({
        props: { state: { view: 'clusters', clusterState: 'asleep', sort: '-daysOver' } },
      });
      await until(tab, /The link has an unknown value.*Total, 3 clusters/);
      for (const what of ['clusterState: “asleep”', 'sort: “-daysOver”']) {
        expect(tab.text()).to.contain(
          `The link has an unknown value for ${what}. The default is used instead.`,
        );
      }
      expect(warned.filter((text) => /asleep|-daysOver/.test(String(text)))).to.have.length(2);
      buttonNamed(tab.domElement, 'Subscriptions').click();
      await until(tab, 'License model');
      expect(tab.text()).not.to.contain('The link has an unknown value');
    } finally {
      console.warn = warn;
    }
  });

  it('share the period', async () => {
    const tab = await openTab({ props: { state: { view: 'subscriptions', period: '7d' } } });
    await until(tab, 'Change since 16 Nov');
  });
});

describe('the subscriptions', () => {
  afterEach(closeTabs);

  it('show ids, term, provisioning, orders and the three types', async () => {
    const tab = await openTab({ props: { state: { view: 'subscriptions' } } });
    await until(tab, 'Sub123456');
    const text = tab.text();
    expect(text).to.match(/Deal ID DEAL-\d+/);
    expect(text).to.contain('Provisioning status Provisioned');
    expect(text).to.match(/2 orders Order ID Date Knowledge Worker Common Area TelePresence/);
    expect(text).to.match(/Knowledge Worker Over use Used 1,240 Bought \/ 1,200/);
  });

  it('name their orders on the line of ids: the first three, and how many more there are', async () => {
    const orders = Array.from({ length: 5 }, (_, index) => ({
      orderId: `O-${index}`,
      date: '2026-01-01',
      changeByType: { knowledgeWorker: 1, commonArea: 0, telePresence: 0 },
    }));
    const mock = altered({}, (path, body) => {
      if (path !== '/subscriptions') return body;
      const answer = body as { items: readonly components['schemas']['Subscription'][] };
      return { ...answer, items: answer.items.map((item) => ({ ...item, orders })) };
    });
    const tab = await openTab({ mock, props: { state: { view: 'subscriptions' } } });
    await until(tab, 'Sub123456');
    expect(tab.text()).to.match(/Deal ID DEAL-\d+ .*Order ID O-0 O-1 O-2 and 2 more License model/);
    const copying = (id: string) => allByRole(tab.domElement, 'button', `Copy ${id}`);
    expect([copying('O-0').length, copying('O-4').length]).to.deep.equal([2, 1]);
  });

  it('add up to the report, and can be chosen one at a time', async () => {
    const tab = await openTab({ ...ofTwo });
    await until(tab, 'Total License Entitlements');
    const select = byRole(tab.domElement, 'combobox', 'Subscription') as HTMLSelectElement;
    const ids = [...select.options].map(({ value }) => value);
    expect(ids[0]).to.equal('');
    const entitled = () =>
      Number(/Total License Entitlements ([\d,]+)/.exec(tab.text())?.[1]?.replace(',', ''));
    const all = entitled();
    let sum = 0;
    for (const id of ids.slice(1)) {
      select.value = id;
      select.dispatchEvent(new Event('change'));
      await until(tab, () => select.value === id && entitled() !== all);
      sum += entitled();
      select.value = '';
      select.dispatchEvent(new Event('change'));
      await until(tab, () => entitled() === all);
    }
    expect(sum).to.equal(all);
  });

  it('lead from the days over in a type to those days of that subscription in the usage report', async () => {
    const states: unknown[] = [];
    const tab = await openTab({
      props: { state: { view: 'subscriptions' }, onStateChange: (state: unknown) => states.push(state) },
    });
    await until(tab, 'License model');
    buttonNamed(tab.domElement, 'Show 21 days Knowledge Worker was over').focus();
    buttonNamed(tab.domElement, 'Show 21 days Knowledge Worker was over').click();
    await until(tab, 'Showing 21 days when Knowledge Worker was over.');
    expect(states).to.deep.equal([{ subscription: 'Sub123456', over: 'knowledgeWorker' }]);
    expect(allByRole(tab.domElement, 'row')).to.have.length(21);
    await until(tab, () => focusedText() === 'Daily usage');
  });

  it('that the customer does not have are named, and all are shown', async () => {
    const tab = await openTab({ props: { state: { subscription: 'Sub000000' } } });
    await until(tab, 'The link has an unknown value for subscription: “Sub000000”.');
  });

  it('explain on each card what counts, with all four cases of a Knowledge Worker, and not once more below', async () => {
    const tab = await openTab({ ...ofTwo, props: { ...ofTwo.props, state: { view: 'subscriptions' } } });
    await until(tab, 'What does the status mean?');
    const cards = allByRole(tab.domElement, 'heading', 'Subscription ID').map((id) => id.closest('section')!);
    expect(cards).to.have.length(2);
    for (const card of cards) {
      const cases = allByRole(card, 'listitem', 'The user has').map(textOf);
      expect(cases).to.have.length(4);
      expect(textOf(card)).to.contain('What counts?');
    }
    expect(tab.text().match(/What counts\?/g)).to.have.length(2);
  });
});
