import { expect } from '@open-wc/testing';
import * as lifecycles from '../../src/parcel.ts';
import { choose } from './support/find.ts';
import { altered, closeTabs, openTab, range, shownOrgId, until } from './support/tab.ts';

const figures = 'Knowledge Worker is 40 over since 3 Nov.';

/** Warnings made while an action runs. */
async function warningsDuring(action: () => Promise<unknown>): Promise<string[]> {
  const warnings: string[] = [];
  const real = console.warn;
  console.warn = (...args: unknown[]) => warnings.push(args.join(' '));
  try {
    await action();
  } finally {
    console.warn = real;
  }
  return warnings.filter((warning) => warning.startsWith('[flex-usage]'));
}

describe('the parcel', () => {
  afterEach(closeTabs);

  it('changes its language at run time and fetches nothing again', async () => {
    const tab = await openTab();
    await until(tab, figures);
    const before = tab.requests.length;
    await tab.update({ locale: 'sv' });
    await until(tab, 'Sedan 3 nov. ligger Kunskapsarbetare 40 över.');
    expect(tab.requests).to.have.length(before);
  });

  it('keeps what the user chose when the host passes the same state again', async () => {
    const state = { period: '30d' };
    const tab = await openTab({ props: { state } });
    await until(tab, figures);
    choose(tab.domElement, '7d');
    await until(tab, '7 days, UTC');
    await tab.update({ state: { ...state } });
    await until(tab, '7 days, UTC');
  });

  it('follows another state from the host', async () => {
    const tab = await openTab();
    await until(tab, figures);
    await tab.update({ state: { period: '7d' } });
    await until(tab, `${range('2026-11-17', '2026-11-23')}, 7 days, UTC`);
  });

  it('shows another organisation without the figures of the last', async () => {
    const tab = await openTab();
    await until(tab, figures);
    await tab.update({ orgId: 'unknown-organisation' });
    await until(tab, 'The data was not found');
    expect(tab.text()).not.to.contain(figures);
  });

  it('judges a state that comes with another organisation by that organisation', async () => {
    const tab = await openTab({
      mock: altered({}, (path, body) =>
        path === '/me' ? { ...(body as object), retentionDays: 400 - 390 * Number(meAsked++ > 0) } : body,
      ),
    });
    let meAsked = 0;
    await until(tab, figures);
    await tab.update({ orgId: shownOrgId, state: { from: '2026-10-01', to: '2026-10-31' } });
    await until(tab, 'Data is kept for 10 days.');
  });

  it('asks again what the person may do when the hub is another', async () => {
    const tab = await openTab({ mock: { role: 'fullSalesAdmin' }, props: { orgId: shownOrgId } });
    await until(tab, figures);
    await tab.update({ hub: 'partner-hub' });
    await until(tab, () => tab.requests.filter((path) => path.includes('/me?')).length === 2);
  });

  it('uses nothing of what the person might do in the last hub until it is known for this one', async () => {
    const tab = await openTab({ mock: { role: 'fullSalesAdmin' }, props: { orgId: shownOrgId } });
    await until(tab, figures);
    let isKnown = () => {};
    const known = new Promise<void>((resolve) => (isKnown = resolve));
    const answering = altered({ hub: 'partner-hub', role: 'salesAdmin' }, (_, body) => body);
    tab.answer(async (...request) => {
      await known;
      return answering(...request);
    });
    const before = tab.requests.length;
    await tab.update({ hub: 'partner-hub' });
    await until(tab, () => tab.requests.length > before);
    await until(tab, /^Loading/);
    expect(tab.text()).not.to.contain(figures);
    expect(tab.requests.slice(before).filter((path) => !path.includes('/me?'))).to.deep.equal([]);
    isKnown();
    await until(tab, 'Customer name');
    expect(tab.requests.slice(before).filter((path) => path.includes('/usage/'))).to.deep.equal([]);
  });

  it('goes on with all required props left undefined, and names one that is wrong until it is right', async () => {
    const tab = await openTab();
    await until(tab, figures);
    await warningsDuring(async () => {
      await tab.update({ hub: undefined, apiBaseUrl: undefined, getAccessToken: undefined } as object);
      choose(tab.domElement, '7d');
      await until(tab, '7 days, UTC');
      await tab.update({ apiBaseUrl: 'nowhere' });
      await until(tab, 'The value “apiBaseUrl” is not valid.');
      expect(tab.parcel.getStatus()).to.equal('MOUNTED');
      await tab.update({ apiBaseUrl: 'https://flex.example/api/v1' });
      await until(tab, '7 days, UTC');
    });
  });

  it('keeps a required prop that an update leaves undefined', async () => {
    const tab = await openTab();
    await until(tab, figures);
    const warnings = await warningsDuring(async () => {
      await tab.update({ getAccessToken: undefined } as object);
      await tab.update({ period: '7d' } as object);
    });
    expect(warnings).to.have.length(1);
    expect(tab.text()).to.contain(figures);
  });

  it('leaves nothing behind and stops its requests when it is unmounted', async () => {
    const signals: AbortSignal[] = [];
    const tab = await openTab({
      mock: (_input, init) => {
        if (init?.signal) signals.push(init.signal);
        return new Promise<Response>(() => undefined);
      },
    });
    await until(tab, () => signals.length > 0);
    await tab.parcel.unmount();
    expect(tab.domElement.childElementCount).to.equal(0);
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
  });

  it('fetches again what was cut off when its node leaves the page and returns', async () => {
    const tab = await openTab({ mock: () => new Promise<Response>(() => undefined) });
    await until(tab, () => tab.requests.length > 0);
    tab.domElement.remove();
    tab.answer({});
    document.body.append(tab.domElement);
    await until(tab, figures);
  });

  it('mounts again where it was, when neither node nor props are repeated', async () => {
    const unmountSelf = () => Promise.resolve();
    const tab = await openTab();
    await until(tab, figures);
    const domElement = document.body.appendChild(document.createElement('div'));
    const own = { hub: 'control-hub', apiBaseUrl: 'https://flex.example/api/v1', locale: 'en' } as const;
    await lifecycles.mount({
      ...own,
      domElement,
      unmountSelf,
      getAccessToken: () => Promise.resolve('token'),
    });
    await lifecycles.unmount({ unmountSelf });
    await lifecycles.mount({ unmountSelf });
    expect(domElement.childElementCount).to.equal(1);
    await lifecycles.unmount({ unmountSelf });
    domElement.remove();
  });

  it('is mounted as an application where single-spa puts those', async () => {
    const getAccessToken = () => Promise.resolve('token');
    await lifecycles.bootstrap();
    await lifecycles.mount({
      name: 'usage',
      hub: 'control-hub',
      apiBaseUrl: 'https://flex.example/',
      getAccessToken,
    });
    expect(document.getElementById('single-spa-application:usage')?.childElementCount).to.equal(1);
    await lifecycles.unmount({ name: 'usage' });
    expect(document.getElementById('single-spa-application:usage')).to.equal(null);
  });

  it('keeps two tabs on one page apart', async () => {
    const [one, two] = [await openTab(), await openTab({ props: { locale: 'sv' } })];
    await until(one, figures);
    await until(two, 'Sedan 3 nov. ligger Kunskapsarbetare 40 över.');
    await one.parcel.unmount();
    expect(two.text()).to.contain('Sedan 3 nov. ligger Kunskapsarbetare 40 över.');
  });
});

