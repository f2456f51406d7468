import assert from 'node:assert/strict';
import type { Assertion } from '../support/assertion.ts';
import { chooseLastWeek, countTabs, untilFigures, untilGone } from '../support/tab.ts';

const unreachable = 'The Flex service cannot be reached';

export const mountAssertions: readonly Assertion[] = [
  {
    title: 'mounts, follows an update where there are any, and goes',
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      if (hub.can('update')) {
        await hub.update({ locale: 'sv' });
        await untilFigures(hub.tab(), 'sv');
      }
      await hub.unmount();
      await untilGone(hub);
    },
  },
  {
    title: 'mounts before the service has answered',
    async check(hub) {
      await hub.service.set('held');
      await hub.mount();
      await hub.tab().getByText('Loading license usage').waitFor();
      await hub.service.set('through');
      await untilFigures(hub.tab());
    },
  },
  {
    title: 'mounts with the service down, says so, and goes',
    expectsErrors: /^Failed to load resource/,
    async check(hub) {
      await hub.service.set('cut');
      await hub.mount();
      await hub.tab().getByText(unreachable).waitFor();
      await hub.service.set('through');
      await hub.tab().getByRole('button', { name: 'Try again' }).click();
      await untilFigures(hub.tab());
      await hub.unmount();
      await untilGone(hub);
    },
  },
  {
    title: 'mounts into a node outside the page, and loads once that is in it',
    needs: ['place'],
    async check(hub) {
      await hub.takeOut();
      await hub.mount();
      assert.deepEqual(hub.service.requests, []);
      await hub.putBack();
      await untilFigures(hub.tab());
    },
  },
  {
    title: 'stays as it is when its node is taken out of the page and put back',
    needs: ['place'],
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await chooseLastWeek(hub.tab());
      await hub.takeOut();
      await hub.putBack();
      await hub.tab().getByText('7 days, UTC').waitFor();
    },
  },
  {
    title: 'stands once where its host mounts twice in a row, and goes whole',
    options: { repeated: 'mount' },
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      assert.equal(await countTabs(hub), 1);
      await hub.unmount();
      await untilGone(hub);
    },
  },
  {
    title: 'stands once where its host mounts, unmounts and mounts, and goes whole',
    needs: ['strictMode'],
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await chooseLastWeek(hub.tab());
      assert.equal(await countTabs(hub), 1);
      await hub.unmount();
      await untilGone(hub);
    },
  },
  {
    title: 'stands twice on a page, each by itself, and one stays when the other goes',
    options: { props: { two: { locale: 'sv' } } },
    async check(hub) {
      await hub.mount('one');
      await hub.mount('two');
      await untilFigures(hub.tab('one'));
      await untilFigures(hub.tab('two'), 'sv');
      await chooseLastWeek(hub.tab('one'));
      await hub.tab('two').getByText('30 dygn, UTC').waitFor();
      await hub.unmount('two');
      await hub.tab('two').getByText('30 dygn, UTC').waitFor({ state: 'detached' });
      assert.equal(await countTabs(hub), 1);
      await hub.tab('one').getByText('7 days, UTC').waitFor();
    },
  },
];
