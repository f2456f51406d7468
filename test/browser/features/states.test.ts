/**
 * Every state of every panel: which test brings it about. Those without a file are below.
 *
 * | State                    | Usage report                                             | Subscriptions                     | Clusters                             | Small parcels                               |
 * | ------------------------ | -------------------------------------------------------- | --------------------------------- | ------------------------------------ | ------------------------------------------- |
 * | loading                  | usage-report: “shows the outline …”                      | views: “have an outline …”        | views: “have an outline …”           | “hold their place while they load”          |
 * | waiting, four steps      | usage-report: “shows what is bought and the four steps …” | “say of each what it waits for”   | clusters: “that wait for their first reading …”, “that are pendingVerification …” | small-parcels: “say what they wait for …”, “says so when nothing is active, …” |
 * | empty: no order          | usage-report: “says that no order has come …”            | “say that no order has come …”    | clusters: “say that there are none yet …” | small-parcels: “say who can do what …”, “says so when nothing is active, …” |
 * | empty: not verified      | the four steps                                           | “say of each what it waits for”   | clusters: “say that there are none yet …” | the same as waiting                    |
 * | empty: nothing matches   | “says when no day of the period was over”                | –                                 | clusters: “are searched as one types …” | –                                        |
 * | empty: no data in period | usage-report: “offers the range that has data …”         | “offer the range that has data …” | clusters: “that wait for their first reading …” | –                                |
 * | empty: no customers      | customers: “assigned to nobody”                          | –                                 | –                                    | –                                           |
 * | stale, silent named      | usage-report: “names the silent cluster …”               | “say which rests on outdated readings” | clusters: “that have fallen silent …” | small-parcels: “say since when …”; “says since when a cluster …” |
 * | error, others live       | failures: “to name the silent clusters …”, “to load another period …”; one-part-fails | “fail, and come on another try”; one-part-fails | clusters: “fail by themselves …”; one-part-fails | small-parcels: “say that they cannot be had …”; “says that it cannot be had …” |
 * | forbidden (403)          | failures: “to have what one may have …”                  | “that are refused say so below …” | “without rights to them leave the tabs alone” | “that are refused say so”          |
 * | no access                | failures: “of a person without any role …”               | the same panel                    | the same panel                       | small-parcels: “take no place …”            |
 */
import { expect } from '@open-wc/testing';
import * as serviceCard from '../../../src/service-card.ts';
import * as subscriptionSummary from '../../../src/subscription-summary.ts';
import { allByRole, buttonNamed, byRole, composed } from '../support/find.ts';
import { altered, closeTabs, openTab, range, until } from '../support/tab.ts';
import { firstReadFrom } from '../support/worlds.ts';

const subscriptions = { state: { view: 'subscriptions' } };
const parcels = [
  ['the subscriptions in short', subscriptionSummary, 'As of 23 November 2026'],
  ['the service’s card', serviceCard, 'Data from 23 November 2026'],
] as const;

/** The mock world, which refuses one path. */
function refusing(path: string): typeof fetch {
  const answering = altered({}, (_path, body) => body);
  return async (input, init) => {
    const response = await answering(input, init);
    return new URL(input as string).pathname.endsWith(path)
      ? Object.defineProperty(Response.json({ message: 'Not for you.' }, { status: 403 }), 'url', {
          value: response.url,
        })
      : response;
  };
}

/** Lets who is looking through, and holds back the rest until it is released. */
function holdAfterMe() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  const wait = () => (asked++ === 0 ? Promise.resolve() : held);
  return { mock: { scenario: 'slow', wait } as const, release: () => release() };
}

describe('the usage report', () => {
  afterEach(closeTabs);

  it('says when no day of the period was over', async () => {
    const tab = await openTab({ props: { state: { over: 'commonArea' } } });
    await until(tab, 'Show all days');
    expect(tab.text()).to.contain('Common Area was not over on any day in the period.');
    expect(allByRole(tab.domElement, 'row')).to.deep.equal([]);
  });

  it('says once that no status could be read, where the service lists no subscription for the usage', async () => {
    const unlisted = altered({}, (path, body) =>
      path === '/subscriptions' ? { items: [], total: 0 } : body,
    );
    const tab = await openTab({ mock: unlisted });
    await until(tab, 'Knowledge Worker Unknown Used 1,240');
    expect(tab.text().match(/The status could not be read\./g)).to.have.length(1);
  });
});

