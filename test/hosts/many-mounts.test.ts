/** A hub is open for days, and its tabs come and go: nothing may add up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { cases } from '../support/cases.ts';
import { parentParcel } from './hosts/parent-parcel.ts';
import { rootParcel } from './hosts/root-parcel.ts';
import type { Host } from './support/host.ts';
import { type Hub, openHub, useParcel } from './support/open-hub.ts';
import { useService } from './support/service.ts';
import { showOnce, untilFigures } from './support/tab.ts';

const parcel = useParcel();
const service = useService();
const count = cases(100, 1000);
const megabyte = 1024 * 1024;

/** A parcel of nothing, to tell what single-spa itself keeps of each. */
const emptyParcel = `data:text/javascript,${['bootstrap', 'mount', 'update', 'unmount']
  .map((name) => `export const ${name} = () => Promise.resolve();`)
  .join('')}`;

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

async function heldBy(session: CDPSession): Promise<Held> {
  // Once is not enough for what only the first collection lets go.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners'), heap: valueOf('JSHeapUsedSize') };
}

/** Mounts and unmounts, each time with requests under way: a frame is enough for them to start, not for an answer. */
function comeAndGo({ page }: Hub, times: number): Promise<void> {
  return page.evaluate(async (rounds) => {
    for (let round = 0; round < rounds; round++) {
      await hub.mount('one');
      await new Promise(requestAnimationFrame);
      await hub.unmount('one');
    }
  }, times);
}

interface Growth extends Held {
  readonly hub: Hub;
}

/** What each of two series of mounts adds: what adds up is in both, what is made once and kept in one. */
async function growthIn(host: Host, options: Parameters<typeof openHub>[2] = {}): Promise<Growth> {
  const hub = await openHub(host, { parcel: parcel(), apiUrl: service() }, options);
  const session = await hub.page.context().newCDPSession(hub.page);
  await session.send('Performance.enable');
  // The first ones fetch code, fill caches, have templates made and are compiled.
  if (options.parcelUrl === undefined) await showOnce(hub);
  await comeAndGo(hub, 20);
  const held = [await heldBy(session)];
  for (let series = 0; series < 2; series++) {
    await comeAndGo(hub, count);
    held.push(await heldBy(session));
  }
  const growthOf = (key: keyof Held) => {
    const [atFirst = 0, between = 0, atLast = 0] = held.map((one) => one[key]);
    return Math.max(0, Math.min(between - atFirst, atLast - between));
  };
  return { hub, nodes: growthOf('nodes'), listeners: growthOf('listeners'), heap: growthOf('heap') };
}

/** The tab still works, and nothing of all those before it was called an error. */
async function assertWorks(hub: Hub): Promise<void> {
  await showOnce(hub);
  assert.deepEqual(await hub.calls('onError'), []);
  assert.deepEqual(hub.errors, []);
  // Else the requests were over before they could be taken back.
  assert.ok(
    hub.service.abortedCount() >= 2 * count,
    `${hub.service.abortedCount()} requests were taken back`,
  );
  await hub.close();
}

describe(`${count} mounts and unmounts with requests under way`, () => {
  it('through a parent that stays add no node, no listener and at most 2 MB', async () => {
    const { hub, nodes, listeners, heap } = await growthIn(parentParcel);
    assert.deepEqual({ nodes, listeners }, { nodes: 0, listeners: 0 });
    assert.ok(heap <= 2 * megabyte, `${Math.round(heap / 1024)} kB`);
    await assertWorks(hub);
  });

  it(`and ${cases(20, 100)} times out of the page and back in it, it shows its data`, async () => {
    const hub = await openHub(rootParcel, { parcel: parcel(), apiUrl: service() });
    await hub.mount();
    for (let round = 0; round < cases(20, 100); round++) {
      await hub.takeOut();
      await hub.putBack();
    }
    await untilFigures(hub.tab());
    assert.deepEqual(hub.errors, []);
    await hub.close();
  });

  it('through mountRootParcel add no more than those of an empty parcel', async () => {
    const empty = await growthIn(rootParcel, { parcelUrl: emptyParcel });
    await empty.hub.close();
    const { hub, nodes, listeners, heap } = await growthIn(rootParcel);
    assert.deepEqual({ nodes, listeners }, { nodes: empty.nodes, listeners: empty.listeners });
    assert.ok(heap <= empty.heap + 2 * megabyte, `${Math.round((heap - empty.heap) / 1024)} kB more`);
    await assertWorks(hub);
  });
});
