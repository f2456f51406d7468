import assert from 'node:assert/strict';
import type { Assertion } from '../support/assertion.ts';
import { untilGone } from '../support/tab.ts';

const heading = 'License usage cannot be shown here';

/** From a link that is old, cut short, or made to do harm. */
const strange = {
  period: '7d',
  view: 'nowhere',
  over: '__proto__',
  dialog: '<img src=x onerror=alert(1)>',
  constructor: 'x',
  redirect: 'javascript:alert(1)',
};

export const propAssertions: readonly Assertion[] = [
  {
    title: 'ignores what it does not know in a state, names it in the console, and shows the rest',
    options: { props: { one: { state: strange } } },
    async check(hub) {
      await hub.mount();
      await hub.tab().getByText('7 days, UTC').waitFor();
      await hub.tab().getByRole('heading', { name: 'Daily usage' }).waitFor();
      for (const [key, value] of Object.entries(strange).slice(1)) {
        assert.ok(
          hub.warnings.some((warning) => warning.includes(`"${key}"`)),
          `No warning of ${key}: ${value}`,
        );
      }
      assert.equal(await hub.tab().getByRole('dialog').count(), 0);
    },
  },
  {
    title: 'names each required prop that is missing, on the page, and throws nothing',
    options: { without: ['hub', 'apiBaseUrl', 'getAccessToken'] },
    async check(hub) {
      await hub.mount();
      await hub.tab().getByText(heading).waitFor();
      for (const prop of ['hub', 'apiBaseUrl', 'getAccessToken']) {
        await hub.tab().getByText(`The value “${prop}” is missing.`).waitFor();
      }
      await hub.unmount();
      await untilGone(hub);
    },
  },
  {
    title: 'names each required prop that is wrong, shows no token, and throws nothing',
    options: {
      props: {
        one: {
          hub: 'user-hub',
          apiBaseUrl: '/api',
          getAccessToken: 'a-token-itself',
          locale: 7,
          theme: 'pink',
          state: 'period=7d',
          now: 'never',
          onError: 1,
        },
      },
    },
    async check(hub) {
      await hub.mount();
      await hub.tab().getByText(heading).waitFor();
      for (const prop of ['hub', 'apiBaseUrl', 'getAccessToken']) {
        await hub.tab().getByText(`The value “${prop}” is not valid.`).waitFor();
      }
      assert.equal(await hub.tab().getByText('a-token-itself').count(), 0);
      assert.deepEqual(hub.service.requests, []);
      await hub.unmount();
      await untilGone(hub);
    },
  },
];
