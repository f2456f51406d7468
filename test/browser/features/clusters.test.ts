import { expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import { allByRole, buttonNamed, byRole, composed, fieldNamed, nameOf, textOf } from '../support/find.ts';
import { cases } from '../../support/cases.ts';
import { altered, closeTabs, openTab, shownOrgId, type Tab, until } from '../support/tab.ts';

type Page = components['schemas']['ClusterPage'];

const open = (
  props: Record<string, unknown> = {},
  state: Record<string, string> = {},
  mock: Parameters<typeof openTab>[0] = {},
) => openTab({ ...mock, props: { state: { view: 'clusters', ...state }, ...props } });

/** The texts of the rows that hold a cluster. */
const rowsOf = (tab: Tab) =>
  allByRole(tab.domElement, 'row')
    .filter((row) => row.closest('tbody') !== null && row.ariaHidden === null)
    .map(textOf);
const hasRows = (count: number) => (tab: Tab) => until(tab, () => rowsOf(tab).length === count);
const links = (tab: Tab) =>
  [...composed(tab.domElement)].filter((e): e is HTMLAnchorElement => e instanceof HTMLAnchorElement);
const portals = (tab: Tab) =>
  links(tab).filter(({ target, href }) => target === '_blank' && href.includes('/ccmadmin'));
const dialogs = (tab: Tab) =>
  [...composed(tab.domElement)].filter((e) => e instanceof HTMLDialogElement && e.open);
const focused = () => {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
};

/** Links are followed, but nothing opens. */
const stayHere = (event: Event) => event.preventDefault();

const changed = (change: (items: Page['items']) => unknown) =>
  altered({}, (path, body) => {
    if (path === '/clusters') change((body as Page).items);
    return body;
  });

describe('the clusters', () => {
  before(() => document.addEventListener('click', stayHere, true));
  after(() => document.removeEventListener('click', stayHere, true));
  afterEach(closeTabs);

  it('say of which day they are', async () => {
    const tab = await open();
    await until(tab, /As of 23 November 2026 Clusters with licenses used/);
  });

  it('are listed by name with what each uses, its state and its last sync', async () => {
    const tab = await open();
    await hasRows(3)(tab);
    expect(rowsOf(tab)[0]).to.match(
      /^Göteborg cucm-pub01\.got\.nordhamn\.example 6\d\d \d+ \d+ Verified 2026-11-24 02:1\d \d+\.\S+ Manage$/,
    );
    expect(rowsOf(tab).map((row) => row.split(' ')[0])).to.deep.equal(['Göteborg', 'Helsingfors', 'Luleå']);
  });

  it('begin with their name where there is so little room that rows are blocks', async () => {
    const tab = await open();
    await hasRows(3)(tab);
    tab.domElement.style.width = '20rem';
    const cells = () =>
      [...composed(tab.domElement)].find((part) => part.matches('tbody tr:not(.spacer)'))!.children;
    await until(tab, () => getComputedStyle(cells()[0]!).display === 'flex');
    const [highest] = [...cells()].sort(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    expect(textOf(highest!)).to.equal('cucm-pub01.got.nordhamn.example');
  });

  it('add up to the report’s totals', async () => {
    const tab = await open();
    await hasRows(3)(tab);
    const total = byRole(tab.domElement, 'row', 'Total, 3 clusters');
    expect(textOf(total)).to.equal('Total, 3 clusters 1,240 163 24');
    expect(tab.text()).not.to.contain('The total');
  });

  it('that have fallen silent show their last known value and its day', async () => {
    const tab = await open({}, {}, { mock: { scenario: 'staleSync' } });
    await hasRows(3)(tab);
    expect(rowsOf(tab).find((row) => row.startsWith('Luleå'))).to.contain('Outdated data Last known 18 Nov');
    expect(buttonNamed(tab.domElement, 'Outdated 1')).to.be.ok;
  });

  it('that wait for their first reading say so and show no figures', async () => {
    const tab = await open({}, {}, { mock: { scenario: 'pending' } });
    await until(tab, 'Waiting for verification');
    expect(rowsOf(tab).find((row) => row.startsWith('Helsingfors'))).to.match(
      /example – – – Waiting for verification No data yet/,
    );
  });

  it('explain a state where it stands, with what to do', async () => {
    const tab = await open({}, {}, { mock: { scenario: 'staleSync' } });
    await hasRows(3)(tab);
    const button = buttonNamed(tab.domElement, 'Outdated data, cucm-pub01.lla.nordhamn.example');
    button.focus();
    button.click();
    await until(tab, 'has not reported for two days or more');
    expect(tab.text()).to.contain('Check that the publisher node is running');
    expect(focused()).to.equal(button);
  });

  const troubles = {
    unreachable: [
      'Unreachable',
      'did not reach the cluster’s publisher node',
      'Check that the publisher node',
    ],
    unsupportedVersion: [
      'Version not supported',
      'older than version 12',
      'Upgrade the cluster to version 12',
    ],
    pendingVerification: ['Waiting for verification', 'has not been verified yet', 'Ask your partner'],
  } as const;
  for (const state of Object.keys(troubles) as (keyof typeof troubles)[]) {
    const [word, cause, next] = troubles[state];
    it(`that are ${state} say so, why, and what to do`, async () => {
      const mock = changed((items) => {
        if (items[0]) items[0].state = state;
      });
      const tab = await open({}, {}, { mock });
      await hasRows(3)(tab);
      buttonNamed(tab.domElement, `${word}, cucm-pub01`).click();
      await until(tab, cause);
      expect(tab.text()).to.contain(next);
    });
  }

  it('tell a partner to verify them, not to ask one', async () => {
    const tab = await open(
      { orgId: shownOrgId },
      {},
      { mock: { role: 'partnerFullAdmin', scenario: 'pending' } },
    );
    await hasRows(3)(tab);
    buttonNamed(tab.domElement, 'Waiting for verification, cucm-pub01').click();
    await until(tab, 'Verify the cluster, or ask Webex support');
  });

  it('differ from the report only with a word on why', async () => {
    const mock = changed((items) => {
      if (items[0]) items[0].consumedUnitsByType.knowledgeWorker = 1;
    });
    const tab = await open({}, {}, { mock });
    await until(tab, 'The total differs from the report. The report and the clusters may have been read');
  });

  it('are searched as one types; the total says what it leaves out; and all come back', async () => {
    const states: [Record<string, string>, { replace: boolean }][] = [];
    const tab = await open({ onStateChange: (...args: (typeof states)[number]) => states.push(args) });
    await hasRows(3)(tab);
    const field = fieldNamed(tab.domElement, 'Search');
    field.value = 'luleå';
    field.dispatchEvent(new Event('input'));
    await hasRows(1)(tab);
    expect(textOf(byRole(tab.domElement, 'row', 'Total'))).to.contain('Total, 1 cluster');
    expect(tab.text()).to.contain('The total is of the clusters shown. The report counts all clusters.');
    expect(states.at(-1)).to.deep.equal([{ view: 'clusters', q: 'luleå' }, { replace: true }]);
    field.value = 'nothing like it';
    field.dispatchEvent(new Event('input'));
    await until(tab, 'No clusters match');
    buttonNamed(tab.domElement, 'Clear search and filters').click();
    await hasRows(3)(tab);
    expect(field.value).to.equal('');
    expect(focused()).to.equal(field);
  });

  it('are filtered by quick choice, region and state', async () => {
    const tab = await open({}, {}, { mock: { scenario: 'staleSync' } });
    await hasRows(3)(tab);
    buttonNamed(tab.domElement, 'Outdated 1').click();
    await hasRows(1)(tab);
    expect(buttonNamed(tab.domElement, 'Outdated 1').getAttribute('aria-pressed')).to.equal('true');
    const choose = (name: string, value: string) => {
      const select = byRole(tab.domElement, 'combobox', name) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('Region', 'Göteborg');
    await until(tab, 'No clusters match');
    choose('State', 'verified');
    await hasRows(1)(tab);
    expect(rowsOf(tab)[0]).to.contain('Göteborg');
  });

  it('announce how many are shown, once for each choice', async () => {
    const tab = await open();
    await hasRows(3)(tab);
    const statuses = () =>
      allByRole(tab.domElement, 'status')
        .map(textOf)
        .filter((text) => text.includes('shown'));
    expect(statuses()).to.deep.equal([]);
    buttonNamed(tab.domElement, 'Outdated 0').click();
    await until(tab, () => statuses().includes('0 clusters shown.'));
    expect(statuses()).to.have.length(1);
  });

  it('are sorted by a header, and the link says how', async () => {
    const states: Record<string, string>[] = [];
    const tab = await open({ onStateChange: (state: Record<string, string>) => states.push(state) });
    await hasRows(3)(tab);
    buttonNamed(tab.domElement, 'Knowledge Worker').click();
    await until(
      tab,
      () => byRole(tab.domElement, 'columnheader', 'Knowledge Worker').ariaSort === 'descending',
    );
    expect(rowsOf(tab).map((row) => row.split(' ')[0])).to.deep.equal(['Göteborg', 'Luleå', 'Helsingfors']);
    expect(states.at(-1)).to.deep.equal({ view: 'clusters', sort: '-knowledgeWorker' });
  });

  it('open as a link says', async () => {
    const tab = await open({}, { q: 'nordhamn', sort: '-name', region: 'Luleå' });
    await hasRows(1)(tab);
    expect(fieldNamed(tab.domElement, 'Search').value).to.equal('nordhamn');
    expect(byRole(tab.domElement, 'columnheader', 'Cluster name').ariaSort).to.equal('descending');
  });

  it('of one customer are by name where a link asks for the order of customers', async () => {
    const tab = await open({}, { sort: '-customer' });
    await hasRows(3)(tab);
    expect(fieldNamed(tab.domElement, 'Search').placeholder).to.equal('Name or region');
    expect(byRole(tab.domElement, 'columnheader', 'Cluster name').ariaSort).to.equal('ascending');
  });

  it('may not be managed by those who cannot: there is no such column', async () => {
    const tab = await open({ orgId: shownOrgId }, {}, { mock: { role: 'salesAdmin' } });
    await hasRows(3)(tab);
    expect(allByRole(tab.domElement, 'button', /Manage cucm/)).to.deep.equal([]);
    expect(allByRole(tab.domElement, 'columnheader', 'Manage')).to.deep.equal([]);
  });

  it('say that there are none yet, and look again', async () => {
    let isEmpty = true;
    const tab = await openTab({
      mock: altered({}, (path, body) => (path === '/clusters' && isEmpty ? { items: [], total: 0 } : body)),
      props: { state: { view: 'clusters' } },
    });
    await until(tab, 'No verified cluster yet');
    isEmpty = false;
    buttonNamed(tab.domElement, 'Check again').click();
    await hasRows(3)(tab);
  });

  it('fail by themselves, with a way to try again', async () => {
    let isBroken = true;
    const tab = await openTab({
      mock: altered({}, (path, body) => (path === '/clusters' && isBroken ? { items: 'none' } : body)),
      props: { state: { view: 'clusters' } },
    });
    await until(tab, 'The answer from the Flex service could not be read');
    isBroken = false;
    buttonNamed(tab.domElement, 'Try again').click();
    await hasRows(3)(tab);
  });
});

describe('managing a cluster', () => {
  before(() => document.addEventListener('click', stayHere, true));
  after(() => document.removeEventListener('click', stayHere, true));
  afterEach(closeTabs);

  const manage = async (tab: Tab, name = 'cucm-pub01.got') => {
    await hasRows(3)(tab);
    const button = buttonNamed(tab.domElement, `Manage ${name}`);
    button.focus();
    button.click();
    await until(tab, () => dialogs(tab).length === 1);
    return button;
  };
  const close = async (tab: Tab, how: (dialog: HTMLDialogElement) => void) => {
    how(dialogs(tab)[0] as HTMLDialogElement);
    await until(tab, () => dialogs(tab).length === 0);
  };
  const cancel = (tab: Tab) => close(tab, (dialog) => buttonNamed(dialog, 'Cancel').click());

  it('says first what must be so for a customer: the network, and the application’s address', async () => {
    const tab = await open();
    await manage(tab);
    const text = textOf(dialogs(tab)[0]!);
    expect(text).to.match(/^Manage cucm-pub01\.got\.nordhamn\.example /);
    expect(text).to.contain('connected to the network that the cluster is on');
    expect(text).to.match(/Address: (10|172|192)\.\d+\.\d+\.11/);
  });

  it('says first what must be so for a partner: the network, and DNS to the translated address', async () => {
    const tab = await open({ orgId: shownOrgId }, {}, { mock: { role: 'partnerFullAdmin' } });
    await manage(tab);
    const text = textOf(dialogs(tab)[0]!);
    expect(text).to.contain('connected to the network that you manage');
    expect(text).to.contain('DNS there resolves the UC application’s FQDN to the NAT’ed URL');
    expect(text).to.contain('Address: cucm1.nordhamn-rederi-ab.nat.fjordpartner.example');
  });

  it('opens the portal by a real link that tells it nothing of this page', async () => {
    const tab = await open();
    await manage(tab);
    const [link] = portals(tab);
    expect([link?.rel, link?.referrerPolicy, link?.target, link?.protocol]).to.deep.equal([
      'noopener noreferrer',
      'no-referrer',
      '_blank',
      'https:',
    ]);
  });

  it('needs its dialog once: after that each row has the link', async () => {
    const tab = await open();
    await manage(tab);
    portals(tab)[0]!.click();
    await until(tab, () => dialogs(tab).length === 0 && portals(tab).length === 3);
    expect(portals(tab).map(nameOf)[0]).to.equal(
      'Manage cucm-pub01.got.nordhamn.example, opens in a new tab',
    );
    expect(focused()).to.equal(portals(tab)[0]);
  });

  const ways: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
    'its button': cancel,
    Esc: (tab) =>
      close(tab, (dialog) => {
        // What the browser does for the key.
        if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
      }),
    'the backdrop': (tab) =>
      close(tab, (dialog) => {
        dialog.dispatchEvent(new MouseEvent('click', { clientX: 1, clientY: 1, bubbles: true }));
      }),
  };
  for (const [name, leave] of Object.entries(ways)) {
    it(`is left by ${name}, and the focus is back where it was, ${cases(10, 100)} times over`, async () => {
      const tab = await open();
      for (let n = 0; n < cases(10, 100); n++) {
        const button = await manage(tab);
        await leave(tab);
        await until(tab, () => focused() === button);
      }
    });
  }

  it('leaves the focus in the list when its row is gone meanwhile', async () => {
    const tab = await open();
    await manage(tab);
    await tab.update({ state: { view: 'clusters', q: 'luleå', dialog: 'manage', cluster: 'x' } });
    await until(tab, () => dialogs(tab).length === 0);
    await until(tab, () => focused() !== document.body && tab.domElement.contains(document.activeElement));
  });

  it('is in the link, opens from it, and leaves it', async () => {
    const states: Record<string, string>[] = [];
    const first = await open({ onStateChange: (state: Record<string, string>) => states.push(state) });
    await manage(first);
    const state = states.at(-1)!;
    expect([state['dialog'], typeof state['cluster']]).to.deep.equal(['manage', 'string']);
    await first.close();
    const second = await openTab({
      props: { state, onStateChange: (next: Record<string, string>) => states.push(next) },
    });
    await until(second, () => dialogs(second).length === 1);
    await cancel(second);
    expect(states.at(-1)).to.deep.equal({ view: 'clusters' });
  });

  it('of a cluster that is not in the list is said in words', async () => {
    const tab = await open({}, { dialog: 'manage', cluster: 'unknown' });
    await until(tab, 'The cluster in the link is not in the list.');
    expect(dialogs(tab)).to.deep.equal([]);
  });

  it('offers no link to an address that is not safe, and says so', async () => {
    const hostile = changed((items) => {
      const launch = items[0]?.launch;
      if (launch) launch.url = 'javascript:alert(1)//https://10.0.0.1';
    });
    const tab = await open({}, {}, { mock: hostile });
    await manage(tab);
    expect(textOf(dialogs(tab)[0]!)).to.contain('is not safe to open, so there is no link');
    expect(portals(tab)).to.deep.equal([]);
    expect(links(tab).some(({ protocol }) => protocol === 'javascript:')).to.equal(false);
    // There is nothing that could be canceled.
    expect(allByRole(dialogs(tab)[0]!, 'button').map(nameOf)).to.deep.equal(['Close']);
  });

  it('is said in Swedish', async () => {
    const tab = await open({ locale: 'sv' });
    await hasRows(3)(tab);
    buttonNamed(tab.domElement, 'Hantera cucm-pub01.got').click();
    await until(tab, 'Portalen öppnas med UC-programmets IP-adress');
  });
});
