import assert from 'node:assert/strict';
import type { Assertion } from '../support/assertion.ts';
import type { Hub } from '../support/open-hub.ts';
import { chooseLastWeek, untilFigures, untilGone } from '../support/tab.ts';

function followsUpdate(isNodeRepeated: boolean): Assertion['check'] {
  return async (hub) => {
    await hub.mount();
    await untilFigures(hub.tab());
    const asked = hub.service.requests.length;
    await hub.update({ locale: 'sv' }, isNodeRepeated);
    await untilFigures(hub.tab(), 'sv');
    await hub.update({ theme: 'dark' }, isNodeRepeated);
    await hub.tab().locator('[theme=dark]').waitFor();
    await untilFigures(hub.tab(), 'sv');
    assert.equal(hub.service.requests.length, asked);
  };
}

/** Where a parcel whose update was rejected is stuck, nothing of this works. */
async function assertUsable(hub: Hub): Promise<void> {
  await hub.update({ locale: 'en' });
  await untilFigures(hub.tab());
  await hub.unmount();
  await untilGone(hub);
}

/** What hubs may get wrong in a render; a callback is no data, so none of these is one. */
const wrong = [
  { hub: 'user-hub' },
  { apiBaseUrl: '/api' },
  { hub: null, apiBaseUrl: undefined },
  { theme: ['dark'], locale: 7, state: 'period=7d', orgId: '' },
  { now: 'never', onStateChange: {}, onError: 'mail', onEvent: 0, onNavigate: [] },
  { state: { view: 'nowhere', unknown: 'x', period: '∞', from: '__proto__', dialog: '<img>' } },
];

export const updateAssertions: readonly Assertion[] = [
  {
    title: 'follows updates that repeat the node, and fetches nothing again',
    needs: ['update', 'updateWithNode'],
    check: followsUpdate(true),
  },
  {
    title: 'follows updates that do not repeat the node, and fetches nothing again',
    needs: ['update', 'updateWithoutNode'],
    check: followsUpdate(false),
  },
  {
    title: 'follows two updates at once, and is not stuck after them',
    needs: ['update'],
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      // single-spa 6 passes the second one's props on and rejects it; what is said here is that all of them arrive.
      await hub.updateAtOnce([{ locale: 'sv' }, { locale: 'sv', theme: 'dark' }]);
      await untilFigures(hub.tab(), 'sv');
      await hub.tab().locator('[theme=dark]').waitFor();
      await assertUsable(hub);
    },
  },
  {
    title: 'follows an update while it loads',
    needs: ['update'],
    async check(hub) {
      await hub.service.set('held');
      await hub.mount();
      await hub.tab().getByText('Loading license usage').waitFor();
      await hub.update({ locale: 'sv' });
      await hub.tab().getByText('Läser in licensanvändning').waitFor();
      await hub.service.set('through');
      await untilFigures(hub.tab(), 'sv');
    },
  },
  {
    title: 'fetches nothing and stays as it is when it is updated at every render',
    needs: ['update'],
    options: { props: { one: { state: { period: '30d' } } } },
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await chooseLastWeek(hub.tab());
      const asked = hub.service.requests.length;
      for (let render = 0; render < 20; render++)
        await hub.update({ state: { period: '30d' }, theme: 'light' });
      await hub.update({ theme: 'dark' });
      await hub.tab().locator('[theme=dark]').waitFor();
      await hub.tab().getByText('7 days, UTC').waitFor();
      assert.equal(hub.service.requests.length, asked);
    },
  },
  {
    title: 'rejects no update, whatever is in it, and shows the report when it is put right',
    needs: ['update'],
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      for (const changed of wrong) await hub.update(changed);
      await hub.update({ hub: 'user-hub', state: {} });
      await hub.tab().getByText('The value “hub” is not valid.').waitFor();
      await hub.update({ hub: 'control-hub', apiBaseUrl: hub.service.url });
      await assertUsable(hub);
    },
  },
];
