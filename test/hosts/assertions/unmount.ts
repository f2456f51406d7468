import assert from 'node:assert/strict';
import type { Assertion } from '../support/assertion.ts';
import type { Hub } from '../support/open-hub.ts';
import { showOnce, untilFigures, untilGone } from '../support/tab.ts';

/** Mounted, with requests under way. */
async function mountHeld(hub: Hub): Promise<void> {
  await hub.service.set('held');
  await Promise.all([hub.service.whenAsked(), hub.mount()]);
}

/** All that was under way is taken back, and nobody calls it an error. */
async function assertStopped(hub: Hub): Promise<void> {
  await untilGone(hub);
  await hub.service.whenAllAborted();
  assert.deepEqual(await hub.calls('onError'), []);
}

export const unmountAssertions: readonly Assertion[] = [
  {
    title: 'unmounts twice in a row without harm, and mounts again',
    options: { repeated: 'unmount' },
    async check(hub) {
      await showOnce(hub);
      await hub.mountAgain();
      await untilFigures(hub.tab());
    },
  },
  {
    title: 'unmounts from a node that the page has removed before, and mounts again when that is back',
    needs: ['place'],
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await hub.takeOut();
      await hub.unmount();
      await hub.putBack();
      await untilGone(hub);
      await hub.mountAgain();
      await untilFigures(hub.tab());
    },
  },
  {
    title: 'unmounts in mid-request, and takes its requests back',
    async check(hub) {
      await mountHeld(hub);
      await hub.unmount();
      await assertStopped(hub);
    },
  },
  {
    title: 'goes with what it is in, and takes its requests back',
    needs: ['parent'],
    async check(hub) {
      await mountHeld(hub);
      await hub.leave();
      await assertStopped(hub);
    },
  },
  {
    title: 'unmounts with a dialog open, and gives the page its focus and its scrolling back',
    options: { props: { one: { state: { dialog: 'custom-report' } } } },
    async check(hub) {
      const { page } = hub;
      const button = page.getByRole('button', { name: 'Hub' });
      await page.evaluate(() => scrollTo(0, 200));
      await button.evaluate((element) => element.focus({ preventScroll: true }));
      await hub.mount();
      await hub.tab().getByRole('heading', { name: 'Custom report' }).waitFor();
      assert.equal(await button.evaluate((element) => element.matches(':focus')), false);
      await hub.unmount();
      await untilGone(hub);
      await page.waitForFunction(() => document.activeElement?.textContent === 'Hub');
      assert.equal(await page.evaluate(() => scrollY), 200);
      await page.mouse.wheel(0, 100);
      await page.waitForFunction(() => scrollY === 300);
    },
  },
];
