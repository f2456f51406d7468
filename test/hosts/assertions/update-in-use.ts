import assert from 'node:assert/strict';
import type { Assertion } from '../support/assertion.ts';
import type { Hub } from '../support/open-hub.ts';
import type { Props } from '../pages/support/contract.ts';
import { chooseLastWeek, manageLulea, untilFigures } from '../support/tab.ts';

const clusters = { view: 'clusters' };

/** A search, and the dialog of what it found. */
async function openManaged(hub: Hub): Promise<void> {
  await hub.mount();
  await hub
    .tab()
    .getByRole('row', { name: /^Total, 3/ })
    .waitFor();
  await manageLulea(hub.tab());
}

async function assertDialogAndSearch(hub: Hub, words: { heading: string; close: string; search: string }) {
  const dialog = hub.tab().getByRole('dialog');
  await dialog.getByRole('heading', { name: words.heading }).waitFor();
  await dialog.getByRole('button', { name: words.close }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await hub.tab().getByLabel(words.search).inputValue(), 'lule');
  assert.equal(await hub.tab().locator('tbody [role=row]').count(), 1);
}

const english = { heading: 'Manage', close: 'Cancel', search: 'Search' };
const swedish = { heading: 'Hantera', close: 'Avbryt', search: 'Sök' };

export const updateInUseAssertions: readonly Assertion[] = [
  {
    title: 'keeps the open dialog and the filters in another language',
    needs: ['update'],
    options: { props: { one: { state: clusters } } },
    async check(hub) {
      await openManaged(hub);
      await hub.update({ locale: 'sv', state: { ...clusters } });
      await assertDialogAndSearch(hub, swedish);
    },
  },
  {
    title: 'keeps the open dialog and the filters in another theme',
    needs: ['update'],
    options: { props: { one: { state: clusters } } },
    async check(hub) {
      await openManaged(hub);
      await hub.update({ theme: 'dark', state: { ...clusters } });
      await hub.tab().locator('[theme=dark]').waitFor();
      await assertDialogAndSearch(hub, english);
    },
  },
  {
    title: 'keeps the open dialog and the filters when the hub gives them back with another period',
    needs: ['update'],
    options: { props: { one: { state: clusters } } },
    async check(hub) {
      await openManaged(hub);
      const told = (await hub.calls('onStateChange')).at(-1)?.args[0] as Props;
      await hub.update({ state: { ...told, period: '7d' } });
      await assertDialogAndSearch(hub, english);
      const states = (await hub.calls('onStateChange')).map(({ args }) => args[0] as Props);
      assert.equal(states.at(-1)?.['period'], '7d');
    },
  },
  {
    title: 'keeps the period and the dialog of the user’s choice when the hub repeats its own state',
    needs: ['update'],
    options: { props: { one: { state: { period: '30d' } } } },
    async check(hub) {
      await hub.mount();
      await untilFigures(hub.tab());
      await chooseLastWeek(hub.tab());
      await hub.tab().getByRole('button', { name: 'Custom report' }).click();
      await hub.tab().getByRole('heading', { name: 'Custom report' }).waitFor();
      await hub.update({ locale: 'sv', theme: 'dark', state: { period: '30d' } });
      await hub.tab().getByRole('heading', { name: 'Anpassad rapport' }).waitFor();
      await hub.page.keyboard.press('Escape');
      await hub.tab().getByText('7 dygn, UTC').waitFor();
    },
  },
];
