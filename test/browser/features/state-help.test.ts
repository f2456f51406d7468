/** The help on a cluster's state, in windows that have hardly room for it. */
import { expect, nextFrame } from '@open-wc/testing';
import { spaceText } from '../support/cut-off.ts';
import { allByRole, composed } from '../support/find.ts';
import { closeTabs, openTab, type Tab, until } from '../support/tab.ts';
import { setWindow } from '../support/window.ts';

const popupOf = (tab: Tab) =>
  [...composed(tab.domElement)].find((part): part is HTMLElement => part.matches(':popover-open'));

describe('the help on a cluster’s state', () => {
  afterEach(async () => {
    await closeTabs();
    await setWindow({});
  });

  for (const block of ['start', 'center', 'end'] as const) {
    it(`lies within a small window, and all of it can be reached, of a state at its ${block}`, async () => {
      await setWindow({ width: 320, height: 256 });
      const tab = await openTab({
        mock: { scenario: 'staleSync' },
        props: { locale: 'sv', state: { view: 'clusters' } },
      });
      const marks = () => allByRole(tab.domElement, 'button', /^Inaktuella data, /);
      await until(tab, () => marks().length > 0);
      spaceText(tab.domElement);
      marks()[0]!.scrollIntoView({ block });
      // What scrolls closes it.
      await nextFrame();
      await nextFrame();
      marks()[0]!.click();
      await until(tab, /två dagar eller mer/);
      const popup = popupOf(tab)!;
      const { top, bottom, left, right } = popup.getBoundingClientRect();
      expect([top >= 0, left >= 0, bottom <= 256, right <= 320]).to.deep.equal([true, true, true, true]);
      popup.scrollTop = popup.scrollHeight;
      const last = popup.lastElementChild!.getBoundingClientRect();
      expect(last.bottom).to.be.at.most(bottom);
    });
  }
});
