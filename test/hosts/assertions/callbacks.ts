import assert from 'node:assert/strict';
import type { Behaviour } from '../pages/support/contract.ts';
import type { Assertion } from '../support/assertion.ts';
import type { Hub } from '../support/open-hub.ts';
import { chooseLastWeek, untilFigures } from '../support/tab.ts';

/** Without them the tab does less, but works. */
const optional = ['now', 'onStateChange', 'onNavigate', 'onError', 'onEvent'];

/** Another period, and a view whose data cannot be read until it is tried again: each tells the hub of something. */
async function use(hub: Hub): Promise<void> {
  await hub.mount();
  await untilFigures(hub.tab());
  await chooseLastWeek(hub.tab());
  await hub.service.set('cut');
  await hub.tab().getByRole('button', { name: 'Clusters', exact: true }).click();
  await hub.tab().getByText('The Flex service cannot be reached').waitFor();
  await hub.service.set('through');
  await hub.tab().getByRole('button', { name: 'Try again' }).click();
  await hub
    .tab()
    .getByRole('row', { name: /^Total, 3/ })
    .waitFor();
}

function usableWhen(words: string, behaviour: Behaviour): Assertion {
  return {
    title: `stays usable when callbacks of the hub ${words}`,
    options: { callbacks: Object.fromEntries(optional.map((name) => [name, behaviour])) },
    expectsErrors: /^Failed to load resource/,
    async check(hub) {
      await use(hub);
      for (const name of ['now', 'onStateChange', 'onError', 'onEvent']) {
        assert.notDeepEqual(await hub.calls(name), [], `${name} was never called`);
      }
    },
  };
}

function sessionEndedWhen(words: string, behaviour: Behaviour): Assertion {
  return {
    title: `says that the session has ended when getAccessToken ${words}`,
    options: { callbacks: { getAccessToken: behaviour } },
    async check(hub) {
      await hub.mount();
      await hub.tab().getByText('Your session has ended').waitFor();
      await hub.unmount();
    },
  };
}

export const callbackAssertions: readonly Assertion[] = [
  usableWhen('throw', 'throws'),
  usableWhen('reject', 'rejects'),
  usableWhen('hang', 'hangs'),
  {
    title: 'stays usable when callbacks of the hub are missing',
    options: { without: optional },
    expectsErrors: /^Failed to load resource/,
    check: use,
  },
  sessionEndedWhen('throws', 'throws'),
  sessionEndedWhen('rejects', 'rejects'),
  {
    title: 'says that the session has ended when getAccessToken does not answer',
    options: { callbacks: { getAccessToken: 'hangs' }, hasClock: true },
    async check(hub) {
      await hub.mount();
      await hub.tab().getByText('Loading license usage').waitFor();
      await hub.page.clock.fastForward(20_000);
      await hub.tab().getByText('Your session has ended').waitFor();
    },
  },
];
