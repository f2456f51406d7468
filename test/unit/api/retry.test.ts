import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors.ts';
import { nextDelay, withRetry } from '../../../src/api/retry.ts';
import { operations } from './support/operations.ts';
import { createTestApi, failure, json, patient } from './support/stub-service.ts';

/** One attempt of a generated schedule: how long it takes, how it ends. */
interface Attempt {
  readonly duration: number;
  readonly status: number | 'network' | 'ok';
  readonly retryAfter: number | undefined;
  readonly random: number;
}

const repeated = [408, 429, 500, 502, 503, 504, 'network'] as const;
const final = [400, 401, 403, 404, 409, 501, 505] as const;

const attempt: fc.Arbitrary<Attempt> = fc.record({
  duration: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 2_000 }) },
    fc.integer({ min: 0, max: 31_000 }),
  ),
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...repeated) },
    fc.constantFrom('ok' as const, ...final),
  ),
  retryAfter: fc
    .oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
      fc.integer({ min: 0, max: 32 }),
      fc.constant(1e9),
    )
    .map((seconds) => seconds && seconds * 1000),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

/** The rules once more, in other words: attempts at these times, and how it ends. */
function expected(schedule: readonly [Attempt, Attempt, Attempt]) {
  const [first, second, third] = schedule;
  const starts = [0];
  const mayRepeat = ({ status }: Attempt) => repeated.some((each) => each === status);
  const after = (failed: Attempt, ceiling: number, ended: number) =>
    ended + Math.max(failed.random * ceiling, failed.retryAfter ?? 0);
  const secondStart = after(first, 500, first.duration);
  if (!mayRepeat(first) || secondStart > 30_000) return { starts, end: first.status };
  starts.push(secondStart);
  const thirdStart = after(second, 1000, secondStart + second.duration);
  if (!mayRepeat(second) || thirdStart > 30_000) return { starts, end: second.status };
  starts.push(thirdStart);
  return { starts, end: third.status };
}

async function play(schedule: readonly Attempt[]) {
  let time = 0;
  const starts: number[] = [];
  const current = () => schedule[starts.length - 1]!;
  const run = async () => {
    starts.push(time);
    const { duration, status, retryAfter } = current();
    time += duration;
    if (status === 'ok') return 'ok';
    throw status === 'network'
      ? new ApiError('network', 'no', { retryAfter })
      : new ApiError('unavailable', 'no', { status, retryAfter });
  };
  const environment = {
    now: () => time,
    sleep: async (milliseconds: number) => void (time += milliseconds),
    random: () => current().random,
    isOnline: () => true,
    whenOnline: async () => {},
  };
  const end = await withRetry(run, environment, patient()).catch(
    (error: unknown) => (error as ApiError).status ?? 'network',
  );
  return { starts, end };
}

test('10,000 schedules make their attempts at exactly the times that the rules give', async () => {
  let repeats = 0;
  await fc.assert(
    fc.asyncProperty(fc.tuple(attempt, attempt, attempt), async (schedule) => {
      const played = await play(schedule);
      const rules = expected(schedule);
      assert.equal(played.end, rules.end);
      assert.equal(played.starts.length, rules.starts.length);
      played.starts.forEach((start, index) => assert.ok(Math.abs(start - rules.starts[index]!) < 1e-6));
      repeats += played.starts.length - 1;
    }),
    { numRuns: 10_000 },
  );
  assert.ok(repeats > 5_000, `only ${repeats} repeats were seen`);
});

