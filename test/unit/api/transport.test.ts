import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ApiErrorKind } from '../../../src/api/errors.ts';
import { operations } from './support/operations.ts';
import { me } from './support/payloads.ts';
import { createTestApi, failure, json, patient, type Responder } from './support/stub-service.ts';

const sentId = 'flexusage_7f1d6a52-0c38-4e5b-8a94-2b6e1f90d3c7_1';

/** A body that brings so much and then breaks or goes silent. */
function bodyOf(text: string, end: 'close' | 'break' | 'hang'): Response {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (end === 'close') controller.close();
      if (end === 'break') controller.error(new TypeError('terminated'));
    },
  });
  return new Response(stream);
}

async function failureOf(respond: Responder) {
  const { api, clock, received } = createTestApi(respond);
  const error: unknown = await clock.run(api.getMe({}, patient()).catch((reason: unknown) => reason));
  return { error: error as Record<string, unknown>, attempts: received.length, clock };
}

describe('what an answer amounts to', () => {
  const kinds: Readonly<Record<number, ApiErrorKind>> = {
    201: 'contract',
    302: 'contract',
    400: 'badRequest',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'notFound',
    405: 'badRequest',
    408: 'unavailable',
    409: 'badRequest',
    422: 'badRequest',
    429: 'rateLimited',
    500: 'unavailable',
    501: 'unavailable',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
    511: 'unavailable',
  };
  for (const [status, kind] of Object.entries(kinds)) {
    test(`${status} is ${kind}`, async () => {
      const { error } = await failureOf(() => failure(Number(status)));
      assert.equal(error['kind'], kind);
      assert.equal(error['status'], Number(status));
    });
  }

  test("an error names the operation and carries the service's tracking id", async () => {
    const theirs = 'GATEWAY_0a6e1c52-7d3b-4b90-8f14-c2e5d9a70b31_12';
    const { error } = await failureOf(() => failure(403, { trackingid: theirs }));
    assert.equal(error['message'], 'getMe answered 403');
    assert.equal(error['trackingId'], theirs);
  });

  test('without a tracking id of the right form, ours is carried', async () => {
    for (const headers of [{}, { trackingid: 'Bearer token-1' }, { trackingid: 'a.b.c' }]) {
      const { error } = await failureOf(() => failure(403, headers));
      assert.equal(error['trackingId'], sentId);
    }
  });

  test('an echo of the token in body and headers ends up in no error', async () => {
    for (const status of [200, 302, 400, 401, 403, 404, 429, 500, 503]) {
      const echo = () =>
        new Response('{"message": "Bearer token-1 token-1', {
          status,
          headers: { trackingid: 'token-1', link: '<token-1>; rel=next', 'retry-after': 'token-1' },
        });
      const { error } = await failureOf(echo);
      const everything = JSON.stringify({
        ...error,
        message: error['message'],
        cause: String(error['cause']),
      });
      assert.ok(!everything.includes('token-1'), everything);
    }
  });
});

describe('bodies that are not what they should be', () => {
  const whole = JSON.stringify(me.wire);
  const contract: Readonly<Record<string, string>> = {
    'an HTML login page': '<!doctype html><html><title>{Sign in}</title></html>',
    'an HTML page cut off in its script': '<html><script>if (a) { b([',
    nothing: '',
    'white space': ' \n',
    text: 'OK',
    'JSON of another kind': '[]',
    null: 'null',
    'JSON with something after it': `${whole}}`,
    'single quotes': "{'items': []}",
    NaN: '{"retentionDays": NaN}',
    'an unescaped line break': '{"name": "a\nb"}',
  };
  for (const [what, text] of Object.entries(contract)) {
    test(`${what} breaks the contract and is not asked for again`, async () => {
      const { error, attempts } = await failureOf(() => new Response(text));
      assert.equal(error['kind'], 'contract');
      assert.equal(error['status'], 200);
      assert.equal(attempts, 1);
    });
  }

  test('JSON cut off at any place is asked for again', async () => {
    for (let length = 1; length < whole.length; length += 7) {
      const { api, clock, received } = createTestApi((index) =>
        index === 0 ? new Response(whole.slice(0, length)) : json(me.wire),
      );
      assert.deepEqual(await clock.run(api.getMe({}, patient())), me.domain, whole.slice(0, length));
      assert.equal(received.length, 2);
    }
  });

  test('JSON cut off inside a text full of brackets is asked for again', async () => {
    for (const text of ['{"name":"}]}', '{"name":"}]}\\\\\\', '{"name":"a\\"}', '[{"a":"]}"']) {
      const { api, clock, received } = createTestApi((index) =>
        index === 0 ? new Response(text) : json(me.wire),
      );
      await clock.run(api.getMe({}, patient()));
      assert.equal(received.length, 2, text);
    }
  });

  test('a body whose connection breaks is asked for again, and is a network error in the end', async () => {
    const { error, attempts } = await failureOf(() => bodyOf(whole.slice(0, 20), 'break'));
    assert.equal(error['kind'], 'network');
    assert.equal(attempts, 3);
  });

  test('a body in pieces is one body', async () => {
    const { api } = createTestApi(() => bodyOf(whole, 'close'));
    assert.deepEqual(await api.getMe({}, patient()), me.domain);
  });
});

