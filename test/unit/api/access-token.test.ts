import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '../../../src/api/errors.ts';
import { settle } from './support/fake-clock.ts';
import { me } from './support/payloads.ts';
import { createTestApi, failure, json, patient, type Responder } from './support/stub-service.ts';

/** Accepts only the newest of the host's tokens. */
function onlyAccept(isValid: (token: string) => boolean): Responder {
  return (...[, { headers }]) => {
    const token = headers.get('authorization')!.slice('Bearer '.length);
    return isValid(token) ? json(me.wire) : failure(401);
  };
}

/** A host whose token is renewed only when forced to. */
function createHost() {
  const calls: boolean[] = [];
  let version = 1;
  return {
    calls,
    token: () => `token-${version}`,
    async getAccessToken({ forceRefresh }: { forceRefresh: boolean }) {
      calls.push(forceRefresh);
      if (forceRefresh) version++;
      return `token-${version}`;
    },
  };
}

function isUnauthorized(error: unknown): error is ApiError {
  return error instanceof ApiError && error.kind === 'unauthorized';
}

describe('a refused token', () => {
  test('50 requests refused at once share one renewal and are replayed once each', async () => {
    const host = createHost();
    const { api, received } = createTestApi(
      onlyAccept((token) => token === 'token-2'),
      host,
    );
    const results = await Promise.all(Array.from({ length: 50 }, () => api.getMe({}, patient())));
    assert.equal(results.length, 50);
    assert.deepEqual(host.calls, [false, true]);
    assert.equal(received.length, 100);
  });

  test('50 requests refused one after another while a renewal runs still share it', async () => {
    const host = createHost();
    const { api, received } = createTestApi(async (index, request) => {
      for (let turn = 0; turn < index; turn++) await Promise.resolve();
      return onlyAccept((token) => token === 'token-2')(index, request);
    }, host);
    await Promise.all(Array.from({ length: 50 }, () => api.getMe({}, patient())));
    assert.equal(host.calls.filter((isForced) => isForced).length, 1);
    assert.equal(received.length, 100);
  });

  test('a late refusal of an older token is replayed with the newer one without another renewal', async () => {
    const host = createHost();
    let release = () => {};
    const { api, received } = createTestApi(async (index, request) => {
      if (index === 0) await new Promise<void>((resolve) => (release = resolve));
      return onlyAccept((token) => token === 'token-2')(index, request);
    }, host);
    const slow = api.getMe({}, patient());
    await new Promise((resolve) => setImmediate(resolve));
    await api.getMe({}, patient());
    release();
    await slow;
    assert.deepEqual(
      host.calls.filter((isForced) => isForced),
      [true],
    );
    assert.equal(received.length, 4);
  });

  test('a refusal waits while the host is asked anyway, and renews if that brings nothing new', async () => {
    const calls: boolean[] = [];
    const answers: ((token: string) => void)[] = [];
    let release = () => {};
    const { api } = createTestApi(
      async (index, request) => {
        if (index === 0) await new Promise<void>((resolve) => (release = resolve));
        return onlyAccept((token) => token === 'new')(index, request);
      },
      {
        getAccessToken({ forceRefresh }) {
          calls.push(forceRefresh);
          return new Promise((resolve) => answers.push(resolve));
        },
      },
    );
    const first = api.getMe({}, patient());
    answers[0]!('old');
    await settle();
    const second = api.getMe({}, patient());
    release();
    await settle();
    assert.deepEqual(calls, [false, false]);
    answers[1]!('old');
    await settle();
    answers[2]!('new');
    await Promise.all([first, second]);
    assert.deepEqual(calls, [false, false, true]);
  });

  test('a second refusal ends the session instead of asking again', async () => {
    const host = createHost();
    const { api, received } = createTestApi(() => failure(401), host);
    await assert.rejects(api.getMe({}, patient()), (error) => isUnauthorized(error) && error.status === 401);
    assert.deepEqual(host.calls, [false, true]);
    assert.equal(received.length, 2);
  });

  test('50 requests refused twice still cause one renewal, even when the host gives the same token', async () => {
    const calls: boolean[] = [];
    const { api, received } = createTestApi(() => failure(401), {
      async getAccessToken({ forceRefresh }) {
        calls.push(forceRefresh);
        return 'token-1';
      },
    });
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => api.getMe({}, patient())));
    assert.ok(results.every((result) => result.status === 'rejected' && isUnauthorized(result.reason)));
    assert.equal(calls.filter((isForced) => isForced).length, 1);
    assert.equal(received.length, 100);
  });

  test('a refusal after a retry does not start a second round', async () => {
    const host = createHost();
    const statuses = [401, 503, 401];
    const { api, clock, received } = createTestApi((index) => failure(statuses[index] ?? 200), host);
    await assert.rejects(clock.run(api.getMe({}, patient())), isUnauthorized);
    assert.equal(received.length, 3);
  });

  test('a token that the host renewed by itself is used without forcing', async () => {
    const tokens = ['old', 'new', 'new'];
    const calls: boolean[] = [];
    let release = () => {};
    const { api } = createTestApi(
      async (index, request) => {
        if (index === 0) await new Promise<void>((resolve) => (release = resolve));
        return onlyAccept((token) => token === 'new')(index, request);
      },
      {
        async getAccessToken({ forceRefresh }) {
          calls.push(forceRefresh);
          return tokens[calls.length - 1]!;
        },
      },
    );
    const first = api.getMe({}, patient());
    await new Promise((resolve) => setImmediate(resolve));
    await api.getMe({}, patient());
    release();
    await first;
    assert.deepEqual(calls, [false, false]);
  });
});