describe('the wait before another attempt', () => {
  const cases: readonly (readonly [string, Parameters<typeof nextDelay>[0], number | null])[] = [
    ['none, with no luck', { failures: 1, elapsed: 0, retryAfter: undefined, random: 0 }, 0],
    ['half the base', { failures: 1, elapsed: 0, retryAfter: undefined, random: 0.5 }, 250],
    ['doubled the second time', { failures: 2, elapsed: 0, retryAfter: undefined, random: 0.5 }, 500],
    ['nothing after the third', { failures: 3, elapsed: 0, retryAfter: undefined, random: 0.5 }, null],
    ['at least what was asked', { failures: 1, elapsed: 0, retryAfter: 4_000, random: 0.9 }, 4_000],
    ['longer than was asked', { failures: 2, elapsed: 0, retryAfter: 100, random: 0.9 }, 900],
    ['just within the budget', { failures: 1, elapsed: 10_000, retryAfter: 20_000, random: 0 }, 20_000],
    ['nothing beyond the budget', { failures: 1, elapsed: 10_001, retryAfter: 20_000, random: 0 }, null],
    ['nothing when time is up', { failures: 1, elapsed: 30_000, retryAfter: undefined, random: 0.01 }, null],
  ];
  for (const [what, state, delay] of cases) {
    test(`is ${what}`, () => assert.equal(nextDelay(state), delay));
  }
});

describe('what is tried again', () => {
  for (const { name, call, wire, domain } of operations) {
    test(`${name} is, and each attempt has its own tracking id`, async () => {
      const { api, clock, received } = createTestApi((index) => (index < 2 ? failure(503) : json(wire)));
      assert.deepEqual(await clock.run(call(api, patient())), domain);
      assert.deepEqual(
        received.map(({ at }) => at),
        [0, 250, 750],
      );
      assert.equal(new Set(received.map(({ headers }) => headers.get('trackingid'))).size, 3);
      assert.equal(new Set(received.map(({ body }) => body)).size, 1);
    });
  }

  for (const [status, attempts] of [
    ...[408, 429, 500, 502, 503, 504].map((each) => [each, 3] as const),
    ...[400, 403, 404, 409, 422, 501, 505].map((each) => [each, 1] as const),
  ]) {
    test(`${status} gets ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`, async () => {
      const { api, clock, received } = createTestApi(() => failure(status));
      await assert.rejects(clock.run(api.getMe({}, patient())), { name: 'ApiError', status });
      assert.equal(received.length, attempts);
    });
  }

  test('a request that got no answer is tried again, and keeps its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const { api, clock, received } = createTestApi(() => cause);
    await assert.rejects(clock.run(api.getMe({}, patient())), { kind: 'network', status: undefined, cause });
    assert.equal(received.length, 3);
  });
});

describe('offline', () => {
  function createConnection() {
    let goOnline = () => {};
    const online = new Promise<void>((resolve) => (goOnline = resolve));
    const state = { isOnline: false };
    return {
      isOnline: () => state.isOnline,
      whenOnline: (signal: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          void online.then(resolve);
        }),
      connect() {
        state.isOnline = true;
        goOnline();
      },
    };
  }

  test('the next attempt waits for the connection, however long, and the pause costs no budget', async () => {
    const connection = createConnection();
    const { wire, domain, call } = operations[0]!;
    const { api, clock, received } = createTestApi((index) => {
      if (!connection.isOnline()) return new TypeError('Failed to fetch');
      return index === 1 ? failure(503) : json(wire);
    }, connection);
    const answer = call(api, patient());
    const anHour = clock.sleep(3_600_000, patient()).then(connection.connect);
    await clock.run(anHour);
    assert.deepEqual(await clock.run(answer), domain);
    assert.deepEqual(
      received.map(({ at }) => at),
      [0, 3_600_000, 3_600_500],
    );
  });

  test('the wait ends when the caller leaves', async () => {
    const connection = createConnection();
    const { api, clock } = createTestApi(() => new TypeError('Failed to fetch'), connection);
    const leaving = new AbortController();
    const answer = api.getMe({}, leaving.signal);
    void clock.sleep(60_000, patient()).then(() => leaving.abort('gone'));
    await assert.rejects(clock.run(answer), (reason) => reason === 'gone');
  });

  test('an answer counts for more than what the browser believes', async () => {
    const { wire, domain, call } = operations[0]!;
    const { api, clock } = createTestApi(
      (index) => (index === 0 ? failure(503) : json(wire)),
      createConnection(),
    );
    assert.deepEqual(await clock.run(call(api, patient())), domain);
  });
});