describe('the subscriptions', () => {
  afterEach(closeTabs);

  it('say that no order has come, and look again on request', async () => {
    const tab = await openTab({ mock: { scenario: 'empty' }, props: subscriptions });
    await until(tab, 'No Flex order yet');
    tab.answer({});
    buttonNamed(tab.domElement, 'Check again').click();
    await until(tab, 'License model');
    expect(tab.text()).not.to.contain('No Flex order yet');
  });

  it('say of each what it waits for, once for all types, with what was bought', async () => {
    const tab = await openTab({ mock: { scenario: 'pending' }, props: subscriptions });
    await until(tab, 'Data arrives with the first daily sync after the clusters are verified.');
    expect(tab.text().match(/Data arrives with the first daily sync/g)).to.have.length(1);
    expect(tab.text()).to.match(/Knowledge Worker Waiting for data Used – Bought \/ 1,200/);
  });

  it('offer the range that has data when the chosen one has none', async () => {
    const state = { ...subscriptions.state, from: '2026-11-10', to: '2026-11-12' };
    const tab = await openTab({ mock: firstReadFrom('2026-11-20'), props: { state } });
    await until(tab, 'The first reading was taken on 20 November 2026.');
    buttonNamed(tab.domElement, `Show ${range('2026-11-20', '2026-11-23')}`).click();
    await until(tab, 'Used 1,240');
    expect(tab.text()).not.to.contain('The first reading was taken');
  });

  it('say which rests on outdated readings, and since when', async () => {
    const tab = await openTab({ mock: { scenario: 'staleSync' }, props: subscriptions });
    await until(tab, /Outdated data The oldest reading counted is from 18 November 2026/);
  });

  it('fail, and come on another try', async () => {
    const broken = altered({}, (path, body) => (path === '/usage/timeseries' ? {} : body));
    const tab = await openTab({ mock: broken, props: subscriptions });
    await until(tab, 'The answer from the Flex service could not be read');
    tab.answer({});
    buttonNamed(tab.domElement, 'Try again').click();
    await until(tab, 'License model');
  });

  it('that are refused say so below the tabs', async () => {
    const tab = await openTab({ mock: { scenario: 'forbidden' }, props: subscriptions });
    await until(tab, 'You do not have access to this data');
    expect(buttonNamed(tab.domElement, 'Subscriptions').ariaCurrent).to.equal('page');
  });
});

describe('the clusters', () => {
  afterEach(closeTabs);

  it('without rights to them leave the tabs alone', async () => {
    const tab = await openTab({ mock: refusing('/clusters'), props: { state: { view: 'clusters' } } });
    await until(tab, /not allowed|no access|do not have access/i);
    buttonNamed(tab.domElement, 'Usage report').click();
    await until(tab, 'Knowledge Worker is 40 over since 3 Nov.');
  });
});

for (const [what, lifecycles, arrived] of parcels) {
  describe(what, () => {
    afterEach(closeTabs);

    it('hold their place while they load', async () => {
      const { mock, release } = holdAfterMe();
      const tab = await openTab({ mock, lifecycles });
      await until(tab, 'Loading');
      const busy = [...composed(tab.domElement)].filter((part) => part.getAttribute('aria-busy') === 'true');
      expect(busy).not.to.deep.equal([]);
      expect(tab.domElement.getBoundingClientRect().height).to.be.above(40);
      release();
      await until(tab, arrived);
      expect(tab.text()).not.to.contain('Loading');
    });

    it('that are refused say so', async () => {
      const tab = await openTab({ mock: { scenario: 'forbidden' }, lifecycles });
      await until(tab, /not allowed|do not have access/i);
      expect(tab.text()).not.to.contain('1,240');
    });
  });
}

describe('the service’s card', () => {
  afterEach(closeTabs);

  it('says since when a cluster has been silent', async () => {
    const tab = await openTab({ mock: { scenario: 'staleSync' }, lifecycles: serviceCard });
    await until(tab, /Outdated data ?: last read 18 Nov/);
  });

  it('says that it cannot be had, and comes on another try', async () => {
    const broken = altered({}, (path, body) => (path === '/usage/summary' ? {} : body));
    const tab = await openTab({ mock: broken, lifecycles: serviceCard });
    await until(tab, 'The answer from the Flex service could not be read');
    tab.answer({});
    byRole(tab.domElement, 'button', 'Try again').click();
    await until(tab, 'Over use');
  });
});
