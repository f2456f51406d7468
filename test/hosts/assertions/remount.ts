import type { Assertion } from '../support/assertion.ts';
import { chooseLastWeek, showOnce, untilFigures, untilGone } from '../support/tab.ts';

export const remountAssertions: readonly Assertion[] = [
  {
    title: 'mounts again after it went, and works',
    async check(hub) {
      await showOnce(hub);
      await hub.mountAgain();
      await untilFigures(hub.tab());
      await chooseLastWeek(hub.tab());
    },
  },
  {
    title: 'mounts again with the props it had, and where it was, though an update repeated neither',
    needs: ['updateWithoutNode', 'sameParcel'],
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await hub.update({ locale: 'sv' }, false);
      await untilFigures(hub.tab(), 'sv');
      await hub.unmount();
      await untilGone(hub);
      await hub.mountAgain();
      await untilFigures(hub.tab(), 'sv');
    },
  },
];
