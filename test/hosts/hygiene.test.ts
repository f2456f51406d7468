/** What is left in a hub's page when the tab has gone: nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLongRun } from '../support/cases.ts';
import { assertHandedOver } from './assertions/download.ts';
import { rootParcel } from './hosts/root-parcel.ts';
import { type Hub, openHub, useParcel } from './support/open-hub.ts';
import { useService } from './support/service.ts';
import { chooseLastWeek, manageLulea, untilFigures, untilGone } from './support/tab.ts';
import { startTracing, traceOf } from './support/trace.ts';

/** By which copies of Lit know each other. */
const litGlobals = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

/** The charts, the file, and a report of one's own as it is put together. */
async function useReport(hub: Hub): Promise<void> {
  const tab = hub.tab();
  await tab.getByRole('heading', { name: 'Daily usage' }).scrollIntoViewIfNeeded();
  await tab.getByRole('img', { name: /TelePresence/ }).waitFor();
  await assertHandedOver(hub);
  await tab.getByRole('button', { name: 'Custom report' }).click();
  await tab.getByText('First rows of the summary').waitFor();
  await hub.page.keyboard.press('Escape');
}

interface Walk {
  readonly service: () => string;
  readonly hub: 'control-hub' | 'partner-hub';
  /** Ends with a dialog or a panel open. */
  readonly use: (hub: Hub) => Promise<void>;
  readonly isSampled: boolean;
}

const walks: Readonly<Record<string, Walk>> = {
  'one customer': {
    service: useService(),
    hub: 'control-hub',
    async use(hub) {
      const tab = hub.tab();
      await untilFigures(tab);
      await chooseLastWeek(tab);
      await useReport(hub);
      await tab.getByRole('button', { name: 'Clusters', exact: true }).click();
      await tab.getByRole('row', { name: /^Total, 3/ }).waitFor();
      await manageLulea(tab);
    },
    isSampled: true,
  },
  'all customers': {
    service: useService({ hub: 'partner-hub', role: 'fullSalesAdmin' }),
    hub: 'partner-hub',
    async use(hub) {
      const tab = hub.tab();
      await tab.getByText('All 12').waitFor();
      await tab.getByRole('button', { name: 'Usage report', exact: true }).click();
      await tab.getByText('4 of 12 customers are over the license limit.').waitFor();
      await useReport(hub);
      await tab.getByRole('button', { name: 'Customers', exact: true }).click();
      await tab
        .getByRole('button', { name: /Armorel/ })
        .first()
        .click();
      await tab.getByRole('region', { name: /Armorel/ }).waitFor();
    },
    isSampled: false,
  },
};

const pages = {
  'in a page that allows workers': undefined,
  'in a page that allows none': "worker-src 'none'",
} as const;

const parcel = useParcel();

describe('the tab, used and gone', () => {
  for (const [whose, { service, hub: kind, use, isSampled }] of Object.entries(walks)) {
    for (const [where, policy] of Object.entries(pages)) {
      const skip = !isLongRun && !isSampled && 'npm run test:hosts';
      it(`of ${whose} ${where} has left nothing behind`, { skip }, async () => {
        const hub = await openHub(
          rootParcel,
          { parcel: parcel(), apiUrl: service() },
          { prepare: startTracing, props: { one: { hub: kind } }, ...(policy !== undefined && { policy }) },
        );
        const before = await traceOf(hub.page);
        await hub.mount();
        await use(hub);
        await hub.unmount();
        await untilGone(hub);
        const { globals, ...rest } = await traceOf(hub.page);
        const { globals: globalsBefore, ...restBefore } = before;
        assert.deepEqual(rest, restBefore);
        const added = globals.filter((name) => !globalsBefore.includes(name));
        assert.deepEqual(
          added.filter((name) => !litGlobals.includes(name)),
          [],
        );
        await hub.close();
      });
    }
  }
});
