import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Channel } from '../../../src/export/channel.ts';

/** Notes what was done, in its order. */
function open() {
  const channel = new Channel<string>();
  const log: string[] = [];
  const push = (item: string) => channel.push(item).then(() => void log.push(`${item} is done`));
  const reader = channel[Symbol.asyncIterator]();
  const read = async () => {
    const next = await reader.next();
    log.push(next.done === true ? 'ended' : `read ${next.value}`);
  };
  return { channel, log, push, read };
}

/** Everything that can happen without anyone acting has happened then. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a channel', () => {
  test('has an item done only when it was taken and the next one is asked for', async () => {
    const { log, push, read } = open();
    void push('a');
    await settled();
    assert.deepEqual(log, []);
    await read();
    await settled();
    assert.deepEqual(log, ['read a']);
    void read();
    await settled();
    assert.deepEqual(log, ['read a', 'a is done']);
  });

  test('hands an item to who waits for it', async () => {
    const { log, push, read } = open();
    const waiting = read();
    void push('a');
    await waiting;
    assert.deepEqual(log, ['read a']);
  });

  test('hands items over in their order, each once', async () => {
    const { channel, push, log, read } = open();
    void push('a');
    void push('b');
    channel.end();
    await read();
    await read();
    await read();
    await settled();
    assert.deepEqual(
      log.filter((line) => !line.endsWith('done')),
      ['read a', 'read b', 'ended'],
    );
    assert.deepEqual(
      log.filter((line) => line.endsWith('done')),
      ['a is done', 'b is done'],
    );
  });

  test('ends who waits for an item that will not come', async () => {
    const { channel, log, read } = open();
    const waiting = read();
    await settled();
    channel.end();
    await waiting;
    assert.deepEqual(log, ['ended']);
  });
});
