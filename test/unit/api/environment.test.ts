import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browserEnvironment } from '../../../src/api/environment.ts';
import { patient } from './support/stub-service.ts';

/** Puts an event target in the place of the browser's window while a test runs. */
async function withWindow(body: (window: EventTarget & { listeners: number }) => Promise<void>) {
  const window = Object.assign(new EventTarget(), { listeners: 0 });
  const stand = {
    addEventListener: (type: string, listener: () => void) => {
      window.listeners++;
      window.addEventListener(type, listener);
    },
    removeEventListener: (type: string, listener: () => void) => {
      window.listeners--;
      window.removeEventListener(type, listener);
    },
  };
  Object.assign(globalThis, stand);
  try {
    await body(window);
  } finally {
    for (const name of Object.keys(stand)) Reflect.deleteProperty(globalThis, name);
  }
}

describe('the browser', () => {
  test('wakes up after a sleep', async () => {
    await browserEnvironment.sleep(1, patient());
  });

  test('stops sleeping when the caller leaves', async () => {
    const leaving = new AbortController();
    const slept = browserEnvironment.sleep(2 ** 31 - 1, leaving.signal);
    leaving.abort('gone');
    await assert.rejects(slept, (reason) => reason === 'gone');
  });

  test('says when it is online again, and then listens no longer', async () => {
    await withWindow(async (window) => {
      const online = browserEnvironment.whenOnline(patient());
      window.dispatchEvent(new Event('online'));
      await online;
      assert.equal(window.listeners, 0);
    });
  });

  test('stops waiting for a connection when the caller leaves', async () => {
    await withWindow(async (window) => {
      const leaving = new AbortController();
      const online = browserEnvironment.whenOnline(leaving.signal);
      leaving.abort('gone');
      await assert.rejects(online, (reason) => reason === 'gone');
      assert.equal(window.listeners, 0);
    });
  });
});