describe('wrong props', () => {
  afterEach(closeTabs);

  for (const [what, props, words] of [
    ['no hub', { hub: undefined }, /The value “hub” is missing\. Expected: “control-hub” or “partner-hub”\./],
    ['an unknown hub', { hub: 'user-hub' }, /The value “hub” is not valid\./],
    ['a relative API address', { apiBaseUrl: '/api' }, /The value “apiBaseUrl” is not valid\./],
    [
      'a token instead of a function',
      { getAccessToken: 'secret' },
      /The value “getAccessToken” is not valid\./,
    ],
  ] as const) {
    it(`with ${what} are named on the page, and nothing is thrown`, async () => {
      const tab = await openTab({ props });
      await until(tab, words);
      expect(tab.parcel.getStatus()).to.equal('MOUNTED');
      expect(tab.text()).not.to.contain('secret');
    });
  }

  it('are named in Swedish to a Swedish user', async () => {
    const tab = await openTab({ props: { hub: 'x', locale: 'sv' } });
    await until(tab, 'Licensanvändningen kan inte visas här');
  });

  it('whose getters throw do not make a lifecycle throw', async () => {
    const props = { name: 'hostile', hub: 'control-hub' } as const;
    Object.defineProperty(props, 'domElement', {
      enumerable: true,
      get: () => {
        throw new Error('host');
      },
    });
    await lifecycles.mount(props);
    await lifecycles.unmount(props);
  });

  it('passed again on every render are warned of once', async () => {
    const warnings = await warningsDuring(async () => {
      const tab = await openTab({ props: { theme: 'pink' } });
      await tab.update({ theme: 'pink' as 'dark' });
      await tab.update({ theme: 'pink' as 'dark' });
      await until(tab, figures);
    });
    expect(warnings).to.have.length(1);
  });

  it('that are put right by an update show the report', async () => {
    const tab = await openTab({ props: { hub: undefined } });
    await until(tab, 'is missing');
    await tab.update({ hub: 'control-hub' });
    await until(tab, figures);
  });

  it('that are optional are ignored with a warning', async () => {
    const warnings = await warningsDuring(async () => {
      const tab = await openTab({ props: { theme: 'pink', state: 'period=7d' } });
      await until(tab, figures);
    });
    expect(warnings.join('\n'))
      .to.contain('The prop "theme" is not')
      .and.to.contain('The prop "state" is not');
  });

  it('that throw when called do not stop the tab', async () => {
    const fail = () => {
      throw new Error('host');
    };
    const warnings = await warningsDuring(async () => {
      // Without the hub's clock the tab goes by the browser's, as the service then has to.
      const mock = { now: () => new Date() };
      const tab = await openTab({ mock, props: { now: fail, onStateChange: fail, onError: fail } });
      await until(tab, 'Daily usage');
      choose(tab.domElement, '7d');
      await until(tab, '7 days, UTC');
    });
    expect(warnings.join('\n'))
      .to.contain("The host's now() failed")
      .and.to.contain("The host's onStateChange failed");
  });
});