describe('a service that hangs', () => {
  const silences: readonly (readonly [string, Responder])[] = [
    ['before its headers', () => 'hang'],
    ['in its body', () => bodyOf('{"person":', 'hang')],
  ];
  for (const [what, respond] of silences) {
    test(`${what} is asked once more, then given up after half a minute`, async () => {
      const { error, attempts, clock } = await failureOf(respond);
      assert.equal(error['kind'], 'network');
      assert.equal((error['cause'] as Error).name, 'TimeoutError');
      assert.equal(attempts, 2);
      assert.equal(clock.elapsed(), 30_250);
      assert.equal(clock.timers.size, 0);
    });
  }

  test('is left alone: the request given up is aborted', async () => {
    const { api, clock, received } = createTestApi((index) => (index === 0 ? 'hang' : json(me.wire)));
    await clock.run(api.getMe({}, patient()));
    assert.equal(received[0]!.init.signal!.aborted, true);
  });
});

describe('leaving', () => {
  const moments: readonly (readonly [string, Responder])[] = [
    ['headers are awaited', () => 'hang'],
    ['the body is awaited', () => bodyOf('{', 'hang')],
    ['another attempt is awaited', () => failure(503, { 'retry-after': '9' })],
  ];
  for (const { name, call, wire } of operations) {
    test(`${name} asks nothing for a caller who has left already`, async () => {
      const { api, received } = createTestApi(() => json(wire));
      await assert.rejects(call(api, AbortSignal.abort('gone')), (reason) => reason === 'gone');
      assert.equal(received.length, 0);
    });

    for (const [moment, respond] of moments) {
      test(`${name} ends with the caller's reason when ${moment}`, async () => {
        const { api, clock, received } = createTestApi(respond);
        const leaving = new AbortController();
        const answer = call(api, leaving.signal);
        void clock.sleep(5_000, patient()).then(() => leaving.abort('gone'));
        await assert.rejects(clock.run(answer), (reason) => reason === 'gone');
        assert.equal(clock.elapsed(), 5_000);
        assert.equal(received.length, 1);
        assert.equal(received[0]!.init.signal!.aborted, true);
        assert.equal(clock.timers.size, 0);
      });
    }
  }

  test('in the last attempt is leaving too, no failure of the service', async () => {
    const { api, clock, received } = createTestApi((index) => (index < 2 ? failure(500) : 'hang'));
    const leaving = new AbortController();
    const answer = api.getMe({}, leaving.signal);
    void clock.sleep(5_000, patient()).then(() => leaving.abort('gone'));
    await assert.rejects(clock.run(answer), (reason) => reason === 'gone');
    assert.equal(received.length, 3);
  });

  test('one caller leaving does not take a shared token renewal from the others', async () => {
    let give: (token: string) => void = () => {};
    const { api } = createTestApi(() => json(me.wire), {
      getAccessToken: () => new Promise((resolve) => (give = resolve)),
    });
    const leaving = new AbortController();
    const left = api.getMe({}, leaving.signal);
    const stayed = api.getMe({}, patient());
    leaving.abort('gone');
    await assert.rejects(left, (reason) => reason === 'gone');
    give('token-1');
    assert.deepEqual(await stayed, me.domain);
  });

  test('a request that is done keeps no hold of its caller', async () => {
    const { api, clock } = createTestApi(() => json(me.wire));
    const signal = patient();
    let listeners = 0;
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    signal.addEventListener = (...details: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, details);
    };
    signal.removeEventListener = (...details: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, details);
    };
    await api.getMe({}, signal);
    assert.equal(listeners, 0);
    assert.equal(clock.timers.size, 0);
  });
});
