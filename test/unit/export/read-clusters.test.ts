import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Cluster } from '../../../src/domain/cluster.ts';
import { readClusters } from '../../../src/export/read-clusters.ts';
import { cluster } from './support/sample.ts';

interface TestPage {
  readonly items: readonly Cluster[];
  readonly total: number;
}

async function* pagesOf(pages: readonly TestPage[], failure?: Error): AsyncGenerator<TestPage> {
  yield* pages;
  if (failure) throw failure;
  return Promise.resolve();
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

async function read(pages: AsyncIterable<TestPage>, signal = new AbortController().signal) {
  const steps: (readonly [number, number])[] = [];
  const onProgress = (done: number, total: number) => steps.push([done, total]);
  return { ...(await readClusters({ pages, compare, onProgress, signal })), steps };
}

const names = (items: readonly Cluster[]) => items.map(({ name }) => name);

describe('reading clusters', () => {
  test('tells after each page how many of how many there are', async () => {
    const pages = [
      { items: [cluster('b'), cluster('a')], total: 3 },
      { items: [cluster('c')], total: 3 },
    ];
    const { clusters, error, steps } = await read(pagesOf(pages));
    assert.deepEqual([names(clusters.items), clusters.total], [['a', 'b', 'c'], 3]);
    assert.deepEqual([clusters.isComplete, error], [true, null]);
    assert.deepEqual(steps, [
      [2, 3],
      [3, 3],
    ]);
  });

  test('orders them by region, then name', async () => {
    const items = [
      cluster('b', { region: 'S' }),
      cluster('c', { region: 'N' }),
      cluster('a', { region: 'S' }),
    ];
    const { clusters } = await read(pagesOf([{ items, total: 3 }]));
    assert.deepEqual(names(clusters.items), ['c', 'a', 'b']);
  });

  test('keeps what came before it broke off, and says why it did', async () => {
    const failure = new Error('gone');
    const { clusters, error } = await read(pagesOf([{ items: [cluster('a')], total: 2 }], failure));
    assert.deepEqual([names(clusters.items), clusters.total, clusters.isComplete], [['a'], 2, false]);
    assert.equal(error, failure);
  });

  test('knows of no number where nothing came', async () => {
    const { clusters } = await read(pagesOf([], new Error('gone')));
    assert.deepEqual(clusters, { items: [], total: null, isComplete: false });
  });

  test('never says more than all, even where the list grew meanwhile', async () => {
    const pages = [{ items: [cluster('a'), cluster('b')], total: 1 }];
    assert.deepEqual((await read(pagesOf(pages))).steps, [[2, 2]]);
  });

  test('ends with the reason when it is called off between pages', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    async function* endless(): AsyncGenerator<TestPage> {
      for (;;) {
        yield await Promise.resolve({ items: [cluster('a')], total: 2 });
        abort.abort(reason);
      }
    }
    await assert.rejects(read(endless(), abort.signal), reason);
  });
});
