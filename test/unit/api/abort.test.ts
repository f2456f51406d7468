import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { untilAborted, withDeadline } from '../../../src/api/abort.ts';
import { createFakeClock } from './support/fake-clock.ts';
import { patient } from './support/stub-service.ts';

const never = () => new Promise<never>(() => {});

describe('waiting', () => {
  test('ends at once for someone who has left already', async () => {
    await assert.rejects(untilAborted(never(), AbortSignal.abort('gone')), (reason) => reason === 'gone');
  });

  test('brings what came, good or bad', async () => {
    assert.equal(await untilAborted(Promise.resolve(7), patient()), 7);
    await assert.rejects(untilAborted(Promise.reject(new Error('bad')), patient()), { message: 'bad' });
  });
});

describe('work with a deadline', () => {
  test('is stopped at the deadline, and told so', async () => {
    const { sleep, run, elapsed } = createFakeClock();
    let told: AbortSignal | null = null;
    const work = (signal: AbortSignal) => {
      told = signal;
      return never();
    };
    await assert.rejects(run(withDeadline(work, { milliseconds: 70, sleep }, patient())), {
      name: 'TimeoutError',
    });
    assert.equal(elapsed(), 70);
    assert.equal((told as AbortSignal | null)?.aborted, true);
  });

  test('is over at once for someone who has left already', async () => {
    const { sleep, run, elapsed } = createFakeClock();
    const work = withDeadline(never, { milliseconds: 70, sleep }, AbortSignal.abort('gone'));
    await assert.rejects(run(work), (reason) => reason === 'gone');
    assert.equal(elapsed(), 0);
  });

  test('learns why the caller left', async () => {
    const { sleep } = createFakeClock();
    const leaving = new AbortController();
    let reason: unknown;
    const work = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason;
      });
      return never();
    };
    const done = withDeadline(work, { milliseconds: 70, sleep }, leaving.signal);
    leaving.abort('gone');
    await assert.rejects(done, (thrown) => thrown === 'gone');
    assert.equal(reason, 'gone');
  });

  test('that is done in time leaves no timer', async () => {
    const { sleep, timers } = createFakeClock();
    assert.equal(await withDeadline(async () => 7, { milliseconds: 70, sleep }, patient()), 7);
    assert.equal(timers.size, 0);
  });
});