describe('a host that does not keep its part of the contract', () => {
  const broken: Record<string, () => unknown> = {
    throws: () => {
      throw new Error('no session');
    },
    rejects: () => Promise.reject(new Error('no session')),
    'rejects with nothing': () => Promise.reject(undefined),
    'gives undefined': () => undefined,
    'gives null': () => null,
    'gives a number': () => 7,
    'gives an object': () => ({ token: 'secret-canary' }),
    'gives an empty string': () => '',
    'gives a line break': () => 'secret-canary\r\nx: y',
    'gives a space': () => 'Bearer secret-canary',
    'gives characters beyond ASCII': () => 'secret-canary-å',
  };
  for (const [what, getAccessToken] of Object.entries(broken)) {
    test(`one that ${what} is one without a session, and its token is not quoted`, async () => {
      const { api, received } = createTestApi(() => json(me.wire), {
        getAccessToken: getAccessToken as () => Promise<string>,
      });
      const error: unknown = await api.getMe({}, patient()).catch((reason: unknown) => reason);
      assert.ok(isUnauthorized(error));
      assert.ok(!`${error.message} ${String(error.cause)}`.includes('secret-canary'));
      assert.equal(received.length, 0);
    });
  }

  test('one that has no callback at all is one without a session', async () => {
    const { api } = createTestApi(() => json(me.wire), { getAccessToken: undefined as never });
    await assert.rejects(api.getMe({}, patient()), isUnauthorized);
  });

  test('one that never answers is given up, and asked anew by the next request', async () => {
    let calls = 0;
    const { api, clock } = createTestApi(() => json(me.wire), {
      getAccessToken: () => (++calls === 1 ? new Promise<string>(() => {}) : Promise.resolve('token-1')),
    });
    await assert.rejects(clock.run(api.getMe({}, patient())), isUnauthorized);
    assert.equal(clock.elapsed(), 15_000);
    assert.deepEqual(await clock.run(api.getMe({}, patient())), me.domain);
  });

  test('one that never answers does not keep anyone from leaving', async () => {
    const { api } = createTestApi(() => json(me.wire), { getAccessToken: () => new Promise(() => {}) });
    const leaving = new AbortController();
    const answer = api.getMe({}, leaving.signal);
    leaving.abort('gone');
    await assert.rejects(answer, (reason) => reason === 'gone');
  });

  test('one that fails to renew ends every waiting request with its reason', async () => {
    const reason = new Error('signed out');
    const { api } = createTestApi(() => failure(401), {
      getAccessToken: async ({ forceRefresh }) => {
        if (forceRefresh) throw reason;
        return 'token-1';
      },
    });
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => api.getMe({}, patient())));
    for (const result of results) {
      assert.ok(result.status === 'rejected' && isUnauthorized(result.reason));
      assert.equal(result.reason.cause, reason);
    }
  });
});
